import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react'

/** How many rows PageUp and PageDown go. */
const PAGE_ROWS = 10

/**
 * The keyboard of a grid (WAI-ARIA authoring practices, "Grid pattern"): one stop of the Tab key, arrows from cell to
 * cell, Home and End within the row, with Ctrl to the grid's corners, PageUp and PageDown by ten rows.
 *
 * Works on the table's own rows and cells, so a thousand cells need no state: each is rendered with `tabIndex={-1}`,
 * and the one that was reached last gets 0. A cell that holds a button hands the focus on to it.
 */
export function useGridNavigation() {
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
    const row = cell?.parentElement
    if (!(cell instanceof HTMLTableCellElement) || !(row instanceof HTMLTableRowElement)) return
    if (event.altKey || event.shiftKey) return
    const isRightToLeft = getComputedStyle(grid).direction === 'rtl'
    const place = step(event, isRightToLeft, {
      row: row.rowIndex,
      column: cell.cellIndex,
      lastRow: grid.rows.length - 1,
      lastColumn: row.cells.length - 1,
    })
    const next = place && grid.rows[place.row]?.cells[place.column]
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
  }

  return { ref: table, onKeyDown, onFocus }
}

interface Place {
  row: number
  column: number
}

function step(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  isRightToLeft: boolean,
  { row, column, lastRow, lastColumn }: Place & { lastRow: number; lastColumn: number },
): Place | undefined {
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
