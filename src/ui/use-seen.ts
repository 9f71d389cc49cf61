import { type RefCallback, useCallback, useState } from 'react'
import { observeView } from './in-view.ts'

/**
 * Rows that only fly by while somebody scrolls are not worth a request; those that are in view when nothing has come
 * into view for this long are.
 */
const STAY_MS = 150

const inView = new Map<Element, () => void>()
let timer: ReturnType<typeof setTimeout> | undefined

/** One timer for all elements, so that what comes into view together is reported together. */
function observe(element: Element, report: () => void): () => void {
  const stop = observeView(element, (isInView) => {
    if (!isInView) {
      inView.delete(element)
      return
    }
    inView.set(element, report)
    clearTimeout(timer)
    timer = setTimeout(() => {
      const seen = [...inView.values()]
      inView.clear()
      for (const tell of seen) tell()
    }, STAY_MS)
  })
  return () => {
    stop()
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
