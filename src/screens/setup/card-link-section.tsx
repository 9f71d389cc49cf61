import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { appInfoQuery } from '../../bitrix24/app-info.ts'
import { useHost } from '../../bitrix24/host.ts'
import { Card } from '../../ui/card.tsx'
import { type CardLinkFlow, createCardLinkFlow } from './card-link-flow.ts'
import { CardLinkSteps } from './card-link-steps.tsx'

interface CardLinkSectionProps {
  isInstalling: boolean
  /** Called when the person chooses to look into it. */
  onBegin?: (() => void) | undefined
}

/** The link on product cards, as an administrator may choose it: what it is, what it changes, and the way back. */
export function CardLinkSection({ isInstalling, onBegin }: CardLinkSectionProps) {
  const t = useTranslations('cardLink')
  const links = useCardLinkFlow()
  return (
    <Card title={t('title')}>
      <div className="flex flex-col gap-3">
        <p className="text-small text-ink-soft">{t('what', { property: t('property') })}</p>
        {isInstalling && <p className="text-small text-ink-soft">{t('afterInstall')}</p>}
        <CardLinkSteps links={links} onBegin={onBegin} />
      </div>
    </Card>
  )
}

/** Filling ends with the screen: nothing goes on writing unseen. */
function useCardLinkFlow(): CardLinkFlow {
  const t = useTranslations('cardLink')
  const host = useHost()
  const client = useQueryClient()
  const [links] = useState(() => {
    const words = async () => {
      const { code } = await client.ensureQueryData(appInfoQuery(host.callMethod))
      return { code, text: t('text'), propertyName: t('property') }
    }
    const pause = async (ms: number, stopped: AbortSignal) => {
      const end = host.limits.begin()
      await new Promise((resolve) => {
        setTimeout(resolve, ms)
        stopped.addEventListener('abort', resolve)
      })
      end()
    }
    return createCardLinkFlow(host, words, pause)
  })
  useEffect(() => () => links.stop(), [links])
  return links
}
