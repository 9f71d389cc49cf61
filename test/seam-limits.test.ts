import { HttpV2 } from '@bitrix24/b24jssdk'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demoWorld } from '../portal/demo/world.ts'
import { type RunningPortal, startPortal } from '../portal/server/portal.ts'
import type { HttpEntry } from '../portal/server/state.ts'
import { type CallMethod, createCallMethod } from '../src/bitrix24/call-method.ts'
import { RETRIES, sendThrough } from '../src/bitrix24/connect.ts'
import { setUpClient } from '../src/bitrix24/http-client.ts'
import { createLimitWatch, type LimitWatch } from '../src/bitrix24/limit-watch.ts'

/** What the seam does about limits and ended tokens, over the real SDK's HTTP client and real HTTP. */
let portal: RunningPortal
let limits: LimitWatch
let callMethod: CallMethod
let renewals: number

beforeAll(async () => {
  portal = await startPortal({ world: demoWorld(), port: 0, appUrl: 'http://127.0.0.1:1/' })
})
afterAll(() => portal.close())

beforeEach(() => {
  limits = createLimitWatch()
  renewals = 0
  callMethod = createCallMethod(sendThrough(clientOf(portal)), limits)
})
afterEach(() => {
  portal.state.faults.clear()
  portal.state.log.clear()
})

const units = () => callMethod('catalog.measure.list', {}, ({ result }) => result)
const product = (id: number) => callMethod('catalog.product.get', { id }, ({ result }) => result)
const statuses = () =>
  portal.state.log
    .read()
    .filter((entry): entry is HttpEntry => entry.kind === 'http')
    .map(({ status }) => status)

describe('a limit of the portal', () => {
  const limited = (method: string, times: number | 'always') =>
    portal.state.faults.add({
      kind: 'rest',
      method,
      times,
      effect: { type: 'error', error: 'QUERY_LIMIT_EXCEEDED', description: 'Too many requests', status: 503 },
    })

  it('is known while it is waited for, and no longer', async () => {
    limited('catalog.measure.list', 1)
    const seen: boolean[] = []
    limits.subscribe(() => seen.push(limits.isWaiting()))
    await units()
    expect(seen).toEqual([true, false])
    expect(statuses()).toEqual([503, 200])
  })

  it('that lasts ends after three attempts, and nobody waits any more', async () => {
    limited('batch', 'always')
    await expect(Promise.all([units(), product(1204)])).rejects.toMatchObject({ kind: 'busy' })
    expect(limits.isWaiting()).toBe(false)
    expect(statuses()).toEqual([503, 503, 503])
  }, 15_000)

  it('on the time of a method is waited for once it is reached, in plain sight, and not in silence before', async () => {
    // The SDK's own limiter would hold the next call back until the server has forgotten some of the time.
    const nearTheEnd = { operating: 479.5, operating_reset_at: Math.round(Date.now() / 1000) + 30 }
    portal.state.faults.add({
      kind: 'rest',
      method: 'catalog.measure.list',
      effect: {
        type: 'http',
        status: 200,
        contentType: 'application/json',
        body: JSON.stringify({ result: { measures: [] }, total: 0, time: nearTheEnd }),
      },
    })
    await units()
    await units()
    expect(statuses()).toEqual([200, 200])
  })

  it('is nothing to wait for where the request is denied', async () => {
    portal.state.faults.add({
      kind: 'rest',
      method: '*',
      effect: { type: 'error', error: 'ACCESS_DENIED', description: 'Access denied!', status: 403 },
    })
    await expect(units()).rejects.toMatchObject({ kind: 'denied' })
    expect(limits.isWaiting()).toBe(false)
    expect(statuses()).toEqual([403])
  })
})

describe('the end of the token', () => {
  it('met by many calls at once is renewed at most twice', async () => {
    // Requests that wait in the browser's queue hold the token of the moment in which they were made: here they leave
    // one after another, most of them when the first has long been renewed.
    let place = 0
    const client = clientOf(portal, {
      beforeSending: () => new Promise((resolve) => setTimeout(resolve, 100 + 10 * place++)),
    })
    const ask = createCallMethod(sendThrough(client), limits)
    portal.state.tokens.expireAll()
    const calls = []
    for (let n = 0; n < 24; n += 1) {
      calls.push(ask('catalog.measure.list', {}, ({ result }) => result))
      // A tick of its own, so that each is a request of its own.
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    await expect(Promise.all(calls)).resolves.toHaveLength(24)
    expect(statuses().filter((status) => status === 401).length).toBeGreaterThan(2)
    expect(renewals).toBeLessThanOrEqual(2)
  })

  it('twice in a row ends the session', async () => {
    const client = clientOf(portal, { afterRenewal: () => portal.state.tokens.expireAll() })
    const ask = createCallMethod(sendThrough(client), limits)
    portal.state.tokens.expireAll()
    await expect(ask('catalog.measure.list', {}, ({ result }) => result)).rejects.toMatchObject({
      kind: 'session',
      code: 'expired_token',
    })
    expect(statuses()).toEqual([401, 401])
  })
})

interface Moments {
  afterRenewal?: () => void
  /** When a request already holds its token, and has not left yet. */
  beforeSending?: () => Promise<unknown>
}

/** What `b24.actions.v2.call` does in a frame; renewing the token takes as long as a host page needs. */
function clientOf(
  { url, state }: RunningPortal,
  { afterRenewal, beforeSending }: Moments = {},
): Parameters<typeof sendThrough>[0] {
  const admin = state.world.users.find(({ key }) => key === 'admin')
  if (!admin) throw new Error('no administrator')
  const issue = () => ({
    access_token: state.tokens.issue(admin).accessToken,
    refresh_token: 'none',
    expires_in: 3600,
  })
  let token = issue()
  const auth = {
    getAuthData: () => token,
    refreshAuth: async () => {
      renewals += 1
      await new Promise((resolve) => setTimeout(resolve, 15))
      token = issue()
      afterRenewal?.()
      return token
    },
    getTargetOriginWithPath: () => new Map([['v2', `${new URL(url).origin}/rest`]]),
  }
  const http = new HttpV2(auth as never, {}, RETRIES as never)
  setUpClient(http.ajaxClient, {
    attempts: RETRIES.maxRetries,
    limits,
    currentToken: () => token.access_token,
  })
  http.ajaxClient.interceptors.request.use(async (config) => {
    await beforeSending?.()
    return config
  })
  const call = {
    make: ({ method, params }: { method: string; params: object }) => http.call(method, params as never),
  }
  return { actions: { v2: { call } } } as never
}
