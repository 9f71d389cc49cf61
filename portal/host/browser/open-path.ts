import type { Generation } from '../../server/state.ts'

/** Paths that the older host scripts open; what follows the prefix is not looked at. */
const ALLOWED_PATHS =
  /^\/(crm\/(deal|lead|contact|company|type)|marketplace|company\/personal\/user\/[0-9]+|workgroups\/group\/[0-9]+)\//

/**
 * The address that `openPath` opens, or `undefined` where the host answers `PATH_NOT_AVAILABLE`.
 * Up to g2 a list decides on the raw text, before any `..` in it is resolved, which is what lets the
 * SDK reach every page; g3 has no list and wants an address of the portal's own origin.
 */
export function pathToOpen(
  path: unknown,
  generation: Generation,
  portalOrigin: string,
  clientId: string,
): URL | undefined {
  if (typeof path !== 'string' || !isAllowed(path, generation, portalOrigin)) return undefined
  const url = new URL(path, portalOrigin)
  if (url.origin !== portalOrigin) return undefined
  url.searchParams.set('from', 'rest_placement')
  url.searchParams.set('from_app', clientId)
  return url
}

function isAllowed(path: string, generation: Generation, portalOrigin: string): boolean {
  if (generation !== 'g3') return ALLOWED_PATHS.test(path)
  try {
    const decoded = decodeURIComponent(path)
    return decoded.startsWith('/') && new URL(decoded, portalOrigin).origin === portalOrigin
  } catch {
    return false
  }
}

/** Prefixes that the portal's slider rules know, with the width that they give a panel. */
const PANEL_WIDTHS: readonly (readonly [prefix: RegExp, width: number])[] = [
  [/^\/crm\/type\/[0-9]+\/details\//, 1640],
  [/^\/company\/personal\/user\/[0-9]+\/groups\/create\//, 1200],
  [/^\/crm\/company\/requisite\/[0-9]+\//, 950],
  [/^\/workgroups\/group\/[0-9]+\/card\//, 900],
]

/** Width of the panel in pixels that the raw path asks for by its beginning; `undefined` is all there is. */
export function panelWidth(path: string): number | undefined {
  return PANEL_WIDTHS.find(([prefix]) => prefix.test(path))?.[1]
}
