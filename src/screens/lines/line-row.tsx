import { useQuery } from '@tanstack/react-query'
import { memo, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useHost } from '../../bitrix24/host.ts'
import { isNotFound, isRefusal } from '../../bitrix24/portal-error.ts'
import type { Measure } from '../../catalog/measures.ts'
import { type Product, productQuery } from '../../catalog/product.ts'
import { STOCK_FRESH_MS } from '../../catalog/query-keys.ts'
import { stockQuery } from '../../catalog/stock.ts'
import type { ProductRow } from '../../crm/product-rows.ts'
import { useFormats } from '../../i18n/formats.ts'
import { Badge } from '../../ui/badge.tsx'
import { LockIcon } from '../../ui/icons.tsx'
import { PencilIcon } from '../../ui/later-icons.tsx'
import { Cell, Row } from '../../ui/table.tsx'
import { useSeen } from '../../ui/use-seen.ts'
import {
  type Availability,
  availabilityOf,
  type KnownProduct,
  type KnownStock,
  type StockFacts,
  unitOf,
  untoldOf,
} from '../availability.ts'
import { Available } from '../available.tsx'
import { Thumbnail, ThumbnailBox } from '../thumbnail.tsx'
import { useTellUntold } from '../untold-lines.tsx'
import { useOneMoment } from '../use-one-moment.ts'

interface LineRowProps {
  row: ProductRow
  /** Is it in view from the start? */
  isFirst: boolean
  /** What is known of its product's rows. */
  stock: KnownStock
  facts: StockFacts
  measures: readonly Measure[] | undefined
  isCatalogueClosed: boolean
  onOpen: (productId: number) => void
  /** Its place in the whole table, where only part of it is drawn. */
  place: number | undefined
}

/** A product row: what it is, what was requested, what is available. */
export const LineRow = memo(function LineRow({
  row,
  isFirst,
  stock,
  facts,
  measures,
  isCatalogueClosed,
  onOpen,
  place,
}: LineRowProps) {
  const t = useTranslations()
  const formats = useFormats()
  const { callMethod } = useHost()
  const [ref, isSeen] = useSeen<HTMLSpanElement>(isFirst)
  const { productId } = row
  const result = useQuery({
    ...productQuery(callMethod, productId ?? 0),
    // As fresh as the rows: its total is compared with them.
    staleTime: STOCK_FRESH_MS,
    enabled: productId !== undefined && isSeen && !isCatalogueClosed,
  })
  const product = isRefusal(result.error) ? undefined : result.data
  const known: KnownProduct = {
    data: product,
    error: result.error,
    isGone: isNotFound(result.error),
    isPending: result.isPending && !isCatalogueClosed,
    readAt: result.dataUpdatedAt,
  }
  const own = useOwnRows(productId)
  const rows: KnownStock = { ...stock, error: own.error ?? stock.error }
  const hasTotal = product?.quantity !== undefined && product.kind !== 'set'
  useOneMoment(
    result,
    { ...own, error: rows.error, dataUpdatedAt: rows.readAt },
    hasTotal && !facts.isWithheld,
  )
  const state = productId === undefined ? undefined : availabilityOf(known, rows, facts, row.isService)
  // Never the row's own: whoever wrote the card may count in another unit than the warehouse.
  const unit = unitOf(product, measures)
  useTellUntold(
    productId,
    state && untoldOf(state, unit.isUntold),
    !known.isPending && !result.isFetching && !own.isFetching,
  )
  const name = row.name || (productId ? t('product.untitled', { id: String(productId) }) : t('lines.unnamed'))
  const requested = [formats.quantity(row.quantity), row.unit].filter(Boolean).join(' ')
  const canOpen = productId !== undefined && state?.state !== 'deleted'
  const open = canOpen ? () => onOpen(productId) : undefined
  return (
    <Row onClick={open} place={place}>
      <Cell header pinned={place === undefined}>
        <span ref={ref} className="flex items-center gap-3">
          <LinePicture
            row={row}
            state={state}
            isSeen={isSeen}
            isCatalogueClosed={isCatalogueClosed}
            parentId={product?.parentId}
          />
          <span className="flex min-w-0 flex-col gap-0.5">
            {open ? (
              <button type="button" onClick={open} className="text-start text-link hover:underline">
                <bdi>{name}</bdi>
              </button>
            ) : (
              <bdi className={state?.state === 'deleted' ? 'text-ink-muted' : undefined}>{name}</bdi>
            )}
            <LineFacts
              row={row}
              state={state}
              product={product}
              isClosed={!isCatalogueClosed && isRefusal(result.error)}
            />
            <span className="text-caption text-ink-muted tabular-nums @compact:hidden">
              {t('lines.narrow', { requested })}
            </span>
          </span>
        </span>
      </Cell>
      <Cell numeric className="hidden @compact:table-cell">
        {requested}
      </Cell>
      <Cell align="end" className="tabular-nums">
        <Available state={state} unit={unit.symbol} />
      </Cell>
    </Row>
  )
})

/** Rows are read for all lines at once; a line reads its own only to compare them with its product's total. */
function useOwnRows(productId: number | undefined) {
  const { callMethod } = useHost()
  const { error, isFetching, refetch } = useQuery({
    ...stockQuery(callMethod, productId ?? 0),
    enabled: false,
  })
  return { error, isFetching, refetch }
}

interface LinePictureProps {
  row: ProductRow
  state: Availability | undefined
  isSeen: boolean
  isCatalogueClosed: boolean
  parentId: number | undefined
}

function LinePicture({ row: { productId }, state, isSeen, isCatalogueClosed, parentId }: LinePictureProps) {
  if (productId === undefined) return <ThumbnailBox icon={<PencilIcon size={18} />} />
  if (isCatalogueClosed) return <ThumbnailBox icon={<LockIcon size={18} />} />
  if (state?.state === 'deleted') return <ThumbnailBox />
  return <Thumbnail productId={productId} parentId={parentId} isSeen={isSeen} />
}

interface LineFactsProps {
  row: ProductRow
  state: Availability | undefined
  product: Product | undefined
  isClosed: boolean
}

/** What kind of row it is, where that matters. */
function LineFacts({ row, state, product, isClosed }: LineFactsProps) {
  const t = useTranslations()
  const facts: ReactNode[] = []
  if (state === undefined)
    facts.push(
      <Badge key="text" tone="neutral">
        {t('lines.freeText')}
      </Badge>,
    )
  if (state?.state === 'deleted')
    facts.push(
      <Badge key="gone" tone="alert">
        {t('lines.deleted')}
      </Badge>,
    )
  if (state?.state === 'service')
    facts.push(
      <Badge key="kind" tone="neutral">
        {t('product.kind.service')}
      </Badge>,
    )
  if (state?.state === 'set')
    facts.push(
      <Badge key="kind" tone="neutral">
        {t('product.kind.set')}
      </Badge>,
    )
  if (state?.state === 'head')
    facts.push(
      <Badge key="kind" tone="neutral">
        {t('product.kind.head')}
      </Badge>,
    )
  if (product && !product.active)
    facts.push(
      <Badge key="off" tone="alert">
        {t('product.inactive')}
      </Badge>,
    )
  if (isClosed)
    facts.push(
      <Badge key="closed" tone="neutral">
        {t('lines.closed')}
      </Badge>,
    )
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-caption text-ink-muted">
      {row.productId !== undefined && <span>{t('product.id', { id: String(row.productId) })}</span>}
      {facts}
    </span>
  )
}
