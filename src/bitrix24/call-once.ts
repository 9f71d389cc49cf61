import type { CallMethod, Reader } from './call-method.ts'
import { malformed, PortalError } from './portal-error.ts'
import type { Send } from './transport.ts'

/**
 * Calls one REST method that writes, as one request of its own: never in a batch, never sent a second time by
 * itself. Rejects with `PortalError`; where `hasUnclearEnd` of it holds, read back before writing again.
 */
export type CallOnce = CallMethod

/** `sendOnce` makes one attempt, whatever comes of it (a renewed token aside: the server checks it before anything). */
export function createCallOnce(sendOnce: Send): CallOnce {
  return async <T>(method: string, params: object, read: Reader<T>) => {
    const answer = await sendOnce(method, params)
    try {
      return read(answer)
    } catch (cause) {
      throw malformed(method, cause instanceof Error ? cause.message : String(cause), cause)
    }
  }
}

/** Codes of limits, which the server checks before it starts on the method: nothing was written. */
const REFUSED_BEFOREHAND = new Set(['QUERY_LIMIT_EXCEEDED', 'OVERLOAD_LIMIT', 'OPERATION_TIME_LIMIT'])

/** Was this write turned away by a limit before it was looked at? Then it may be sent again after a while. */
export function isTurnedAway(error: unknown): boolean {
  return error instanceof PortalError && REFUSED_BEFOREHAND.has(error.code)
}

/**
 * May this write have happened although it failed? A broken connection, a timeout, a failing server or proxy, and
 * whatever nobody knows: reading back once too often harms nobody.
 */
export function hasUnclearEnd(error: unknown): boolean {
  if (!(error instanceof PortalError)) return true
  return UNCLEAR.has(error.kind) && !isTurnedAway(error)
}

const UNCLEAR = new Set<PortalError['kind']>([
  'offline',
  'timeout',
  'server',
  'malformed',
  'busy',
  'unexpected',
])
