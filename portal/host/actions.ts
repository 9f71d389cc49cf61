import type { IncomingMessage } from 'node:http'
import type { HostEntry, PortalState } from '../server/state.ts'
import type { User } from '../world/types.ts'
import type { FreshAuth } from './browser/config.ts'

/** Who has which frame open: the session that a frame's commands speak for. */
export type OpenFrames = Map<string, { userKey: string; placement: string }>

/** What an action answers. */
interface Answer {
  status: number
  body: object
}

type Body = Readonly<Record<string, unknown>>
type Action = (state: PortalState, frames: OpenFrames, body: Body) => Answer

const DONE: Answer = { status: 200, body: {} }
const REFUSED: Answer = { status: 403, body: {} }

/** What the host script asks the portal to do, by path; all of them POST with a JSON body that holds the frame's `sid`. */
export const actions: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['/portal/host/log', logCommand],
  ['/portal/refresh', refresh],
  ['/portal/host/first-run', endFirstRun],
  ['/portal/host/installed', setInstalled],
])

/** Logs a host command, and takes the fault that was set for its answer. */
function logCommand(state: PortalState, frames: OpenFrames, body: Body): Answer {
  const { sid, command, params, outcome, reason } = body
  const frame = frames.get(String(sid))
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
function refresh(state: PortalState, frames: OpenFrames, body: Body): Answer {
  const user = userOf(state, frames, body)
  if (!user?.appAccess) return REFUSED
  const token = state.tokens.issue(user)
  const auth: FreshAuth = {
    AUTH_ID: token.accessToken,
    AUTH_EXPIRES: token.expiresIn,
    REFRESH_ID: token.refreshToken,
  }
  return { status: 200, body: auth }
}

function endFirstRun(state: PortalState, frames: OpenFrames, body: Body): Answer {
  const user = userOf(state, frames, body)
  if (!user) return REFUSED
  state.memory.endFirstRun(user)
  return DONE
}

/** Ends the installation, or opens it again; only an administrator's frame may. */
function setInstalled(state: PortalState, frames: OpenFrames, body: Body): Answer {
  const user = userOf(state, frames, body)
  if (!user?.isAdmin || typeof body.installed !== 'boolean') return REFUSED
  state.world.app.installed = body.installed
  return DONE
}

function userOf(state: PortalState, frames: OpenFrames, body: Body): User | undefined {
  const frame = frames.get(String(body.sid))
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
