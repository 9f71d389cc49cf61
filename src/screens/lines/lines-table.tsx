import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Measure } from '../../catalog/measures.ts'
import type { ProductRow } from '../../crm/product-rows.ts'
import { HeadCell, Table, TableScroll } from '../../ui/table.tsx'
import type { ManyStocks } from '../use-many-stocks.ts'
import { LineRow } from './line-row.tsx'
import type { StockFacts } from './line-stock.ts'

/** Rows of which nobody need find out that they are in view; with them the first screen is asked for at once. */
const FIRST_ROWS = 12

/** The frame of a tab has no height of its own, so the box has one; in a slider, what the heading leaves over. */
const BOX_HEIGHT = 'clamp(32rem, var(--frame-height, 100vh) - 12rem, 60rem)'

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
  const { warehouses, namesDenied, inventoryOn } = stocks
  const isWithheld = stocks.error !== null || stocks.seesNoWarehouse
  // The same object as long as nothing in it changes, so that rows need not be drawn again.
  const facts: StockFacts = useMemo(
    () => ({ warehouses, namesDenied, inventoryOn, isWithheld }),
    [warehouses, namesDenied, inventoryOn, isWithheld],
  )
  return (
    <TableScroll label={t('list')} maxHeight={BOX_HEIGHT}>
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
              isFirst={index < FIRST_ROWS}
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
