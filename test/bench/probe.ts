/** Runs in every document of the browser before the document's own code; `stage.ts` bundles it. */

/** What a frame notes about itself while it is looked at. Times are milliseconds since its navigation began. */
export interface Notes {
  /** Arrival of the host's answer to `getInitData`. */
  reply: number | undefined
  /** The layout effect that holds stock numbers (the page's own mark `stock-shown`). */
  stockShown: number | undefined
  /** When the first REST request was handed to the browser. */
  firstRequest: number | undefined
  /** Largest contentful paint so far. */
  lcp: number | undefined
  /** Sum of layout shifts that no input explains. */
  cls: number
  /** Duration of every task over 50 ms, with its start. */
  longTasks: { start: number; duration: number }[]
  /** Longest time from an input to the next paint, in the browser's steps of 8 ms. */
  inp: number
  /** Paths of the page's own scripts that were asked for before the stock showed. */
  scripts: string[]
}

declare global {
  interface Window {
    benchNotes?: () => Notes
    /** Scrolls the page's box by `step` px with every frame; gives the number of frames in `ms` milliseconds. */
    benchScroll?: (ms: number, step: number) => Promise<number>
  }
}

const REPLY_KEY = '"AUTH_ID"'

// Only frames of a portal are watched: their name says so.
if (/^[^|]+\|[01]\|[^|]+$/.test(window.name)) {
  window.benchNotes = takeNotes()
  window.benchScroll = scroll
}

function scroll(ms: number, step: number): Promise<number> {
  const box = document.querySelector('table')?.parentElement ?? document.querySelector('div')
  const until = performance.now() + ms
  let frames = 0
  return new Promise((resolve) => {
    const next = () => {
      frames += 1
      if (performance.now() >= until) return resolve(frames)
      box?.scrollBy(0, step)
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
}

function takeNotes(): () => Notes {
  const notes = {
    reply: undefined as number | undefined,
    lcp: undefined as number | undefined,
    cls: 0,
    inp: 0,
  }
  const longTasks: { start: number; duration: number }[] = []

  window.addEventListener('message', ({ data }) => {
    if (typeof data === 'string' && data.includes(REPLY_KEY)) notes.reply ??= performance.now()
  })

  const watch = (type: string, note: (entry: PerformanceEntry) => void, options: object = {}) => {
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
      ...options,
    })
  }
  watch('largest-contentful-paint', (entry) => {
    notes.lcp = entry.startTime
  })
  watch('layout-shift', (entry) => {
    const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean }
    if (!shift.hadRecentInput) notes.cls += shift.value
  })
  watch('longtask', ({ startTime, duration }) => longTasks.push({ start: startTime, duration }))
  watch(
    'event',
    (entry) => {
      const { interactionId = 0 } = entry as PerformanceEntry & { interactionId?: number }
      if (interactionId > 0) notes.inp = Math.max(notes.inp, entry.duration)
    },
    { durationThreshold: 16 },
  )

  return () => {
    const stockShown = performance.getEntriesByName('stock-shown')[0]?.startTime
    const resources = performance
      .getEntriesByType('resource')
      .map(({ name, startTime }) => ({ startTime, url: new URL(name) }))
    return {
      ...notes,
      longTasks,
      stockShown,
      firstRequest: resources.find(({ url }) => url.pathname.startsWith('/rest/'))?.startTime,
      scripts: resources
        .filter(({ url }) => url.origin === window.location.origin && url.pathname.endsWith('.js'))
        .filter(({ startTime }) => startTime < (stockShown ?? Number.POSITIVE_INFINITY))
        .map(({ url }) => url.pathname),
    }
  }
}
