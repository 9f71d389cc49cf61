import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { useHost } from '../bitrix24/host.ts'
import { useIsAsking } from '../screens/use-answers.ts'
import { ClockIcon } from '../ui/icons.tsx'
import { NoticeBar } from '../ui/notice.tsx'

/** After this long, a person wonders whether anything still happens. */
const PATIENCE_MS = 5_000

/** Says that the portal limits requests, as soon as it does; and that it is slow, once a request takes unusually long. */
export function SlowNotice() {
  const t = useTranslations('app')
  const { limits } = useHost()
  const isLimited = useSyncExternalStore(limits.subscribe, limits.isWaiting)
  const isSlow = useIsSlow()
  if (!isLimited && !isSlow) return null
  return (
    <NoticeBar tone="info" icon={<ClockIcon size={16} />} role="status">
      {isLimited ? t('limited') : t('slow')}
    </NoticeBar>
  )
}

function useIsSlow(): boolean {
  const isAsking = useIsAsking()
  const [isSlow, setSlow] = useState(false)

  useEffect(() => {
    if (!isAsking) return
    const timer = window.setTimeout(() => setSlow(true), PATIENCE_MS)
    return () => {
      window.clearTimeout(timer)
      setSlow(false)
    }
  }, [isAsking])

  return isSlow
}
