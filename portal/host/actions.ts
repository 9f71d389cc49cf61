import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isPhpArray, type PhpArray, phpEntries, toText } from '../rest/php.ts'
import type { HostEntry, PortalState } from '../server/state.ts'
import type { User } from '../world/types.ts'
import type { FreshAuth } from './browser/config.ts'
import type { PlacementOptions } from './placement-options.ts'

/** What is open in the browsers: the sessions that commands of frames speak for. */
export interface Openings {
  frames: Map<string, { userKey: string; placement: string }>
  /** What an app gave along when it opened itself in a slider, by the key in the slider's address. */
  popups: Map<string, { userKey: string; options: PlacementOptions }>
}

export const noOpenings = (): Openings => ({ frames: new Map(), popups: new Map() })

/** What an action answers. */
interface Answer {
  status: number
  body: object
}

type Body = Readonly<Record<string, unknown>>
type Action = (state: PortalState, openings: Openings, body: Body) => Answer

const DONE: Answer = { status: 200, body: {} }
const REFUSED: Answer = { status: 403, body: {} }

/** What the host script asks the portal to do, by path; all of them POST with a JSON body that holds the frame's `sid`. */
export const actions: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['/portal/host/log', logCommand],
  ['/portal/refresh', refresh],
  ['/portal/host/first-run', endFirstRun],
  ['/portal/host/installed', setInstalled],
  ['/portal/host/user-option', setUserOption],
  ['/portal/host/app-option', setAppOption],
  ['/portal/host/popup', openPopup],
])

/** Logs a host command, and takes the fault that was set for its answer. */
function logCommand(state: PortalState, openings: Openings, body: Body): Answer {
  const { sid, command, params, outcome, reason } = body
  const frame = openings.frames.get(String(sid))
  if (typeof command !== 'string' || !isOutcome(outcome)) return { status: 400, body: {} }
  const effect = outcome === 'silent' ? undefined : state.faults.takeHost(command)
  const isSilenced = effect?.type === 'silent'
  state.log.add({
    kind: 'host',
    at: new Date().toISOString(),
    user: frame?.userKey ?? null,
    placement: frame?.placement ?? '',
    command,
    params,
    outcome: isSilenced ? 'silent' : outcome,
    ...(isSilenced ? { reason: 'a fault was set for it' } : typeof reason === 'string' && { reason }),
  })
  return { status: 200, body: { effect } }
}

const isOutcome = (value: unknown): value is HostEntry['outcome'] =>
  value === 'answered' || value === 'silent' || value === 'pending'

/** New tokens for the person of the frame, unless the app was closed to them meanwhile. */
function refresh(state: PortalState, openings: Openings, body: Body): Answer {
  const user = userOf(state, openings, body)
  if (!user?.appAccess) return REFUSED
  const token = state.tokens.issue(user)
  const auth: FreshAuth = {
    AUTH_ID: token.accessToken,
    AUTH_EXPIRES: token.expiresIn,
    REFRESH_ID: token.refreshToken,
  }
  return { status: 200, body: auth }
}

function endFirstRun(state: PortalState, openings: Openings, body: Body): Answer {
  const user = userOf(state, openings, body)
  if (!user) return REFUSED
  state.memory.endFirstRun(user)
  return DONE
}

/** Ends the installation, or opens it again; only an administrator's frame may. */
function setInstalled(state: PortalState, openings: Openings, body: Body): Answer {
  const user = userOf(state, openings, body)
  if (!user?.isAdmin || typeof body.installed !== 'boolean') return REFUSED
  state.world.app.installed = body.installed
  return DONE
}

/** Gives all options of this person. */
function setUserOption(state: PortalState, openings: Openings, body: Body): Answer {
  const user = userOf(state, openings, body)
  if (!user || typeof body.name !== 'string') return REFUSED
  const options = state.memory.userOptions(user)
  options[body.name] = optionText(body.value)
  return { status: 200, body: options }
}

/** Gives all options of the app; only an administrator's frame may set one. */
function setAppOption(state: PortalState, openings: Openings, body: Body): Answer {
  const user = userOf(state, openings, body)
  if (!user?.isAdmin || typeof body.name !== 'string') return REFUSED
  state.memory.appOptions[body.name] = optionText(body.value)
  return { status: 200, body: state.memory.appOptions }
}

/** Options are kept as texts. */
const optionText = (value: unknown) => (isPhpArray(value) ? JSON.stringify(value) : toText(value))

/** Keeps what the app gives along, and answers the address of the slider that it is for. */
function openPopup(state: PortalState, openings: Openings, body: Body): Answer {
  const user = userOf(state, openings, body)
  if (!user || !isPhpArray(body.options)) return REFUSED
  const key = randomBytes(16).toString('hex')
  openings.popups.set(key, { userKey: user.key, options: popupOptions(body.options) })
  return { status: 200, body: { path: `/marketplace/view/${state.world.app.clientId}/?popup=${key}` } }
}

/** They travel as a form, so that every number and flag arrives as a text. */
function popupOptions(options: PhpArray): PlacementOptions {
  return Object.fromEntries(
    phpEntries(options).map(([key, value]) => [key, isPhpArray(value) ? popupOptions(value) : toText(value)]),
  )
}

function userOf(state: PortalState, openings: Openings, body: Body): User | undefined {
  const frame = openings.frames.get(String(body.sid))
  return frame && state.world.users.find(({ key }) => key === frame.userKey)
}

/** The JSON object of a request's body; an empty one for anything else. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  try {
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    return typeof body === 'object' && body !== null ? { ...body } : {}
  } catch {
    return {}
  }
}
