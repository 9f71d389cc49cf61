import { useTranslations } from 'use-intl'
import { Button } from '../ui/button.tsx'
import { EyeOffIcon } from '../ui/icons.tsx'
import { NoticeBar } from '../ui/notice.tsx'

interface UnreadNoticeProps {
  /** Each names a fact, and what the reader misses without it. */
  texts: readonly string[]
  onRetry: () => void
  busy: boolean
}

/** Names what amounts lack, because it could not be read. */
export function UnreadNotice({ texts, onRetry, busy }: UnreadNoticeProps) {
  const t = useTranslations('problem')
  return (
    <NoticeBar
      tone="info"
      icon={<EyeOffIcon size={16} />}
      role="status"
      actions={
        <Button variant="plain" busy={busy} onClick={onRetry}>
          {t('check')}
        </Button>
      }
    >
      {texts.map((text) => (
        <span key={text} className="block">
          {text}
        </span>
      ))}
    </NoticeBar>
  )
}
