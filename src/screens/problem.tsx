import { useTranslations } from 'use-intl'
import { useHost } from '../bitrix24/host.ts'
import { PortalError, type ProblemKind } from '../bitrix24/portal-error.ts'
import { Button } from '../ui/button.tsx'
import { ClockIcon, LockIcon, PlugIcon, RefreshIcon, WarningIcon } from '../ui/icons.tsx'
import { Notice } from '../ui/notice.tsx'
import { AccessRequest } from './access-request.tsx'
import { messageOf, useProblemTitle } from './problem-words.ts'
import { RightName } from './right-name.tsx'

/** A right as Bitrix24 words it, or the access permissions of one product or of one card of the CRM. */
export type MissingRight = 'catalog' | 'warehouses' | 'element' | 'crm'

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
}

/** Takes the place of a section that could not be loaded: what is missing, why, and what the reader can do. */
export function Problem({ error, subject, product, right, onRetry, busy }: ProblemProps) {
  const t = useTranslations('problem')
  const titleOf = useProblemTitle()
  const { isAdmin } = useHost()
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
        <Button variant="tinted" icon={<RefreshIcon size={18} />} busy={busy} onClick={onRetry}>
          {isRefused ? t('check') : t('retry')}
        </Button>
      }
    >
      {message === 'denied' ? (
        <Denial right={right} />
      ) : (
        <p>{t(`${message}.body`, { method: facts?.method ?? '' })}</p>
      )}
      {!isAdmin && message === 'denied' && (
        <AccessRequest missing={right} subject={subject} product={product} />
      )}
      {!isAdmin && message === 'scope' && (
        <AccessRequest missing="scope" subject={subject} product={product} />
      )}
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

function Denial({ right }: { right: MissingRight }) {
  const t = useTranslations()
  const { isAdmin } = useHost()
  if (right === 'element') {
    return (
      <>
        <p>{t('problem.denied.element')}</p>
        <p>{isAdmin ? t('problem.denied.grantElement') : t('problem.denied.askElement')}</p>
      </>
    )
  }
  if (right === 'crm') {
    return (
      <>
        <p>{t('problem.denied.crm')}</p>
        {!isAdmin && <p>{t('problem.denied.askCrm')}</p>}
      </>
    )
  }
  const place = t(`rights.${right}Place`)
  return (
    <>
      <p>{t.rich('problem.denied.right', { right: () => <RightName right={right} /> })}</p>
      <p>{isAdmin ? t('problem.denied.grantRight', { place }) : t('problem.denied.askRight', { place })}</p>
    </>
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
