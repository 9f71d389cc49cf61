import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useHost } from '../../bitrix24/host.ts'
import { useFormats } from '../../i18n/formats.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { BoxIcon, EyeOffIcon, LayersIcon, RefreshIcon, WarehouseIcon } from '../../ui/icons.tsx'
import { Notice, NoticeBar } from '../../ui/notice.tsx'
import { SkeletonText } from '../../ui/skeleton.tsx'
import { NoWarehousesReason } from '../lazy-reason.tsx'
import { Problem } from '../problem.tsx'
import { StaleNotice } from '../stale-notice.tsx'
import { UnreadNotice } from '../unread-notice.tsx'
import { StockTable } from './stock-table.tsx'
import { useProductLabel, useProductName } from './use-product-name.ts'
import { type Rechecks, useRechecks } from './use-rechecks.ts'
import { type StockState, useStock } from './use-stock.ts'

/** Stock of a product in the warehouses that this person may view. */
export function StockSection({ productId }: { productId: number }) {
  const t = useTranslations('stock')
  const stock = useStock(productId)
  const isBusy = stock.reading && stock.state !== 'loading'
  return (
    <Card title={t('title')} icon={<WarehouseIcon size={20} />} busy={isBusy} flush>
      <StockContent productId={productId} stock={stock} />
    </Card>
  )
}

function StockContent({ productId, stock }: { productId: number; stock: StockState }) {
  const t = useTranslations('stock')
  const label = useProductLabel(productId)
  switch (stock.state) {
    case 'loading':
      return (
        <div className="px-4 pt-2 pb-4">
          <SkeletonText lines={6} />
        </div>
      )
    case 'failed':
      return (
        <Problem
          error={stock.error}
          subject={t('subject')}
          product={label}
          right="catalog"
          onRetry={stock.retry}
          busy={stock.busy}
        />
      )
    case 'no-own-stock':
      return <NoOwnStock kind={stock.kind} quantity={stock.quantity} />
    case 'no-warehouses':
      return <NoWarehouses product={label} onRetry={stock.retry} busy={stock.busy} />
    case 'ready':
      return <ReadyStock productId={productId} stock={stock} />
  }
}

interface NoWarehousesProps {
  product: string
  onRetry: () => void
  busy: boolean
}

/** The portal lists no warehouse for this person: most often a right is missing, which no answer says. */
export function NoWarehouses({ product, onRetry, busy }: NoWarehousesProps) {
  const t = useTranslations()
  return (
    <Notice
      tone="neutral"
      icon={<EyeOffIcon size={24} />}
      title={t('stock.noWarehouses')}
      role="status"
      actions={
        <Button variant="tinted" icon={<RefreshIcon size={18} />} busy={busy} onClick={onRetry}>
          {t('problem.check')}
        </Button>
      }
    >
      <NoWarehousesReason subject={t('stock.subject')} product={product} />
    </Notice>
  )
}

type NoOwnStockState = Extract<StockState, { state: 'no-own-stock' }>

function NoOwnStock({ kind, quantity }: Pick<NoOwnStockState, 'kind' | 'quantity'>) {
  const t = useTranslations('stock')
  const formats = useFormats()
  const show = (icon: ReactNode, title: string, hint: string) => (
    <EmptyState icon={icon} title={title}>
      {hint}
    </EmptyState>
  )
  switch (kind) {
    case 'service':
      return show(<BoxIcon size={40} />, t('service'), t('serviceHint'))
    case 'set':
      return show(
        <BoxIcon size={40} />,
        t('set'),
        quantity === undefined ? t('setUnknown') : t('setHint', { amount: formats.quantity(quantity) }),
      )
    case 'head':
      return show(<LayersIcon size={40} />, t('head'), t('headHint'))
    case 'empty-head':
      return show(<LayersIcon size={40} />, t('emptyHead'), t('emptyHeadHint'))
  }
}

type ReadyState = Extract<StockState, { state: 'ready' }>

function ReadyStock({ productId, stock }: { productId: number; stock: ReadyState }) {
  const t = useTranslations('stock')
  const formats = useFormats()
  // From an administrator no warehouse is hidden.
  const { isAdmin } = useHost()
  const rechecks = useRechecks(productId)
  const name = useProductName(productId)
  const amount = (quantity: number) => formats.amount(quantity, stock.unit)
  const hasRows = stock.lines.some(({ row }) => row)
  // Of an unknown product, the line above the table says it.
  const isUnknown = stock.unseen.kind === 'unknown' && !stock.comparing && !stock.productUnknown
  const rest = isUnknown
    ? t('elsewhereUnknown')
    : stock.unseen.kind === 'elsewhere' &&
      t(isAdmin ? 'countedMore' : 'elsewhere', { amount: amount(stock.unseen.amount) })
  return (
    <>
      {stock.stale && (
        <StaleNotice {...stock.stale} subject={t('subject')} onRetry={stock.retry} busy={stock.busy} />
      )}
      {stock.unread.length > 0 && (
        <UnreadNotice
          texts={stock.unread.map((fact) => t(`unread.${fact}`))}
          onRetry={stock.retry}
          busy={stock.busy}
        />
      )}
      {stock.inventoryOff && (
        <NoticeBar tone="warning">
          {stock.total === undefined
            ? t('inventoryOffUnknown')
            : t('inventoryOff', { amount: amount(stock.total) })}
        </NoticeBar>
      )}
      <ClosedWarehouses closed={rechecks.closed} />
      {stock.namesDenied && <NoticeBar tone="info">{t('namesDenied')}</NoticeBar>}
      {hasRows ? (
        <StockTable
          lines={stock.lines}
          unit={stock.unit}
          label={t('table', { product: name })}
          rechecks={rechecks}
        />
      ) : (
        <NoRows stock={stock} />
      )}
      {rest && (
        <NoticeBar tone="info" icon={<EyeOffIcon size={16} />}>
          {rest}
        </NoticeBar>
      )}
      {stock.unseen.kind === 'not-per-warehouse' && (
        <EmptyState icon={<EyeOffIcon size={40} />} title={amount(stock.unseen.amount)}>
          {t(isAdmin ? 'notPerWarehouseAtAll' : 'notPerWarehouse', { amount: amount(stock.unseen.amount) })}
        </EmptyState>
      )}
    </>
  )
}

/** Where no visible warehouse has a record: never stocked, unless it may lie where this person does not see. */
function NoRows({ stock: { unseen, productUnknown } }: { stock: ReadyState }) {
  const t = useTranslations('stock')
  if ('amount' in unseen) return null
  return (
    <EmptyState icon={<WarehouseIcon size={40} />} title={t(unseen.kind === 'unknown' ? 'noneSeen' : 'none')}>
      {productUnknown ? t('noneDenied') : t('noneHint')}
    </EmptyState>
  )
}

/** Says what became of a line that a check has taken out of the table. */
function ClosedWarehouses({ closed }: Pick<Rechecks, 'closed'>) {
  const t = useTranslations('stock')
  const formats = useFormats()
  return closed.map(({ storeId, name, at }) => (
    <NoticeBar key={storeId} tone="info" icon={<EyeOffIcon size={16} />} role="status">
      {t('warehouseClosed', { name, time: formats.clock(at) })}
    </NoticeBar>
  ))
}
