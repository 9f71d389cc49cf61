import { useTranslations } from 'use-intl'
import { useFormats } from '../i18n/formats.ts'
import { Button } from '../ui/button.tsx'
import { NoticeBar } from '../ui/notice.tsx'
import { useProblemTitle } from './problem-words.ts'

interface StaleNoticeProps {
  error: unknown
  /** What is old: "Pictures". */
  subject: string
  /** When the data shown was read, in ms. */
  since: number
  onRetry: () => void
  busy: boolean
}

/** Above data that could not be refreshed: why, and from when it is. */
export function StaleNotice({ error, subject, since, onRetry, busy }: StaleNoticeProps) {
  const t = useTranslations('problem')
  const formats = useFormats()
  const titleOf = useProblemTitle()
  return (
    <NoticeBar
      tone="warning"
      role="status"
      actions={
        <Button variant="plain" busy={busy} onClick={onRetry}>
          {t('retry')}
        </Button>
      }
    >
      {titleOf(error, subject)}. {t('stale', { time: formats.clock(since) })}
    </NoticeBar>
  )
}
