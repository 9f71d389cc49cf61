import { type ReactNode, useRef } from 'react'
import { drawWindow } from '../../ui/draw-window.ts'
import { RowSpace } from '../../ui/row-space.tsx'
import { useMeasuredWindow } from '../../ui/use-measured-window.ts'
import { useShownMark } from '../../ui/use-shown-mark.ts'

interface LongStockLinesProps {
  /** Of the lines' warehouses, in order. */
  ids: readonly number[]
  line: (index: number) => ReactNode
}

/** The body of a stock table that is too long to be drawn: the lines in view of the box that it scrolls in. */
export function LongStockLines({ ids, line }: LongStockLinesProps) {
  const box = useRef<HTMLElement>(null)
  const view = useMeasuredWindow(box, ids)
  useShownMark('stock-shown')
  return (
    <tbody
      ref={(body) => {
        // The table stands in the box of `TableScroll`.
        box.current = body?.parentElement?.parentElement ?? null
      }}
      onFocus={view.onFocus}
    >
      {drawWindow(view, line, ({ key, room }) => (
        <RowSpace key={key} height={room} />
      ))}
    </tbody>
  )
}
