/**
 * The places of the portal where the app is shown, and what has to change there (methods `placement.*`;
 * `modules/rest/lib/api/placement.php`).
 */
import * as v from 'valibot'
import type { CallMethod } from './call-method.ts'
import type { CallOnce } from './call-once.ts'
import { PortalError } from './portal-error.ts'
import { unescaped } from './unescaped.ts'

/** One handler of this app at one place. */
export interface Binding {
  placement: string
  /** Absolute address of the page that is shown there. */
  handler: string
  /** Titles by the portal's language code. */
  titles: Titles
}

export type Titles = Readonly<Record<string, string>>

/** What the app wants to be bound to: the page, and what it is called there. */
export interface Target {
  handler: string
  titles: Titles
  /** In the main menu, which names the app itself already. */
  menuTitles: Titles
}

function titlesFor(placement: string, { titles, menuTitles }: Target): Titles {
  return placement === 'LEFT_MENU' ? menuTitles : titles
}

/** PHP writes an empty map as a list. */
const wireTitles = v.pipe(
  v.optional(
    v.union([v.array(v.unknown()), v.record(v.string(), v.object({ TITLE: v.nullish(v.string(), '') }))]),
    [],
  ),
  v.transform((map): Titles => {
    if (Array.isArray(map)) return {}
    return Object.fromEntries(Object.entries(map).map(([language, { TITLE }]) => [language, TITLE]))
  }),
)

const wireBindings = v.array(v.object({ placement: v.string(), handler: v.string(), langAll: wireTitles }))

/** Codes of the places that the portal offers this app, by its scopes. */
export function readOffered(callMethod: CallMethod): Promise<string[]> {
  return callMethod('placement.list', {}, ({ result }) => v.parse(v.array(v.string()), result))
}

/** Everything that this app has bound. Only for administrators. */
export function readBindings(callMethod: CallMethod): Promise<Binding[]> {
  return callMethod('placement.get', {}, ({ result }) =>
    v
      .parse(wireBindings, result)
      .map(({ placement, handler, langAll }) => ({ placement, handler, titles: langAll })),
  )
}

/** Places that every portal with the scopes has; smart processes add their own. */
const STANDARD = [
  'REST_APP_URI',
  'LEFT_MENU',
  'CRM_LEAD_DETAIL_TAB',
  'CRM_DEAL_DETAIL_TAB',
  'CRM_QUOTE_DETAIL_TAB',
  'CRM_SMART_INVOICE_DETAIL_TAB',
]
const SMART_PROCESS_TAB = /^CRM_DYNAMIC_\d+_DETAIL_TAB$/

/** The places that the app wants among those that the portal offers: links, main menu, tabs of cards with products. */
export function wantedPlacements(offered: readonly string[]): string[] {
  return [
    ...STANDARD.filter((code) => offered.includes(code)),
    ...offered.filter((code) => SMART_PROCESS_TAB.test(code)).toSorted(byNumber),
  ]
}

/** Places that the app has a use for and this portal does not offer. */
export function absentPlacements(offered: readonly string[]): string[] {
  return STANDARD.filter((code) => !offered.includes(code))
}

const byNumber = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true })

/** How one place is bound, compared with what it should be. */
export interface PlaceState {
  placement: string
  state: 'right' | 'missing' | 'stale'
  /** Is the right handler there already, whatever else is? */
  isBound: boolean
  /** The app's other handlers there, which have to go. */
  outdated: readonly Binding[]
}

/** `stale`: another address (an older version's, most often), or titles that do not match. */
export function placeState(placement: string, bindings: readonly Binding[], target: Target): PlaceState {
  const own = bindings.filter((binding) => binding.placement === placement)
  const right = own.find(
    ({ handler, titles }) => handler === target.handler && hasTitles(titles, titlesFor(placement, target)),
  )
  const outdated = own.filter((binding) => binding !== right)
  const isBound = right !== undefined
  if (own.length === 0) return { placement, state: 'missing', isBound, outdated }
  return { placement, state: isBound && outdated.length === 0 ? 'right' : 'stale', isBound, outdated }
}

/**
 * Titles in languages that the app does not know are nobody's mistake. Whether the server hands titles back escaped for
 * HTML is not documented; a title that differs in nothing else is not worth another binding at every run.
 */
function hasTitles(titles: Titles, wanted: Titles): boolean {
  return Object.entries(wanted).every(([language, title]) => unescaped(titles[language] ?? '') === title)
}

/** The server refuses a second handler of the app here. */
const TAKES_ONE = 'REST_APP_URI'

/**
 * Makes one place right, and takes nothing away before the new handler stands: whoever works with an outdated one goes
 * on working if the portal refuses. Where old and new cannot stand side by side, a refusal brings the old one back.
 */
export async function mendPlace(
  callOnce: CallOnce,
  { placement, isBound, outdated }: PlaceState,
  target: Target,
): Promise<void> {
  const wanted: Binding = { placement, handler: target.handler, titles: titlesFor(placement, target) }
  const isInTheWay = ({ handler }: Binding) =>
    !isBound && (placement === TAKES_ONE || handler === target.handler)
  const inTheWay = outdated.filter(isInTheWay)
  try {
    if (!isBound) await replace(callOnce, inTheWay, wanted)
  } catch (error) {
    // No document says that links are the only such place: the server knows.
    const isFull = error instanceof PortalError && error.code === 'ERROR_PLACEMENT_MAX_COUNT'
    if (!isFull || inTheWay.length === outdated.length) throw error
    return replace(callOnce, outdated, wanted)
  }
  for (const old of outdated) if (!isInTheWay(old)) await unbind(callOnce, old)
}

async function replace(callOnce: CallOnce, olds: readonly Binding[], wanted: Binding): Promise<void> {
  const gone: Binding[] = []
  try {
    for (const old of olds) {
      gone.push(old)
      await unbind(callOnce, old)
    }
    await bind(callOnce, wanted)
  } catch (error) {
    // What is still there, or was bound although the answer was lost, the server refuses to bind again.
    for (const old of gone) await bind(callOnce, old).catch(() => {})
    throw error
  }
}

const readDone = () => undefined

function unbind(callOnce: CallOnce, { placement, handler }: Binding): Promise<void> {
  return callOnce('placement.unbind', { PLACEMENT: placement, HANDLER: handler }, readDone)
}

function bind(callOnce: CallOnce, { placement, handler, titles }: Binding): Promise<void> {
  const LANG_ALL = Object.fromEntries(
    Object.entries(titles).map(([language, TITLE]) => [language, { TITLE, DESCRIPTION: '', GROUP_NAME: '' }]),
  )
  return callOnce(
    'placement.bind',
    { PLACEMENT: placement, HANDLER: handler, TITLE: titles.en ?? '', LANG_ALL },
    readDone,
  )
}
