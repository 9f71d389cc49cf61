import { type RefCallback, useCallback, useState } from 'react'

/** Rows that only fly by while somebody scrolls are not worth a request; those that stay this long are. */
const STAY_MS = 150

/** How far outside its box an element already counts as seen. */
const MARGIN = '240px'

const inView = new Map<Element, () => void>()
const reports = new WeakMap<Element, () => void>()
let timer: ReturnType<typeof setTimeout> | undefined
let observer: IntersectionObserver | undefined

/** One observer and one timer for all elements, so that what comes into view together is reported together. */
function observe(element: Element, report: () => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const found = reports.get(target)
        if (isIntersecting && found) inView.set(target, found)
        else inView.delete(target)
      }
      if (timer !== undefined) return
      timer = setTimeout(() => {
        timer = undefined
        const seen = [...inView]
        inView.clear()
        for (const [target, tell] of seen) {
          observer?.unobserve(target)
          tell()
        }
      }, STAY_MS)
    },
    // Not `rootMargin`: it does not reach into boxes that scroll by themselves, nor into a frame of another origin.
    { scrollMargin: MARGIN } as IntersectionObserverInit,
  )
  reports.set(element, report)
  observer.observe(element)
  return () => {
    observer?.unobserve(element)
    inView.delete(element)
  }
}

/**
 * Has the element ever been in view, or near it, for a moment? Once true, it stays true.
 * `initially` spares the wait where the answer is known, such as for the first rows of a list.
 */
export function useSeen<Target extends Element>(initially: boolean): [RefCallback<Target>, boolean] {
  const [isSeen, setSeen] = useState(initially)
  const ref = useCallback(
    (element: Target | null) => {
      if (element !== null && !isSeen) return observe(element, () => setSeen(true))
    },
    [isSeen],
  )
  return [ref, isSeen]
}
