/** What stands for a part of the app whose code did not load: no connection, or a new version took the old files away. */
import { useTranslations } from 'use-intl'
import { Button } from '../ui/button.tsx'
import { PlugIcon } from '../ui/icons.tsx'
import { NoticeBar } from '../ui/notice.tsx'
import { ReloadPage } from '../ui/problem-page.tsx'
import { reload } from '../ui/reload.ts'

/** In place of a whole screen. */
export function MissingScreen() {
  const t = useTranslations('app')
  return <ReloadPage icon={<PlugIcon size={32} />} title={t('missing')} action={t('reload')} />
}

/** In place of a section, or beside the button that would have opened it; there it can be closed. */
export function MissingPart({ onClose }: { onClose?: () => void }) {
  const t = useTranslations()
  return (
    <NoticeBar
      tone="warning"
      role="alert"
      actions={
        <>
          <Button variant="tinted" size="s" onClick={reload}>
            {t('app.reload')}
          </Button>
          {onClose && (
            <Button variant="plain" size="s" onClick={onClose}>
              {t('viewer.close')}
            </Button>
          )}
        </>
      }
    >
      {t('app.missing')}
    </NoticeBar>
  )
}
