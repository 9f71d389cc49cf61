import { describe, expect, it } from 'vitest'
import type { CallMethod } from '../bitrix24/call-method.ts'
import {
  addLinkProperty,
  ForeignProperty,
  hasLink,
  leadsTo,
  linkHtml,
  readCards,
  readLinkProperties,
  writeLink,
} from './card-link.ts'

const PATH = '/marketplace/view/local.1a.2/?params[productId]=42'

const link = (id: number) => `<a href="/marketplace/view/local.1a.2/?params[productId]=${id}">x</a>`

describe('the link as the property holds it', () => {
  it('is one link with its text, and no markup of anybody else', () => {
    expect(linkHtml(PATH, 'Stock & <b>photos</b>')).toBe(
      `<a href="${PATH}">Stock &amp; &lt;b&gt;photos&lt;/b&gt;</a>`,
    )
    expect(leadsTo(linkHtml(PATH, 'x'), PATH)).toBe(true)
  })

  it.each([
    ['as it was written', `<a href="${PATH}">x</a>`],
    ['with other quotes and attributes', `<a target='_blank' href='${PATH}' rel="nofollow">x</a>`],
    ['with encoded brackets', '<a href="/marketplace/view/local.1a.2/?params%5BproductId%5D=42">x</a>'],
    ['inside a paragraph', `<p><a href="${PATH}">x</a></p>`],
  ])('is recognised %s', (_, html) => expect(leadsTo(html, PATH)).toBe(true))

  it.each([
    ['nothing', ''],
    ['another product', `<a href="${PATH}7">x</a>`],
    ['another app', '<a href="/marketplace/view/vendor.app/?params[productId]=42">x</a>'],
    ['plain text', PATH],
    ['broken encoding', '<a href="%E0%A4%A">x</a>'],
  ])('is not taken for one that holds %s', (_, html) => expect(leadsTo(html, PATH)).toBe(false))
})

/** Answers by method; products of catalogue 24 in one page. */
function portal(answers: Record<string, unknown>): { callMethod: CallMethod; asked: [string, unknown][] } {
  const asked: [string, unknown][] = []
  const callMethod: CallMethod = async (method, params, read) => {
    asked.push([method, params])
    if (!(method in answers)) throw new Error(`Nobody expected ${method}`)
    return read({ result: answers[method], total: undefined })
  }
  return { callMethod, asked }
}

const CATALOGUES = {
  catalogs: [
    { id: 24, iblockId: 24, name: 'Goods', productIblockId: null, skuPropertyId: null },
    { id: 25, iblockId: 25, name: 'Variations', productIblockId: 24, skuPropertyId: 100 },
  ],
}
const PROPERTY = { id: 77, iblockId: 24, code: 'STOCK_PHOTOS_LINK', propertyType: 'S', userType: 'HTML' }

