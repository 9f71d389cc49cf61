import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ids } from '../world/test-world.ts'
import type { Generation } from './state.ts'
import { openTestPortal, type TestPortal } from './test-client.ts'

const people = ['admin', 'sales', 'keeper', 'guest'] as const
type Person = (typeof people)[number]

const productList = { select: ['id', 'iblockId'], filter: { iblockId: 24 } }
const offerList = { select: ['id', 'iblockId'], filter: { iblockId: 25 } }

/** Who gets an answer; everybody else gets the code (wire reference 5.1). */
const matrix: [method: string, params: object, allowed: Person[], code: number, text?: string][] = [
  ['catalog.productImage.list', { productId: ids.table }, ['admin', 'sales'], 200040300010],
  ['catalog.productImage.get', { productId: ids.table, id: 501 }, ['admin', 'sales'], 200040300010],
  ['catalog.productImage.getFields', {}, ['admin', 'sales'], 200040300010],
  ['catalog.product.get', { id: ids.table }, ['admin', 'sales'], 200040300010],
  ['catalog.product.list', productList, ['admin', 'sales'], 200040300010],
  ['catalog.product.sku.get', { id: ids.evenHead }, ['admin', 'sales'], 200040300010],
  ['catalog.product.offer.get', { id: ids.red }, ['admin', 'sales'], 200040300010],
  ['catalog.product.offer.list', offerList, ['admin', 'sales'], 200040300010],
  ['catalog.product.service.get', { id: ids.service }, ['admin', 'sales'], 200040300010],
  ['catalog.storeproduct.list', {}, ['admin', 'sales', 'keeper'], 200040300010],
  ['catalog.storeproduct.get', { id: 1 }, ['admin', 'sales', 'keeper'], 200040300010],
  ['catalog.storeproduct.getFields', {}, ['admin', 'sales', 'keeper'], 200040300010],
  ['catalog.store.list', {}, ['admin', 'sales', 'keeper'], 200040300010],
  ['catalog.store.get', { id: 1 }, ['admin', 'sales', 'keeper'], 200040300010],
  ['catalog.measure.list', {}, ['admin', 'sales', 'keeper'], 200040300010],
  ['catalog.productProperty.list', {}, ['admin', 'sales'], 0],
  ['catalog.document.mode.status', {}, ['admin', 'sales', 'keeper'], 0, 'Access denied'],
  ['catalog.productPropertyEnum.list', {}, ['admin', 'sales'], 0],
  ['catalog.section.list', { filter: { iblockId: 24 } }, ['admin', 'sales'], 200040300010],
  ['catalog.catalog.list', {}, ['admin'], 200040300010],
  ['app.info', {}, ['admin', 'sales', 'keeper', 'guest'], 0],
  ['profile', {}, ['admin', 'sales', 'keeper', 'guest'], 0],
  ['scope', {}, ['admin', 'sales', 'keeper', 'guest'], 0],
  ['server.time', {}, ['admin', 'sales', 'keeper', 'guest'], 0],
]

const generations: Generation[] = ['g1', 'g2', 'g3']

