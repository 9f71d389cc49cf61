import { memo, Suspense, useCallback, useDeferredValue, useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { type StockLine, totalsOf } from '../../catalog/stock-view.ts'
import { useFormats } from '../../i18n/formats.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { SearchField, Toggle } from '../../ui/field.tsx'
import { lazyPart } from '../../ui/lazy-part.tsx'
import { Cell, FootRow, HeadCell, Table, TableScroll } from '../../ui/table.tsx'
import { useShownMark } from '../../ui/use-shown-mark.ts'
import { WINDOW_FROM } from '../../ui/window-from.ts'
import type { StockLinesProps } from './long-stock-lines.tsx'
import { BEST_FIRST, nextOrder, type StockColumn, sortLines } from './stock-order.ts'
import { NarrowFigures, StockTableRow } from './stock-table-row.tsx'
import type { Rechecks } from './use-rechecks.ts'
import { matches } from './variations/matches.ts'

/** Drawn once for all orders and searches: these change its place and nothing in it. */
const Line = memo(StockTableRow)

/** Few portals have so many warehouses. Without its code all lines are drawn, which is slow and whole. */
const LongStockLines = lazyPart(
  async () => (await import('./long-stock-lines.tsx')).LongStockLines,
  StockLines,
)

interface StockTableProps {
  lines: readonly StockLine[]
  unit: string | undefined
  label: string
  rechecks: Rechecks
}

/** From this many lines on, people look for a warehouse instead of reading them all. */
const SEARCH_FROM = 6

/**
 * In two columns the box fills the card, which is as high as the one beside it; in one column it is cut where a page
 * would get long; a phone scrolls the page alone.
 */
const BOX = '@compact:max-h-160 @wide:max-h-none @wide:min-h-96 @wide:flex-1 @wide:basis-0'

/** On a phone too, where only part of the lines is drawn. */
const LONG_BOX = 'max-h-160'

const HEAD_ROWS = 1

/** Warehouses with their amounts; totals are of exactly the lines shown. */
export function StockTable({ lines, unit, label, rechecks }: StockTableProps) {
  const t = useTranslations('stock')
  const language = useLocale()
  const formats = useFormats()
  const [order, setOrder] = useState(BEST_FIRST)
  const [search, setSearch] = useState('')
  const [onlyWithStock, setOnlyWithStock] = useState(false)

  const nameOf = useCallback(
    ({ storeId, warehouse }: StockLine) =>
      warehouse?.title ?? warehouse?.address ?? t('nameless', { id: String(storeId) }),
    [t],
  )
  // The arrow, the letter and the tick are painted at once, the lines that they move a frame later.
  const wanted = {
    order: useDeferredValue(order),
    search: useDeferredValue(search),
    onlyWithStock: useDeferredValue(onlyWithStock),
  }
  const shown = useMemo(() => {
    const found = lines.filter(
      (line) =>
        (!wanted.onlyWithStock || (line.row?.amount ?? 0) > 0) &&
        matches([nameOf(line), line.warehouse?.address], wanted.search, language),
    )
    return sortLines(found, wanted.order, nameOf, formats.compareNames)
  }, [lines, wanted.order, wanted.search, wanted.onlyWithStock, nameOf, language, formats])
  const ids = useMemo(() => shown.map(({ storeId }) => storeId), [shown])
  // Of all lines: a search that leaves a few must not change the widths.
  const isPart = lines.length >= WINDOW_FROM
  const width = (fixed: string, other?: string) => classNames(other, isPart && fixed)
  const totals = totalsOf(shown)
  const closed = totalsOf(shown.filter(({ warehouse }) => warehouse?.active === false)).available
  const head = (column: StockColumn) => ({
    sort: order.column === column ? order.direction : ('none' as const),
    onSort: () => setOrder(nextOrder(order, column)),
  })

  const lineAt = (index: number) => {
    const line = shown[index]
    return (
      line && (
        <Line
          key={line.storeId}
          line={line}
          name={nameOf(line)}
          unit={unit}
          place={isPart ? HEAD_ROWS + index + 1 : undefined}
          check={rechecks.of(line.storeId)}
          onCheck={rechecks.ask}
          t={t}
          formats={formats}
        />
      )
    )
  }

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
        <TableScroll label={label} className={classNames(BOX, isPart && LONG_BOX)}>
          <Table caption={label} rowCount={isPart ? HEAD_ROWS + shown.length + 1 : undefined}>
            <thead>
              <tr aria-rowindex={isPart ? 1 : undefined}>
                <HeadCell pinned {...head('warehouse')}>
                  {t('warehouse')}
                </HeadCell>
                <HeadCell
                  align="end"
                  className={width('w-24', 'hidden whitespace-nowrap @compact:table-cell')}
                  {...head('amount')}
                >
                  {t('onHand')}
                </HeadCell>
                <HeadCell
                  align="end"
                  className={width('w-24', 'hidden whitespace-nowrap @compact:table-cell')}
                  {...head('reserved')}
                >
                  {t('reserved')}
                </HeadCell>
                <HeadCell align="end" className={width('w-24', 'whitespace-nowrap')} {...head('available')}>
                  {t('available')}
                </HeadCell>
                {unit && (
                  <HeadCell className={width('w-18', 'hidden whitespace-nowrap @compact:table-cell')}>
                    {t('unit')}
                  </HeadCell>
                )}
                <HeadCell className={width('w-11')}>
                  <span className="sr-only">{t('actions')}</span>
                </HeadCell>
              </tr>
            </thead>
            {isPart ? (
              <Suspense fallback={<tbody aria-busy="true" />}>
                <LongStockLines ids={ids} line={lineAt} />
              </Suspense>
            ) : (
              <StockLines ids={ids} line={lineAt} />
            )}
            <tfoot>
              <FootRow place={isPart ? HEAD_ROWS + shown.length + 1 : undefined}>
                <Cell header pinned>
                  {t('total', { count: shown.length })}
                  {closed > 0 && (
                    <p className="text-caption text-ink-muted">
                      {t('totalClosed', { amount: formats.quantity(closed) })}
                    </p>
                  )}
                  <NarrowFigures
                    amount={totals.amount}
                    reserved={totals.reserved}
                    unit={unit}
                    t={t}
                    formats={formats}
                  />
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

function StockLines({ ids, line }: StockLinesProps) {
  useShownMark('stock-shown')
  return <tbody>{ids.map((_, index) => line(index))}</tbody>
}
