import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ids } from '../world/test-world.ts'
import type { HttpEntry } from './state.ts'
import { openTestPortal, type TestPortal } from './test-client.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await openTestPortal({ limits: { burst: 10_000 } })
})
afterAll(() => portal.close())
afterEach(() => portal.get('portal/faults', { method: 'DELETE' }))

const cmd = { st: 'catalog.store.list', me: 'profile' }

describe('faults of answers', () => {
  it('error: one answer, then all is well again', async () => {
    await portal.faults({
      kind: 'rest',
      method: 'catalog.store.list',
      effect: { type: 'error', error: 7, description: 'out of order', status: 500 },
    })
    expect(await portal.call('catalog.store.list')).toMatchObject({
      status: 500,
      body: { error: 7, error_description: 'out of order' },
    })
    expect((await portal.call('catalog.store.list')).status).toBe(200)
  })

  it('error inside a batch: an entry of result_error', async () => {
    await portal.faults({
      kind: 'rest',
      method: 'Catalog.Store.List',
      effect: { type: 'error', error: 0, description: 'no' },
    })
    const result = await portal.batch(cmd)
    expect(result.result_error).toEqual({ st: { error: 0, error_description: 'no' } })
    expect(Object.keys(result.result)).toEqual(['me'])
  })

  it('times, after and always', async () => {
    const statuses = async (count: number) => {
      const found: number[] = []
      for (let index = 0; index < count; index += 1) found.push((await portal.call('scope')).status)
      return found
    }
    const effect = { type: 'http', status: 502, body: 'Bad gateway' } as const
    await portal.faults({ kind: 'rest', method: 'scope', after: 1, times: 2, effect })
    expect(await statuses(4)).toEqual([200, 502, 502, 200])
    await portal.faults({ kind: 'rest', method: 'scope', times: 'always', effect })
    expect(await statuses(3)).toEqual([502, 502, 502])
    await portal.get('portal/faults', { method: 'DELETE' })
    expect(await statuses(1)).toEqual([200])
  })

  it('http: the whole request, batch or not, with or without the CORS headers', async () => {
    await portal.faults([
      { kind: 'rest', method: 'profile', effect: { type: 'http', status: 500, body: '<h1>500</h1>' } },
      {
        kind: 'rest',
        method: 'batch',
        effect: { type: 'http', status: 502, body: '{}', contentType: 'application/json', cors: false },
      },
    ])
    // The fault of the batch itself comes first, and its commands are not reached.
    const first = await portal.call('batch', { cmd })
    expect(first).toMatchObject({ status: 502, body: {} })
    expect(first.headers.get('access-control-allow-origin')).toBeNull()
    const second = await portal.call('batch', { cmd })
    expect(second).toMatchObject({ status: 500, body: '<h1>500</h1>' })
    expect(second.headers.get('access-control-allow-origin')).toBe('*')
  })

  it('* strikes a batch once: at the request, or at its first command', async () => {
    await portal.faults({ kind: 'rest', method: '*', effect: { type: 'http', status: 503, body: '' } })
    expect((await portal.call('batch', { cmd })).status).toBe(503)
    expect((await portal.call('batch', { cmd })).status).toBe(200)
    await portal.faults({ kind: 'rest', method: '*', effect: { type: 'error', error: 'X', description: '' } })
    expect((await portal.batch(cmd)).result_error).toEqual({ st: { error: 'X', error_description: '' } })
    expect((await portal.batch(cmd)).result_error).toEqual([])
  })

  it('delay', async () => {
    await portal.faults({ kind: 'rest', method: 'profile', effect: { type: 'delay', ms: 80 } })
    const start = performance.now()
    const result = await portal.batch(cmd)
    expect(performance.now() - start).toBeGreaterThan(75)
    expect(Object.keys(result.result)).toEqual(['st', 'me'])
  })

  it.each(['before', 'halfway'] as const)('drop %s', async (when) => {
    await portal.get('portal/log', { method: 'DELETE' })
    await portal.faults({ kind: 'rest', method: 'profile', effect: { type: 'drop', when } })
    await expect(portal.call('batch', { cmd })).rejects.toThrow()
    const [entry] = (await portal.log()) as HttpEntry[]
    expect(entry?.status).toBe(when === 'before' ? 0 : 200)
    expect((await portal.call('batch', { cmd })).status).toBe(200)
  })

  it('truncate: half of the JSON under an honest length', async () => {
    await portal.faults({ kind: 'rest', method: 'catalog.store.list', effect: { type: 'truncate' } })
    const auth = await portal.token()
    const response = await fetch(new URL(`rest/catalog.store.list?auth=${auth}`, portal.url))
    const text = await response.text()
    expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(text)))
    expect(() => JSON.parse(text)).toThrow(SyntaxError)
    expect(text).toMatch(/^\{"result":\{"stores":/)
  })

  it('result: replaced, alone and in a batch', async () => {
    await portal.faults({
      kind: 'rest',
      method: 'profile',
      times: 2,
      effect: { type: 'result', result: null },
    })
    expect((await portal.call('profile')).body).toMatchObject({ result: null, time: expect.anything() })
    expect((await portal.batch(cmd)).result.me).toBeNull()
  })

  it('omit: a command in no map', async () => {
    await portal.faults({ kind: 'rest', method: 'profile', effect: { type: 'omit' } })
    const result = await portal.batch(cmd)
    expect(Object.keys(result.result)).toEqual(['st'])
    expect(result.result_error).toEqual([])
  })
})

