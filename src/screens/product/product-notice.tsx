import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useHost } from '../../bitrix24/host.ts'
import { isRefusal } from '../../bitrix24/portal-error.ts'
import { productQuery } from '../../catalog/product.ts'
import { Button } from '../../ui/button.tsx'
import { NoticeBar } from '../../ui/notice.tsx'
import { useProblemTitle } from '../problem-words.ts'
import { StaleNotice } from '../stale-notice.tsx'

/** Says why the heading has a number instead of a name, or that what it says is old. */
export function ProductNotice({ productId }: { productId: number }) {
  const { callMethod } = useHost()
  const t = useTranslations()
  const titleOf = useProblemTitle()
  const { data, dataUpdatedAt, error, isFetching, refetch } = useQuery(productQuery(callMethod, productId))
  const subject = t('product.subject')
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
  return (
    <NoticeBar
      tone={isRefusal(error) ? 'neutral' : 'warning'}
      role="status"
      actions={
        <Button variant="plain" busy={isFetching} onClick={() => refetch()}>
          {isRefusal(error) ? t('problem.check') : t('problem.retry')}
        </Button>
      }
    >
      {titleOf(error, subject)}
    </NoticeBar>
  )
}
