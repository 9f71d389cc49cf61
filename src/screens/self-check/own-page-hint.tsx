import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { appInfoQuery } from '../../bitrix24/app-info.ts'
import { ownPage } from '../../bitrix24/app-link.ts'
import { useHost } from '../../bitrix24/host.ts'
import { LinkButton } from '../../ui/button.tsx'
import { ExternalIcon } from '../../ui/icons.tsx'

/** Where places can be compared and repaired: the page that the portal opens by the app's registration. */
export function OwnPageHint() {
  const t = useTranslations('selfCheck.ownPage')
  const { callMethod, origin, openPath } = useHost()
  const { data } = useQuery(appInfoQuery(callMethod))
  const path = data?.id && ownPage(data.id, { screen: 'check' })
  return (
    <div className="mt-3 flex flex-col items-start gap-3">
      <p className="text-small text-ink-soft">{t('why')}</p>
      {path && (
        <LinkButton
          variant="tinted"
          icon={<ExternalIcon size={18} />}
          href={origin + path}
          target="_blank"
          rel="noopener"
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return
            event.preventDefault()
            openPath(path)
          }}
        >
          {t('open')}
        </LinkButton>
      )}
    </div>
  )
}
