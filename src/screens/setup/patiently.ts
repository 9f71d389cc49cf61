import { isTurnedAway } from '../../bitrix24/call-once.ts'
import type { LimitWatch } from '../../bitrix24/limit-watch.ts'

/** Waits for so many milliseconds, or until it is stopped. */
export type Pause = (ms: number, stopped: AbortSignal) => Promise<void>

/** A pause that the person sees as waiting for the portal's limits. */
export function pauseFor(limits: LimitWatch): Pause {
  return async (ms, stopped) => {
    const end = limits.begin()
    await new Promise((resolve) => {
      setTimeout(resolve, ms)
      stopped.addEventListener('abort', resolve)
    })
    end()
  }
}

/** After a limit turned a write away; what the SDK waits at least after a 429. */
const TURNED_AWAY_WAIT_MS = 10_000
const TURNED_AWAY_TIMES = 6

/** A limit that turns a write away has written nothing: it is sent again after a while. */
export async function patiently<T>(
  write: () => Promise<T>,
  pause: Pause,
  stopped = new AbortController().signal,
): Promise<T> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await write()
    } catch (error) {
      if (!isTurnedAway(error) || turn === TURNED_AWAY_TIMES || stopped.aborted) throw error
      await pause(TURNED_AWAY_WAIT_MS, stopped)
      if (stopped.aborted) throw error
    }
  }
}
