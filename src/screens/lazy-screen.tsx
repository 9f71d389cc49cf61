import { type ComponentType, type ReactNode, useMemo } from 'react'
import { IntlProvider, useLocale, useMessages } from 'use-intl'
import { languageOfTag, type Part } from '../i18n/languages.ts'
import { lazyPart } from '../ui/lazy-part.tsx'
import { MissingScreen } from './missing-part.tsx'

/**
 * A screen, or a section of one, that loads when it is first shown, and its part of the texts along with it. The page's own language tells
 * which: it is set before any screen is drawn.
 */
export function lazyScreen<Props extends object>(
  part: Part,
  load: () => Promise<ComponentType<Props>>,
  Missing: ComponentType<Props> = MissingScreen,
) {
  return lazyPart(withTexts(part, load), Missing)
}

/** The same for what loads at a press. */
export function withTexts<Props extends object>(part: Part, load: () => Promise<ComponentType<Props>>) {
  return async (): Promise<ComponentType<Props>> => {
    const { parts } = languageOfTag(document.documentElement.lang)
    const [Screen, texts] = await Promise.all([load(), parts[part]()])
    return (props) => (
      <MoreTexts texts={texts}>
        <Screen {...props} />
      </MoreTexts>
    )
  }
}

function MoreTexts({ texts, children }: { texts: object; children: ReactNode }) {
  const before = useMessages()
  const messages = useMemo(() => ({ ...before, ...texts }), [before, texts])
  return (
    <IntlProvider locale={useLocale()} messages={messages}>
      {children}
    </IntlProvider>
  )
}
