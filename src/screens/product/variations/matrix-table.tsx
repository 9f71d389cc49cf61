import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import {
  type Figure,
  type Matrix,
  type MatrixColumn,
  type MatrixRow,
  matrixTotals,
  rowTotals,
  withStockOnly,
} from '../../../catalog/stock-matrix.ts'
import type { Variation } from '../../../catalog/variations.ts'
import { Button } from '../../../ui/button.tsx'
import { NoticeBar } from '../../../ui/notice.tsx'
import { TableScroll } from '../../../ui/table.tsx'
import { useShownMark } from '../../../ui/use-shown-mark.ts'
import { matches } from './matches.ts'
import { MatrixBodyRow } from './matrix-body-row.tsx'
import { matrixFile } from './matrix-file.ts'
import { MatrixFootRow } from './matrix-foot-row.tsx'
import { MatrixHeadCell } from './matrix-head-cell.tsx'
import { type MatrixColumnKey, type MatrixOrder, nextMatrixOrder, sortMatrixRows } from './matrix-order.ts'
import { MatrixTools } from './matrix-tools.tsx'
import { useGridNavigation } from './use-grid-navigation.ts'

interface MatrixTableProps {
  matrix: Matrix
  variations: readonly Variation[]
  /** What to call each variation, by id. */
  labels: ReadonlyMap<number, string>
  unitOf: (measureId: number | undefined) => string | undefined
  /** The head's name. */
  name: string
  onShow: (variationId: number) => void
}

/** As much as the frame had at first beside heading, picker and tools. */
const BOX_HEIGHT = 'clamp(32rem, var(--frame-height, 100vh) - 15rem, 48rem)'

/** Variations × warehouses, one amount at a time; totals are of exactly the cells shown, each unit apart. */
export function MatrixTable({ matrix, variations, labels, unitOf, name, onShow }: MatrixTableProps) {
  const t = useTranslations()
  const language = useLocale()
  const [figure, setFigure] = useState<Figure>('available')
  const [order, setOrder] = useState<MatrixOrder>()
  const [search, setSearch] = useState('')
  const [onlyWithStock, setOnlyWithStock] = useState(false)
  const grid = useGridNavigation()
  useShownMark('stock-shown')

  const variationOf = new Map(variations.map((variation) => [variation.id, variation]))
  const nameOf = (id: number) => labels.get(id) ?? variationOf.get(id)?.name ?? String(id)
  const storeName = ({ storeId, warehouse }: MatrixColumn) =>
    warehouse?.title ?? warehouse?.address ?? t('stock.nameless', { id: String(storeId) })
  const isWanted = ({ id }: MatrixRow) => {
    const variation = variationOf.get(id)
    return matches([nameOf(id), variation?.name, variation?.xmlId, String(id)], search, language)
  }
  const found = { ...matrix, rows: matrix.rows.filter(isWanted) }
  const { columns, rows } = onlyWithStock ? withStockOnly(found) : found
  const shown = {
    columns,
    rows: sortMatrixRows(rows, order, { columns, figure, nameOf, language }),
  }
  const totals = matrixTotals(shown)
  const unknown = shown.rows.filter(({ state }) => state !== 'ready').length
  const hasSeveralUnits = new Set(matrix.rows.map(({ measureId }) => measureId)).size > 1
  const label = t('matrix.label', { product: name })
  const sortBy = (column: MatrixColumnKey) => ({
    sort: order?.column === column ? order.direction : ('none' as const),
    onSort: () => setOrder(nextMatrixOrder(order, column)),
  })

  return (
    <>
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
            nameOf,
            storeName,
            unitOf,
          })
        }
      />
      {unknown > 0 && <NoticeBar tone="warning">{t('matrix.incomplete', { count: unknown })}</NoticeBar>}
      {shown.rows.length === 0 ? (
        <div className="flex flex-col items-center gap-2 px-4 py-8 text-ink-muted">
          <p role="status">{search.trim() ? t('variations.noMatch') : t('matrix.noStockHint')}</p>
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
            className="w-full border-separate border-spacing-0 text-body"
          >
            <thead>
              <tr>
                <MatrixHeadCell pinned {...sortBy('variation')}>
                  {t('matrix.variation')}
                </MatrixHeadCell>
                <MatrixHeadCell {...sortBy('total')}>{t('matrix.total')}</MatrixHeadCell>
                {shown.columns.map((column) => (
                  <MatrixHeadCell key={column.storeId} title={storeName(column)} {...sortBy(column.storeId)}>
                    <bdi>{storeName(column)}</bdi>
                    {column.warehouse && !column.warehouse.active && ` (${t('stock.inactive')})`}
                  </MatrixHeadCell>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.rows.map((row) => (
                <MatrixBodyRow
                  key={row.id}
                  row={row}
                  columns={shown.columns}
                  totals={rowTotals(row, shown.columns)}
                  figure={figure}
                  name={nameOf(row.id)}
                  inactive={variationOf.get(row.id)?.active === false}
                  unit={hasSeveralUnits ? unitOf(row.measureId) : undefined}
                  onShow={onShow}
                />
              ))}
            </tbody>
            <tfoot className="sticky bottom-0 z-20 bg-surface">
              {totals.map((unitTotals) => (
                <MatrixFootRow
                  key={unitTotals.measureId ?? 'none'}
                  totals={unitTotals}
                  columns={shown.columns}
                  figure={figure}
                  unit={unitOf(unitTotals.measureId)}
                />
              ))}
            </tfoot>
          </table>
        </TableScroll>
      )}
    </>
  )
}
