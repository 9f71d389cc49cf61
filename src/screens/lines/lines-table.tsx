import { useTranslations } from 'use-intl'
import type { ProductRow } from '../../crm/product-rows.ts'
import { HeadCell, Table, TableScroll } from '../../ui/table.tsx'
import { BOX_HEIGHT, FIRST_LINES } from '../list-box.ts'
import { type ManyStocks, useStockFacts } from '../use-many-stocks.ts'
import { LineRow } from './line-row.tsx'

interface LinesTableProps {
  rows: readonly ProductRow[]
  stocks: ManyStocks
  isCatalogueClosed: boolean
  onOpen: (productId: number) => void
}

/** Product rows in the card's order. Which details a row needs is asked once it comes into view. */
export function LinesTable({ rows, stocks, isCatalogueClosed, onOpen }: LinesTableProps) {
  const t = useTranslations('lines')
  const facts = useStockFacts(stocks)
  return (
    <TableScroll label={t('subject')} maxHeight={BOX_HEIGHT}>
      <Table caption={t('list')}>
        <thead>
          <tr>
            <HeadCell pinned>{t('product')}</HeadCell>
            <HeadCell align="end" className="hidden whitespace-nowrap @compact:table-cell">
              {t('requested')}
            </HeadCell>
            <HeadCell align="end" className="whitespace-nowrap">
              <span title={t('availableHint')}>{t('available')}</span>
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <LineRow
              key={row.id}
              row={row}
              isFirst={index < FIRST_LINES}
              stockError={row.productId === undefined ? null : stocks.stockOf(row.productId).error}
              facts={facts}
              isCatalogueClosed={isCatalogueClosed}
              measures={stocks.measures}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </Table>
    </TableScroll>
  )
}
