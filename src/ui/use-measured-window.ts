import { type FocusEvent, useEffect, useEffectEvent, useLayoutEffect, useMemo, useState } from 'react'
import { evenPlaces, type UnevenPlaces, unevenPlaces } from './places.ts'
import { useWindow } from './use-window.ts'
import { WINDOW_FROM } from './window-from.ts'

/** px: a row nobody has seen yet, until the first ones are measured. */
const USUAL_HEIGHT = 44

/** High rows cost much to draw: few at a time, so that no frame has to wait for them. */
const AT_A_TIME = 2

interface Heights {
  /** Of the first rows that were measured: what the others are taken for. */
  usual: number
  /**
   * By key. Changed in place: a row that is drawn takes its room by itself, so what is measured of it matters when it is
   * left out, and then the table is drawn anyway.
   */
  known: Map<number, number>
}

const noHeights = (): Heights => ({ usual: USUAL_HEIGHT, known: new Map() })

/**
 * The rows in view of a table whose rows are of any height and may grow; `box` holds the table. Each is measured when
 * it is drawn. The row that has the focus is always drawn, with those beside it, to which the Tab key leads.
 *
 * @param keys of all rows, in order.
 */
export function useMeasuredWindow(box: HTMLElement | null, keys: readonly number[]) {
  const [heights, setHeights] = useState(noHeights)
  const [focused, setFocused] = useState<number>()
  const isWindowed = keys.length >= WINDOW_FROM
  const measured = useMemo(
    (): UnevenPlaces | undefined =>
      isWindowed
        ? unevenPlaces(keys.length, (index) => heights.known.get(keys[index] ?? 0) ?? heights.usual)
        : undefined,
    [isWindowed, keys, heights],
  )
  const even = useMemo(() => evenPlaces(keys.length, USUAL_HEIGHT), [keys.length])
  const kept = focused === undefined ? -1 : keys.indexOf(focused)
  const window = useWindow(box, measured ?? even, {
    isWindowed,
    keep: kept < 0 ? [] : [kept - 1, kept, kept + 1],
    step: AT_A_TIME,
  })
  const { runs, look } = window

  const measure = useEffectEvent(() => {
    const rows = box?.querySelectorAll<HTMLElement>('tbody > tr[aria-rowindex]') ?? []
    const drawn = runs.flatMap(({ from, to }) => keys.slice(from, to))
    const isFirst = heights.known.size === 0
    let hasChanged = false
    for (const [index, key] of drawn.entries()) {
      const height = rows[index]?.getBoundingClientRect().height
      if (!height || heights.known.get(key) === height) continue
      heights.known.set(key, height)
      hasChanged = true
    }
    if (!hasChanged) return
    measured?.forget()
    if (isFirst) setHeights({ ...heights, usual: mean(heights.known.values()) })
    else look()
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are to be measured
  useLayoutEffect(() => {
    if (isWindowed) measure()
  }, [isWindowed, runs])

  useEffect(() => {
    const table = box?.querySelector('table')
    if (!isWindowed || !box || !table) return
    let width = box.clientWidth
    const observer = new ResizeObserver(() => {
      // In another width, texts break elsewhere.
      const isOther = box.clientWidth !== width
      width = box.clientWidth
      // Measured once the table is drawn with none known: now, the old ones would be written back.
      if (isOther) setHeights(noHeights())
      else measure()
    })
    observer.observe(table)
    return () => observer.disconnect()
  }, [box, isWindowed])

  return {
    ...window,
    onFocus(event: FocusEvent) {
      const place = event.target.closest('tr')?.getAttribute('aria-rowindex')
      // Row 1 is the head.
      if (place) setFocused(keys[Number(place) - 2])
    },
  }
}

function mean(values: Iterable<number>): number {
  const all = [...values]
  return all.reduce((sum, one) => sum + one, 0) / all.length
}
