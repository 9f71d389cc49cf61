import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { appInfoQuery } from '../../bitrix24/app-info.ts'
import { type Host, useHost } from '../../bitrix24/host.ts'
import { type CardLinkFlow, createCardLinkFlow } from './card-link-flow.ts'
import { pauseFor } from './patiently.ts'

/** One for each portal, which is one as long as the page stands: whoever comes back finds what came of the work. */
const flows = new WeakMap<Host, CardLinkFlow>()

/** The link on product cards. Its work ends with the screen, so that nothing goes on writing unseen. */
export function useCardLinkFlow(): CardLinkFlow {
  const t = useTranslations('cardLink')
  const host = useHost()
  const client = useQueryClient()
  const [links] = useState(() => {
    const words = async () => {
      const { code } = await client.ensureQueryData(appInfoQuery(host.callMethod))
      return { code, text: t('text'), propertyName: t('property') }
    }
    const kept = flows.get(host) ?? createCardLinkFlow(host, words, pauseFor(host.limits))
    flows.set(host, kept)
    return kept
  })
  useEffect(() => () => links.stop(), [links])
  return links
}
