import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { PortalError, type ProblemKind } from '../bitrix24/portal-error.ts'
import { Button } from '../ui/button.tsx'
import { ClockIcon, LockIcon, PlugIcon, RefreshIcon, WarningIcon } from '../ui/icons.tsx'
import { Notice } from '../ui/notice.tsx'
import { Reason } from './lazy-reason.tsx'
import { messageOf, useProblemTitle } from './problem-words.ts'
import type { MissingRight } from './reason.tsx'

interface ProblemProps {
  error: unknown
  /** What could not be shown: "Pictures". */
  subject: string
  /** The product that it belongs to, by name or number, for the request to an administrator. */
  product: string
  /** The right that gives it, named when the portal denies. */
  right: MissingRight
  onRetry: () => void
  busy: boolean
  /** A way on, beside asking again. */
  wayOn?: ReactNode
}

/** Takes the place of a section that could not be loaded: what is missing, why, and what the reader can do. */
export function Problem({ error, subject, product, right, onRetry, busy, wayOn }: ProblemProps) {
  const t = useTranslations('problem')
  const titleOf = useProblemTitle()
  const facts = error instanceof PortalError ? error : undefined
  const message = messageOf(error)
  const isRefused = message === 'denied' || message === 'adminOnly' || message === 'scope'
  return (
    <Notice
      tone={isRefused ? 'neutral' : 'warning'}
      icon={iconOf(facts?.kind)}
      title={titleOf(error, subject)}
      role="status"
      actions={
        <>
          <Button variant="tinted" icon={<RefreshIcon size={18} />} busy={busy} onClick={onRetry}>
            {isRefused ? t('check') : t('retry')}
          </Button>
          {wayOn}
        </>
      }
    >
      <Reason error={error} subject={subject} product={product} right={right} />
      {facts && (
        <details className="text-small text-ink-muted">
          <summary>{t('details')}</summary>
          <p dir="ltr" className="mt-1">
            {t('code', { method: facts.method, code: facts.code || t('noCode') })}
            {facts.description && ` — ${facts.description}`}
          </p>
        </details>
      )}
    </Notice>
  )
}

function iconOf(kind: ProblemKind | undefined) {
  switch (kind) {
    case 'denied':
    case 'admin-only':
    case 'scope':
      return <LockIcon size={24} />
    case 'busy':
    case 'timeout':
      return <ClockIcon size={24} />
    case 'offline':
      return <PlugIcon size={24} />
    default:
      return <WarningIcon size={24} />
  }
}
