import { useCallback, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Places } from './places.ts'
import { WINDOW_FROM } from './window-from.ts'

/** Neighbours that are drawn. */
export interface Run {
  from: number
  /** One past the last. */
  to: number
  /** Lines left out before them, and the room that these take, in px. */
  leftOut: number
  room: number
}

/** Which lines of a long list are drawn, in order. */
export interface ListWindow {
  runs: readonly Run[]
  /** Lines left out after the last run, and their room in px. */
  leftOut: number
  room: number
}

export interface MovableWindow extends ListWindow {
  /** Scrolls to a line, which is drawn when this returns. */
  reveal: (index: number) => void
  /** Lines in view may have changed their places by themselves. */
  look: () => void
}

interface WindowOptions {
  axis?: 'down' | 'across' | undefined
  /** By default where there are at least `WINDOW_FROM` lines. */
  isWindowed?: boolean | undefined
  /** Lines that are drawn wherever the box is scrolled to: the one with the focus, for example. */
  keep?: readonly number[] | undefined
  /** So many stand ready beyond the edge of the view that is scrolled to, and a third of them beyond the other. */
  spare?: number | undefined
  /** Lines are exchanged so many at a time. */
  step?: number | undefined
}

const STEP = 4
const SPARE = 12
const BEHIND = 1 / 3
/** Before the box is measured. */
const AT_FIRST = 32

/** Every line. */
export const wholeWindow = (count: number): ListWindow => ({
  runs: [{ from: 0, to: count, leftOut: 0, room: 0 }],
  leftOut: 0,
  room: 0,
})

/**
 * The lines in view of a box that scrolls; every one where there are few. The box may hold a head and a foot, or a
 * column that stays: the spare lines are more than those take.
 */
export function useWindow(
  box: HTMLElement | null,
  places: Places,
  {
    axis = 'down',
    isWindowed = places.count >= WINDOW_FROM,
    keep = NONE,
    spare = SPARE,
    step = STEP,
  }: WindowOptions = {},
): MovableWindow {
  const [view, setView] = useState({ from: 0, to: AT_FIRST })
  const wanted = useRef(view)
  const lastStart = useRef(0)

  const update = useEffectEvent(() => {
    if (!box) return
    // Counted backwards where text is read from the right.
    const start = axis === 'down' ? box.scrollTop : Math.abs(box.scrollLeft)
    const size = axis === 'down' ? box.clientHeight : box.clientWidth
    const isForward = start >= lastStart.current
    lastStart.current = start
    const before = isForward ? Math.ceil(spare * BEHIND) : spare
    const after = isForward ? spare : Math.ceil(spare * BEHIND)
    const from = Math.max(0, Math.floor((places.at(start) - before) / step) * step)
    const to = Math.ceil((places.at(start + size) + 1 + after) / step) * step
    // Compared here, not by React, which may draw once more to find that nothing has changed.
    if (wanted.current.from === from && wanted.current.to === to) return
    wanted.current = { from, to }
    setView(wanted.current)
  })

  useLayoutEffect(() => {
    if (!box || !isWindowed) return
    update()
    const observer = new ResizeObserver(() => update())
    observer.observe(box)
    const onScroll = () => update()
    box.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      observer.disconnect()
      box.removeEventListener('scroll', onScroll)
    }
  }, [box, isWindowed])

  // biome-ignore lint/correctness/useExhaustiveDependencies: lines that stand elsewhere are other lines in view
  useLayoutEffect(() => {
    if (isWindowed) update()
  }, [places])

  const { from, to } = view
  const kept = keep.join()
  // Kept while it says the same: rows that were drawn by it need not be drawn again.
  const shown = useMemo(
    () =>
      isWindowed
        ? windowOf(places, from, to, kept === '' ? [] : kept.split(',').map(Number))
        : wholeWindow(places.count),
    [places, isWindowed, from, to, kept],
  )
  const scrollTo = useEffectEvent((index: number) => {
    if (!box || shown.runs.some((run) => index >= run.from && index < run.to)) return
    const size = axis === 'down' ? box.clientHeight : box.clientWidth
    const middle = Math.max(0, (places.startOf(index) + places.startOf(index + 1) - size) / 2)
    if (axis === 'down') box.scrollTop = middle
    else box.scrollLeft = getComputedStyle(box).direction === 'rtl' ? -middle : middle
    flushSync(() => update())
  })
  const reveal = useCallback((index: number) => scrollTo(index), [])
  const look = useCallback(() => update(), [])

  return useMemo(() => ({ ...shown, reveal, look }), [shown, reveal, look])
}

const NONE: readonly number[] = []

function windowOf(places: Places, from: number, to: number, keep: readonly number[]): ListWindow {
  const { count, startOf } = places
  const end = Math.min(count, to)
  // A search may have left fewer lines than were scrolled past.
  const start = Math.min(from, Math.max(0, end - 1))
  const wanted = [
    [start, end] as const,
    ...keep.filter((index) => index >= 0 && index < count).map((index) => [index, index + 1] as const),
  ].toSorted(([a], [b]) => a - b)
  const runs: Run[] = []
  let drawn = 0
  for (const [first, last] of wanted) {
    if (last <= drawn && runs.length > 0) continue
    const before = runs.at(-1)
    const begin = Math.max(first, drawn)
    if (before && begin === drawn) before.to = last
    else runs.push({ from: begin, to: last, leftOut: begin - drawn, room: startOf(begin) - startOf(drawn) })
    drawn = last
  }
  return { runs, leftOut: count - drawn, room: startOf(count) - startOf(drawn) }
}
