import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { EyeOffIcon } from '../ui/icons.tsx'
import { NoticeBar } from '../ui/notice.tsx'
import { useUntold } from './untold-lines.tsx'

interface UntoldNoticeProps {
  /** Whose lines stand in the list. */
  productIds: readonly number[]
  /** What all lines need is being read (anew), so that what is unknown may be known in a moment. */
  busy: boolean
}

/** Says once what the lines of a list leave unsaid beside their amounts. */
export function UntoldNotice({ productIds, busy }: UntoldNoticeProps) {
  const t = useTranslations('available')
  const untold = useUntold(productIds)
  const [said, setSaid] = useState(untold)
  if (!busy && said !== untold) setSaid(untold)
  if (!said) return null
  return (
    <NoticeBar tone="info" icon={<EyeOffIcon size={16} />} role="status">
      {t(`untold.${said}`)}
    </NoticeBar>
  )
}
