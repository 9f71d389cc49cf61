/**
 * What the app's page may load, and who may show it in a frame. The one source of both: the local server sends
 * these, and a test holds the nginx configuration and the documentation against them.
 */

/**
 * No inline script, no `eval`. Pictures come from the portal and from whatever storage it uses, REST answers from
 * the portal, which nobody knows beforehand; `http:` is for on-premise portals without TLS.
 */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src https: http: blob:',
  'connect-src https: http:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Zones in which Bitrix24 keeps cloud portals, each below `bitrix24.`; found in its server source, and growing. */
const CLOUD_ZONES = [
  'com',
  'ru',
  'de',
  'eu',
  'es',
  'com.br',
  'cn',
  'ua',
  'kz',
  'by',
  'pl',
  'fr',
  'in',
  'it',
  'com.tr',
  'jp',
  'uz',
  'vn',
  'uk',
  'id',
  'mx',
  'co',
  'ae',
]

/** Sources of `frame-ancestors` for every cloud portal; on-premise portals are added where the app is installed. */
export const CLOUD_PORTALS = CLOUD_ZONES.map((zone) => `https://*.bitrix24.${zone}`)
