import { ApiVersion, B24Hook } from '@bitrix24/b24jssdk'
import { afterEach, describe, expect, it } from 'vitest'
import { ids } from '../world/test-world.ts'
import type { Generation } from './state.ts'
import { openTestPortal, type TestPortal } from './test-client.ts'

/**
 * The real SDK, by a webhook, meets here what was measured with real answers (wire reference 6.2): the proof
 * that the portal sets the same traps.
 */

let portal: TestPortal
afterEach(() => portal.close())

async function sdk(generation: Generation) {
  portal = await openTestPortal({ generation })
  const b24 = new B24Hook({
    b24Url: new URL(portal.url).origin.replace('http:', 'https:'),
    userId: 7,
    secret: 'demosales',
  })
  b24.offClientSideWarning()
  // The SDK builds webhook addresses with https only.
  b24.getHttpClient(ApiVersion.v2).ajaxClient.interceptors.request.use((config) => ({
    ...config,
    ...(config.baseURL !== undefined && { baseURL: config.baseURL.replace('https:', 'http:') }),
    ...(config.url !== undefined && { url: config.url.replace('https:', 'http:') }),
  }))
  return b24.actions.v2
}

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'no error',
    (error: { code: unknown; status: unknown }) => ({ code: error.code, status: error.status }),
  )

describe('the real SDK', () => {
  it('reads rows and totals', async () => {
    const actions = await sdk('g3')
    const answer = await actions.call.make({
      method: 'catalog.storeproduct.list',
      params: { filter: { productId: [101] } },
    })
    expect(answer.isSuccess).toBe(true)
    expect(answer.getTotal()).toBe(3)
    expect(answer.getData()?.result).toMatchObject({ storeProducts: [{ amount: 10.75 }, { amount: -2 }] })
  })

  it.each([
    ['g1', 'ERR_BAD_REQUEST'],
    ['g3', '200040300040'],
  ] as const)('%s: a denied element throws %s', async (generation, code) => {
    const actions = await sdk(generation)
    const denied = actions.call.make({ method: 'catalog.product.get', params: { id: ids.closed } })
    expect(await codeOf(denied)).toEqual({ code, status: 400 })
  })

  it.each([
    ['g1', { missing: true, denied: true }],
    ['g3', { missing: true, denied: false }],
  ] as const)(
    '%s: its own batch takes failures for successes without a result',
    async (generation, success) => {
      const actions = await sdk(generation)
      const answer = await actions.batch.make({
        calls: {
          stores: { method: 'catalog.store.list', params: {} },
          missing: { method: 'catalog.product.get', params: { id: 999 } },
          denied: { method: 'catalog.product.get', params: { id: ids.closed } },
        },
        options: { isHaltOnError: false, returnAjaxResult: true },
      })
      const items = answer.getData() as Record<
        string,
        { isSuccess: boolean; getData(): { result?: unknown } }
      >
      expect(items.stores?.getData().result).toMatchObject({ stores: [{ id: 1 }, { id: 3 }] })
      expect({ missing: items.missing?.isSuccess, denied: items.denied?.isSuccess }).toEqual(success)
      expect(items.missing?.getData().result).toBeUndefined()
    },
  )

  it('throws a success without time', async () => {
    const actions = await sdk('g3')
    const body = '{"result":[]}'
    const effect = { type: 'http', status: 200, body, contentType: 'application/json' } as const
    await portal.faults({ kind: 'rest', method: 'scope', effect })
    expect(await codeOf(actions.call.make({ method: 'scope', params: {} }))).toMatchObject({
      code: 'JSSDK_UNKNOWN_ERROR',
    })
  })
})
