import { useCallback, useMemo, useState } from 'react'
import type { Matrix } from '../../../catalog/stock-matrix.ts'
import { evenPlaces } from '../../../ui/places.ts'
import { useTableBox } from '../../../ui/use-table-box.ts'
import { useWindow } from '../../../ui/use-window.ts'
import { ROW_HEIGHT } from './matrix-body-row.tsx'
import { HEAD_ROWS, LEAD_COLUMNS } from './matrix-columns.tsx'
import type { GridPlace } from './use-grid-navigation.ts'

/** px: what a column takes where only part of a matrix is drawn; the table gives it the same by its class. */
const COLUMN_WIDTH = 112
const SPARE_COLUMNS = 2

/** Rows and columns of a matrix that are in view of its box, and the cell that the Tab key leads to. */
export function useMatrixWindow({ rows, columns }: Matrix, isWindowed: boolean) {
  const [box, bodyRef] = useTableBox()
  const [stop, setStop] = useState<GridPlace>()
  const downPlaces = useMemo(() => evenPlaces(rows.length, ROW_HEIGHT), [rows.length])
  const acrossPlaces = useMemo(() => evenPlaces(columns.length, COLUMN_WIDTH), [columns.length])
  const down = useWindow(box, downPlaces, {
    isWindowed,
    keep: within(stop && stop.row - HEAD_ROWS, rows.length),
  })
  const across = useWindow(box, acrossPlaces, {
    axis: 'across',
    isWindowed,
    keep: within(stop && stop.column - LEAD_COLUMNS, columns.length),
    spare: SPARE_COLUMNS,
  })
  const reveal = useCallback(
    ({ row, column }: GridPlace) => {
      if (isWithin(row - HEAD_ROWS, rows.length)) down.reveal(row - HEAD_ROWS)
      if (isWithin(column - LEAD_COLUMNS, columns.length)) across.reveal(column - LEAD_COLUMNS)
    },
    [down.reveal, across.reveal, rows.length, columns.length],
  )
  return { bodyRef, down, across, reveal, onStop: setStop }
}

const isWithin = (index: number, count: number) => index >= 0 && index < count

const within = (index: number | undefined, count: number) =>
  index !== undefined && isWithin(index, count) ? [index] : []
