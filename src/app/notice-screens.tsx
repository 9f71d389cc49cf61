/** Screens that take the whole frame because there is nothing else to show. */
import { useTranslations } from 'use-intl'
import { withoutSecrets } from '../bitrix24/without-secrets.ts'
import { PlugIcon, WarningIcon } from '../ui/icons.tsx'
import { Page } from '../ui/page.tsx'
import { ReloadPage } from '../ui/problem-page.tsx'
import { Skeleton, SkeletonText } from '../ui/skeleton.tsx'

const ICON = 32

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

export function CrashScreen({ report }: { report: string }) {
  const t = useTranslations('app.crash')
  return (
    <ReloadPage icon={<WarningIcon size={ICON} />} title={t('title')} action={t('action')}>
      <p>{t('body')}</p>
      <details>
        <summary>{t('details')}</summary>
        <pre dir="ltr" className="mt-2 overflow-auto text-start text-small whitespace-pre-wrap">
          {withoutSecrets(report)}
        </pre>
      </details>
    </ReloadPage>
  )
}

/**
 * When the texts themselves do not load. The one place where words stand outside the locale files, because it is those
 * files that are missing; English, like the page that no language has reached yet.
 */
export function WordlessScreen() {
  return (
    <ReloadPage icon={<PlugIcon size={ICON} />} title="Stock & Photos could not be loaded" action="Reload" />
  )
}
