import { type FocusEvent, useEffect, useEffectEvent, useLayoutEffect, useMemo, useState } from 'react'
import { evenPlaces, unevenPlaces } from './places.ts'
import { useWindow } from './use-window.ts'
import { WINDOW_FROM } from './window-from.ts'

/** px: a row nobody has seen yet, until the first ones are measured. */
const USUAL_HEIGHT = 44

interface Heights {
  /** Of the first rows that were measured: what the others are taken for. */
  usual: number
  known: ReadonlyMap<number, number>
}

const UNKNOWN: Heights = { usual: USUAL_HEIGHT, known: new Map() }

/**
 * The rows in view of a table whose rows are of any height and may grow; `box` holds the table. Each is measured when
 * it is drawn. The row that has the focus is always drawn.
 *
 * @param keys of all rows, in order.
 */
export function useMeasuredWindow(box: HTMLElement | null, keys: readonly number[]) {
  const [{ usual, known }, setHeights] = useState(UNKNOWN)
  const [focused, setFocused] = useState<number>()
  const isWindowed = keys.length >= WINDOW_FROM
  const places = useMemo(
    () =>
      isWindowed
        ? unevenPlaces(keys.map((key) => known.get(key) ?? usual))
        : evenPlaces(keys.length, USUAL_HEIGHT),
    [isWindowed, keys, known, usual],
  )
  const kept = focused === undefined ? -1 : keys.indexOf(focused)
  const window = useWindow(box, places, { isWindowed, keep: kept < 0 ? [] : [kept] })
  const { runs } = window

  const measure = useEffectEvent(() => {
    const rows = box?.querySelectorAll<HTMLElement>('tbody > tr[aria-rowindex]') ?? []
    const drawn = runs.flatMap(({ from, to }) => keys.slice(from, to))
    const seen = drawn.flatMap((key, index) => {
      const height = rows[index]?.getBoundingClientRect().height
      return height ? [[key, height] as const] : []
    })
    if (seen.every(([key, height]) => known.get(key) === height)) return
    const sum = seen.reduce((total, [, height]) => total + height, 0)
    setHeights({
      usual: known.size === 0 ? sum / seen.length : usual,
      known: new Map([...known, ...seen]),
    })
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
      if (isOther) setHeights({ ...UNKNOWN, known: new Map() })
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
