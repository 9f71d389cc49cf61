import { useQuery } from '@tanstack/react-query'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { useHost } from '../../bitrix24/host.ts'
import { isNotFound } from '../../bitrix24/portal-error.ts'
import type { Measure } from '../../catalog/measures.ts'
import { type Product, productQuery } from '../../catalog/product.ts'
import { stockQuery } from '../../catalog/stock.ts'
import { areOfOneMoment } from '../../catalog/stock-view.ts'
import { Badge } from '../../ui/badge.tsx'
import { Cell, Row } from '../../ui/table.tsx'
import { useSeen } from '../../ui/use-seen.ts'
import { availabilityOf, type KnownProduct, type StockFacts, unitOf, untoldOf } from '../availability.ts'
import { Available } from '../available.tsx'
import { Thumbnail } from '../thumbnail.tsx'
import { useTellUntold } from '../untold-lines.tsx'
import { HeadAvailable } from './head-available.tsx'
import { RESULT } from './use-result-keys.ts'

interface CatalogueRowProps {
  product: Product
  /** When it was read, in ms. */
  readAt: number
  /** Why it could not be read anew. */
  error: Error | null
  /** Is it in view from the start? */
  isFirst: boolean
  /** Name of its catalogue, where the list is of several. */
  catalogue: string | undefined
  /** Where the variations of its catalogue live. */
  variationBlockId: number | undefined
  facts: StockFacts
  measures: readonly Measure[] | undefined
  onOpen: (productId: number) => void
}

/** A product of the catalogue: picture, name, number, what is available. Pictures and stock are asked for in view. */
export const CatalogueRow = memo(function CatalogueRow({
  product,
  readAt,
  error,
  isFirst,
  catalogue,
  variationBlockId,
  facts,
  measures,
  onOpen,
}: CatalogueRowProps) {
  const t = useTranslations('product')
  const [ref, isSeen] = useSeen<HTMLSpanElement>(isFirst)
  const open = () => onOpen(product.id)
  return (
    <Row onClick={open}>
      <Cell header pinned>
        <span ref={ref} className="flex items-center gap-3">
          <Thumbnail productId={product.id} parentId={product.parentId} isSeen={isSeen} />
          <span className="flex min-w-0 flex-col gap-0.5">
            <button type="button" {...RESULT} onClick={open} className="text-start text-link hover:underline">
              <bdi>{product.name || t('untitled', { id: String(product.id) })}</bdi>
            </button>
            <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-caption text-ink-muted">
              <span>{t('id', { id: String(product.id) })}</span>
              {product.xmlId && product.xmlId !== String(product.id) && (
                <span className="wrap-anywhere">{t('xmlId', { xmlId: product.xmlId })}</span>
              )}
              {catalogue && <bdi>{catalogue}</bdi>}
              {product.kind !== 'simple' && <Badge tone="neutral">{t(`kind.${product.kind}`)}</Badge>}
              {!product.active && <Badge tone="alert">{t('inactive')}</Badge>}
            </span>
          </span>
        </span>
      </Cell>
      <Cell align="end" className="tabular-nums">
        {product.kind === 'head' && isSeen ? (
          <HeadAvailable
            headId={product.id}
            variationBlockId={variationBlockId}
            facts={facts}
            measures={measures}
          />
        ) : (
          <OwnAvailable
            product={product}
            readAt={readAt}
            error={error}
            isSeen={isSeen}
            facts={facts}
            measures={measures}
          />
        )}
      </Cell>
    </Row>
  )
})

const KINDS_WITHOUT_ROWS = new Set<Product['kind']>(['set', 'head', 'empty-head', 'service'])

interface OwnAvailableProps {
  product: Product
  readAt: number
  error: Error | null
  isSeen: boolean
  facts: StockFacts
  measures: readonly Measure[] | undefined
}

function OwnAvailable({ product, readAt, error, isSeen, facts, measures }: OwnAvailableProps) {
  const { callMethod } = useHost()
  const stock = useQuery({
    ...stockQuery(callMethod, product.id),
    enabled: isSeen && !facts.isWithheld && !KINDS_WITHOUT_ROWS.has(product.kind),
  })
  const rowsReadAt = stock.dataUpdatedAt
  const isLate = rowsReadAt > readAt && !areOfOneMoment(readAt, rowsReadAt)
  // The list's total means nothing beside rows of a line that somebody came to later.
  const anew = useQuery({
    ...productQuery(callMethod, product.id),
    enabled: ({ state }) => isLate && !areOfOneMoment(state.dataUpdatedAt, rowsReadAt),
    staleTime: 0,
  })
  const known: KnownProduct = {
    ...(isLate && anew.data
      ? { data: anew.data, readAt: anew.dataUpdatedAt, error: anew.error }
      : { data: product, readAt, error }),
    isGone: isLate && isNotFound(anew.error),
    isPending: false,
  }
  const state = availabilityOf(known, { ...stock, readAt: rowsReadAt }, facts, false)
  const unit = unitOf(product, measures)
  useTellUntold(product.id, untoldOf(state, unit.isUntold), !stock.isFetching && !anew.isFetching)
  return <Available state={state} unit={unit.symbol} />
}
