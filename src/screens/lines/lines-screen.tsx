import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useHost } from '../../bitrix24/host.ts'
import { isRefusal } from '../../bitrix24/portal-error.ts'
import {
  countRows,
  type ProductRow,
  productRowsKey,
  productRowsQuery,
  type RowOwner,
} from '../../crm/product-rows.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { BoxIcon, LayersIcon } from '../../ui/icons.tsx'
import { Page, PageHeading } from '../../ui/page.tsx'
import { SkeletonText } from '../../ui/skeleton.tsx'
import { Freshness, oldest } from '../freshness.tsx'
import { SHOWN_IN_LISTS } from '../list-keys.ts'
import { ListNotices } from '../list-notices.tsx'
import { Problem } from '../problem.tsx'
import { ProductInPlace } from '../product-in-place.tsx'
import { StaleNotice } from '../stale-notice.tsx'
import { UntoldLines } from '../untold-lines.tsx'
import { useCatalogueRefusal } from '../use-catalogue-refusal.ts'
import { useManyStocks } from '../use-many-stocks.ts'
import { LinesTable } from './lines-table.tsx'

/** The products of a CRM card, each with what was requested and what is available. */
export function LinesScreen({ owner }: { owner: RowOwner }) {
  const t = useTranslations('lines')
  return (
    <ProductInPlace backLabel={t('back')}>
      {(openProduct) => (
        <UntoldLines>
          <Lines owner={owner} onOpen={openProduct} />
        </UntoldLines>
      )}
    </ProductInPlace>
  )
}

interface LinesProps {
  owner: RowOwner
  onOpen: (productId: number) => void
}

const NO_ROWS: readonly ProductRow[] = []
const REFRESHED = new Set<unknown>([...productRowsKey, ...SHOWN_IN_LISTS])

function Lines({ owner, onOpen }: LinesProps) {
  const { callMethod } = useHost()
  const t = useTranslations('lines')
  const result = useQuery(productRowsQuery(callMethod, owner))
  const rows = (isRefusal(result.error) ? undefined : result.data) ?? NO_ROWS
  const productIds = useMemo(() => [...new Set(rows.flatMap(({ productId }) => productId ?? []))], [rows])
  const stocks = useManyStocks(productIds)
  const refusal = useCatalogueRefusal(productIds)
  const counts = countRows(rows)
  const title = t(`title.${owner.entity}`)
  const card = t(`card.${owner.entity}`, { id: String(owner.id) })
  return (
    <Page>
      <PageHeading
        title={title}
        meta={rows.length > 0 && <span>{t('counts', { ...counts })}</span>}
        actions={<Freshness since={oldest(result.dataUpdatedAt, stocks.since)} refreshes={REFRESHED} />}
      />
      {result.data && result.error && rows.length > 0 && (
        <StaleNotice
          error={result.error}
          subject={t('subject')}
          since={result.dataUpdatedAt}
          onRetry={result.refetch}
          busy={result.isFetching}
        />
      )}
      {productIds.length > 0 && (
        <ListNotices productIds={productIds} stocks={stocks} refusal={refusal} place={card} />
      )}
      <Card
        title={t('list')}
        icon={<LayersIcon size={20} />}
        busy={result.isFetching && !result.isPending}
        flush
      >
        {rows.length > 0 ? (
          <LinesTable rows={rows} stocks={stocks} isCatalogueClosed={refusal.isClosed} onOpen={onOpen} />
        ) : (
          <NoLines card={card} result={result} />
        )}
      </Card>
    </Page>
  )
}

function NoLines({ card, result }: { card: string; result: ReturnType<typeof useQuery<ProductRow[]>> }) {
  const t = useTranslations('lines')
  if (result.error) {
    return (
      <Problem
        error={result.error}
        subject={t('subject')}
        product={card}
        right="crm"
        onRetry={result.refetch}
        busy={result.isFetching}
      />
    )
  }
  if (result.isPending) {
    return (
      <div className="px-4 pt-2 pb-4">
        <SkeletonText lines={8} />
      </div>
    )
  }
  return (
    <EmptyState icon={<BoxIcon size={40} />} title={t('none')}>
      {t('noneHint')}
    </EmptyState>
  )
}
