import { useTranslations } from 'use-intl'
import { isRefusal } from '../bitrix24/portal-error.ts'
import { Button } from '../ui/button.tsx'
import { NoticeBar } from '../ui/notice.tsx'
import { useProblemTitle } from './problem-words.ts'

interface FailedNoticeProps {
  error: unknown
  /** What is missing: "Pictures". */
  subject: string
  busy: boolean
  onRetry: () => void
}

/** Above something that is there: what is missing of it, and why. */
export function FailedNotice({ error, subject, busy, onRetry }: FailedNoticeProps) {
  const t = useTranslations('problem')
  const titleOf = useProblemTitle()
  const isRefused = isRefusal(error)
  return (
    <NoticeBar
      tone={isRefused ? 'neutral' : 'warning'}
      role="status"
      actions={
        <Button variant="plain" busy={busy} onClick={onRetry}>
          {isRefused ? t('check') : t('retry')}
        </Button>
      }
    >
      {titleOf(error, subject)}
    </NoticeBar>
  )
}
