import { useTranslations } from 'use-intl'
import { useProblemTitle } from '../problem-words.ts'
import type { Filling } from './card-link-flow.ts'

/** A list that nobody reads to its end helps no more than its number. */
const SHOWN = 20

/** The products that could not be written, each with its reason. */
export function SkippedCards({ failures }: Pick<Filling, 'failures'>) {
  const t = useTranslations('cardLink')
  const titleOf = useProblemTitle()
  if (failures.length === 0) return null
  return (
    <div className="text-small">
      <p className="font-medium">{t('skipped', { count: failures.length })}</p>
      <ul className="mt-1 list-disc ps-4">
        {failures.slice(0, SHOWN).map(({ card, error }) => (
          <li key={card.productId}>
            <bdi>{titleOf(error, card.name)}</bdi>
          </li>
        ))}
        {failures.length > SHOWN && <li>{t('more', { count: failures.length - SHOWN })}</li>}
      </ul>
    </div>
  )
}
