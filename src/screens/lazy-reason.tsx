/** Why something is not shown: loaded when that first happens, or when nobody waits for anything else. */
import { useEffect } from 'react'
import { useLocale } from 'use-intl'
import { languageOfTag } from '../i18n/languages.ts'
import { lazyScreen } from './lazy-screen.tsx'
import { MissingPart } from './missing-part.tsx'

const loadReason = async () => (await import('./reason.tsx')).Reason
const loadNoWarehouses = async () => (await import('./no-warehouses-reason.tsx')).NoWarehousesReason

/**
 * Why something is not shown, and what the reader can do. Without a Suspense boundary of its own: the notice around it
 * has one, so that the button below appears together with it.
 */
export const Reason = lazyScreen('later', loadReason, Missing)

/** Why somebody sees no warehouse, and whom to ask; the notice has the boundary here too. */
export const NoWarehousesReason = lazyScreen('later', loadNoWarehouses, Missing)

/** By then the screen is there, even on a slow line. */
const QUIET_AFTER_MS = 5_000

/** Fetches the explanations in good time: where the connection breaks, they could not be loaded any more. */
export function useReasonsAtHand() {
  const { parts } = languageOfTag(useLocale())
  useEffect(() => {
    const timer = setTimeout(
      () => Promise.all([loadReason(), loadNoWarehouses(), parts.later()]).catch(() => {}),
      QUIET_AFTER_MS,
    )
    return () => clearTimeout(timer)
  }, [parts])
}

/** What is not shown has been named already, and the way to ask again stands below it. */
function Missing() {
  return <MissingPart />
}
