import { useTranslations } from 'use-intl'
import type { Figure, MatrixColumn, MatrixRow } from '../../../catalog/stock-matrix.ts'
import type { Totals } from '../../../catalog/stock-view.ts'
import { Badge } from '../../../ui/badge.tsx'
import { MatrixCell } from './matrix-cell.tsx'

interface MatrixBodyRowProps {
  row: MatrixRow
  columns: readonly MatrixColumn[]
  totals: Totals | undefined
  figure: Figure
  name: string
  inactive: boolean
  /** Only where units differ. */
  unit: string | undefined
  onShow: (variationId: number) => void
}

/** One variation: its name, which leads to it, its total and its amount in each warehouse. */
export function MatrixBodyRow({
  row,
  columns,
  totals,
  figure,
  name,
  inactive,
  unit,
  onShow,
}: MatrixBodyRowProps) {
  const t = useTranslations()
  return (
    <tr className="group/row bg-surface">
      <th
        scope="row"
        className="sticky start-0 z-10 scroll-mt-12 scroll-mb-4 border-b border-line bg-inherit px-3 py-1 text-start font-normal group-hover/row:bg-linear-to-r group-hover/row:from-hover group-hover/row:to-hover group-data-sideways/scroll:border-e @compact:ps-4"
      >
        <span className="flex w-max max-w-32 flex-wrap items-center gap-x-1.5 @compact:max-w-56">
          <button
            type="button"
            tabIndex={-1}
            onClick={() => onShow(row.id)}
            title={t('matrix.choose', { name })}
            className="min-w-0 rounded-mark text-start text-link wrap-anywhere hover:underline"
          >
            <bdi>{name}</bdi>
          </button>
          {unit && <span className="text-caption text-ink-muted">{unit}</span>}
          {inactive && <Badge tone="alert">{t('product.inactive')}</Badge>}
        </span>
      </th>
      <MatrixCell record={totals} state={row.state} figure={figure} strong />
      {columns.map(({ storeId }) => (
        <MatrixCell key={storeId} record={row.stock.get(storeId)} state={row.state} figure={figure} />
      ))}
    </tr>
  )
}
