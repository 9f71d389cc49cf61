import { useTranslations } from 'use-intl'
import { PortalError } from '../bitrix24/portal-error.ts'
import { Button } from '../ui/button.tsx'
import { RefreshIcon } from '../ui/icons.tsx'
import { Notice } from '../ui/notice.tsx'
import { useProblemTitle } from './problem-words.ts'

interface FailureProps {
  error: unknown
  /** What could not be done: "Installation". */
  subject: string
  onRetry: () => void
}

/** In place of a step that could not be done: what failed, what the portal said, and the way to try again. */
export function Failure({ error, subject, onRetry }: FailureProps) {
  const t = useTranslations('problem')
  const titleOf = useProblemTitle()
  return (
    <Notice
      tone="warning"
      title={titleOf(error, subject)}
      role="alert"
      actions={
        <Button variant="tinted" icon={<RefreshIcon size={18} />} onClick={() => onRetry()}>
          {t('retry')}
        </Button>
      }
    >
      {error instanceof PortalError && (
        <p dir="ltr" className="text-small text-ink-muted">
          {t('code', { method: error.method, code: error.code || t('noCode') })}
          {error.description && ` — ${error.description}`}
        </p>
      )}
    </Notice>
  )
}
