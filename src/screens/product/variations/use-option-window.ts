import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { evenPlaces } from '../../../ui/places.ts'
import { useWindow } from '../../../ui/use-window.ts'
import { WINDOW_FROM } from '../../../ui/window-from.ts'

/** px: an option of a name and two lines below, and the gap to the next. */
const OPTION_HEIGHT = 68
export const OPTION_GAP = 8

/**
 * Rows of options that are in view of the picker's box, once there are many. The chosen option is always among those
 * drawn, as are its neighbours and both ends: the arrow keys go from radio button to radio button of the document.
 *
 * @param of how many there are without a search: while somebody types, options keep their height
 */
export function useOptionWindow(
  box: HTMLElement | null,
  { count, of, chosen }: { count: number; of: number; chosen: number },
) {
  const { grid, columns } = useColumns()
  const isWindowed = of >= WINDOW_FROM
  const rowCount = Math.ceil(count / columns)
  const places = useMemo(() => evenPlaces(rowCount, OPTION_HEIGHT + OPTION_GAP), [rowCount])
  const neighbours = chosen < 0 ? [] : [chosen - 1, chosen, chosen + 1]
  const keep = [0, ...neighbours, count - 1].filter((index) => index >= 0 && index < count)
  const window = useWindow(box, places, {
    isWindowed,
    keep: keep.map((index) => Math.floor(index / columns)),
    spare: 2,
  })
  return { window, grid, columns, isWindowed }
}

/** How many columns the options fill. */
function useColumns() {
  const grid = useRef<HTMLDivElement>(null)
  const [columns, setColumns] = useState(1)
  useLayoutEffect(() => {
    const element = grid.current
    if (!element) return
    const count = () => setColumns(getComputedStyle(element).gridTemplateColumns.split(' ').length)
    count()
    const observer = new ResizeObserver(count)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { grid, columns }
}

/**
 * Keeps the chosen option within the box, and takes the focus over when what had it (a row of the matrix, the link to
 * the head) went away with the choice.
 */
export function useChosenInView(box: HTMLElement | null, productId: number) {
  const lastId = useRef(productId)
  useEffect(() => {
    const input = box?.querySelector<HTMLInputElement>('input:checked')
    const option = input?.closest('label')
    if (!box || !input || !option) return
    const { offsetTop, offsetHeight } = option
    const { scrollTop, clientHeight } = box
    // Not `scrollIntoView`: it would scroll the portal's page as well.
    if (offsetTop < scrollTop || offsetTop + offsetHeight > scrollTop + clientHeight) {
      box.scrollTop = offsetTop - (clientHeight - offsetHeight) / 2
    }
    if (lastId.current !== productId && document.activeElement === document.body) {
      input.focus({ preventScroll: true })
    }
    lastId.current = productId
  }, [box, productId])
}
