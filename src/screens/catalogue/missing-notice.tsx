import { useTranslations } from 'use-intl'
import { isRefusal } from '../../bitrix24/portal-error.ts'
import { FailedNotice } from '../failed-notice.tsx'
import { Denied } from '../list-denials.tsx'

interface MissingNoticeProps {
  error: unknown
  /** "Sections". */
  subject: string
  busy: boolean
  onRetry: () => void
}

/** Beside what is there of the catalogue: what is missing of it, why, and where a right is missing, which. */
export function MissingNotice(props: MissingNoticeProps) {
  const t = useTranslations('catalogue')
  return isRefusal(props.error) ? <Denied {...props} place={t('whole')} /> : <FailedNotice {...props} />
}
