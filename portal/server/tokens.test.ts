import { afterEach, expect, it, vi } from 'vitest'
import { testWorld } from '../world/test-world.ts'
import type { User } from '../world/types.ts'
import { createTokens, findUser, webhookSecret } from './tokens.ts'

afterEach(() => {
  vi.useRealTimers()
})

function userOf(world: ReturnType<typeof testWorld>, key: string): User {
  const user = findUser(world, key)
  if (!user) throw new Error(`no user ${key}`)
  return user
}

it('an access token lives an hour', () => {
  vi.useFakeTimers({ now: 0 })
  const world = testWorld()
  const tokens = createTokens(world)
  const { accessToken, expiresIn } = tokens.issue(userOf(world, 'sales'))
  vi.setSystemTime((expiresIn - 1) * 1000)
  expect(tokens.find(accessToken)).toMatchObject({ user: { key: 'sales' }, expired: false })
  vi.setSystemTime(expiresIn * 1000)
  expect(tokens.find(accessToken)?.expired).toBe(true)
})

it('a token names a person as they are now, and nobody else', () => {
  const world = testWorld()
  const tokens = createTokens(world)
  const { accessToken, refreshToken } = tokens.issue(userOf(world, 'sales'))
  world.users = world.users.map((user) => ({ ...user, appAccess: false }))
  expect(tokens.find(accessToken)?.user.appAccess).toBe(false)
  expect(tokens.find(refreshToken)).toBeUndefined()
  expect(createTokens(world).find(accessToken)).toBeUndefined()
})

it('every person has a webhook of their own', () => {
  const secrets = testWorld().users.map(webhookSecret)
  expect(new Set(secrets).size).toBe(secrets.length)
})
