import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { LinkButton } from '../ui/button.tsx'
import { ArrowLeftIcon } from '../ui/icons.tsx'

/** What leads to the self-check: an address of this very page, so that the browser's way back works too. */
export const SELF_CHECK_HASH = 'check'

/** A screen with a small way to the self-check below it. */
export function WithSelfCheck({ children }: { children: ReactNode }) {
  const t = useTranslations('app')
  return (
    <>
      {children}
      <footer className="px-4 pb-3 text-center text-caption">
        <a href={`#${SELF_CHECK_HASH}`} className="rounded-mark text-ink-muted hover:underline">
          {t('openSelfCheck')}
        </a>
      </footer>
    </>
  )
}

/** From the self-check back to what was open before. */
export function BackFromSelfCheck() {
  const t = useTranslations('selfCheck')
  return (
    <LinkButton variant="plain" href="#" icon={<ArrowLeftIcon size={20} />}>
      {t('back')}
    </LinkButton>
  )
}
