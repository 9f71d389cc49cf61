import { type RefObject, useLayoutEffect, useState } from 'react'

/** Which of many rows are drawn, and how much room the others before and after them take, in px. */
export interface RowWindow {
  from: number
  /** One past the last. */
  to: number
  before: number
  after: number
}

/** From this many rows on, only those in view are drawn: drawing a few hundred takes longer than a person's patience. */
export const WINDOW_FROM = 60

/** Rows are exchanged so many at a time, and so many stand ready beyond each edge of the view. */
const STEP = 4
const SPARE = 12
/** Before the box is measured. */
const ROWS_AT_FIRST = 32

/**
 * The rows in view of a box that scrolls, all of them `rowHeight` px high; every row where there are few.
 * The box may hold a head and a foot: the spare rows are more than those take.
 */
export function useRowWindow(
  box: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): RowWindow {
  const [view, setView] = useState({ from: 0, to: ROWS_AT_FIRST })
  const isWindowed = count >= WINDOW_FROM

  useLayoutEffect(() => {
    const element = box.current
    if (!element || !isWindowed) return
    const look = () => {
      const first = Math.floor(element.scrollTop / rowHeight)
      const last = Math.ceil((element.scrollTop + element.clientHeight) / rowHeight)
      const from = Math.max(0, Math.floor((first - SPARE) / STEP) * STEP)
      const to = Math.ceil((last + SPARE) / STEP) * STEP
      setView((before) => (before.from === from && before.to === to ? before : { from, to }))
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [box, isWindowed, rowHeight])

  if (!isWindowed) return { from: 0, to: count, before: 0, after: 0 }
  const to = Math.min(count, view.to)
  // A search may have left fewer rows than were scrolled past.
  const from = Math.min(view.from, Math.max(0, to - 1))
  return { from, to, before: from * rowHeight, after: (count - to) * rowHeight }
}
