import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { ProductRow } from '../../crm/product-rows.ts'
import { classNames } from '../../ui/class-names.ts'
import { drawWindow } from '../../ui/draw-window.ts'
import { RowSpace } from '../../ui/row-space.tsx'
import { HeadCell, Table, TableScroll } from '../../ui/table.tsx'
import { useMeasuredWindow } from '../../ui/use-measured-window.ts'
import { useTableBox } from '../../ui/use-table-box.ts'
import { WINDOW_FROM } from '../../ui/window-from.ts'
import { BOX_HEIGHT, FIRST_LINES } from '../list-box.ts'
import { type ManyStocks, NOTHING_KNOWN, useStockFacts } from '../use-many-stocks.ts'
import { LineRow } from './line-row.tsx'

interface LinesTableProps {
  rows: readonly ProductRow[]
  stocks: ManyStocks
  isCatalogueClosed: boolean
  onOpen: (productId: number) => void
}

const HEAD_ROWS = 1

/**
 * Product rows in the card's order; of many, only those in view are drawn. Which details a row needs is asked once it
 * comes into view.
 */
export function LinesTable({ rows, stocks, isCatalogueClosed, onOpen }: LinesTableProps) {
  const t = useTranslations('lines')
  const facts = useStockFacts(stocks)
  const [box, bodyRef] = useTableBox()
  const ids = useMemo(() => rows.map(({ id }) => id), [rows])
  const view = useMeasuredWindow(box, ids)
  const isPart = rows.length >= WINDOW_FROM
  const lineAt = (index: number) => {
    const row = rows[index]
    return (
      row && (
        <LineRow
          key={row.id}
          row={row}
          isFirst={index < FIRST_LINES}
          stock={row.productId === undefined ? NOTHING_KNOWN : stocks.stockOf(row.productId)}
          facts={facts}
          isCatalogueClosed={isCatalogueClosed}
          measures={stocks.measures}
          onOpen={onOpen}
          place={isPart ? HEAD_ROWS + index + 1 : undefined}
        />
      )
    )
  }
  return (
    <TableScroll label={t('subject')} maxHeight={BOX_HEIGHT}>
      <Table caption={t('list')} rowCount={isPart ? HEAD_ROWS + rows.length : undefined}>
        <thead>
          <tr aria-rowindex={isPart ? HEAD_ROWS : undefined}>
            <HeadCell pinned={!isPart}>{t('product')}</HeadCell>
            <HeadCell
              align="end"
              className={classNames('hidden whitespace-nowrap @compact:table-cell', isPart && 'w-28')}
            >
              {t('requested')}
            </HeadCell>
            <HeadCell
              align="end"
              className={classNames('whitespace-nowrap', isPart && 'w-1/3 @compact:w-44')}
            >
              <span title={t('availableHint')}>{t('available')}</span>
            </HeadCell>
          </tr>
        </thead>
        <tbody ref={bodyRef} onFocus={view.onFocus}>
          {drawWindow(view, lineAt, ({ key, room }) => (
            <RowSpace key={key} height={room} />
          ))}
        </tbody>
      </Table>
    </TableScroll>
  )
}
