import { parseForm } from '../rest/form.ts'
import type { Generation } from '../server/state.ts'
import { escapeHtml } from './html.ts'
import { CHOICE_KEYS } from './session.ts'

/** Options as PHP reads them from a query: texts, or maps and lists of them. */
type OptionValue = string | OptionValue[] | { [key: string]: OptionValue }
export type PlacementOptions = Record<string, OptionValue>

/** What Bitrix24 takes out of a page's query before it becomes options (`HttpRequest::getSystemParameters`, and `_r`). */
const SYSTEM_KEYS: ReadonlySet<string> = new Set([
  '_r',
  'login',
  'login_form',
  'logout',
  'register',
  'forgot_password',
  'change_password',
  'confirm_registration',
  'confirm_code',
  'confirm_user_id',
  'bitrix_include_areas',
  'clear_cache',
  'show_page_exec_time',
  'show_include_exec_time',
  'show_sql_stat',
  'show_cache_stat',
  'show_link_stat',
  'sessid',
  ...CHOICE_KEYS,
])

/** Options of the app's own page (`DEFAULT`): every key of the query that is not a system one. */
export function defaultPageOptions(search: string): PlacementOptions {
  return Object.fromEntries(Object.entries(readQuery(search)).filter(([key]) => !SYSTEM_KEYS.has(key)))
}

/** Options of a `/marketplace/view/` link (`REST_APP_URI`): only what stands inside `params[...]`. */
export function linkOptions(search: string): PlacementOptions {
  const { params } = readQuery(search)
  if (params === undefined || typeof params === 'string') return {}
  return Object.fromEntries(Object.entries(params))
}

/**
 * The options with `URI`, path and query of the portal page the visitor came from. Only the newest
 * generation adds it, only from a Referer of the portal's own origin, and never over an own key.
 */
export function withUri(
  options: PlacementOptions,
  generation: Generation,
  referer: string | undefined,
  portalOrigin: string,
): PlacementOptions {
  if (generation !== 'g3' || referer === undefined || 'URI' in options) return options
  const page = URL.canParse(referer) ? new URL(referer) : undefined
  if (page?.origin !== portalOrigin) return options
  return { ...options, URI: page.pathname + withoutChoices(page.search) }
}

/** The copy that `getInitData` gives: its texts went through HTML escaping, those of the POST field did not. */
export function escapeOptions(options: PlacementOptions): PlacementOptions {
  return Object.fromEntries(Object.entries(options).map(([key, value]) => [key, escapeValue(value)]))
}

function escapeValue(value: OptionValue): OptionValue {
  if (typeof value === 'string') return escapeHtml(value)
  return Array.isArray(value) ? value.map(escapeValue) : escapeOptions(value)
}

/** PHP's reading of a query has nothing but texts, and maps and lists of them. */
const readQuery = (search: string) => parseForm(search.slice(1)) as PlacementOptions

/** Cut out as text: serializing the whole query again would respell the rest of it. */
function withoutChoices(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !CHOICE_KEYS.includes(pair.split('=')[0] ?? ''))
  return kept.length === 0 ? '' : `?${kept.join('&')}`
}
