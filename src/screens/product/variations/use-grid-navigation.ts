import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react'

/** A cell of the whole grid: row 0 is the head. */
export interface GridPlace {
  row: number
  column: number
}

/** What a grid needs of which only a part is drawn; its rows and cells then have `aria-rowindex` and `aria-colindex`. */
interface GridWindow {
  /** Draws the cell at this place. */
  reveal?: ((place: GridPlace) => void) | undefined
  /** The cell that the Tab key leads to, from now on. */
  onStop?: ((place: GridPlace) => void) | undefined
}

/** How many rows PageUp and PageDown go. */
const PAGE_ROWS = 10

/**
 * The keyboard of a grid (WAI-ARIA authoring practices, "Grid pattern"): one stop of the Tab key, arrows from cell to
 * cell, Home and End within the row, with Ctrl to the grid's corners, PageUp and PageDown by ten rows.
 *
 * Works on the table's own rows and cells, so a thousand cells need no state: each is rendered with `tabIndex={-1}`,
 * and the one that was reached last gets 0. A cell that holds a button hands the focus on to it. Where only a part of
 * the grid is drawn, the keys reach the cells of the whole.
 */
export function useGridNavigation({ reveal, onStop }: GridWindow = {}) {
  const table = useRef<HTMLTableElement>(null)

  // After every render: the cell that was the stop may be gone.
  useEffect(() => {
    const grid = table.current
    if (!grid || grid.querySelector('[tabindex="0"]')) return
    const first = grid.tBodies[0]?.rows[0]?.cells[0] ?? grid.rows[0]?.cells[0]
    if (first) targetOf(first).tabIndex = 0
  })

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    const grid = event.currentTarget
    const cell = event.target instanceof Element ? event.target.closest('td, th') : null
    const here = cell instanceof HTMLTableCellElement && placeOf(cell)
    if (!here) return
    if (event.altKey || event.shiftKey) return
    const isRightToLeft = getComputedStyle(grid).direction === 'rtl'
    const place = step(event, isRightToLeft, { ...here, ...lastOf(grid) })
    if (!place) return
    if (!cellAt(grid, place)) reveal?.(place)
    const next = cellAt(grid, place)
    if (!next) return
    event.preventDefault()
    const target = targetOf(next)
    target.focus({ preventScroll: true })
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  function onFocus(event: FocusEvent<HTMLTableElement>) {
    if (!event.target.matches('td, th, td *, th *')) return
    for (const stop of event.currentTarget.querySelectorAll<HTMLElement>('[tabindex="0"]')) stop.tabIndex = -1
    event.target.tabIndex = 0
    const cell = event.target.closest<HTMLTableCellElement>('td, th')
    const place = cell && placeOf(cell)
    if (place) onStop?.(place)
  }

  return { ref: table, onKeyDown, onFocus }
}

/** Where a cell stands in the whole grid. */
function placeOf(cell: HTMLTableCellElement): GridPlace | undefined {
  const row = cell.parentElement
  if (!(row instanceof HTMLTableRowElement)) return undefined
  return {
    row: indexIn(row, 'aria-rowindex') ?? row.rowIndex,
    column: indexIn(cell, 'aria-colindex') ?? cell.cellIndex,
  }
}

function cellAt(grid: HTMLTableElement, { row, column }: GridPlace): HTMLTableCellElement | null | undefined {
  if (!grid.hasAttribute('aria-rowcount')) return grid.rows[row]?.cells[column]
  return grid.querySelector<HTMLTableCellElement>(
    `tr[aria-rowindex="${row + 1}"] > [aria-colindex="${column + 1}"]`,
  )
}

function lastOf(grid: HTMLTableElement) {
  return {
    lastRow: indexIn(grid, 'aria-rowcount') ?? grid.rows.length - 1,
    lastColumn: indexIn(grid, 'aria-colcount') ?? (grid.rows[0]?.cells.length ?? 0) - 1,
  }
}

/** These attributes count from 1. */
function indexIn(element: Element, attribute: string): number | undefined {
  const text = element.getAttribute(attribute)
  return text === null ? undefined : Number(text) - 1
}

function step(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  isRightToLeft: boolean,
  { row, column, lastRow, lastColumn }: GridPlace & { lastRow: number; lastColumn: number },
): GridPlace | undefined {
  const forward = isRightToLeft ? -1 : 1
  const toCorner = ctrlKey || metaKey
  const within = (index: number, last: number) => Math.min(last, Math.max(0, index))
  switch (key) {
    case 'ArrowRight':
      return { row, column: within(column + forward, lastColumn) }
    case 'ArrowLeft':
      return { row, column: within(column - forward, lastColumn) }
    case 'ArrowDown':
      return { row: within(row + 1, lastRow), column }
    case 'ArrowUp':
      return { row: within(row - 1, lastRow), column }
    case 'PageDown':
      return { row: within(row + PAGE_ROWS, lastRow), column }
    case 'PageUp':
      return { row: within(row - PAGE_ROWS, lastRow), column }
    case 'Home':
      return { row: toCorner ? 0 : row, column: 0 }
    case 'End':
      return { row: toCorner ? lastRow : row, column: lastColumn }
    default:
      return undefined
  }
}

function targetOf(cell: HTMLTableCellElement): HTMLElement {
  return cell.querySelector('button') ?? cell
}
