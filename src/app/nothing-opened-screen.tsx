import { useTranslations } from 'use-intl'
import { Button } from '../ui/button.tsx'
import { BoxIcon, LayersIcon, SearchIcon } from '../ui/icons.tsx'
import { FullPage } from '../ui/problem-page.tsx'
import type { Entry } from './entry.ts'

const ICON = 32

interface NothingOpenedScreenProps {
  entry: Extract<Entry, { screen: 'no-product' | 'bad-product' | 'no-lines' }>
  /** Goes to the catalogue instead. */
  onBrowse: () => void
}

/** Why the way that somebody came leads to nothing, and what does. */
export function NothingOpenedScreen({ entry, onBrowse }: NothingOpenedScreenProps) {
  const t = useTranslations()
  if (entry.screen === 'no-lines') {
    const message = entry.because === 'kind' ? 'lines.noKind' : 'lines.noNumber'
    return (
      <FullPage icon={<LayersIcon size={ICON} />} title={t(`${message}.title`)}>
        <p>{t(`${message}.body`)}</p>
      </FullPage>
    )
  }
  const isBad = entry.screen === 'bad-product'
  return (
    <FullPage
      icon={<BoxIcon size={ICON} />}
      title={t(isBad ? 'badProduct.title' : 'noProduct.title')}
      actions={
        <Button variant="primary" icon={<SearchIcon size={18} />} onClick={onBrowse}>
          {t('catalogue.openInstead')}
        </Button>
      }
    >
      <p>{isBad ? t('badProduct.body', { text: entry.text }) : t('noProduct.body')}</p>
      <p>{t('noProduct.how')}</p>
    </FullPage>
  )
}