describe('the dry run', () => {
  it('counts every card of a catalogue that has no property yet, and none of its variations', async () => {
    const { callMethod, asked } = portal({
      'catalog.catalog.list': CATALOGUES,
      'catalog.productProperty.list': { productProperties: [] },
      'catalog.product.list': { products: [{ id: 42, iblockId: 24, name: 'Oak table' }] },
    })
    expect(await readCards(callMethod, 'local.1a.2')).toEqual([
      {
        iblockId: 24,
        name: 'Goods',
        propertyId: undefined,
        total: 1,
        todo: [{ productId: 42, iblockId: 24, name: 'Oak table' }],
        linked: undefined,
        obstacle: undefined,
      },
    ])
    const lists = asked.filter(([method]) => method === 'catalog.product.list')
    expect(lists.map(([, params]) => params)).toEqual([
      expect.objectContaining({ select: ['id', 'iblockId', 'name'], filter: { iblockId: 24 } }),
    ])
  })

  it('leaves out the cards that carry their link, in whatever spelling of the keys the value comes', async () => {
    const { callMethod } = portal({
      'catalog.catalog.list': CATALOGUES,
      'catalog.productProperty.list': { productProperties: [PROPERTY] },
      'catalog.product.list': {
        products: [
          { id: 1, name: 'a', property77: { value: { TEXT: link(1), TYPE: 'HTML' }, valueId: '5' } },
          { id: 2, name: 'b', property77: { value: { text: link(2), type: 'HTML' }, valueId: '6' } },
          { id: 3, name: 'c', property77: { value: link(3), valueId: '7' } },
          { id: 4, name: 'link of another product', property77: { value: link(3), valueId: '8' } },
          { id: 5, name: 'no value', property77: null },
        ],
      },
    })
    const [goods] = await readCards(callMethod, 'local.1a.2')
    expect(goods?.propertyId).toBe(77)
    expect(goods?.total).toBe(5)
    expect(goods?.todo.map(({ productId }) => productId)).toEqual([4, 5])
  })

  it('leaves alone a catalogue with a property that only has the code by accident', async () => {
    const { callMethod, asked } = portal({
      'catalog.catalog.list': CATALOGUES,
      'catalog.productProperty.list': { productProperties: [{ ...PROPERTY, userType: null }] },
    })
    expect(await readCards(callMethod, 'c')).toEqual([
      expect.objectContaining({ iblockId: 24, todo: [], obstacle: new ForeignProperty(77) }),
    ])
    expect(asked.map(([method]) => method)).not.toContain('catalog.product.list')
  })

  it('takes no property for ours whose code only sounds like it', async () => {
    const { callMethod } = portal({
      'catalog.catalog.list': CATALOGUES,
      'catalog.productProperty.list': { productProperties: [{ ...PROPERTY, code: 'stock_photos_link' }] },
      'catalog.product.list': { products: [] },
    })
    expect(await readCards(callMethod, 'c')).toEqual([
      expect.objectContaining({ propertyId: undefined, obstacle: undefined }),
    ])
    expect(await readLinkProperties(callMethod)).toEqual([])
  })

  it('names the first card that carries its link', async () => {
    const { callMethod } = portal({
      'catalog.catalog.list': CATALOGUES,
      'catalog.productProperty.list': { productProperties: [PROPERTY] },
      'catalog.product.list': {
        products: [
          { id: 1, name: 'a', property77: null },
          { id: 2, name: 'b', property77: { value: { text: link(2), type: 'HTML' }, valueId: '6' } },
          { id: 3, name: 'c', property77: { value: { text: link(3), type: 'HTML' }, valueId: '7' } },
        ],
      },
    })
    const [goods] = await readCards(callMethod, 'local.1a.2')
    expect(goods?.linked).toEqual({ productId: 2, iblockId: 24, name: 'b' })
  })
})

describe('the writes', () => {
  it('create one HTML property with the code by which it is found again', async () => {
    const { callMethod, asked } = portal({ 'catalog.productProperty.add': { productProperty: { id: 77 } } })
    expect(await addLinkProperty(callMethod, 24, 'Stock and photos')).toBe(77)
    expect(asked[0]?.[1]).toEqual({
      fields: {
        iblockId: 24,
        name: 'Stock and photos',
        code: 'STOCK_PHOTOS_LINK',
        propertyType: 'S',
        userType: 'HTML',
        multiple: 'N',
        active: 'Y',
      },
    })
  })

  it('put one product’s own link into the property, with inner keys in lower case', async () => {
    const { callMethod, asked } = portal({ 'catalog.product.update': { element: {} } })
    await writeLink(callMethod, { productId: 42, iblockId: 24 }, 77, {
      code: 'local.1a.2',
      text: 'Stock and photos',
    })
    expect(asked[0]?.[1]).toEqual({
      id: 42,
      fields: {
        iblockId: 24,
        property77: { value: { text: `<a href="${PATH}">Stock and photos</a>`, type: 'HTML' } },
      },
    })
  })

  it('are read back from the product', async () => {
    const product = {
      id: 42,
      property77: { value: { text: linkHtml(PATH, 'x'), type: 'HTML' }, valueId: '9' },
    }
    const { callMethod } = portal({ 'catalog.product.get': { product } })
    expect(await hasLink(callMethod, 42, 77, 'local.1a.2')).toBe(true)
    expect(await hasLink(callMethod, 42, 78, 'local.1a.2')).toBe(false)
  })
})
