import { available } from '../../catalog/amounts.ts'
import type { StockLine } from '../../catalog/stock-view.ts'

export type StockColumn = 'warehouse' | 'amount' | 'reserved' | 'available'

export interface StockOrder {
  column: StockColumn
  direction: 'ascending' | 'descending'
}

/** Best answer first: where most can be promised. */
export const BEST_FIRST: StockOrder = { column: 'available', direction: 'descending' }

/** The order after a press on a column's head: names begin with A, amounts with the largest. */
export function nextOrder(order: StockOrder, column: StockColumn): StockOrder {
  if (order.column === column) {
    return { column, direction: order.direction === 'ascending' ? 'descending' : 'ascending' }
  }
  return { column, direction: column === 'warehouse' ? 'ascending' : 'descending' }
}

/**
 * Lines in order. In every order of amounts, what cannot be promised comes last: warehouses that are closed, then lines
 * without a record, which are not zeros.
 */
export function sortLines(
  lines: readonly StockLine[],
  order: StockOrder,
  nameOf: (line: StockLine) => string,
  compare: (a: string, b: string) => number,
): StockLine[] {
  const byName = (a: StockLine, b: StockLine) => compare(nameOf(a), nameOf(b))
  const sign = order.direction === 'ascending' ? 1 : -1
  if (order.column === 'warehouse') return lines.toSorted((a, b) => sign * byName(a, b))
  const column = order.column
  return lines.toSorted((a, b) => {
    if (!a.row || !b.row) return Number(!a.row) - Number(!b.row) || byName(a, b)
    if (isClosed(a) !== isClosed(b)) return Number(isClosed(a)) - Number(isClosed(b))
    return sign * (figure(a.row, column) - figure(b.row, column)) || byName(a, b)
  })
}

function isClosed({ warehouse }: StockLine): boolean {
  return warehouse?.active === false
}

function figure(row: NonNullable<StockLine['row']>, column: Exclude<StockColumn, 'warehouse'>): number {
  return column === 'available' ? available(row) : row[column]
}
