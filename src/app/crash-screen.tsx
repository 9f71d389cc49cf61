import { useTranslations } from 'use-intl'
import { withoutSecrets } from '../bitrix24/without-secrets.ts'
import { WarningIcon } from '../ui/icons.tsx'
import { ReloadPage } from '../ui/problem-page.tsx'

/** After a fault of ours. */
export function CrashScreen({ report }: { report: string }) {
  const t = useTranslations()
  return (
    <ReloadPage icon={<WarningIcon size={32} />} title={t('crash.title')} action={t('app.reload')}>
      <p>{t('crash.body')}</p>
      <details>
        <summary>{t('crash.details')}</summary>
        <pre dir="ltr" className="mt-2 overflow-auto text-start text-small whitespace-pre-wrap">
          {withoutSecrets(report)}
        </pre>
      </details>
    </ReloadPage>
  )
}
