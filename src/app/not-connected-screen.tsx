import { useTranslations } from 'use-intl'
import { ClockIcon, PlugIcon } from '../ui/icons.tsx'
import { FullPage, ReloadPage } from '../ui/problem-page.tsx'

const ICON = 32

/** No portal around the app, or one that does not answer. */
export function NotConnectedScreen({ reason }: { reason: 'outside' | 'silent' }) {
  return reason === 'outside' ? <OutsideScreen /> : <SilentScreen />
}

function OutsideScreen() {
  const t = useTranslations('notConnected.outside')
  return (
    <FullPage icon={<PlugIcon size={ICON} />} title={t('title')}>
      <p>{t('body')}</p>
      <p>{t('how')}</p>
    </FullPage>
  )
}

function SilentScreen() {
  const t = useTranslations('notConnected.silent')
  return (
    <ReloadPage icon={<ClockIcon size={ICON} />} title={t('title')} action={t('action')}>
      <p>{t('body')}</p>
    </ReloadPage>
  )
}
