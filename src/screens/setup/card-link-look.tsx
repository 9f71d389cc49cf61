import { useTranslations } from 'use-intl'
import { useHost } from '../../bitrix24/host.ts'
import type { Card } from '../../catalog/card-link.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { ExternalIcon } from '../../ui/icons.tsx'
import type { CardLinkFlow } from './card-link-flow.ts'

/** Whether a card shows the link as a link depends on the portal: a person looks before all others are changed. */
export function CardLook({ card, links }: { card: Card; links: CardLinkFlow }) {
  const t = useTranslations('cardLink')
  const { origin, openPath } = useHost()
  const path = `/shop/catalog/${card.iblockId}/product/${card.productId}/`
  return (
    <>
      <p role="status" className="text-body">
        {t('check', { name: card.name, text: t('text') })}
      </p>
      <div className="flex flex-wrap gap-2">
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
          {t('openCard')}
        </LinkButton>
        <Button variant="tinted" onClick={links.fill}>
          {t('isLink')}
        </Button>
        <Button variant="plain" onClick={links.remove}>
          {t('isNoLink')}
        </Button>
      </div>
    </>
  )
}
