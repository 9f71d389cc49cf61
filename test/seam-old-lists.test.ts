import { QueryClient } from '@tanstack/react-query'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demoWorld } from '../portal/demo/world.ts'
import { type RunningPortal, startPortal } from '../portal/server/portal.ts'
import type { Product } from '../portal/world/types.ts'
import { type CallMethod, createCallMethod } from '../src/bitrix24/call-method.ts'
import { sendThrough } from '../src/bitrix24/connect.ts'
import { createLimitWatch } from '../src/bitrix24/limit-watch.ts'
import { productPageQuery } from '../src/catalog/product-pages.ts'
import { variationStockQuery } from '../src/catalog/variation-stock.ts'
import { sdkClient } from './sdk-client.ts'

/**
 * Releases up to rest 22.400 take any list of ids in a filter for the number 1 (wire reference 4.1). Over the real SDK's
 * HTTP client and real HTTP, people of such a portal read the same numbers as everybody else.
 */
const GOODS = 24
/** Furniture and light, with what is inside it. */
const SECTIONS = [41, 42, 43, 44, 45]

let portal: RunningPortal
let callMethod: CallMethod

beforeAll(async () => {
  portal = await startPortal({ world: demoWorld(), port: 0, appUrl: 'http://127.0.0.1:1/' })
})
beforeEach(() => {
  callMethod = createCallMethod(sendThrough(sdkClient(portal, 'admin')), createLimitWatch())
})
afterEach(() => {
  portal.state.faults.clear()
  portal.state.log.clear()
})
afterAll(() => portal.close())

const beOld = () => portal.state.faults.add({ kind: 'listsAsOne' })
const requestCount = () => portal.state.log.read().filter(({ kind }) => kind === 'http').length

/** A product of the number 1, in section 1, and its stock: what old servers answer instead. */
function addNumberOne() {
  const { world } = portal.state
  const [product] = world.products
  const [row] = world.stock
  if (!product || !row) throw new Error('The demo has products and stock')
  world.products = [...world.products, { ...product, id: 1, iblockSectionId: 1, parentId: null }]
  world.stock = [...world.stock, { ...row, id: 999_999, productId: 1, amount: 77 }]
}

describe('stock of several products', () => {
  const IDS = [1204, 1206, 1207, 1209, 1299]

  const read = async (ids: readonly number[]) => {
    const rows = await new QueryClient().fetchQuery(variationStockQuery(callMethod, ids, 6))
    return ids.map((id) => rows.get(id)?.map(({ storeId, amount }) => [storeId, amount]))
  }
  const truth = (ids: readonly number[]) =>
    ids.map((id) =>
      portal.state.world.stock
        .filter(({ productId }) => productId === id)
        .toSorted((a, b) => a.id - b.id)
        .map(({ storeId, amount }) => [storeId, amount]),
    )

  it('costs one request where lists are understood', async () => {
    expect(await read(IDS)).toEqual(truth(IDS))
    expect(truth(IDS)[0]).not.toEqual([])
    expect(requestCount()).toBe(1)
  })

  it('is not taken for none by a portal that has no product 1', async () => {
    beOld()
    expect(await read(IDS)).toEqual(truth(IDS))
    expect(requestCount()).toBe(2)
  })

  it.each([[[1204, 1206, 1299]], [[1, 1204, 1206]]])('is not that of product 1: %j', async (ids) => {
    addNumberOne()
    beOld()
    expect(await read(ids)).toEqual(truth(ids))
  })

  it('of a single one needs no list', async () => {
    beOld()
    expect(await read([1204])).toEqual(truth([1204]))
    expect(requestCount()).toBe(1)
  })

  it('that there is none of is asked for twice only until a list was understood', async () => {
    expect(await read([1298, 1299])).toEqual([[], []])
    expect(requestCount()).toBe(2)
    await read(IDS)
    portal.state.log.clear()
    expect(await read([1299, 1298])).toEqual([[], []])
    expect(requestCount()).toBe(1)
  })
})

describe('products of several sections', () => {
  const ofSections = ({ iblockId, iblockSectionId }: Product) =>
    iblockId === GOODS && SECTIONS.includes(iblockSectionId ?? 0)

  /** Fills the sections with more than two pages, of which some end inside a section. */
  function fillSections() {
    const { world } = portal.state
    const pattern = world.products.find(ofSections)
    if (!pattern) throw new Error('The demo has furniture')
    const copies = Array.from({ length: 173 }, (_, n) => ({
      ...pattern,
      id: 20_000 + n,
      name: `Stool ${n}`,
      iblockSectionId: n < 120 ? 45 : n < 140 ? 41 : 43,
    }))
    world.products = [...world.products, ...copies]
  }

  const page = (number: number) =>
    new QueryClient().fetchQuery(
      productPageQuery(callMethod, {
        kind: 'browse',
        catalogueId: GOODS,
        sectionIds: SECTIONS,
        page: number,
      }),
    )

  it.each([
    ['no section 1', () => {}],
    ['a section 1 with a product', addNumberOne],
  ])('are all there, each once, over all pages of a portal with %s', async (_, prepare) => {
    fillSections()
    prepare()
    beOld()
    const wanted = portal.state.world.products.filter(ofSections).map(({ id }) => id)
    const { pageCount, products } = await page(1)
    expect(pageCount).toBe(Math.ceil(wanted.length / 50))
    expect(products).toHaveLength(50)
    const found = products.map(({ id }) => id)
    for (let number = 2; number <= pageCount; number += 1) {
      found.push(...(await page(number)).products.map(({ id }) => id))
    }
    expect(found.toSorted()).toEqual(wanted.toSorted())
  })

  it('cost one request where lists are understood', async () => {
    expect((await page(1)).products.length).toBeGreaterThan(5)
    expect(requestCount()).toBe(1)
  })
})
