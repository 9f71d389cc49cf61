import type { Messages } from './locales/en.ts'

/** A language of the interface. */
export interface Language {
  /** BCP-47 tag for `Intl` and `<html lang>`; the portal's own codes are not tags (`ua`, `br`, `la`). */
  tag: string
  direction: 'ltr' | 'rtl'
  load: () => Promise<Messages>
}

const ENGLISH: Language = {
  tag: 'en',
  direction: 'ltr',
  load: () => import('./locales/en.ts').then(({ messages }) => messages),
}

/** By the portal's language code. */
const LANGUAGES: Record<string, Language> = {
  en: ENGLISH,
  ru: {
    tag: 'ru-RU',
    direction: 'ltr',
    load: () => import('./locales/ru.ts').then(({ messages }) => messages),
  },
}

/** The language for a code of the portal; English for one that has no translation. */
export function languageOf(portalCode: string): Language {
  return Object.hasOwn(LANGUAGES, portalCode) ? (LANGUAGES[portalCode] ?? ENGLISH) : ENGLISH
}

/** Names of the app in every language that it speaks, by the portal's language code: for what the portal shows of it. */
export async function appNames(): Promise<Record<'app' | 'menu', Record<string, string>>> {
  const names = await Promise.all(
    Object.entries(LANGUAGES).map(async ([code, { load }]) => ({ code, ...(await load()).app })),
  )
  return {
    app: Object.fromEntries(names.map(({ code, name }) => [code, name])),
    menu: Object.fromEntries(names.map(({ code, menu }) => [code, menu])),
  }
}
