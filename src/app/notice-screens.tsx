/** Screens that take the whole frame because there is nothing else to show. */
import { useTranslations } from 'use-intl'
import { PlugIcon } from '../ui/icons.tsx'
import { Page } from '../ui/page.tsx'
import { ReloadPage } from '../ui/problem-page.tsx'
import { Skeleton, SkeletonText } from '../ui/skeleton.tsx'

/** While the portal has not answered yet, or the screen's own code loads: the shape of what comes. */
export function LoadingScreen() {
  const t = useTranslations('app')
  return (
    <Page busy>
      <p role="status" className="sr-only">
        {t('loading')}
      </p>
      <SkeletonText lines={2} />
      <Skeleton className="h-60 w-full rounded-card" />
    </Page>
  )
}

/**
 * When the texts themselves do not load. The one place where words stand outside the locale files, because it is those
 * files that are missing; English, like the page that no language has reached yet.
 */
export function WordlessScreen() {
  return (
    <ReloadPage icon={<PlugIcon size={32} />} title="Stock & Photos could not be loaded" action="Reload" />
  )
}
