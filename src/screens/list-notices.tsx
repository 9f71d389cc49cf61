import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { isRefusal, PortalError } from '../bitrix24/portal-error.ts'
import { Button } from '../ui/button.tsx'
import { EyeOffIcon } from '../ui/icons.tsx'
import { NoticeBar } from '../ui/notice.tsx'
import { useProblemTitle } from './problem-words.ts'
import { RightName } from './right-name.tsx'
import { StaleNotice } from './stale-notice.tsx'
import type { CatalogueRefusal } from './use-catalogue-refusal.ts'
import type { ManyStocks } from './use-many-stocks.ts'

interface ListNoticesProps {
  stocks: ManyStocks
  /** Where the list itself needs no right to the catalogue. */
  refusal?: CatalogueRefusal
}

/** What concerns every line of a list alike is said once, above them. */
export function ListNotices({ stocks, refusal }: ListNoticesProps) {
  const t = useTranslations('available')
  const missing = [
    ...(refusal?.isClosed ? [t('pictures')] : []),
    ...(isRefusal(stocks.error) ? [t('amounts')] : []),
  ]
  return (
    <>
      {missing.length > 0 && (
        <Denied
          error={stocks.error ?? refusal?.error ?? null}
          subject={missing.join(', ')}
          busy={stocks.busy || refusal?.busy === true}
          onRetry={() => {
            if (stocks.error) stocks.retry()
            if (refusal?.isClosed) refusal.retry()
          }}
        />
      )}
      {stocks.error && !isRefusal(stocks.error) && (
        <Failed error={stocks.error} subject={t('amounts')} busy={stocks.busy} onRetry={stocks.retry} />
      )}
      {stocks.stale && (
        <StaleNotice {...stocks.stale} subject={t('amounts')} onRetry={stocks.retry} busy={stocks.busy} />
      )}
      {stocks.seesNoWarehouse && (
        <NoticeBar tone="neutral" icon={<EyeOffIcon size={16} />} role="status">
          {t.rich('noWarehouses', { right: () => <RightName right="warehouses" /> })}
        </NoticeBar>
      )}
      {stocks.inventoryOn === false && <NoticeBar tone="warning">{t('inventoryOff')}</NoticeBar>}
    </>
  )
}

interface SaidOnceProps {
  error: Error | null
  subject: string
  busy: boolean
  onRetry: () => void
}

/** Names the right that is missing where it is one of the portal's; else what the portal gave as its reason. */
function Denied({ error, subject, busy, onRetry }: SaidOnceProps) {
  const t = useTranslations()
  const titleOf = useProblemTitle()
  const isRight = error instanceof PortalError && error.kind === 'denied'
  return (
    <Bar
      tone="neutral"
      icon={<EyeOffIcon size={16} />}
      action={t('problem.check')}
      busy={busy}
      onRetry={onRetry}
    >
      {titleOf(error, subject)}
      {isRight && <>. {t.rich('problem.denied.right', { right: () => <RightName right="catalog" /> })}</>}
    </Bar>
  )
}

function Failed({ error, subject, busy, onRetry }: SaidOnceProps) {
  const t = useTranslations('problem')
  const titleOf = useProblemTitle()
  return (
    <Bar tone="warning" action={t('retry')} busy={busy} onRetry={onRetry}>
      {titleOf(error, subject)}
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
