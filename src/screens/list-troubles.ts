import { messageOf } from './problem-words.ts'

/** Something that a list shows, and what went wrong with it. */
export interface Trouble {
  /** "Pictures". */
  subject: string
  /** Why some of it was never read. */
  failure: Error | null
  /** Why some of it could not be refreshed, and from when it is, in ms. */
  stale: { error: Error; since: number } | undefined
  busy: boolean
  retry: () => void
}

/** What can be said of several in one line. */
export interface SharedTrouble {
  subjects: string[]
  error: Error
  /** From when the oldest is that is shown; `undefined`: nothing of it is. */
  since: number | undefined
  busy: boolean
  retry: () => void
}

/** One outage befalls everything in the same words, so they are said once: for what is missing, and for what is old. */
export function sharedTroubles(troubles: readonly Trouble[]): SharedTrouble[] {
  const shared = new Map<string, SharedTrouble>()

  function add({ subject, busy, retry }: Trouble, error: Error, since: number | undefined) {
    const key = `${messageOf(error)} ${since === undefined ? 'missing' : 'old'}`
    const before = shared.get(key)
    shared.set(key, {
      subjects: [...(before?.subjects ?? []), subject],
      error: before?.error ?? error,
      since: since === undefined ? undefined : Math.min(since, before?.since ?? since),
      busy: busy || before?.busy === true,
      retry: () => {
        before?.retry()
        retry()
      },
    })
  }

  for (const trouble of troubles) {
    const { failure, stale } = trouble
    // Where most is old, the few that are missing say so in their own lines.
    const isSaid = stale && failure && messageOf(stale.error) === messageOf(failure)
    if (failure && !isSaid) add(trouble, failure, undefined)
    if (stale) add(trouble, stale.error, stale.since)
  }
  return [...shared.values()]
}
