import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { appInfoQuery } from '../../bitrix24/app-info.ts'
import { useHost } from '../../bitrix24/host.ts'

/** Where an administrator gives the app the permissions that it lacks: that depends on how it came into the portal. */
export function WhereToGrant() {
  const t = useTranslations('setup.grant')
  const { callMethod } = useHost()
  const { data, isPending } = useQuery(appInfoQuery(callMethod))
  if (isPending) return null
  const isLocal = data?.status === 'L'
  return (
    <>
      {(isLocal || !data?.status) && <p>{t('local')}</p>}
      {!isLocal && <p>{t('market')}</p>}
    </>
  )
}
