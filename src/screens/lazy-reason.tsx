/** Why something is not shown: loaded when that first happens, or when nobody waits for anything else. */
import { type ComponentProps, Suspense, useEffect } from 'react'
import { useLocale } from 'use-intl'
import { languageOfTag } from '../i18n/languages.ts'
import { SkeletonText } from '../ui/skeleton.tsx'
import { lazyScreen } from './lazy-screen.tsx'
import { MissingPart } from './missing-part.tsx'

const loadReason = async () => (await import('./reason.tsx')).Reason
const LoadedReason = lazyScreen('later', loadReason, Missing)
const LoadedNoWarehouses = lazyScreen(
  'later',
  async () => (await import('./no-warehouses-reason.tsx')).NoWarehousesReason,
  Missing,
)

/** By then the screen is there, even on a slow line. */
const QUIET_AFTER_MS = 5_000

/** Fetches the explanations in good time: where the connection breaks, they could not be loaded any more. */
export function useReasonsAtHand() {
  const { parts } = languageOfTag(useLocale())
  useEffect(() => {
    const timer = setTimeout(() => Promise.all([loadReason(), parts.later()]).catch(() => {}), QUIET_AFTER_MS)
    return () => clearTimeout(timer)
  }, [parts])
}

/** Why something is not shown, and what the reader can do. */
export function Reason(props: ComponentProps<typeof LoadedReason>) {
  return (
    <Suspense fallback={<SkeletonText lines={2} />}>
      <LoadedReason {...props} />
    </Suspense>
  )
}

/** Why somebody sees no warehouse, and whom to ask. */
export function NoWarehousesReason(props: ComponentProps<typeof LoadedNoWarehouses>) {
  return (
    <Suspense fallback={<SkeletonText lines={2} />}>
      <LoadedNoWarehouses {...props} />
    </Suspense>
  )
}

/** What is not shown has been named already, and the way to ask again stands beside it. */
function Missing() {
  return <MissingPart />
}
