import type { IncomingMessage, ServerResponse } from 'node:http'
import type { User, World } from '../world/types.ts'
import { type Language, languages } from './languages.ts'

/** How the host asks for the app's document: as a server-type app, or as a static archive. */
export type OpenBy = 'post' | 'get'

/** Who looks at a page, in which language, and how apps are opened for them. */
export interface Visitor {
  user: User
  language: Language
  openBy: OpenBy
}

/** A choice in the query that the portal does not know. */
export interface UnknownChoice {
  key: 'as' | 'lang' | 'open'
  value: string
}

/** Query keys that belong to this local portal, not to Bitrix24: they never reach an app. */
export const CHOICE_KEYS: readonly string[] = ['as', 'lang', 'open']

const cookieName = (key: string) => `portal_${key}`

/**
 * The visitor by the query's `as`, `lang` and `open`, else by the cookies of earlier choices, else
 * admin, English, POST. Choices of this query are kept in cookies of the answer.
 * Gives what was asked for instead when the query names something unknown; a stale cookie is just ignored.
 */
export function readVisitor(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Visitor | UnknownChoice {
  const cookies = readCookies(request)
  const kept: string[] = []

  function choose<T>(key: UnknownChoice['key'], find: (value: string) => T | undefined) {
    const asked = url.searchParams.get(key)
    if (asked === null) {
      const cookie = cookies.get(cookieName(key))
      return cookie === undefined ? undefined : find(cookie)
    }
    const found = find(asked)
    if (found === undefined) throw new Unknown({ key, value: asked })
    kept.push(`${cookieName(key)}=${encodeURIComponent(asked)}; Path=/; SameSite=Lax; HttpOnly`)
    return found
  }

  try {
    const visitor = {
      user: choose('as', (key) => world.users.find((user) => user.key === key)) ?? defaultUser(world),
      language: choose('lang', languageOf) ?? defaultLanguage(),
      openBy: choose('open', openByOf) ?? 'post',
    }
    if (kept.length > 0) response.setHeader('Set-Cookie', kept)
    return visitor
  } catch (error) {
    if (error instanceof Unknown) return error.choice
    throw error
  }
}

class Unknown extends Error {
  constructor(readonly choice: UnknownChoice) {
    super(`unknown ${choice.key}: ${choice.value}`)
  }
}

/** Whom a page greets when nobody was chosen: the first administrator. */
export function defaultUser(world: World): User {
  const user = world.users.find((candidate) => candidate.isAdmin)
  if (!user) throw new Error('A portal needs an administrator')
  return user
}

export function defaultLanguage(): Language {
  const [english] = languages
  if (!english) throw new Error('A portal needs a language')
  return english
}

const languageOf = (code: string) => languages.find((language) => language.code === code)

const openByOf = (value: string): OpenBy | undefined =>
  value === 'get' || value === 'post' ? value : undefined

function readCookies(request: IncomingMessage): Map<string, string> {
  const cookies = new Map<string, string>()
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name = '', ...rest] = pair.split('=')
    try {
      cookies.set(name.trim(), decodeURIComponent(rest.join('=')))
    } catch {
      // Cookies know no port: another program on this host may have left one that is not percent-encoded.
    }
  }
  return cookies
}
