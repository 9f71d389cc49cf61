import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useHost } from '../../bitrix24/host.ts'
import { stockQuery } from '../../catalog/stock.ts'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { BoxIcon, EyeOffIcon, LayersIcon, WarehouseIcon } from '../../ui/icons.tsx'
import { NoticeBar } from '../../ui/notice.tsx'
import { SkeletonText } from '../../ui/skeleton.tsx'
import { Problem } from '../problem.tsx'
import { RightName } from '../right-name.tsx'
import { StockTable } from './stock-table.tsx'
import { useProductName } from './use-product-name.ts'
import { type StockState, useStock } from './use-stock.ts'

/** Stock of a product in the warehouses that this person may view. */
export function StockSection({ productId }: { productId: number }) {
  const { callMethod } = useHost()
  const t = useTranslations('stock')
  const { isFetching, isPending } = useQuery(stockQuery(callMethod, productId))
  return (
    <Card title={t('title')} icon={<WarehouseIcon size={20} />} busy={isFetching && !isPending} flush>
      <StockContent productId={productId} />
    </Card>
  )
}

function StockContent({ productId }: { productId: number }) {
  const t = useTranslations('stock')
  const stock = useStock(productId)
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
          right="catalog"
          onRetry={stock.retry}
          busy={stock.busy}
        />
      )
    case 'no-own-stock':
      return <NoOwnStock kind={stock.kind} quantity={stock.quantity} />
    case 'no-warehouses':
      return (
        <EmptyState icon={<EyeOffIcon size={40} />} title={t('noWarehouses')}>
          {t.rich('noWarehousesHint', { right: () => <RightName right="warehouses" /> })}
        </EmptyState>
      )
    case 'ready':
      return <ReadyStock productId={productId} stock={stock} />
  }
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
      return show(<BoxIcon size={40} />, t('set'), t('setHint', { amount: formats.quantity(quantity ?? 0) }))
    case 'head':
      return show(<LayersIcon size={40} />, t('head'), t('headHint'))
    case 'empty-head':
      return show(<LayersIcon size={40} />, t('emptyHead'), t('emptyHeadHint'))
  }
}

function ReadyStock({
  productId,
  stock,
}: {
  productId: number
  stock: Extract<StockState, { state: 'ready' }>
}) {
  const t = useTranslations('stock')
  const formats = useFormats()
  const name = useProductName(productId)
  const amount = (quantity: number) =>
    stock.unit ? `${formats.quantity(quantity)} ${stock.unit}` : formats.quantity(quantity)
  const hasRows = stock.lines.some(({ row }) => row)
  return (
    <>
      {stock.staleSince !== undefined && (
        <NoticeBar tone="warning" role="status">
          {t('stale', { time: formats.clock(stock.staleSince) })}
        </NoticeBar>
      )}
      {stock.inventoryOff && (
        <NoticeBar tone="warning">{t('inventoryOff', { amount: amount(stock.total ?? 0) })}</NoticeBar>
      )}
      {stock.namesDenied && <NoticeBar tone="info">{t('namesDenied')}</NoticeBar>}
      {hasRows ? (
        <StockTable lines={stock.lines} unit={stock.unit} label={t('table', { product: name })} />
      ) : (
        stock.unseen.kind === 'nothing' && (
          <EmptyState icon={<WarehouseIcon size={40} />} title={t('none')}>
            {stock.productUnknown ? t('noneDenied') : t('noneHint')}
          </EmptyState>
        )
      )}
      {stock.unseen.kind === 'elsewhere' && (
        <NoticeBar tone="info" icon={<EyeOffIcon size={16} />}>
          {t('elsewhere', { amount: amount(stock.unseen.amount) })}
        </NoticeBar>
      )}
      {stock.unseen.kind === 'not-per-warehouse' && (
        <EmptyState icon={<EyeOffIcon size={40} />} title={amount(stock.unseen.amount)}>
          {t('notPerWarehouse', { amount: amount(stock.unseen.amount) })}
        </EmptyState>
      )}
    </>
  )
}
