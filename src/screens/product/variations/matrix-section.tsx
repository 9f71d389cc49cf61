import { useTranslations } from 'use-intl'
import { useHost } from '../../../bitrix24/host.ts'
import { useFormats } from '../../../i18n/formats.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ClockIcon, EyeOffIcon, WarehouseIcon } from '../../../ui/icons.tsx'
import { NoticeBar } from '../../../ui/notice.tsx'
import { SkeletonText } from '../../../ui/skeleton.tsx'
import { Problem } from '../../problem.tsx'
import { StaleNotice } from '../../stale-notice.tsx'
import { UnreadNotice } from '../../unread-notice.tsx'
import { NoWarehouses } from '../stock-section.tsx'
import { useProductLabel, useProductName } from '../use-product-name.ts'
import { MatrixTable } from './matrix-table.tsx'
import { type MatrixState, useMatrix } from './use-matrix.ts'
import { useVariations, type VariationsState } from './use-variations.ts'

export interface MatrixSectionProps {
  headId: number
  /** Shows the stock of one variation. */
  onShow: (variationId: number) => void
}

/** Stock of all variations of a product, in every warehouse that this person may view. */
export function MatrixSection({ headId, onShow }: MatrixSectionProps) {
  const t = useTranslations('variations')
  const variations = useVariations(headId)
  const matrix = useMatrix(headId, variations)
  return (
    <Card
      title={t('stock')}
      icon={<WarehouseIcon size={20} />}
      busy={matrix.state === 'ready' && matrix.busy}
      flush
    >
      <MatrixContent headId={headId} variations={variations} matrix={matrix} onShow={onShow} />
    </Card>
  )
}

interface MatrixContentProps extends MatrixSectionProps {
  variations: VariationsState
  matrix: MatrixState
}

function MatrixContent({ headId, variations, matrix, onShow }: MatrixContentProps) {
  const t = useTranslations()
  const label = useProductLabel(headId)
  // The picker says why, and what to do about it.
  const isUnknown = variations.state !== 'ready' && variations.state !== 'loading'
  if (isUnknown) {
    return (
      <EmptyState icon={<WarehouseIcon size={40} />} title={t('stock.head')}>
        {t('stock.headHint')}
      </EmptyState>
    )
  }
  switch (matrix.state) {
    case 'loading':
      return (
        <div className="px-4 pt-2 pb-4">
          <SkeletonText lines={8} />
        </div>
      )
    case 'failed':
      return (
        <Problem
          error={matrix.error}
          subject={t('matrix.subject')}
          product={label}
          right="catalog"
          onRetry={matrix.retry}
          busy={matrix.busy}
        />
      )
    case 'no-warehouses':
      return <NoWarehouses product={label} onRetry={matrix.retry} busy={matrix.busy} />
    case 'ready':
      return variations.state === 'ready' ? (
        <ReadyMatrix headId={headId} variations={variations} matrix={matrix} onShow={onShow} />
      ) : null
  }
}

interface ReadyMatrixProps extends MatrixSectionProps {
  variations: Extract<VariationsState, { state: 'ready' }>
  matrix: Extract<MatrixState, { state: 'ready' }>
}

function ReadyMatrix({ headId, variations, matrix, onShow }: ReadyMatrixProps) {
  const t = useTranslations()
  const formats = useFormats()
  // From an administrator no warehouse is hidden.
  const { isAdmin } = useHost()
  const name = useProductName(headId)
  const hasRecords = matrix.matrix.rows.some(({ stock, state }) => stock.size > 0 || state !== 'ready')
  return (
    <>
      {matrix.stale && (
        <StaleNotice
          {...matrix.stale}
          subject={t('matrix.subject')}
          onRetry={matrix.retry}
          busy={matrix.busy}
        />
      )}
      {matrix.unread.length > 0 && (
        <UnreadNotice
          texts={matrix.unread.map((fact) => t(`stock.unread.${fact}`))}
          onRetry={matrix.retry}
          busy={matrix.busy}
        />
      )}
      {matrix.reading && <Reading {...matrix.reading} />}
      {matrix.inventoryOff && <NoticeBar tone="warning">{t('matrix.inventoryOff')}</NoticeBar>}
      {matrix.namesDenied && <NoticeBar tone="info">{t('stock.namesDenied')}</NoticeBar>}
      {hasRecords ? (
        <MatrixTable
          matrix={matrix.matrix}
          variations={variations.variations}
          labels={variations.labels}
          unitOf={matrix.unitOf}
          name={name}
          onShow={onShow}
        />
      ) : (
        <EmptyState
          icon={<WarehouseIcon size={40} />}
          title={t(matrix.isUnseenUnknown ? 'stock.noneSeen' : 'matrix.none')}
        >
          {t('matrix.noneHint')}
        </EmptyState>
      )}
      {matrix.isUnseenUnknown && !matrix.busy && (
        <NoticeBar tone="info" icon={<EyeOffIcon size={16} />}>
          {t('stock.elsewhereUnknown')}
        </NoticeBar>
      )}
      {matrix.unseen.length > 0 && (
        <NoticeBar tone="info" icon={<EyeOffIcon size={16} />}>
          {t(isAdmin ? 'stock.countedMore' : 'matrix.unseen', {
            amount: matrix.unseen.map(({ amount, unit }) => formats.amount(amount, unit)).join(' + '),
          })}
        </NoticeBar>
      )}
    </>
  )
}

/** Browsers draw a bar of this height in colours of their own. */
const BAR =
  'h-1.5 w-32 appearance-none overflow-hidden rounded-pill border-0 bg-line-strong [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line-strong [&::-webkit-progress-value]:bg-accent'

/** How far the reading has come, and the way to stop it or go on. */
function Reading({ done, count, stop, goOn }: NonNullable<ReadyMatrixProps['matrix']['reading']>) {
  const t = useTranslations('matrix')
  return (
    <NoticeBar
      tone="info"
      role="status"
      icon={<ClockIcon size={16} />}
      actions={
        <Button variant="plain" onClick={goOn ?? stop}>
          {goOn ? t('goOn') : t('stop')}
        </Button>
      }
    >
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {t(goOn ? 'readSoFar' : 'reading', { done, count })}
        <progress aria-hidden="true" value={done} max={count} className={BAR} />
      </span>
    </NoticeBar>
  )
}
