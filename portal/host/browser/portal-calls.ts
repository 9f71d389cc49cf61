import type { Fault, HostEntry } from '../../server/state.ts'
import type { FreshAuth } from './config.ts'

/** What a command came to, for the portal's log. */
type HostReport = Pick<HostEntry, 'command' | 'params' | 'outcome' | 'reason'> & { sid: string }

/** What the portal was told to do to a host command. */
type HostEffect = Extract<Fault, { kind: 'host' }>['effect']

/**
 * Writes a command into the portal's log, and gives the fault that was set for its answer, if any.
 * Asked before each answer, so that faults set after the page was loaded work, and so that the log
 * holds a command before the app sees its answer.
 */
export async function report(entry: HostReport): Promise<HostEffect | undefined> {
  try {
    const response = await post('/portal/host/log', entry)
    const { effect } = (await response.json()) as { effect?: HostEffect }
    return effect
  } catch {
    // The portal is gone or the page is going: a command is not lost for want of its log line.
    return undefined
  }
}

/** A new pair of tokens, or `undefined` when the portal refuses one. */
export async function refreshAuth(sid: string): Promise<FreshAuth | undefined> {
  try {
    const response = await post('/portal/refresh', { sid })
    return response.ok ? ((await response.json()) as FreshAuth) : undefined
  } catch {
    return undefined
  }
}

/** Ends FIRST_RUN for the person of this frame. */
export async function endFirstRun(sid: string): Promise<void> {
  await post('/portal/host/first-run', { sid })
}

/** Marks the app as installed or not; `false` when the person of this frame may not. */
export async function setInstalled(sid: string, installed: boolean): Promise<boolean> {
  const response = await post('/portal/host/installed', { sid, installed })
  return response.ok
}

/** Sets an option of this person, and gives all of them. */
export const setUserOption = (sid: string, name: string, value: unknown) =>
  askFor<Record<string, string>>('/portal/host/user-option', { sid, name, value })

/** Sets an option of the app, and gives all of them; `undefined` when the person of this frame may not. */
export const setAppOption = (sid: string, name: string, value: unknown) =>
  askFor<Record<string, string>>('/portal/host/app-option', { sid, name, value })

/** Path of a slider in which the app finds these options. */
export async function popupPath(sid: string, options: object): Promise<string | undefined> {
  return (await askFor<{ path: string }>('/portal/host/popup', { sid, options }))?.path
}

async function askFor<Answer>(path: string, body: unknown): Promise<Answer | undefined> {
  const response = await post(path, body)
  return response.ok ? ((await response.json()) as Answer) : undefined
}

function post(path: string, body: unknown): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    // Outlives the page: `reloadWindow` and closing a panel end it at once.
    keepalive: true,
  })
}
