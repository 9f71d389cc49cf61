import { useTranslations } from 'use-intl'
import type { Figure, MatrixRow } from '../../../catalog/stock-matrix.ts'
import { figureOf } from '../../../catalog/stock-matrix.ts'
import { classNames } from '../../../ui/class-names.ts'
import { WarningIcon } from '../../../ui/icons.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'

interface MatrixCellProps {
  /** `undefined`: no record, unless the rows are missing altogether. */
  record: { amount: number; reserved: number } | undefined
  state: MatrixRow['state']
  figure: Figure
  strong?: boolean | undefined
  /** Writes an amount in the reader's language; given by the row, because a matrix has thousands of cells. */
  write: (amount: number) => string
  /** Its column's place in the whole grid, where only part of it is drawn. */
  place?: number | undefined
}

/** One amount of the matrix: a number, no record, on its way, or not readable. A hidden warehouse has no cell at all. */
export function MatrixCell({ record, state, figure, strong, write, place }: MatrixCellProps) {
  const value = record && figureOf(record, figure)
  return (
    <td
      tabIndex={-1}
      aria-colindex={place}
      className={classNames(
        'h-10 scroll-ms-40 scroll-mt-12 scroll-mb-4 border-b border-line bg-inherit px-3 text-end tabular-nums whitespace-nowrap focus-visible:-outline-offset-2',
        'row-hover',
        strong && 'font-medium',
        value === undefined || value === 0 ? 'text-ink-muted' : value < 0 && 'text-alert-ink',
      )}
    >
      {value === undefined ? <NoFigure state={state} /> : write(value)}
    </td>
  )
}

function NoFigure({ state }: { state: MatrixRow['state'] }) {
  const t = useTranslations()
  switch (state) {
    case 'ready':
      return (
        <span title={t('stock.noRow')}>
          <span aria-hidden="true">–</span>
          <span className="sr-only">{t('stock.noRow')}</span>
        </span>
      )
    case 'loading':
      return (
        <>
          <Skeleton className="ms-auto h-3 w-8" />
          <span className="sr-only">{t('matrix.loading')}</span>
        </>
      )
    case 'stopped':
      return (
        <span title={t('matrix.stopped')}>
          <span aria-hidden="true">…</span>
          <span className="sr-only">{t('matrix.stopped')}</span>
        </span>
      )
    case 'failed':
      return (
        <span title={t('matrix.failed')} className="inline-flex text-warning-ink">
          <WarningIcon size={16} />
          <span className="sr-only">{t('matrix.failed')}</span>
        </span>
      )
  }
}
