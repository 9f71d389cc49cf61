import { useTranslations } from 'use-intl'
import type { Catalogue } from '../../catalog/catalogues.ts'

/** A catalogue's name, or its number for people who are told no names. */
export function useCatalogueName(): (catalogue: Catalogue) => string {
  const t = useTranslations('catalogue')
  return ({ id, name }) => name ?? t('unnamed', { id: String(id) })
}
