import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useHost } from '../../bitrix24/host.ts'
import { productQuery } from '../../catalog/product.ts'
import { FailedNotice } from '../failed-notice.tsx'
import { StaleNotice } from '../stale-notice.tsx'

/** Says why the heading has a number instead of a name, or that what it says is old. */
export function ProductNotice({ productId }: { productId: number }) {
  const { callMethod } = useHost()
  const t = useTranslations('product')
  const { data, dataUpdatedAt, error, isFetching, refetch } = useQuery(productQuery(callMethod, productId))
  const subject = t('subject')
  if (!error) return null
  if (data) {
    return (
      <StaleNotice
        error={error}
        subject={subject}
        since={dataUpdatedAt}
        onRetry={refetch}
        busy={isFetching}
      />
    )
  }
  return <FailedNotice error={error} subject={subject} busy={isFetching} onRetry={refetch} />
}
