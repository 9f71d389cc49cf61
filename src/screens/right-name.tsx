import { useTranslations } from 'use-intl'
import { ENGLISH_RIGHTS } from '../i18n/right-names.ts'

type Right = keyof typeof ENGLISH_RIGHTS

/**
 * A right as Bitrix24 words it in the reader's language, and in English beside it, because the administrator's
 * portal may speak another language.
 */
export function RightName({ right }: { right: Right }) {
  const t = useTranslations('rights')
  const name = t(right)
  return (
    <>
      <strong className="font-medium text-ink">«{name}»</strong>
      {name !== ENGLISH_RIGHTS[right] && <span lang="en"> ({ENGLISH_RIGHTS[right]})</span>}
    </>
  )
}

/** The same as plain text, for a message to copy. */
export function useRightText(): (right: Right) => string {
  const t = useTranslations('rights')
  return (right) => {
    const name = t(right)
    return name === ENGLISH_RIGHTS[right] ? `«${name}»` : `«${name}» (${ENGLISH_RIGHTS[right]})`
  }
}
