import type { ReactNode } from 'react'
import type { MatrixColumn } from '../../../catalog/stock-matrix.ts'
import { drawWindow } from '../../../ui/draw-window.ts'
import type { ListWindow } from '../../../ui/use-window.ts'

/** The warehouses of a matrix, and which of them are drawn. */
export interface MatrixColumns {
  all: readonly MatrixColumn[]
  window: ListWindow
  /** Only part of the matrix is drawn: its rows are all `ROW_HEIGHT` high, and its cells say where they stand. */
  isPart: boolean
}

/** Rows that stand before those of the variations. */
export const HEAD_ROWS = 1

/** Columns that stand before those of the warehouses: the variation and its total. */
export const LEAD_COLUMNS = 2

/** Cells of one row, by warehouse, and one wide cell for each stretch of warehouses that are not drawn. */
export function cellsOf(
  { all, window, isPart }: MatrixColumns,
  cell: (column: MatrixColumn, place: number | undefined) => ReactNode,
): ReactNode[] {
  return drawWindow(
    window,
    (index) => {
      const column = all[index]
      return column && cell(column, isPart ? LEAD_COLUMNS + index + 1 : undefined)
    },
    ({ key, leftOut }) => <td key={key} aria-hidden="true" colSpan={leftOut} />,
  )
}
