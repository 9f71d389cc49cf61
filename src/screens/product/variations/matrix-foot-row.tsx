import { useTranslations } from 'use-intl'
import type { Figure, UnitTotals } from '../../../catalog/stock-matrix.ts'
import { useFormats } from '../../../i18n/formats.ts'
import { MatrixCell } from './matrix-cell.tsx'
import { cellsOf, type MatrixColumns } from './matrix-columns.tsx'

interface MatrixFootRowProps {
  totals: UnitTotals
  columns: MatrixColumns
  figure: Figure
  unit: string | undefined
  /** Its place in the whole grid, where only part of it is drawn. */
  place: number | undefined
}

/** Totals of one unit, for each warehouse and the whole. */
export function MatrixFootRow({ totals, columns, figure, unit, place }: MatrixFootRowProps) {
  const t = useTranslations('matrix')
  const formats = useFormats()
  const label = t('totalOf', { count: totals.count })
  return (
    <tr
      aria-rowindex={place}
      className="bg-surface *:border-t *:border-b-0 *:border-line-strong *:font-medium"
    >
      <th
        scope="row"
        tabIndex={-1}
        aria-colindex={columns.isPart ? 1 : undefined}
        className="sticky start-0 z-10 bg-inherit px-3 py-2 text-start group-data-sideways/scroll:border-e focus-visible:-outline-offset-2 @compact:ps-4"
      >
        <span className="block w-max max-w-32 wrap-break-word">{unit ? `${label}, ${unit}` : label}</span>
      </th>
      <MatrixCell
        record={totals.whole}
        state="ready"
        figure={figure}
        write={formats.quantity}
        place={columns.isPart ? 2 : undefined}
      />
      {cellsOf(columns, ({ storeId }, columnPlace) => (
        <MatrixCell
          key={storeId}
          record={totals.byStore.get(storeId)}
          state="ready"
          figure={figure}
          write={formats.quantity}
          place={columnPlace}
        />
      ))}
    </tr>
  )
}
