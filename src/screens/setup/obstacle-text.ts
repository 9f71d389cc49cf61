import { useTranslations } from 'use-intl'
import { ForeignProperty, LINK_CODE } from '../../catalog/card-link.ts'
import { useProblemTitle } from '../problem-words.ts'

/** Why a catalogue gets no link. */
export function useObstacleText(): (obstacle: unknown, name: string) => string {
  const t = useTranslations('cardLink')
  const titleOf = useProblemTitle()
  return (obstacle, name) =>
    obstacle instanceof ForeignProperty ? t('foreign', { name, code: LINK_CODE }) : titleOf(obstacle, name)
}
