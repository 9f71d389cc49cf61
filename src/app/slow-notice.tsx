import { useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { useHost } from '../bitrix24/host.ts'
import { ClockIcon } from '../ui/icons.tsx'
import { NoticeBar } from '../ui/notice.tsx'

/** Says that the portal limits requests, as soon as it does; and that it is slow, once a call lasts unusually long. */
export function SlowNotice() {
  const t = useTranslations('app')
  const { limits, slow } = useHost()
  const isLimited = useSyncExternalStore(limits.subscribe, limits.isWaiting)
  const isSlow = useSyncExternalStore(slow.subscribe, slow.isWaiting)
  if (!isLimited && !isSlow) return null
  return (
    <NoticeBar tone="info" icon={<ClockIcon size={16} />} role="status">
      {isLimited ? t('limited') : t('slow')}
    </NoticeBar>
  )
}
