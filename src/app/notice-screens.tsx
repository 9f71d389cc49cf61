/** Screens that take the whole frame because there is nothing else to show. */
import { useTranslations } from 'use-intl'
import { withoutSecrets } from '../bitrix24/without-secrets.ts'
import { Button } from '../ui/button.tsx'
import { ClockIcon, PlugIcon, WarningIcon } from '../ui/icons.tsx'
import { Page } from '../ui/page.tsx'
import { FullPage } from '../ui/problem-page.tsx'
import { Skeleton, SkeletonText } from '../ui/skeleton.tsx'
import { reload } from './reload.ts'

const ICON = 32

/** While the portal has not answered yet: the shape of what comes. */
export function ConnectingScreen() {
  const t = useTranslations('app')
  return (
    <Page busy>
      <p role="status" className="sr-only">
        {t('connecting')}
      </p>
      <SkeletonText lines={2} />
      <Skeleton className="h-60 w-full rounded-card" />
    </Page>
  )
}

export function OutsideScreen() {
  const t = useTranslations('app.outside')
  return (
    <FullPage icon={<PlugIcon size={ICON} />} title={t('title')}>
      <p>{t('body')}</p>
      <p>{t('how')}</p>
    </FullPage>
  )
}

export function SilentScreen() {
  const t = useTranslations('app.silent')
  return (
    <FullPage
      icon={<ClockIcon size={ICON} />}
      title={t('title')}
      actions={
        <Button variant="primary" onClick={reload}>
          {t('action')}
        </Button>
      }
    >
      <p>{t('body')}</p>
    </FullPage>
  )
}

export function CrashScreen({ report }: { report: string }) {
  const t = useTranslations('app.crash')
  return (
    <FullPage
      icon={<WarningIcon size={ICON} />}
      title={t('title')}
      actions={
        <Button variant="primary" onClick={reload}>
          {t('action')}
        </Button>
      }
    >
      <p>{t('body')}</p>
      <details>
        <summary>{t('details')}</summary>
        <pre dir="ltr" className="mt-2 overflow-auto text-start text-small whitespace-pre-wrap">
          {withoutSecrets(report)}
        </pre>
      </details>
    </FullPage>
  )
}
