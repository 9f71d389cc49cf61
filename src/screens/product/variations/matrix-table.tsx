import { useCallback, useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import {
  type Figure,
  type MatrixColumn,
  type MatrixRow,
  matrixTotals,
  type WholeMatrix,
  withStockOnly,
} from '../../../catalog/stock-matrix.ts'
import type { Variation } from '../../../catalog/variations.ts'
import { Button } from '../../../ui/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { drawWindow } from '../../../ui/draw-window.ts'
import { NoticeBar } from '../../../ui/notice.tsx'
import { RowSpace } from '../../../ui/row-space.tsx'
import { TableScroll } from '../../../ui/table.tsx'
import { useShownMark } from '../../../ui/use-shown-mark.ts'
import { WINDOW_FROM } from '../../../ui/window-from.ts'
import { BOX_HEIGHT } from '../../list-box.ts'
import { matches } from './matches.ts'
import { MatrixBodyRow } from './matrix-body-row.tsx'
import { cellsOf, HEAD_ROWS, LEAD_COLUMNS, type MatrixColumns } from './matrix-columns.tsx'
import { matrixFile } from './matrix-file.ts'
import { MatrixFootRow } from './matrix-foot-row.tsx'
import { MatrixHeadCell } from './matrix-head-cell.tsx'
import { type MatrixColumnKey, type MatrixOrder, nextMatrixOrder, sortMatrixRows } from './matrix-order.ts'
import { MatrixTools } from './matrix-tools.tsx'
import { useGridNavigation } from './use-grid-navigation.ts'
import { useMatrixWindow } from './use-matrix-window.ts'

interface MatrixTableProps {
  matrix: WholeMatrix
  variations: readonly Variation[]
  /** What to call each variation, by id. */
  labels: ReadonlyMap<number, string>
  unitOf: (measureId: number | undefined) => string | undefined
  /** The head's name. */
  name: string
  onShow: (variationId: number) => void
}

/** Variations × warehouses, one amount at a time; totals are of exactly the cells shown, each unit apart. */
export function MatrixTable({ matrix, variations, labels, unitOf, name, onShow }: MatrixTableProps) {
  const t = useTranslations()
  const language = useLocale()
  const [figure, setFigure] = useState<Figure>('available')
  const [order, setOrder] = useState<MatrixOrder>()
  const [search, setSearch] = useState('')
  const [onlyWithStock, setOnlyWithStock] = useState(false)

  const variationOf = useMemo(
    () => new Map(variations.map((variation) => [variation.id, variation])),
    [variations],
  )
  const nameOf = useCallback(
    (id: number) => labels.get(id) ?? variationOf.get(id)?.name ?? String(id),
    [labels, variationOf],
  )
  const storeName = ({ storeId, warehouse }: MatrixColumn) =>
    warehouse?.title ?? warehouse?.address ?? t('stock.nameless', { id: String(storeId) })
  // Kept while only the window moves: every row that is drawn already depends on these columns.
  const shown = useMemo(() => {
    const isWanted = ({ id }: MatrixRow) => {
      const variation = variationOf.get(id)
      return matches([nameOf(id), variation?.name, variation?.xmlId, String(id)], search, language)
    }
    const found = { ...matrix, rows: matrix.rows.filter(isWanted) }
    const { columns, rows } = onlyWithStock ? withStockOnly(found) : found
    return { columns, rows: sortMatrixRows(rows, order, { columns, figure, nameOf, language }) }
  }, [matrix, variationOf, nameOf, search, onlyWithStock, order, figure, language])
  const totals = useMemo(() => matrixTotals(shown), [shown])
  // Of the whole matrix: a search that leaves a few rows must not change the widths.
  const isPart = matrix.rows.length >= WINDOW_FROM || matrix.columns.length >= WINDOW_FROM
  const view = useMatrixWindow(shown, isPart)
  const grid = useGridNavigation(isPart ? view : undefined)
  const columns = useMemo(
    (): MatrixColumns => ({ all: shown.columns, window: view.across, isPart }),
    [shown.columns, view.across, isPart],
  )
  const unknown = shown.rows.filter(({ state }) => state !== 'ready').length
  const hasSeveralUnits = new Set(matrix.rows.map(({ measureId }) => measureId)).size > 1
  const label = t('matrix.label', { product: name })
  const sortBy = (column: MatrixColumnKey) => ({
    sort: order?.column === column ? order.direction : ('none' as const),
    onSort: () => setOrder(nextMatrixOrder(order, column)),
  })

  return (
    <>
      {matrix.rows.some(({ state }) => state === 'ready') && <ShownMark />}
      <MatrixTools
        figure={figure}
        onFigure={setFigure}
        search={search}
        onSearch={setSearch}
        onlyWithStock={onlyWithStock}
        onOnlyWithStock={setOnlyWithStock}
        name={name}
        file={() =>
          matrixFile(shown, totals, figure, {
            variation: t('matrix.variation'),
            unit: t('stock.unit'),
            total: t('matrix.total'),
            totalOf: (count) => t('matrix.totalOf', { count }),
            failed: t('matrix.failed'),
            unread: t('matrix.stopped'),
            nameOf,
            storeName,
            unitOf,
          })
        }
      />
      {matrix.leftOut > 0 && (
        <NoticeBar tone="info">{t('matrix.leftOut', { count: matrix.leftOut })}</NoticeBar>
      )}
      {unknown > 0 && <NoticeBar tone="warning">{t('matrix.incomplete', { count: unknown })}</NoticeBar>}
      {shown.rows.length === 0 ? (
        <div className="flex flex-col items-center gap-2 px-4 py-8 text-ink-muted">
          <p role="status">{search.trim() ? t('picker.noMatch') : t('matrix.noStockHint')}</p>
          <Button
            variant="plain"
            onClick={() => {
              setSearch('')
              setOnlyWithStock(false)
            }}
          >
            {t('stock.showAll')}
          </Button>
        </div>
      ) : (
        <TableScroll label={label} maxHeight={BOX_HEIGHT}>
          <table
            {...grid}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that the arrow keys walk through is a grid
            role="grid"
            aria-label={label}
            aria-rowcount={isPart ? HEAD_ROWS + shown.rows.length + totals.length : undefined}
            aria-colcount={isPart ? LEAD_COLUMNS + shown.columns.length : undefined}
            // With fixed columns, rows that come into view cannot change widths, nor make the browser measure all.
            className={classNames(
              'w-full border-separate border-spacing-0 text-body',
              isPart && 'table-fixed',
            )}
          >
            {isPart && (
              <colgroup>
                <col className="w-40 @compact:w-52" />
                <col className="w-28" />
                <col className="w-28" span={shown.columns.length} />
              </colgroup>
            )}
            <thead className="sticky top-0 z-20">
              <tr aria-rowindex={isPart ? 1 : undefined}>
                <MatrixHeadCell pinned place={isPart ? 1 : undefined} {...sortBy('variation')}>
                  {t('matrix.variation')}
                </MatrixHeadCell>
                <MatrixHeadCell place={isPart ? 2 : undefined} {...sortBy('total')}>
                  {t('matrix.total')}
                </MatrixHeadCell>
                {cellsOf(columns, (column, place) => (
                  <MatrixHeadCell
                    key={column.storeId}
                    title={storeName(column)}
                    place={place}
                    {...sortBy(column.storeId)}
                  >
                    <bdi>{storeName(column)}</bdi>
                    {column.warehouse && !column.warehouse.active && ` (${t('stock.inactive')})`}
                  </MatrixHeadCell>
                ))}
              </tr>
            </thead>
            <tbody ref={isPart ? view.bodyRef : undefined}>
              {drawWindow(
                view.down,
                (index) => {
                  const row = shown.rows[index]
                  return (
                    row && (
                      <MatrixBodyRow
                        key={row.id}
                        row={row}
                        columns={columns}
                        place={isPart ? HEAD_ROWS + index + 1 : undefined}
                        figure={figure}
                        name={nameOf(row.id)}
                        inactive={variationOf.get(row.id)?.active === false}
                        unit={hasSeveralUnits ? unitOf(row.measureId) : undefined}
                        onShow={onShow}
                      />
                    )
                  )
                },
                ({ key, room }) => (
                  <RowSpace key={key} height={room} />
                ),
              )}
            </tbody>
            <tfoot className="sticky bottom-0 z-20 bg-surface">
              {totals.map((unitTotals, index) => (
                <MatrixFootRow
                  key={unitTotals.measureId ?? 'none'}
                  totals={unitTotals}
                  columns={columns}
                  figure={figure}
                  unit={unitOf(unitTotals.measureId)}
                  place={isPart ? HEAD_ROWS + shown.rows.length + index + 1 : undefined}
                />
              ))}
            </tfoot>
          </table>
        </TableScroll>
      )}
    </>
  )
}

/** Told with the first row that has its amounts; the rows before it are only their places. */
function ShownMark() {
  useShownMark('stock-shown')
  return null
}
