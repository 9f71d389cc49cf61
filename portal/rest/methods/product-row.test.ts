import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Generation } from '../../server/state.ts'
import { openTestPortal, type TestPortal } from '../../server/test-client.ts'
import { ids } from '../../world/test-world.ts'

const METHOD = 'crm.item.productrow.list'
const ofDeal = (id: number) => ({ filter: { '=ownerType': 'D', '=ownerId': id } })

describe.each<Generation>(['g1', 'g2', 'g3'])(`${METHOD} of %s`, (generation) => {
  let portal: TestPortal
  beforeAll(async () => {
    portal = await openTestPortal({ generation })
  })
  afterAll(() => portal.close())

  const rowsOf = async (params: object, as = 'admin') => {
    const { body } = await portal.call(METHOD, params, as)
    return body.result.productRows as Record<string, unknown>[]
  }

  const refusal = async (params: object, as = 'admin') => {
    const { status, body } = await portal.call(METHOD, params, as)
    return { status, error: body.error }
  }

  it('answers the rows of one object, keys in the order of the server, prices as it computes them', async () => {
    const { body } = await portal.call(METHOD, ofDeal(ids.deal))
    expect(Object.keys(body)).toEqual(['result', 'total', 'time'])
    expect(body.total).toBe(3)
    expect(Object.entries(body.result.productRows[0])).toEqual(
      Object.entries({
        id: 401,
        ownerId: 7,
        ownerType: 'D',
        productId: ids.table,
        productName: 'Oak table',
        price: 90_000,
        priceAccount: 90_000,
        priceExclusive: 81_818.18,
        priceNetto: 90_909.09,
        priceBrutto: 100_000,
        quantity: 3,
        discountTypeId: 2,
        discountRate: 10,
        discountSum: 9_090.91,
        taxRate: 10,
        taxIncluded: 'Y',
        customized: 'Y',
        measureCode: 796,
        measureName: 'pcs',
        sort: 20,
        xmlId: 'sale_basket_401',
        type: 1,
        storeId: 1,
      }),
    )
  })

  it('sends zeros as they are, and null for no tax and no warehouse', async () => {
    const [, typed] = await rowsOf(ofDeal(ids.deal))
    expect(typed).toMatchObject({
      productId: 0,
      productName: 'Carrying <b>up</b>',
      price: 0,
      discountRate: 0,
      discountSum: 0,
      sort: 0,
      taxRate: null,
      storeId: null,
    })
  })

  it('tells the kinds of objects apart by their owner type', async () => {
    const names = async (ownerType: string, id: number) =>
      (await rowsOf({ filter: { '=ownerType': ownerType, '=ownerId': id } })).map((row) => [
        row.ownerType,
        row.productName,
      ])
    expect(await names('L', ids.deal)).toEqual([['L', 'Of the lead']])
    expect(await names('T80', 9)).toEqual([['T80', 'Of the process']])
    expect(await names('SI', 8)).toEqual([])
  })

  it('filters further, orders and counts', async () => {
    const filter = { ...ofDeal(ids.deal).filter, '>productId': 0 }
    const rows = await rowsOf({ filter, order: { productId: 'desc' } })
    expect(rows.map(({ productId }) => productId)).toEqual([ids.red, ids.table])
    expect((await rowsOf({ ...ofDeal(ids.deal), order: { sort: 'asc' } })).map(({ id }) => id)).toEqual([
      402, 403, 401,
    ])
    const { body } = await portal.call(METHOD, { ...ofDeal(ids.deal), start: -1 })
    expect(Object.keys(body)).toEqual(['result', 'time'])
  })

  it('refuses whoever may not read the object, without saying whether it is there', async () => {
    const denied = { status: 400, error: 'ACCESS_DENIED' }
    expect(await refusal(ofDeal(ids.closedDeal), 'sales')).toEqual(denied)
    expect(await refusal(ofDeal(ids.deal), 'guest')).toEqual(denied)
    expect(await refusal({ filter: { '=ownerType': 'L', '=ownerId': ids.deal } }, 'keeper')).toEqual(denied)
    expect(await refusal(ofDeal(999), 'sales')).toEqual(denied)
    expect(await rowsOf(ofDeal(999))).toEqual([])
    expect(await rowsOf(ofDeal(ids.closedDeal))).toHaveLength(1)
    expect(await rowsOf(ofDeal(ids.deal), 'keeper')).toHaveLength(3)
  })

  it.each([
    ['ownerType without its sign', { ownerType: 'D', '=ownerId': 7 }],
    ['no id', { '=ownerType': 'D' }],
    ['an unknown kind', { '=ownerType': 'X', '=ownerId': 7 }],
    ['the kind in another case', { '=ownerType': 't80', '=ownerId': 9 }],
    ['two objects', { '=ownerType': 'D', '=ownerId': [7, 8] }],
    ['an empty filter', {}],
  ])('refuses %s', async (_name, filter) => {
    expect(await refusal({ filter })).toEqual({ status: 400, error: 'INVALID_ARG_VALUE' })
  })

  it('wants a filter, and notes a select that it does not know', async () => {
    expect(await refusal({})).toEqual({ status: 400, error: generation === 'g1' ? 100 : '100' })
    await portal.get('portal/log', { method: 'DELETE' })
    const [row] = await rowsOf({ ...ofDeal(ids.deal), select: ['id'] })
    expect(Object.keys(row ?? {})).toHaveLength(23)
    expect(await portal.log()).toMatchObject([
      { warnings: ['select: the method has no such parameter; it is dropped'] },
    ])
  })

  it('needs the scope crm', async () => {
    await portal.faults({ kind: 'app', set: { scopes: ['catalog', 'placement'] } })
    expect((await refusal(ofDeal(ids.deal))).error).toBe('insufficient_scope')
    await portal.get('portal/faults', { method: 'DELETE' })
  })
})

it('has pages of 50', async () => {
  const { demoWorld } = await import('../../demo/world.ts')
  const portal = await openTestPortal({ world: demoWorld() })
  const seen = new Set<number>()
  for (const start of [0, 50, 100, 150, 200]) {
    const { body } = await portal.call(METHOD, { ...ofDeal(35), start })
    expect([body.total, body.next]).toEqual([200, start < 150 ? start + 50 : undefined])
    for (const { id } of body.result.productRows) seen.add(id)
  }
  expect(seen.size).toBe(200)
  await portal.close()
})
