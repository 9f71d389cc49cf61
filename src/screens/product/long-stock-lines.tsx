import type { ReactNode } from 'react'
import { drawWindow } from '../../ui/draw-window.ts'
import { RowSpace } from '../../ui/row-space.tsx'
import { useMeasuredWindow } from '../../ui/use-measured-window.ts'
import { useShownMark } from '../../ui/use-shown-mark.ts'
import { useTableBox } from '../../ui/use-table-box.ts'

export interface StockLinesProps {
  /** Of the lines' warehouses, in order. */
  ids: readonly number[]
  line: (index: number) => ReactNode
}

/** The body of a stock table that is too long to be drawn: the lines in view of the box that it scrolls in. */
export function LongStockLines({ ids, line }: StockLinesProps) {
  const [box, bodyRef] = useTableBox()
  const view = useMeasuredWindow(box, ids)
  useShownMark('stock-shown')
  return (
    <tbody ref={bodyRef} onFocus={view.onFocus}>
      {drawWindow(view, line, ({ key, room }) => (
        <RowSpace key={key} height={room} />
      ))}
    </tbody>
  )
}
