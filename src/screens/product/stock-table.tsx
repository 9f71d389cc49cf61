import { memo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { type StockLine, totalsOf } from '../../catalog/stock-view.ts'
import { useFormats } from '../../i18n/formats.ts'
import { Button } from '../../ui/button.tsx'
import { SearchField, Toggle } from '../../ui/field.tsx'
import { Cell, FootRow, HeadCell, Table, TableScroll } from '../../ui/table.tsx'
import { useShownMark } from '../../ui/use-shown-mark.ts'
import { BEST_FIRST, nextOrder, type StockColumn, sortLines } from './stock-order.ts'
import { NarrowFigures, StockTableRow } from './stock-table-row.tsx'

/** Drawn once for all orders and searches: these change its place and nothing in it. */
const Line = memo(StockTableRow)

interface StockTableProps {
  lines: readonly StockLine[]
  unit: string | undefined
  label: string
}

/** From this many lines on, people look for a warehouse instead of reading them all. */
const SEARCH_FROM = 6

/**
 * In two columns the box fills the card, which is as high as the one beside it; in one column it is cut where a page
 * would get long; a phone scrolls the page alone.
 */
const BOX = '@compact:max-h-160 @wide:max-h-none @wide:min-h-96 @wide:flex-1 @wide:basis-0'

/** Warehouses with their amounts; totals are of exactly the lines shown. */
export function StockTable({ lines, unit, label }: StockTableProps) {
  const t = useTranslations('stock')
  const language = useLocale()
  const formats = useFormats()
  const [order, setOrder] = useState(BEST_FIRST)
  const [search, setSearch] = useState('')
  const [onlyWithStock, setOnlyWithStock] = useState(false)
  useShownMark('stock-shown')

  const nameOf = (line: StockLine) =>
    line.warehouse?.title ?? line.warehouse?.address ?? t('nameless', { id: String(line.storeId) })
  const wanted = search.trim().toLocaleLowerCase(language)
  const found = lines.filter(
    (line) =>
      (!onlyWithStock || (line.row?.amount ?? 0) > 0) &&
      [nameOf(line), line.warehouse?.address ?? ''].some((text) =>
        text.toLocaleLowerCase(language).includes(wanted),
      ),
  )
  const shown = sortLines(found, order, nameOf, language)
  const totals = totalsOf(shown)
  const closed = totalsOf(shown.filter(({ warehouse }) => warehouse?.active === false)).available
  const head = (column: StockColumn) => ({
    sort: order.column === column ? order.direction : ('none' as const),
    onSort: () => setOrder(nextOrder(order, column)),
  })

  return (
    <>
      {lines.length >= SEARCH_FROM && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-3 pb-2 @compact:px-4">
          <SearchField label={t('search')} placeholder={t('search')} value={search} onChange={setSearch} />
          <Toggle label={t('onlyWithStock')} checked={onlyWithStock} onChange={setOnlyWithStock} />
        </div>
      )}
      {shown.length === 0 ? (
        <div className="flex flex-col items-center gap-2 px-4 py-8 text-ink-muted">
          <p role="status">{t('noMatch')}</p>
          <Button
            variant="plain"
            onClick={() => {
              setSearch('')
              setOnlyWithStock(false)
            }}
          >
            {t('showAll')}
          </Button>
        </div>
      ) : (
        <TableScroll label={label} className={BOX}>
          <Table caption={label}>
            <thead>
              <tr>
                <HeadCell pinned {...head('warehouse')}>
                  {t('warehouse')}
                </HeadCell>
                <HeadCell
                  align="end"
                  className="hidden whitespace-nowrap @compact:table-cell"
                  {...head('amount')}
                >
                  {t('onHand')}
                </HeadCell>
                <HeadCell
                  align="end"
                  className="hidden whitespace-nowrap @compact:table-cell"
                  {...head('reserved')}
                >
                  {t('reserved')}
                </HeadCell>
                <HeadCell align="end" className="whitespace-nowrap" {...head('available')}>
                  {t('available')}
                </HeadCell>
                {unit && (
                  <HeadCell className="hidden whitespace-nowrap @compact:table-cell">{t('unit')}</HeadCell>
                )}
                <HeadCell>
                  <span className="sr-only">{t('actions')}</span>
                </HeadCell>
              </tr>
            </thead>
            <tbody>
              {shown.map((line) => (
                <Line key={line.storeId} line={line} name={nameOf(line)} unit={unit} />
              ))}
            </tbody>
            <tfoot>
              <FootRow>
                <Cell header pinned>
                  {t('total', { count: shown.length })}
                  {closed > 0 && (
                    <p className="text-caption text-ink-muted">
                      {t('totalClosed', { amount: formats.quantity(closed) })}
                    </p>
                  )}
                  <NarrowFigures amount={totals.amount} reserved={totals.reserved} unit={unit} />
                </Cell>
                <Cell numeric className="hidden @compact:table-cell">
                  {formats.quantity(totals.amount)}
                </Cell>
                <Cell numeric className="hidden @compact:table-cell">
                  {formats.quantity(totals.reserved)}
                </Cell>
                <Cell numeric>{formats.quantity(totals.available)}</Cell>
                {unit && <Cell className="hidden whitespace-nowrap @compact:table-cell">{unit}</Cell>}
                <Cell>{null}</Cell>
              </FootRow>
            </tfoot>
          </Table>
        </TableScroll>
      )}
    </>
  )
}
