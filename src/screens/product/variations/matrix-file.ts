import {
  type Figure,
  figureOf,
  type Matrix,
  type MatrixColumn,
  rowTotals,
  type UnitTotals,
} from '../../../catalog/stock-matrix.ts'
import type { FileCell, FileTable } from './table-file.ts'

/** Words of the table, and ways to call what is in it. */
export interface MatrixWords {
  variation: string
  unit: string
  total: string
  totalOf: (count: number) => string
  /** Stand in every cell of a variation whose rows could not be read, or are not read (yet). */
  failed: string
  unread: string
  nameOf: (variationId: number) => string
  storeName: (column: MatrixColumn) => string
  unitOf: (measureId: number | undefined) => string | undefined
}

/** The matrix as it is shown, to take along: no record is an empty cell, what is not known says so. */
export function matrixFile(
  { columns, rows }: Matrix,
  totals: readonly UnitTotals[],
  figure: Figure,
  words: MatrixWords,
): FileTable {
  const cell = (record: { amount: number; reserved: number } | undefined): FileCell =>
    record && figureOf(record, figure)
  return [
    [words.variation, words.unit, words.total, ...columns.map(words.storeName)],
    ...rows.map((row) => [
      words.nameOf(row.id),
      words.unitOf(row.measureId),
      ...(row.state === 'ready'
        ? [cell(rowTotals(row, columns)), ...columns.map(({ storeId }) => cell(row.stock.get(storeId)))]
        : [undefined, ...columns].map(() => (row.state === 'failed' ? words.failed : words.unread))),
    ]),
    ...totals.map((unit) => [
      words.totalOf(unit.count),
      words.unitOf(unit.measureId),
      cell(unit.whole),
      ...columns.map(({ storeId }) => cell(unit.byStore.get(storeId))),
    ]),
  ]
}