describe('faults of pictures', () => {
  const load = async () => {
    const { body } = await portal.call('catalog.productImage.get', { productId: ids.table, id: 503 })
    const response = await fetch(new URL(body.result.productImage.detailUrl, portal.url))
    return { status: response.status, text: await response.text() }
  }

  it('strike by the ending of the name', async () => {
    await portal.faults({ kind: 'image', file: 'other.png', effect: { type: 'http', status: 500 } })
    expect((await load()).status).toBe(200)
    await portal.faults({ kind: 'image', file: 'photo 503.png', effect: { type: 'http', status: 500 } })
    expect((await load()).status).toBe(500)
    expect((await load()).status).toBe(200)
  })

  it('replace the bytes, or keep them back', async () => {
    await portal.faults({ kind: 'image', file: '*', effect: { type: 'notImage' } })
    expect(await load()).toEqual({ status: 200, text: expect.stringContaining('no picture') })
    await portal.faults({ kind: 'image', file: '*', effect: { type: 'delay', ms: 80 } })
    const start = performance.now()
    await load()
    expect(performance.now() - start).toBeGreaterThan(75)
  })
})

describe('changes by somebody else', () => {
  it('deletes a picture, a product with its variations, a warehouse with its rows', async () => {
    await portal.faults([
      { kind: 'delete', what: 'image', id: 503 },
      { kind: 'delete', what: 'product', id: ids.evenHead },
      { kind: 'delete', what: 'store', id: 1 },
    ])
    const { result, result_error } = await portal.batch({
      image: 'catalog.productImage.get?productId=101&id=503',
      head: 'catalog.product.get?id=106',
      variation: 'catalog.product.get?id=107',
      store: 'catalog.store.get?id=1',
      rows: 'catalog.storeproduct.list',
    })
    expect(Object.keys(result_error)).toEqual(['image', 'head', 'variation', 'store'])
    expect(result.rows.storeProducts.map(({ id }: { id: number }) => id)).toEqual([2, 3])
  })

  it('moves stock and keeps the totals as the server does', async () => {
    await portal.faults([
      { kind: 'stock', productId: ids.table, storeId: 1, amount: 7, quantityReserved: 1 },
      { kind: 'stock', productId: ids.table, storeId: 4, amount: 3 },
    ])
    const { result } = await portal.batch({
      rows: 'catalog.storeproduct.list?filter[productId]=101',
      product: 'catalog.product.get?id=101',
    })
    expect(result.rows.storeProducts).toEqual([
      { amount: 7, id: 1, productId: 101, quantityReserved: 1, storeId: 1 },
      { amount: null, id: 2, productId: 101, quantityReserved: null, storeId: 2 },
      { amount: -2, id: 3, productId: 101, quantityReserved: null, storeId: 3 },
      { amount: 3, id: 7, productId: 101, quantityReserved: null, storeId: 4 },
    ])
    // Warehouse 3 is inactive: 7 + 0 + 3, less the reserve.
    expect(result.product.product).toMatchObject({ quantity: 9, quantityReserved: 1 })
  })

  it('takes rights away, and clearing gives everything back', async () => {
    await portal.faults({ kind: 'rights', user: 'sales', rights: { catalogRead: false } })
    expect((await portal.call('catalog.product.get', { id: 101 }, 'sales')).status).toBe(400)
    expect((await portal.call('catalog.store.list', {}, 'sales')).status).toBe(200)
    await portal.faults({ kind: 'delete', what: 'product', id: ids.table })
    await portal.get('portal/faults', { method: 'DELETE' })
    expect((await portal.call('catalog.product.get', { id: 101 }, 'sales')).status).toBe(200)
  })

  it('two portals of one world share nothing', async () => {
    const other = await openTestPortal({ world: portal.state.world })
    await portal.faults({ kind: 'delete', what: 'store', id: 1 })
    expect((await other.call('catalog.store.get', { id: 1 })).status).toBe(200)
    await other.close()
  })
})

describe('the address of faults', () => {
  it.each([
    [{ kind: 'rest', method: 'scope', effect: { type: 'explode' } }],
    [{ kind: 'rest', method: 'scope', effect: { type: 'delay' } }],
    [{ kind: 'rest', method: 'scope', time: 2, effect: { type: 'truncate' } }],
    [{ kind: 'nothing' }],
    [{ kind: 'rights', user: 'sales', rights: { catalogread: false } }],
    ['always'],
  ])('refuses %j', async (body) => {
    const { status, body: answer } = await portal.post('portal/faults', body as object)
    expect(status).toBe(400)
    expect(answer.error).toEqual(expect.any(String))
  })

  it.each([
    { kind: 'withdrawAccess', user: 'nobody' },
    { kind: 'delete', what: 'store', id: 99 },
    { kind: 'stock', productId: 99, storeId: 1, amount: 1 },
  ] as const)('does not know %j', async (fault) => {
    expect((await portal.faults(fault)).status).toBe(404)
  })

  it('takes JSON only', async () => {
    expect((await portal.get('portal/faults', { method: 'POST', body: 'x' })).status).toBe(400)
  })
})
