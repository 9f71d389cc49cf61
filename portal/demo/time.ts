/** UTC offset of the demo portal's times. */
export const OFFSET = '+02:00'

const FIRST_DAY = Date.UTC(2025, 1, 3, 9, 30)
const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/**
 * A moment in the demo portal's past as the REST answers write it (ISO 8601 with the portal's offset):
 * so many days and minutes after its catalogue was begun.
 */
export function timestamp(days: number, minutes = 0): string {
  const local = new Date(FIRST_DAY + days * DAY_MS + minutes * MINUTE_MS)
  return local.toISOString().slice(0, 19) + OFFSET
}
