import { randomBytes } from 'node:crypto'
import type { User, World } from '../world/types.ts'
import type { TokenStore } from './state.ts'

/** Lifetime of an access token (wire reference 3.6). */
const LIFETIME_SECONDS = 3600

/**
 * Tokens of one running portal. A token names a person, not their rights: rights and access are looked up
 * in the world at every use, so that a change shows at once.
 */
export function createTokens(world: World): TokenStore {
  const issued = new Map<string, { userKey: string; endsAt: number }>()

  return {
    issue(user) {
      const accessToken = newToken()
      issued.set(accessToken, { userKey: user.key, endsAt: Date.now() + LIFETIME_SECONDS * 1000 })
      return { accessToken, refreshToken: newToken(), expiresIn: LIFETIME_SECONDS }
    },
    find(accessToken) {
      const token = issued.get(accessToken)
      const user = token && findUser(world, token.userKey)
      return token && user ? { user, expired: token.endsAt <= Date.now() } : undefined
    },
    expireAll() {
      for (const token of issued.values()) token.endsAt = 0
    },
  }
}

/** As long as a real one: clients must not assume a short token. */
const newToken = () => randomBytes(35).toString('hex')

export const findUser = ({ users }: World, key: string): User | undefined =>
  users.find((user) => user.key === key)

/** The fixed secret of a person's incoming webhook: `/rest/<user id>/<secret>/<method>`. Good for this portal only. */
export const webhookSecret = (user: User) => `demo${user.key}`
