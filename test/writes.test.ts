import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { demoWorld } from '../portal/demo/world.ts'
import { type RunningPortal, startPortal } from '../portal/server/portal.ts'
import type { Fault } from '../portal/server/state.ts'
import { createCallOnce, hasUnclearEnd } from '../src/bitrix24/call-once.ts'
import { sendOnceAs } from '../src/bitrix24/connect.ts'
import { createLimitWatch } from '../src/bitrix24/limit-watch.ts'

/** What the real SDK's client makes of a write that fails: which of them it must not send again. */
describe('a write over real HTTP', () => {
  let portal: RunningPortal
  let token = ''

  beforeAll(async () => {
    portal = await startPortal({
      world: demoWorld(),
      generation: 'g3',
      port: 0,
      appUrl: 'http://127.0.0.1:1/',
    })
    token = newToken()
  })
  afterAll(() => portal.close())
  afterEach(() => {
    portal.state.faults.clear()
    portal.state.log.clear()
  })

  function newToken(): string {
    const [admin] = portal.state.world.users
    if (!admin) throw new Error('no administrator')
    return portal.state.tokens.issue(admin).accessToken
  }

  function callOnce() {
    const auth = {
      getAuthData: () => ({ access_token: token, refresh_token: 'none', expires_in: 3600 }),
      refreshAuth: async () => {
        token = newToken()
        return auth.getAuthData()
      },
      getTargetOriginWithPath: () => new Map([['v2', `${new URL(portal.url).origin}/rest`]]),
    }
    const client = { limits: createLimitWatch(), currentToken: () => token }
    return createCallOnce(sendOnceAs(auth as never, client))
  }

  // Any method will do: what is measured is how often it is sent.
  const METHOD = 'server.time'
  const write = () => callOnce()(METHOD, {}, ({ result }) => result)
  const attempts = () => portal.state.log.read().filter((entry) => entry.kind === 'http').length

  type Effect = Extract<Fault, { kind: 'rest' }>['effect']
  const spoil = (effect: Effect) =>
    portal.state.faults.add({ kind: 'rest', method: METHOD, times: 1, effect })

  const FAILURES: [string, Effect, boolean][] = [
    [
      'a 500 with a code of its own',
      { type: 'error', error: 'ERROR_CORE', description: 'x', status: 500 },
      true,
    ],
    ['a 500 without a body', { type: 'http', status: 500, body: '' }, true],
    ['a 502 of a proxy', { type: 'http', status: 502, body: '<html>', contentType: 'text/html' }, true],
    ['a 503 of a proxy', { type: 'http', status: 503, body: '<html>', contentType: 'text/html' }, true],
    ['a connection that breaks', { type: 'drop', when: 'before' }, true],
    ['an answer that breaks off', { type: 'drop', when: 'halfway' }, true],
    [
      'a limit of requests',
      { type: 'error', error: 'QUERY_LIMIT_EXCEEDED', description: 'Too many requests', status: 503 },
      false,
    ],
    [
      'a limit of time',
      { type: 'error', error: 'OPERATION_TIME_LIMIT', description: 'Method is blocked', status: 429 },
      false,
    ],
    ['a refusal', { type: 'error', error: '200040300020', description: 'Access Denied' }, false],
  ]

  it.each(FAILURES)('is sent once into %s', async (_, effect, isUnclear) => {
    spoil(effect)
    const failure = await write().catch((error: unknown) => error)
    expect(failure).toMatchObject({ name: 'PortalError', method: METHOD })
    expect(hasUnclearEnd(failure)).toBe(isUnclear)
    expect(attempts()).toBe(1)
  })

  it('is sent again with a renewed token, which the server checks before it does anything', async () => {
    portal.state.faults.add({ kind: 'expireTokens' })
    await expect(write()).resolves.toEqual(expect.any(String))
    expect(attempts()).toBe(2)
  })
})
