import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Generation } from '../../server/state.ts'
import { openTestPortal, type TestPortal } from '../../server/test-client.ts'

/** The lists that a catalogue screen needs: catalogues, sections, values of list properties. */
describe.each<Generation>(['g1', 'g2', 'g3'])('in %s', (generation) => {
  let portal: TestPortal
  beforeAll(async () => {
    portal = await openTestPortal({ generation })
  })
  afterAll(() => portal.close())

  const typed = (code: number) => (generation === 'g1' ? code : String(code))

  const refusal = async (method: string, params: object, as: string) => {
    const { status, body } = await portal.call(method, params, as)
    return { status, error: body.error, text: body.error_description }
  }

  it('catalog.catalog.list tells administrators which block holds whose variations', async () => {
    const { body } = await portal.call('catalog.catalog.list')
    expect(body.total).toBe(2)
    expect(body.result).toEqual({
      catalogs: [
        {
          iblockId: 24,
          iblockTypeId: null,
          id: 24,
          lid: 's1',
          name: 'Goods',
          productIblockId: null,
          skuPropertyId: null,
          subscription: 'N',
          vatId: null,
        },
        {
          iblockId: 25,
          iblockTypeId: null,
          id: 25,
          lid: 's1',
          name: 'Variations',
          productIblockId: 24,
          skuPropertyId: 90,
          subscription: 'N',
          vatId: null,
        },
      ],
    })
  })

  it.each(['sales', 'keeper', 'guest'])('catalog.catalog.list refuses %s', async (person) => {
    expect(await refusal('catalog.catalog.list', {}, person)).toEqual({
      status: 400,
      error: typed(200040300010),
      text: 'Access Denied',
    })
  })

  it('catalog.section.list answers the sections of one block', async () => {
    const { body } = await portal.call('catalog.section.list', { filter: { iblockId: 24 } }, 'sales')
    expect(body.total).toBe(3)
    expect(body.result.sections).toHaveLength(3)
    expect(body.result.sections[1]).toEqual({
      active: 'Y',
      code: 'tables',
      description: null,
      descriptionType: 'text',
      iblockId: 24,
      iblockSectionId: 8,
      id: 9,
      name: 'Tables',
      sort: 100,
      xmlId: null,
    })
    expect(body.result.sections[2]).toMatchObject({ iblockSectionId: null, code: null, sort: null })
  })

  it('catalog.section.list selects, filters and orders', async () => {
    const { body } = await portal.call('catalog.section.list', {
      select: ['id', 'name'],
      filter: { iblockId: 24, active: 'Y' },
      order: { name: 'desc' },
    })
    expect(body.result.sections).toEqual([
      { id: 9, name: 'Tables' },
      { id: 8, name: 'Furniture' },
    ])
  })

  it('catalog.section.list wants a block that exists, and the right to the catalogue', async () => {
    expect(await refusal('catalog.section.list', {}, 'admin')).toEqual({
      status: 400,
      error: typed(0),
      text: 'Required filter fields: iblockId',
    })
    const unknown = await refusal('catalog.section.list', { filter: { iblockId: 99 } }, 'admin')
    expect(unknown).toMatchObject({ error: typed(200040300000), text: 'Iblock Not Found' })
    for (const person of ['keeper', 'guest']) {
      const denied = await refusal('catalog.section.list', { filter: { iblockId: 24 } }, person)
      expect(denied).toEqual({ status: 400, error: typed(200040300010), text: 'Access Denied' })
    }
  })

  it('catalog.productPropertyEnum.list answers the values of a list property', async () => {
    const params = { filter: { propertyId: 82 } }
    const { body } = await portal.call('catalog.productPropertyEnum.list', params, 'sales')
    expect([body.total, body.result]).toEqual([
      2,
      {
        productPropertyEnums: [
          { def: 'N', id: 301, propertyId: 82, sort: 10, value: 'red', xmlId: 'red' },
          { def: 'N', id: 302, propertyId: 82, sort: 20, value: 'blue', xmlId: 'blue' },
        ],
      },
    ])
    const denied = await refusal('catalog.productPropertyEnum.list', params, 'keeper')
    expect(denied).toEqual({ status: 400, error: typed(0), text: 'Access Denied' })
  })
})
