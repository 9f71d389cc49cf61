import { useTranslations } from 'use-intl'
import type { Measure } from '../../catalog/measures.ts'
import type { ProductRow } from '../../crm/product-rows.ts'
import { HeadCell, Table, TableScroll } from '../../ui/table.tsx'
import { BOX_HEIGHT, FIRST_LINES } from '../list-box.ts'
import { type ManyStocks, useStockFacts } from '../use-many-stocks.ts'
import { LineRow } from './line-row.tsx'

interface LinesTableProps {
  rows: readonly ProductRow[]
  stocks: ManyStocks
  /** Units of the catalogue; `undefined` until they are read. */
  measures: readonly Measure[] | undefined
  isCatalogueClosed: boolean
  onOpen: (productId: number) => void
}

/** Product rows in the card's order. Which details a row needs is asked once it comes into view. */
export function LinesTable({ rows, stocks, measures, isCatalogueClosed, onOpen }: LinesTableProps) {
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
              stock={row.productId === undefined ? undefined : stocks.rowsOf.get(row.productId)}
              facts={facts}
              isCatalogueClosed={isCatalogueClosed}
              measures={measures}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </Table>
    </TableScroll>
  )
}
