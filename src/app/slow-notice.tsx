import { useIsFetching } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ClockIcon } from '../ui/icons.tsx'
import { NoticeBar } from '../ui/notice.tsx'

/** After this long, a person wonders whether anything still happens. */
const PATIENCE_MS = 5_000

/** Says that the portal is slow, while a request takes unusually long (most often it limits requests). */
export function SlowNotice() {
  const t = useTranslations('app')
  const isFetching = useIsFetching() > 0
  const [isSlow, setSlow] = useState(false)

  useEffect(() => {
    if (!isFetching) return
    const timer = window.setTimeout(() => setSlow(true), PATIENCE_MS)
    return () => {
      window.clearTimeout(timer)
      setSlow(false)
    }
  }, [isFetching])

  return (
    isSlow && (
      <NoticeBar tone="info" icon={<ClockIcon size={16} />} role="status">
        {t('slow')}
      </NoticeBar>
    )
  )
}
