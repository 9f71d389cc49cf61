import { useTranslations } from 'use-intl'
import { ENGLISH_RIGHTS } from '../i18n/right-names.ts'

/**
 * A right as Bitrix24 words it in the reader's language, and in English beside it, because the administrator's
 * portal may speak another language.
 */
export function RightName({ right }: { right: 'catalog' | 'warehouses' }) {
  const t = useTranslations('rights')
  const name = t(right)
  return (
    <>
      <strong className="font-medium text-ink">«{name}»</strong>
      {name !== ENGLISH_RIGHTS[right] && <span lang="en"> ({ENGLISH_RIGHTS[right]})</span>}
    </>
  )
}
