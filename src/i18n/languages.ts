import type { messages as base } from './locales/en.ts'
import type { messages as later } from './locales/en-later.ts'
import type { messages as lists } from './locales/en-lists.ts'
import type { messages as matrix } from './locales/en-matrix.ts'
import type { messages as refused } from './locales/en-refused.ts'
import type { messages as setup } from './locales/en-setup.ts'

/** Texts that load with the screens that show them, apart from those of the first screen. */
interface PartsOfMessages {
  /** Of every screen but the product's, the installer and the self-check. */
  lists: typeof lists
  /** Of variations: the picker, and the stock of all of them. */
  matrix: typeof matrix
  /** Of what most visits never open: why something is not shown, a link to copy, the viewer. */
  later: typeof later
  /** Of what closes the whole app. */
  refused: typeof refused
  /** Of the installer and the self-check. */
  setup: typeof setup
}

export type Part = keyof PartsOfMessages

/** What every page has from the start. */
export type BaseMessages = typeof base

/** Everything that can be said. */
export type Messages = BaseMessages &
  PartsOfMessages['lists'] &
  PartsOfMessages['matrix'] &
  PartsOfMessages['later'] &
  PartsOfMessages['refused'] &
  PartsOfMessages['setup']

/** A language of the interface. */
export interface Language {
  /** BCP-47 tag for `Intl` and `<html lang>`; the portal's own codes are not tags (`ua`, `br`, `la`). */
  tag: string
  direction: 'ltr' | 'rtl'
  load: () => Promise<BaseMessages>
  parts: { [Name in Part]: () => Promise<PartsOfMessages[Name]> }
}

const ENGLISH: Language = {
  tag: 'en',
  direction: 'ltr',
  load: () => import('./locales/en.ts').then(({ messages }) => messages),
  parts: {
    lists: () => import('./locales/en-lists.ts').then(({ messages }) => messages),
    matrix: () => import('./locales/en-matrix.ts').then(({ messages }) => messages),
    later: () => import('./locales/en-later.ts').then(({ messages }) => messages),
    refused: () => import('./locales/en-refused.ts').then(({ messages }) => messages),
    setup: () => import('./locales/en-setup.ts').then(({ messages }) => messages),
  },
}

/** By the portal's language code. */
const LANGUAGES: Record<string, Language> = {
  en: ENGLISH,
  ru: {
    tag: 'ru-RU',
    direction: 'ltr',
    load: () => import('./locales/ru.ts').then(({ messages }) => messages),
    parts: {
      lists: () => import('./locales/ru-lists.ts').then(({ messages }) => messages),
      matrix: () => import('./locales/ru-matrix.ts').then(({ messages }) => messages),
      later: () => import('./locales/ru-later.ts').then(({ messages }) => messages),
      refused: () => import('./locales/ru-refused.ts').then(({ messages }) => messages),
      setup: () => import('./locales/ru-setup.ts').then(({ messages }) => messages),
    },
  },
}

/** The language for a code of the portal; English for one that has no translation. */
export function languageOf(portalCode: string): Language {
  return Object.hasOwn(LANGUAGES, portalCode) ? (LANGUAGES[portalCode] ?? ENGLISH) : ENGLISH
}

/** The language that has this tag. */
export function languageOfTag(tag: string): Language {
  return Object.values(LANGUAGES).find((language) => language.tag === tag) ?? ENGLISH
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
