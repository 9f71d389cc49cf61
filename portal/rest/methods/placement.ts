import type { PlacementBinding, PlacementTexts } from '../../world/types.ts'
import { type Answer, type Call, json, type Params } from '../call.ts'
import { ArgumentError, RestError } from '../errors.ts'
import { isPhpArray, isPhpEmpty, phpEntries, phpGet, toText } from '../php.ts'
import { placementCodes, SINGLE_PLACEMENTS } from '../placement-codes.ts'

/**
 * placement.* (wire reference 2.5; `modules/rest/lib/api/placement.php`): where the application stands in the
 * portal. Names of parameters are taken in any case.
 */

/** Texts without a language are stored under the portal's own. */
const PORTAL_LANGUAGE = 'en'

/** Codes that the application's scopes open to it, those of one SCOPE, or with FULL all there are. */
export function placementList(call: Call, params: Params): Answer {
  demandApplication(call)
  const scope = param(params, 'SCOPE')
  const scopes =
    scope !== undefined && toText(scope) !== ''
      ? [toText(scope)]
      : scope === undefined && !isPhpEmpty(param(params, 'FULL'))
        ? Object.keys(placementCodes)
        : call.world.app.scopes
  return json(scopes.flatMap((name) => codesOf(name)))
}

export function placementGet(call: Call): Answer {
  demandAdministrator(call)
  return json(
    call.world.placements.map(({ placement, handler, langAll }) => ({
      placement,
      userId: 0,
      handler,
      options: [],
      title: langAll[PORTAL_LANGUAGE]?.TITLE ?? '',
      description: langAll[PORTAL_LANGUAGE]?.DESCRIPTION ?? '',
      langAll: isPhpEmpty(langAll) ? [] : langAll,
    })),
  )
}

/** Checks in the order of the server: who, what, whether the place is open to the app, then the handler. */
export function placementBind(call: Call, params: Params): Answer {
  demandAdministrator(call)
  const placement = demandPlacement(call, params)
  if (!call.world.app.scopes.some((scope) => codesOf(scope).includes(placement))) {
    throw new RestError('ERROR_PLACEMENT_NOT_FOUND', 'Placement not found')
  }
  const handler = toText(param(params, 'HANDLER'))
  demandHandler(call, handler)
  if (placement === 'PAGE_BACKGROUND_WORKER' && isPhpEmpty(errorHandler(params))) {
    throw new RestError('EMPTY_ERROR_HANDLER_URL', 'Error handler URL is empty', statusOfOldTable(call))
  }
  if (!isPhpEmpty(param(params, 'USER_ID'))) {
    throw new RestError('ERROR_PLACEMENT_USER_MODE', 'User mode is not available.', statusOfOldTable(call))
  }
  const { placements } = call.world
  const bound = placements.filter((one) => one.placement === placement)
  if (SINGLE_PLACEMENTS.includes(placement) && bound.length > 0) {
    throw new RestError('ERROR_PLACEMENT_MAX_COUNT', 'Placement max count: 1', statusOfOldTable(call))
  }
  if (bound.some((one) => one.handler === handler)) {
    throw new RestError('ERROR_CORE', 'Unable to set placement handler: Handler already binded')
  }
  const id = Math.max(0, ...placements.map((one) => one.id)) + 1
  placements.push({ id, placement, handler, langAll: readTexts(params) })
  return json(true)
}

/** Two are counted for each handler: one found, one deleted. */
export function placementUnbind(call: Call, params: Params): Answer {
  demandAdministrator(call)
  const placement = demandPlacement(call, params, 400)
  const handler = param(params, 'HANDLER')
  const goes = (one: PlacementBinding) =>
    one.placement === placement && (isPhpEmpty(handler) || one.handler === toText(handler))
  const removed = call.world.placements.filter(goes).length
  call.world.placements = call.world.placements.filter((one) => !goes(one))
  return json({ count: removed * 2 })
}

const codesOf = (scope: string): readonly string[] =>
  Object.hasOwn(placementCodes, scope) ? (placementCodes[scope] ?? []) : []

/** A parameter by its name in any case; of several spellings PHP keeps the last. */
function param(params: Params, name: string): unknown {
  return Object.entries(params).findLast(([key]) => key.toUpperCase() === name)?.[1] ?? undefined
}

const errorHandler = (params: Params) => phpGet(param(params, 'OPTIONS'), 'errorHandlerUrl')

function demandApplication({ access }: Call) {
  if (access.kind === 'app') return
  throw new RestError(
    'WRONG_AUTH_TYPE',
    'Current authorization type is denied for this method Application context required',
    403,
  )
}

function demandAdministrator(call: Call) {
  demandApplication(call)
  if (!call.user.isAdmin) throw new RestError('ACCESS_DENIED', 'Access denied!', 403)
}

/**
 * Errors that the documentation's table has under HTTP 200 and the source under 400: `g3` sends the one,
 * earlier generations the other, so that a client meets both.
 */
const statusOfOldTable = ({ generation }: Call) => (generation === 'g3' ? 200 : 400)

function demandPlacement(call: Call, params: Params, status = statusOfOldTable(call)): string {
  const placement = param(params, 'PLACEMENT')
  if (isPhpEmpty(placement)) {
    throw new ArgumentError('PLACEMENT', "Argument 'PLACEMENT' is null or empty", status)
  }
  if (typeof placement !== 'string') {
    throw new ArgumentError(
      'PLACEMENT',
      "The value of an argument 'PLACEMENT' must be of type string",
      status,
    )
  }
  return placement.toUpperCase()
}

/** The address must be one of the application's own host, by http or https; `localhost` is no host here. */
function demandHandler({ appUrl }: Call, handler: string) {
  const url = URL.canParse(handler) ? new URL(handler) : undefined
  if (!url || url.hostname.indexOf('.') <= 0) {
    throw new RestError('ERROR_WRONG_HANDLER_URL', 'Wrong handler URL')
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new RestError('ERROR_UNSUPPORTED_PROTOCOL', 'Unsupported handler protocol')
  }
  if (url.hostname !== new URL(appUrl).hostname) {
    throw new RestError('ERROR_HANDLER_URL_MATCH', "Handler URL host doesn't match application url")
  }
}

/** LANG_ALL by language, else the plain texts under the portal's language, else none. */
function readTexts(params: Params): Record<string, PlacementTexts> {
  const all = param(params, 'LANG_ALL')
  if (isPhpArray(all) && !isPhpEmpty(all)) {
    return Object.fromEntries(
      phpEntries(all)
        .filter(([, texts]) => isPhpArray(texts))
        .map(([language, texts]) => [language, textsOf((name) => phpGet(texts, name))]),
    )
  }
  const plain = textsOf((name) => param(params, name))
  return plain.TITLE === '' ? {} : { [PORTAL_LANGUAGE]: plain }
}

const textsOf = (read: (name: keyof PlacementTexts) => unknown): PlacementTexts => ({
  TITLE: toText(read('TITLE')),
  DESCRIPTION: toText(read('DESCRIPTION')),
  GROUP_NAME: toText(read('GROUP_NAME')),
})
