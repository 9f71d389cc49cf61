import { useTranslations } from 'use-intl'
import { isRefusal } from '../bitrix24/portal-error.ts'
import { NoticeBar } from '../ui/notice.tsx'
import { FailedNotice } from './failed-notice.tsx'
import { Denied, NoWarehouses } from './list-denials.tsx'
import { isOfAmounts, isOfDetails, isOfPictures } from './list-keys.ts'
import { sharedTroubles } from './list-troubles.ts'
import { StaleNotice } from './stale-notice.tsx'
import { UnreadNotice } from './unread-notice.tsx'
import { UntoldNotice } from './untold-notice.tsx'
import type { CatalogueRefusal } from './use-catalogue-refusal.ts'
import type { ManyStocks } from './use-many-stocks.ts'
import { useShownFailures } from './use-shown-failures.ts'

interface ListNoticesProps {
  /** Whose lines stand in the list. */
  productIds: readonly number[]
  stocks: ManyStocks
  /** Where the list itself needs no right to the catalogue. */
  refusal?: CatalogueRefusal
  /** What the list is of, for a request to an administrator: "deal 31". */
  place: string
}

/** What concerns the lines of a list is said once, above them: what is missing, what is old, and why. */
export function ListNotices({ productIds, stocks, refusal, place }: ListNoticesProps) {
  const t = useTranslations()
  const rows = useShownFailures(isOfAmounts)
  const details = useShownFailures(isOfDetails)
  const pictures = useShownFailures(isOfPictures)

  const amounts = t('available.amounts')
  const retryAmounts = () => {
    stocks.retry()
    rows.retry()
  }
  const amountsBusy = stocks.busy || rows.busy
  const amountsRefusal = isRefusal(stocks.error) ? stocks.error : rows.refusal
  const missing = [
    ...(refusal?.error ? [t(refusal.isOfAll ? 'available.pictures' : 'available.somePictures')] : []),
    ...(amountsRefusal ? [amounts] : []),
  ]
  const hasAmounts = !stocks.error && !rows.refusal && !stocks.seesNoWarehouse
  // Of one closed product, the line itself tells.
  const troubles = sharedTroubles([
    {
      subject: amounts,
      failure: isRefusal(stocks.error) ? null : (stocks.error ?? rows.failure),
      stale: stocks.stale ?? rows.stale,
      busy: amountsBusy,
      retry: retryAmounts,
    },
    { ...details, subject: t('available.details') },
    { ...pictures, subject: t('pictures.subject') },
  ])
  return (
    <>
      {missing.length > 0 && (
        <Denied
          error={amountsRefusal ?? refusal?.error}
          subject={missing.join(', ')}
          place={place}
          busy={amountsBusy || refusal?.busy === true}
          onRetry={() => {
            if (amountsRefusal) retryAmounts()
            if (refusal?.error) refusal.retry()
          }}
        />
      )}
      {troubles.map(({ subjects, error, since, busy, retry }) => {
        const said = { error, subject: subjects.join(', '), busy, onRetry: retry }
        // What is missing and what is old may be of one subject.
        return since === undefined ? (
          <FailedNotice key={`failed ${said.subject}`} {...said} />
        ) : (
          <StaleNotice key={`stale ${said.subject}`} {...said} since={since} />
        )
      })}
      <UntoldNotice productIds={productIds} busy={stocks.busy} />
      {stocks.seesNoWarehouse && <NoWarehouses place={place} busy={stocks.busy} onRetry={stocks.retry} />}
      {hasAmounts && stocks.unread.length > 0 && (
        <UnreadNotice
          texts={stocks.unread.map((fact) => t(`stock.unread.${fact}`))}
          onRetry={stocks.retry}
          busy={stocks.busy}
        />
      )}
      {hasAmounts && stocks.inventoryOn === false && (
        <NoticeBar tone="warning">{t('available.inventoryOff')}</NoticeBar>
      )}
    </>
  )
}
