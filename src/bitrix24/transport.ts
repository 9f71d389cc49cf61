/** One HTTP request to the portal, and the answer's envelope: what the SDK does for us, in our words. */

/** The parts of a REST answer that callers need. */
export interface Answer {
  result: unknown
  /** Only on list methods, and only an upper bound: it does not know about hidden warehouses. */
  total: number | undefined
}

/**
 * Sends one REST method as one request. Rejects with `PortalError` only.
 * For `batch`, `result` is the inner envelope.
 */
export type Send = (method: string, params: object) => Promise<Answer>

/** A `total` of any JSON type; `undefined` where it is no whole number. */
export function toCount(total: unknown): number | undefined {
  const count = typeof total === 'string' ? Number(total || Number.NaN) : total
  return typeof count === 'number' && Number.isInteger(count) ? count : undefined
}
