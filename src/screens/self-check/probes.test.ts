import { describe, expect, it } from 'vitest'
import type { CallMethod } from '../../bitrix24/call-method.ts'
import { portalError } from '../setup/test-host.ts'
import { askProbes, PROBED } from './probes.ts'

type Answer = { result: unknown; total?: number } | Error

const healthy: Record<string, Answer> = {
  'catalog.productProperty.list': {
    result: {
      productProperties: [
        { id: 1, iblockId: 30, linkIblockId: null },
        { id: 2, iblockId: 25, linkIblockId: 24 },
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
    const answer = answers[method]
    if (!answer) throw new Error(`Nobody expected ${method}`)
    if (answer instanceof Error) throw answer
    return read({ result: answer.result, total: answer.total })
  }
  return { callMethod, asked }
}

describe('what a person may see', () => {
  it('is asked of the first product of the catalogue that has variations', async () => {
    const { callMethod, asked } = portal(healthy)
    const { answers } = await askProbes(callMethod)
    expect(asked).toContainEqual(['catalog.productImage.list', { productId: 42, select: ['id'] }])
    expect(asked).toContainEqual([
      'catalog.product.list',
      { select: ['id', 'iblockId'], filter: { iblockId: 24 } },
    ])
    expect(answers).toMatchObject({
      products: { count: 60 },
      pictures: { count: 5 },
      // 24 by the server’s own count, which knows nothing of rights.
      warehouses: { count: 2 },
      stock: {},
      inventory: { state: 'on' },
      catalogues: { error: { kind: 'admin-only' } },
    })
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
    expect((await askProbes(callMethod)).answers.product).toEqual({ count: 0 })
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
