/** What may load before what. */
const URGENCY = ['opened', 'next', 'seen'] as const

/** `opened`: what the screen is about; `next`: what is looked at in a moment; `seen`: whatever else is in view. */
export type Urgency = (typeof URGENCY)[number]

/** One picture that wants to load. */
export interface Load {
  urgency: Urgency
  start: () => void
  /** Takes it back, unfinished: its turn comes again. */
  stop: () => void
}

export interface PictureQueue {
  join(load: Load): void
  /** It has loaded, failed, or is not wanted any more. */
  leave(load: Load): void
  /** Keeps `count` places free for pictures that load past the queue, until the answer is called. */
  hold(count: number): () => void
}

/**
 * Lets `atOnce` pictures load at a time, the most urgent first. What is opened need not wait: it takes the place of
 * something less urgent. One that has not come within `patienceMs` makes room for those that wait no less urgently and
 * goes to their end, with twice the patience: a server that never answers holds up nobody, and a slow one gets there.
 */
export function createPictureQueue(atOnce: number, patienceMs: number): PictureQueue {
  let waiting: Load[] = []
  const loading = new Map<Load, ReturnType<typeof setTimeout>>()
  const overdue = new Set<Load>()
  let held = 0
  const patience = new WeakMap<Load, number>()

  function start(load: Load) {
    waiting = waiting.filter((other) => other !== load)
    const ms = patience.get(load) ?? patienceMs
    patience.set(load, 2 * ms)
    loading.set(
      load,
      setTimeout(() => {
        overdue.add(load)
        advance()
      }, ms),
    )
    load.start()
  }

  function forget(load: Load) {
    clearTimeout(loading.get(load))
    loading.delete(load)
    overdue.delete(load)
  }

  function putBack(load: Load) {
    forget(load)
    load.stop()
    waiting.push(load)
  }

  /** Who gives way to a load that waits: one that is overdue, or, to what is opened, any that is less urgent. */
  function giverOf({ urgency }: Load): Load | undefined {
    const late = [...overdue].find((load) => rank(load.urgency) >= rank(urgency))
    if (late || urgency !== 'opened') return late
    return [...loading.keys()].findLast((load) => load.urgency !== 'opened')
  }

  function advance() {
    for (const load of waiting.toSorted((a, b) => rank(a.urgency) - rank(b.urgency))) {
      if (loading.size >= atOnce - held) {
        const giver = giverOf(load)
        if (!giver) return
        putBack(giver)
      }
      start(load)
    }
  }

  return {
    join(load) {
      waiting.push(load)
      advance()
    },
    leave(load) {
      waiting = waiting.filter((other) => other !== load)
      forget(load)
      advance()
    },
    hold(count) {
      held += count
      for (const load of [...loading.keys()].toReversed()) if (loading.size > atOnce - held) putBack(load)
      return () => {
        held -= count
        advance()
      }
    },
  }
}

const rank = (urgency: Urgency) => URGENCY.indexOf(urgency)

/** Over HTTP/1.1 a browser opens six connections to a host, and the portal's answers need some of them. */
const AT_ONCE = 4
/** A large original over a slow line takes some seconds. */
const PATIENCE_MS = 10_000

/** The one of this page. */
export const pictureQueue = createPictureQueue(AT_ONCE, PATIENCE_MS)
