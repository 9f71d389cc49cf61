import { describe, expect, it } from 'vitest'
import type { CallMethod } from '../../bitrix24/call-method.ts'
import { portalError } from '../setup/test-host.ts'
import { askProbes, PROBED } from './probes.ts'

type Answer =
  | { result: unknown; total?: number }
  | Error
  | ((params: { filter?: { iblockId?: number } }) => Answer)

const healthy: Record<string, Answer> = {
  'catalog.productProperty.list': {
    result: {
      productProperties: [
        { id: 1, iblockId: 30, linkIblockId: null, userType: null },
        { id: 2, iblockId: 25, linkIblockId: 24, userType: 'SKU' },
      ],
    },
    total: 2,
  },
  'catalog.storeproduct.list': { result: { storeProducts: [] }, total: 300 },
  'catalog.store.list': { result: { stores: [{ id: 1 }, { id: 3 }] }, total: 24 },
  'catalog.measure.list': { result: { measures: [] }, total: 5 },
  'catalog.document.mode.status': { result: 'Y' },
  'catalog.catalog.list': portalError('admin-only', '200040300010'),
  'catalog.product.list': { result: { products: [{ id: 42 }, { id: 43 }] }, total: 60 },
  'catalog.product.get': { result: { product: {} } },
  'catalog.productImage.list': { result: { productImages: [] }, total: 5 },
  'server.time': { result: '2026-01-01T00:00:00+00:00' },
}

function portal(answers: Record<string, Answer>) {
  const asked: [string, object][] = []
  const callMethod: CallMethod = async (method, params, read) => {
    asked.push([method, params])
    const prepared = answers[method]
    const answer = typeof prepared === 'function' ? prepared(params) : prepared
    if (!answer || typeof answer === 'function') throw new Error(`Nobody expected ${method}`)
    if (answer instanceof Error) throw answer
    return read({ result: answer.result, total: answer.total })
  }
  return { callMethod, asked }
}

describe('what a person may see', () => {
  it('is asked of every catalogue, and of the first product that is found', async () => {
    const { callMethod, asked } = portal({
      ...healthy,
      'catalog.product.list': ({ filter }) => ({
        result: { products: filter?.iblockId === 30 ? [{ id: 42 }, { id: 43 }] : [] },
        total: 60,
      }),
    })
    const { answers } = await askProbes(callMethod)
    expect(asked).toContainEqual(['catalog.productImage.list', { productId: 42, select: ['id'] }])
    const lists = asked.filter(([method]) => method === 'catalog.product.list').map(([, params]) => params)
    expect(lists).toEqual([24, 30].map((iblockId) => ({ select: ['id', 'iblockId'], filter: { iblockId } })))
    expect(answers).toMatchObject({
      properties: { count: 2 },
      products: { catalogues: { open: 2, all: 2 } },
      product: { productId: 42 },
      pictures: { productId: 42 },
      // 24 by the server’s own count, which knows nothing of rights.
      warehouses: { count: 2 },
      stock: {},
      inventory: { state: 'on' },
      catalogues: { error: { kind: 'admin-only' } },
    })
  })

  it('is told of the catalogues that are open, where others are closed', async () => {
    const closed = portalError('denied', '200040300030')
    const { callMethod } = portal({
      ...healthy,
      'catalog.product.list': ({ filter }) =>
        filter?.iblockId === 24 ? closed : { result: { products: [{ id: 42 }] } },
    })
    const { answers } = await askProbes(callMethod)
    expect(answers.products).toEqual({ catalogues: { open: 1, all: 2 } })
    expect(answers.pictures).toEqual({ productId: 42 })
  })

  it('is counted for administrators in catalogues of products, those without properties among them', async () => {
    const { callMethod, asked } = portal({
      ...healthy,
      'catalog.catalog.list': {
        result: {
          catalogs: [
            { id: 24, iblockId: 24, name: 'Goods', productIblockId: null },
            { id: 25, iblockId: 25, name: 'Variations', productIblockId: 24 },
            { id: 77, iblockId: 77, name: 'New', productIblockId: null },
          ],
        },
      },
    })
    expect((await askProbes(callMethod)).answers.catalogues).toEqual({ count: 2 })
    expect(asked).toContainEqual([
      'catalog.product.list',
      { select: ['id', 'iblockId'], filter: { iblockId: 77 } },
    ])
  })

  it('is told for each method apart, whatever the others answer', async () => {
    const denied = Object.fromEntries(
      Object.values(PROBED).map((method) => [method, portalError('denied', '200040300010', method)]),
    )
    const { callMethod } = portal({ ...denied, 'server.time': portalError('offline') })
    const { answers, roundTripMs } = await askProbes(callMethod)
    for (const answer of Object.values(answers)) expect(answer).toMatchObject({ error: { kind: 'denied' } })
    expect(roundTripMs).toBeUndefined()
  })

  it('is not denied by a product that is not there', async () => {
    const missing = portalError('not-found', '', 'catalog.product.get', 'product does not exist.')
    const { callMethod } = portal({ ...healthy, 'catalog.product.get': missing })
    expect((await askProbes(callMethod)).answers.product).toEqual({})
  })
})

describe('the server', () => {
  it.each([
    ['Product is not exists', 'old'],
    ['product does not exist.', 'middle'],
    ['Nothing here', 'unknown'],
  ])('that says "%s" is %s', async (text, generation) => {
    const missing = portalError('not-found', '', 'catalog.product.get', text)
    const { callMethod } = portal({ ...healthy, 'catalog.product.get': missing })
    expect((await askProbes(callMethod)).generation).toBe(generation)
  })

  it('is timed by calls that do nothing, one after another', async () => {
    const { callMethod, asked } = portal(healthy)
    const { roundTripMs } = await askProbes(callMethod)
    expect(roundTripMs).toBeGreaterThanOrEqual(0)
    expect(asked.slice(-3).map(([method]) => method)).toEqual(['server.time', 'server.time', 'server.time'])
  })
})
