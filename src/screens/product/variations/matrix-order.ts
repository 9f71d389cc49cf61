import {
  type Figure,
  figureOf,
  type MatrixColumn,
  type MatrixRow,
  rowTotals,
} from '../../../catalog/stock-matrix.ts'

/** A column of the matrix: the variation's name, its total, or a warehouse by id. */
export type MatrixColumnKey = 'variation' | 'total' | number

export interface MatrixOrder {
  column: MatrixColumnKey
  direction: 'ascending' | 'descending'
}

/** The order after a press on a column's head: names begin with A, amounts with the largest. */
export function nextMatrixOrder(order: MatrixOrder | undefined, column: MatrixColumnKey): MatrixOrder {
  if (order?.column === column) {
    return { column, direction: order.direction === 'ascending' ? 'descending' : 'ascending' }
  }
  return { column, direction: column === 'variation' ? 'ascending' : 'descending' }
}

/** Rows in order; without one, as the catalogue lists them. Variations without a record come last: they are no zeros. */
export function sortMatrixRows(
  rows: readonly MatrixRow[],
  order: MatrixOrder | undefined,
  { columns, figure, nameOf, language }: SortContext,
): readonly MatrixRow[] {
  if (!order) return rows
  const sign = order.direction === 'ascending' ? 1 : -1
  if (order.column === 'variation') {
    const { compare } = new Intl.Collator(language, { numeric: true })
    return rows.toSorted((a, b) => sign * compare(nameOf(a.id), nameOf(b.id)))
  }
  const { column } = order
  const amounts = new Map(
    rows.map((row) => {
      const record = column === 'total' ? rowTotals(row, columns) : row.stock.get(column)
      return [row.id, record && figureOf(record, figure)] as const
    }),
  )
  return rows.toSorted((a, b) => {
    const [left, right] = [amounts.get(a.id), amounts.get(b.id)]
    if (left === undefined || right === undefined) {
      return Number(left === undefined) - Number(right === undefined)
    }
    return sign * (left - right)
  })
}

interface SortContext {
  columns: readonly MatrixColumn[]
  figure: Figure
  nameOf: (variationId: number) => string
  language: string
}