describe.each(generations)('rights in %s', (generation) => {
  let portal: TestPortal
  beforeAll(async () => {
    portal = await openTestPortal({ generation, limits: { burst: 10_000 } })
  })
  afterAll(() => portal.close())

  /** The catalog module's codes are numbers in g1 and strings later. */
  const typed = (code: number) => (generation === 'g1' ? code : String(code))

  it.each(matrix)('%s %j', async (method, params, allowed, code, text = 'Access Denied') => {
    for (const person of people) {
      const { status, body } = await portal.call(method, params, person)
      const got = { person, status, error: body.error, text: body.error_description }
      expect(got).toEqual(
        allowed.includes(person)
          ? { person, status: 200 }
          : { person, status: 400, error: typed(code), text },
      )
    }
  })

  describe('of one element', () => {
    it.each([
      ['catalog.product.get', { id: ids.closed }, 200040300040],
      ['catalog.product.get', { id: ids.closedVariation }, 200040300040],
      ['catalog.product.sku.get', { id: ids.closed }, 200040300040],
      ['catalog.product.offer.get', { id: ids.closedVariation }, 200040300040],
      ['catalog.product.service.get', { id: ids.closed }, 200040300040],
      ['catalog.productImage.list', { productId: ids.closed }, 200040300010],
      ['catalog.productImage.get', { productId: ids.closed, id: 530 }, 200040300010],
    ])('%s %j is denied', async (method, params, code) => {
      const { status, body } = await portal.call(method, params, 'sales')
      expect({ status, ...body }).toEqual({
        status: 400,
        error: typed(code),
        error_description: 'Access Denied',
      })
      // The kind or the generation may refuse an administrator, but never the right.
      const asAdmin = await portal.call(method, params, 'admin')
      expect(asAdmin.body.error_description).not.toBe('Access Denied')
    })

    it('lists do not look at it', async () => {
      const { body } = await portal.call('catalog.product.list', productList, 'sales')
      expect(body.result.products).toContainEqual({ iblockId: 24, id: ids.closed })
      expect(body.total).toBe(8)
    })

    it('a download looks at the catalogue only', async () => {
      const params = { fields: { fieldName: 'detailPicture', fileId: 530, productId: ids.closed } }
      expect((await portal.call('catalog.product.download', params, 'sales')).status).toBe(200)
      expect((await portal.call('catalog.product.download', params, 'keeper')).status).toBe(400)
    })
  })

  describe('of warehouses', () => {
    const storesOf = async (as: Person) => {
      const { body } = await portal.call('catalog.store.list', { select: ['id'] }, as)
      return {
        ids: body.result.stores.map(({ id }: { id: number }) => id),
        total: body.total,
        next: body.next,
      }
    }

    it('leave out the others, and count them in total and next from g2 on', async () => {
      const counted = (rows: number) => (generation === 'g1' ? { total: rows } : { total: 4, next: rows })
      expect(await storesOf('admin')).toEqual({ ids: [1, 2, 3, 4], total: 4, next: undefined })
      expect(await storesOf('sales')).toEqual({ ids: [1, 3], next: undefined, ...counted(2) })
      expect(await storesOf('keeper')).toEqual({ ids: [1], next: undefined, ...counted(1) })
    })

    it('answer an empty list to a reader of the catalogue who may view none', async () => {
      await portal.faults({ kind: 'rights', user: 'sales', rights: { stores: [] } })
      expect(await storesOf('sales')).toEqual(
        generation === 'g1' ? { ids: [], total: 0, next: undefined } : { ids: [], total: 4, next: 0 },
      )
      await portal.get('portal/faults', { method: 'DELETE' })
    })

    it('catalog.store.get refuses the others', async () => {
      const { status, body } = await portal.call('catalog.store.get', { id: 2 }, 'sales')
      expect({ status, error: body.error }).toEqual({ status: 400, error: typed(200040300010) })
    })

    it('catalog.storeproduct.list hides their rows, except in g2', async () => {
      const { body } = await portal.call(
        'catalog.storeproduct.list',
        { filter: { productId: ids.table } },
        'sales',
      )
      const rows = body.result.storeProducts.map(({ storeId }: { storeId: number }) => storeId)
      expect({ rows, total: body.total, next: body.next }).toEqual(
        {
          g1: { rows: [1, 3], total: 2, next: undefined },
          g2: { rows: [1, 2, 3], total: 3, next: undefined },
          g3: { rows: [1, 3], total: 3, next: 2 },
        }[generation],
      )
    })

    it('catalog.storeproduct.get denies their rows in g3 only, as if they did not exist', async () => {
      const { status, body } = await portal.call('catalog.storeproduct.get', { id: 2 }, 'sales')
      if (generation === 'g3') {
        expect({ status, ...body }).toEqual({
          status: 400,
          error: '',
          error_description: 'storeProduct does not exist.',
        })
      } else {
        expect(body.result.storeProduct.storeId).toBe(2)
      }
    })
  })

  it('of the CRM can be taken away like the others', async () => {
    const rowsOfDeal = { filter: { '=ownerType': 'D', '=ownerId': ids.deal } }
    const read = async () => (await portal.call('crm.item.productrow.list', rowsOfDeal, 'sales')).body
    expect((await read()).result.productRows).toHaveLength(3)
    await portal.faults({ kind: 'rights', user: 'sales', rights: { closedDeals: [ids.deal] } })
    expect((await read()).error).toBe('ACCESS_DENIED')
    await portal.faults({ kind: 'rights', user: 'sales', rights: { closedDeals: [], crmTypes: [1] } })
    expect((await read()).error).toBe('ACCESS_DENIED')
    await portal.get('portal/faults', { method: 'DELETE' })
  })

  it('an outsider, and whoever lost access, meets user_access_error', async () => {
    const status = generation === 'g3' ? 403 : 401
    const error = 'user_access_error'
    expect(await portal.call('profile', {}, 'outsider')).toMatchObject({ status, body: { error } })
    const auth = await portal.token('sales')
    expect((await portal.post('rest/profile', { auth })).status).toBe(200)
    await portal.faults({ kind: 'withdrawAccess', user: 'sales' })
    expect(await portal.post('rest/profile', { auth })).toMatchObject({ status, body: { error } })
    await portal.get('portal/faults', { method: 'DELETE' })
    expect((await portal.post('rest/profile', { auth })).status).toBe(200)
  })
})
