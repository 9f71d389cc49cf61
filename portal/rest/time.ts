import type { Generation } from '../server/state.ts'

/** ISO 8601 in the portal's offset, whole seconds: `2026-01-31T10:00:00+02:00`. */
export function isoDate(moment: Date, offset: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? []
  const shift = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1)
  return new Date(moment.getTime() + shift * 60_000).toISOString().slice(0, 19) + offset
}

/** Unix seconds with a fraction, as PHP's `microtime(true)`. */
export const microtime = () => (performance.timeOrigin + performance.now()) / 1000

export interface Timing {
  /** Arrival, begin of the method and its end; unix seconds with a fraction. */
  start: number
  processingStart: number
  finish: number
  /** Seconds that the application spent in this method in the last ten minutes. */
  operating: number
  operatingResetAt: number
}

/** The `time` object of a successful answer (wire reference 3.4): `start` and `processing` are whole in `g2` and later. */
export function timeObject(timing: Timing, generation: Generation, offset: string) {
  const { start, finish, processingStart } = timing
  const whole = generation === 'g1' ? (value: number) => value : Math.floor
  return {
    start: whole(start),
    finish,
    duration: finish - start,
    processing: whole(finish - processingStart),
    date_start: isoDate(new Date(start * 1000), offset),
    date_finish: isoDate(new Date(finish * 1000), offset),
    operating_reset_at: timing.operatingResetAt,
    operating: timing.operating,
  }
}
