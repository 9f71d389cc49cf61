import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useHost } from '../bitrix24/host.ts'
import { isRefusal } from '../bitrix24/portal-error.ts'
import { Button } from '../ui/button.tsx'
import { EyeOffIcon } from '../ui/icons.tsx'
import { NoticeBar } from '../ui/notice.tsx'
import { AccessRequest } from './access-request.tsx'
import { isOfAmounts, isOfDetails, isOfPictures } from './list-keys.ts'
import { useProblemTitle } from './problem-words.ts'
import { Reason } from './reason.tsx'
import { RightName } from './right-name.tsx'
import { StaleNotice } from './stale-notice.tsx'
import { UnreadNotice } from './unread-notice.tsx'
import type { CatalogueRefusal } from './use-catalogue-refusal.ts'
import type { ManyStocks } from './use-many-stocks.ts'
import { useShownFailures } from './use-shown-failures.ts'

interface ListNoticesProps {
  stocks: ManyStocks
  /** Where the list itself needs no right to the catalogue. */
  refusal?: CatalogueRefusal
  /** What the list is of, for a request to an administrator: "deal 31". */
  place: string
}

/** What concerns the lines of a list is said once, above them: what is missing, what is old, and why. */
export function ListNotices({ stocks, refusal, place }: ListNoticesProps) {
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
    ...(refusal?.isClosed ? [t('available.pictures')] : []),
    ...(amountsRefusal ? [amounts] : []),
  ]
  const amountsFailure = isRefusal(stocks.error) ? null : (stocks.error ?? rows.failure)
  const amountsStale = stocks.stale ?? rows.stale

  const hasAmounts = !stocks.error && !rows.refusal && !stocks.seesNoWarehouse

  // Of one closed product, the line itself tells.
  const failedDetails = details.failure ?? pictures.failure
  const staleDetails = details.stale ?? pictures.stale
  const subjectOfDetails = (ofDetails: unknown, ofPictures: unknown) =>
    t(ofDetails && ofPictures ? 'available.pictures' : ofDetails ? 'available.details' : 'pictures.subject')
  const ofDetails = {
    busy: details.busy || pictures.busy,
    onRetry: () => {
      details.retry()
      pictures.retry()
    },
  }
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
            if (refusal?.isClosed) refusal.retry()
          }}
        />
      )}
      {amountsFailure && (
        <Failed error={amountsFailure} subject={amounts} busy={amountsBusy} onRetry={retryAmounts} />
      )}
      {amountsStale && (
        <StaleNotice {...amountsStale} subject={amounts} onRetry={retryAmounts} busy={amountsBusy} />
      )}
      {failedDetails && (
        <Failed
          error={failedDetails}
          subject={subjectOfDetails(details.failure, pictures.failure)}
          {...ofDetails}
        >
          {details.failure && t('available.withoutDetails')}
        </Failed>
      )}
      {staleDetails && (
        <StaleNotice
          {...staleDetails}
          subject={subjectOfDetails(details.stale, pictures.stale)}
          {...ofDetails}
        />
      )}
      {stocks.seesNoWarehouse && <NoWarehouses stocks={stocks} place={place} />}
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

interface SaidOnceProps {
  error: unknown
  subject: string
  busy: boolean
  onRetry: () => void
}

function Denied({ error, subject, place, busy, onRetry }: SaidOnceProps & { place: string }) {
  const t = useTranslations('problem')
  const titleOf = useProblemTitle()
  return (
    <Bar tone="neutral" icon={<EyeOffIcon size={16} />} action={t('check')} busy={busy} onRetry={onRetry}>
      <p className="font-medium">{titleOf(error, subject)}</p>
      <Reason error={error} subject={subject} product={place} right="catalog" compact />
    </Bar>
  )
}

/** The portal lists no warehouse for this person: most often a right is missing, which no answer says. */
function NoWarehouses({ stocks, place }: { stocks: ManyStocks; place: string }) {
  const t = useTranslations()
  const { isAdmin } = useHost()
  return (
    <Bar
      tone="neutral"
      icon={<EyeOffIcon size={16} />}
      action={t('problem.check')}
      busy={stocks.busy}
      onRetry={stocks.retry}
    >
      {isAdmin ? (
        <p>{t('stock.noWarehousesAtAll')}</p>
      ) : (
        <>
          <p>{t.rich('available.noWarehouses', { right: () => <RightName right="warehouses" /> })}</p>
          <p>{t('problem.denied.askRight', { place: t('rights.warehousesPlace') })}</p>
          <AccessRequest missing="warehouses" subject={t('available.amounts')} product={place} compact />
        </>
      )}
    </Bar>
  )
}

function Failed({ error, subject, busy, onRetry, children }: SaidOnceProps & { children?: ReactNode }) {
  const t = useTranslations('problem')
  const titleOf = useProblemTitle()
  return (
    <Bar tone="warning" action={t('retry')} busy={busy} onRetry={onRetry}>
      {titleOf(error, subject)}
      {children && <>. {children}</>}
    </Bar>
  )
}

interface BarProps {
  tone: 'neutral' | 'warning'
  icon?: ReactNode
  action: string
  busy: boolean
  onRetry: () => void
  children: ReactNode
}

function Bar({ tone, icon, action, busy, onRetry, children }: BarProps) {
  return (
    <NoticeBar
      tone={tone}
      icon={icon}
      role="status"
      actions={
        <Button variant="plain" busy={busy} onClick={onRetry}>
          {action}
        </Button>
      }
    >
      {children}
    </NoticeBar>
  )
}
