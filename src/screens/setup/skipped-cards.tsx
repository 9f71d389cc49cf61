import { useTranslations } from 'use-intl'
import { useProblemTitle } from '../problem-words.ts'
import type { Skipped } from './card-link-flow.ts'
import { useObstacleText } from './obstacle-text.ts'

/** A list that nobody reads to its end helps no more than its number. */
const SHOWN = 20

/** The catalogues and products that could not be written, each with its reason. */
export function SkippedCards({ cards = [], catalogues = [] }: Partial<Skipped>) {
  const t = useTranslations('cardLink')
  const titleOf = useProblemTitle()
  const obstacleText = useObstacleText()
  return (
    <>
      {catalogues.length > 0 && (
        <div className="text-small">
          <p className="font-medium">{t('skippedCatalogues', { count: catalogues.length })}</p>
          <ul className="mt-1 list-disc ps-4">
            {catalogues.map(({ iblockId, name, error }) => (
              <li key={iblockId}>
                <bdi>{obstacleText(error, name)}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      {cards.length > 0 && (
        <div className="text-small">
          <p className="font-medium">{t('skipped', { count: cards.length })}</p>
          <ul className="mt-1 list-disc ps-4">
            {cards.slice(0, SHOWN).map(({ card, error }) => (
              <li key={card.productId}>
                <bdi>{titleOf(error, card.name)}</bdi>
              </li>
            ))}
            {cards.length > SHOWN && <li>{t('more', { count: cards.length - SHOWN })}</li>}
          </ul>
        </div>
      )}
    </>
  )
}
