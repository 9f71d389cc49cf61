import { useTranslations } from 'use-intl'
import { Card } from '../../ui/card.tsx'
import type { CardLinkFlow } from './card-link-flow.ts'
import { CardLinkSteps } from './card-link-steps.tsx'

interface CardLinkSectionProps {
  links: CardLinkFlow
  isInstalling: boolean
  /** Called when the person chooses to look into it. */
  onBegin?: (() => void) | undefined
}

/** The link on product cards, as an administrator may choose it: what it is, what it changes, and the way back. */
export function CardLinkSection({ links, isInstalling, onBegin }: CardLinkSectionProps) {
  const t = useTranslations('cardLink')
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
