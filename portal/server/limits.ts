/** The limits of wire reference 3.6. */
export interface Limits {
  /** Requests that a source may have outstanding before it is blocked. */
  burst: number
  /** Requests that drain from the bucket in a second. */
  drainPerSecond: number
  /** Seconds that one method may take in ten minutes. */
  operatingSeconds: number
}

/** Numbers of the Enterprise plan, and the cloud's operating time. */
export const ENTERPRISE_LIMITS: Limits = { burst: 250, drainPerSecond: 5, operatingSeconds: 480 }

export interface RateBucket {
  /** Counts a request of this source; false when it comes too early. A refused request is not counted. */
  admit(source: string): boolean
}

/** A leaky bucket for each source address. */
export function createRateBucket({ burst, drainPerSecond }: Limits, now = () => Date.now()): RateBucket {
  const buckets = new Map<string, { level: number; at: number }>()
  return {
    admit(source) {
      const at = now()
      const bucket = buckets.get(source) ?? { level: 0, at }
      const level = Math.max(0, bucket.level - ((at - bucket.at) / 1000) * drainPerSecond)
      const isAdmitted = level + 1 <= burst
      buckets.set(source, { level: isAdmitted ? level + 1 : level, at })
      return isAdmitted
    },
  }
}

export interface OperatingTime {
  charge(method: string, seconds: number): void
  /** Seconds charged in the last ten minutes, and the unix second when the oldest of them is released. */
  spent(method: string): { seconds: number; resetAt: number }
}

const WINDOW_SECONDS = 60
const WINDOWS = 10

/** Execution time of each method, in ten windows of a minute. */
export function createOperatingTime(now = () => Date.now() / 1000): OperatingTime {
  const charges = new Map<string, { window: number; seconds: number }[]>()
  const current = () => Math.floor(now() / WINDOW_SECONDS)
  const recent = (method: string) =>
    (charges.get(method.toLowerCase()) ?? []).filter(({ window }) => window > current() - WINDOWS)

  return {
    charge(method, seconds) {
      const kept = recent(method)
      const newest = kept.at(-1)
      if (newest?.window === current()) newest.seconds += seconds
      else kept.push({ window: current(), seconds })
      charges.set(method.toLowerCase(), kept)
    },
    spent(method) {
      const kept = recent(method)
      const oldest = kept[0]?.window ?? current()
      return {
        seconds: kept.reduce((sum, { seconds }) => sum + seconds, 0),
        resetAt: (oldest + WINDOWS) * WINDOW_SECONDS,
      }
    },
  }
}
