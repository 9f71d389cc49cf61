import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { type Figure, type MatrixRow, rowTotals } from '../../../catalog/stock-matrix.ts'
import { useFormats } from '../../../i18n/formats.ts'
import { Badge } from '../../../ui/badge.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { MatrixCell } from './matrix-cell.tsx'
import { cellsOf, type MatrixColumns } from './matrix-columns.tsx'

interface MatrixBodyRowProps {
  row: MatrixRow
  columns: MatrixColumns
  figure: Figure
  name: string
  inactive: boolean
  /** Only where units differ. */
  unit: string | undefined
  onShow: (variationId: number) => void
  /** Its place in the whole grid, where only part of it is drawn. */
  place: number | undefined
}

/** px: what a row of one line takes. */
export const ROW_HEIGHT = 40

/**
 * One variation: its name, which leads to it, its total and its amount in each warehouse.
 * Kept as it is while others are scrolled in beside it.
 */
export const MatrixBodyRow = memo(function MatrixBodyRow({
  row,
  columns,
  figure,
  name,
  inactive,
  unit,
  onShow,
  place,
}: MatrixBodyRowProps) {
  const t = useTranslations()
  const formats = useFormats()
  return (
    <tr aria-rowindex={place} className="group/row bg-surface">
      <th
        scope="row"
        aria-colindex={columns.isPart ? 1 : undefined}
        className="sticky start-0 z-10 scroll-mt-12 scroll-mb-4 border-b border-line bg-inherit px-3 py-1 text-start font-normal row-hover group-data-sideways/scroll:border-e @compact:ps-4"
      >
        <span
          className={classNames(
            'flex w-max max-w-32 items-center gap-x-1.5',
            columns.isPart ? '@compact:max-w-44' : 'flex-wrap @compact:max-w-56',
          )}
        >
          <button
            type="button"
            tabIndex={-1}
            onClick={() => onShow(row.id)}
            title={t('matrix.choose', { name })}
            className={classNames(
              'min-w-0 rounded-mark text-start text-link hover:underline',
              columns.isPart ? 'truncate' : 'wrap-anywhere',
            )}
          >
            <bdi>{name}</bdi>
          </button>
          {unit && <span className="text-caption text-ink-muted">{unit}</span>}
          {inactive && <Badge tone="alert">{t('product.inactive')}</Badge>}
        </span>
      </th>
      <MatrixCell
        record={rowTotals(row, columns.all)}
        state={row.state}
        figure={figure}
        write={formats.quantity}
        place={columns.isPart ? 2 : undefined}
        strong
      />
      {cellsOf(columns, ({ storeId }, columnPlace) => (
        <MatrixCell
          key={storeId}
          record={row.stock.get(storeId)}
          state={row.state}
          figure={figure}
          write={formats.quantity}
          place={columnPlace}
        />
      ))}
    </tr>
  )
})
