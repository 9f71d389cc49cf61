import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Generation } from '../../server/state.ts'
import { openTestPortal, type TestPortal } from '../../server/test-client.ts'
import { ids } from '../../world/test-world.ts'

/** What puts a link onto product cards: a property of markup, its values, and the way back. */

const FIELDS = {
  iblockId: 24,
  name: 'Stock and photos',
  code: 'STOCK_LINK',
  propertyType: 'S',
  userType: 'HTML',
}

describe.each<Generation>(['g1', 'g2', 'g3'])('in %s', (generation) => {
  let portal: TestPortal
  beforeEach(async () => {
    portal = await openTestPortal({ generation })
  })
  afterEach(() => portal.close())

  const typed = (code: number) => (generation === 'g1' ? code : String(code))
  const answer = async (method: string, params: object, as = 'admin') => {
    const { status, body } = await portal.call(method, params, as)
    return 'error' in body
      ? { status, error: body.error, text: body.error_description }
      : { status, result: body.result }
  }
  const add = async (more: object = {}) => {
    const { result } = await answer('catalog.productProperty.add', { fields: { ...FIELDS, ...more } })
    return result.productProperty.id as number
  }
  const update = (id: number, fields: object, as = 'admin') =>
    answer('catalog.product.update', { id, fields: { iblockId: 24, ...fields } }, as)
  const product = async (id: number) => (await portal.call('catalog.product.get', { id })).body.result.product
  const warnings = async () =>
    (await portal.log()).flatMap((entry) => ('warnings' in entry ? entry.warnings : []))

  describe('catalog.productProperty.add', () => {
    it('answers the property as the list has it', async () => {
      const { result } = await answer('catalog.productProperty.add', { fields: { ...FIELDS, sort: 20 } })
      expect(result.productProperty).toMatchObject({
        active: 'Y',
        code: 'STOCK_LINK',
        iblockId: 24,
        multiple: 'N',
        name: 'Stock and photos',
        propertyType: 'S',
        sort: 20,
        userType: 'HTML',
        xmlId: null,
      })
      const { result: list } = await answer('catalog.productProperty.list', {
        filter: { code: 'STOCK_LINK' },
      })
      expect(list.productProperties).toEqual([result.productProperty])
    })

    it('does not mind a code that is there: who asks twice has two', async () => {
      expect(await add()).not.toBe(await add())
    })

    it.each([
      ['nothing given', { iblockId: 0, name: '' }, 'Required fields: iblockId, name'],
      ['no block of a catalogue', { iblockId: 99 }, 'The specified iblock is not a product catalog'],
      ['an unknown type', { propertyType: 'X' }, 'Invalid property type specified'],
      ['a user type of another type', { propertyType: 'N' }, 'Invalid property type specified'],
      ['a code with a digit first', { code: '1LINK' }, 'Property code cannot start with a digit'],
      [
        'a code with a hyphen',
        { code: 'STOCK-LINK' },
        'Property code may contain only Latin letters, digits and underscores',
      ],
    ])('refuses %s', async (_name, more, text) => {
      expect(await answer('catalog.productProperty.add', { fields: { ...FIELDS, ...more } })).toEqual({
        status: 400,
        error: typed(0),
        text,
      })
    })

    it('wants fields', async () => {
      expect(await answer('catalog.productProperty.add', {})).toMatchObject({ error: typed(100) })
    })
  })

  describe('catalog.product.update', () => {
    const value = (text: string, more: object = {}) => ({ value: { text, type: 'HTML' }, ...more })

    it('writes markup, answers the product, and moves its time of change', async () => {
      const id = await add()
      const before = await product(ids.table)
      const { status, result } = await update(ids.table, {
        [`property${id}`]: value('<a href="/x">Stock</a>'),
      })
      expect([status, Object.keys(result)]).toEqual([200, ['element']])
      const after = await product(ids.table)
      expect(result.element).toEqual(after)
      expect(after[`property${id}`]).toEqual({
        value: { text: '<a href="/x">Stock</a>', type: 'HTML' },
        valueId: expect.stringMatching(/^\d+$/),
      })
      expect(Date.parse(after.timestampX)).toBeGreaterThan(Date.parse(before.timestampX))
      const { timestampX: _a, [`property${id}`]: _b, ...same } = after
      const { timestampX: _c, [`property${id}`]: _d, ...was } = before
      expect(same).toEqual(was)
    })

    it('keeps a value’s id only where it is named, and forgets an empty value', async () => {
      const name = `property${await add()}`
      await update(ids.table, { [name]: value('one') })
      const { valueId } = (await product(ids.table))[name]
      await update(ids.table, { [name]: value('two', { valueId }) })
      expect((await product(ids.table))[name]).toEqual({ value: { text: 'two', type: 'HTML' }, valueId })
      await update(ids.table, { [name]: value('three') })
      expect((await product(ids.table))[name].valueId).not.toBe(valueId)
      await update(ids.table, { [name]: value('') })
      expect((await product(ids.table))[name]).toBeNull()
    })

    it('loses what stands under keys in upper case', async () => {
      const name = `property${await add()}`
      await update(ids.table, { [name]: value('one') })
      await update(ids.table, { [name]: { value: { TEXT: 'two', TYPE: 'HTML' } } })
      expect((await product(ids.table))[name]).toBeNull()
    })

    it('replaces the values of a property that has several, except those it names', async () => {
      await update(ids.table, { property83: [{ value: 'heavy', valueId: 9003 }, { value: 'sturdy' }] })
      const { property83 } = await product(ids.table)
      expect(property83).toMatchObject([{ value: 'heavy', valueId: '9003' }, { value: 'sturdy' }])
      expect(property83[1].valueId).not.toBe('9004')
    })

    it('writes plain fields and list values, and warns of what it does not write', async () => {
      await update(ids.bare, { name: 'Shelf', sort: 30, property82: { value: 302 }, price: 3 })
      expect(await product(ids.bare)).toMatchObject({
        name: 'Shelf',
        sort: 30,
        property82: { value: '302', valueEnum: 'blue' },
      })
      expect(await warnings()).toEqual(['fields: "price" is not written by this portal'])
    })

    it('needs the block beside property values in g1', async () => {
      const name = `property${await add()}`
      const params = { id: ids.table, fields: { [name]: value('one') } }
      expect((await answer('catalog.product.update', params)).status).toBe(200)
      const isWritten = (await product(ids.table))[name] !== null
      expect(isWritten).toBe(generation !== 'g1')
      expect(await warnings()).toHaveLength(generation === 'g1' ? 1 : 0)
    })

    it.each([
      ['sales', 200040300040],
      ['keeper', 200040300010],
      ['guest', 200040300010],
    ])('refuses %s', async (person, code) => {
      expect(await update(ids.table, { name: 'Mine' }, person)).toEqual({
        status: 400,
        error: typed(code),
        text: 'Access Denied',
      })
      expect((await product(ids.table)).name).toBe('Oak table <b>large</b>')
    })

    it('refuses an unknown product, a wrong block, and nothing to write', async () => {
      expect((await update(999, { name: 'x' })).error).toBe(generation === 'g1' ? 0 : '')
      expect((await update(ids.table, { iblockId: 25, name: 'x' })).error).toBe(typed(0))
      expect(await answer('catalog.product.update', { id: ids.table, fields: {} })).toMatchObject({
        error: typed(100),
        text: 'Could not find value for parameter {fields}',
      })
    })
  })

  describe('catalog.productProperty.delete', () => {
    it('leaves neither property nor values', async () => {
      const id = await add()
      await update(ids.table, { [`property${id}`]: { value: { text: 'x', type: 'HTML' } } })
      expect(await answer('catalog.productProperty.delete', { id })).toEqual({ status: 200, result: true })
      expect(await product(ids.table)).not.toHaveProperty(`property${id}`)
      expect(Object.keys(portal.state.world.products[0]?.properties ?? {})).toEqual(['81', '82', '83'])
      expect((await answer('catalog.productProperty.delete', { id })).error).toBe(
        generation === 'g1' ? 0 : '',
      )
    })

    it.each(['sales', 'guest'])('and add are refused to %s', async (person) => {
      const denied = { status: 400, error: typed(0), text: 'Access Denied' }
      expect(await answer('catalog.productProperty.delete', { id: 81 }, person)).toEqual(denied)
      expect(await answer('catalog.productProperty.add', { fields: FIELDS }, person)).toEqual(denied)
    })
  })
})
