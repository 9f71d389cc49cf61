import { describe, expect, it } from 'vitest'
import { resolveEntry } from './entry.ts'

const product = (productId: number) => ({ screen: 'product', productId })
const none = { screen: 'no-product' }

describe('which screen a placement opens', () => {
  it.each([
    ['productId as the link brings it', { productId: '42' }, product(42)],
    ['a number instead of text', { productId: 42 }, product(42)],
    ['white space around it', { productId: ' 42 ' }, product(42)],
    ['PRODUCT_ID', { PRODUCT_ID: '7' }, product(7)],
    ['product', { product: '7' }, product(7)],
    ['id', { id: '7' }, product(7)],
    ['the query of a portal without a handler', { APP: 'x', params: { productId: '42' } }, product(42)],
    ['our key before others', { id: '1', productId: '42' }, product(42)],
    ['a named product before the page', { productId: '42', URI: '/shop/catalog/24/product/7/' }, product(42)],
    ['an empty name and the page', { productId: '', URI: '/shop/catalog/24/product/7/' }, product(7)],
  ])('reads %s', (_, options, expected) => expect(resolveEntry(options)).toEqual(expected))

  it.each([
    ['/shop/catalog/24/product/42/', 42],
    ['/shop/documents-catalog/24/product/42/', 42],
    ['/crm/catalog/24/product/42/?IFRAME=Y', 42],
    ['/crm/catalog/24/product/42/variation/77/', 77],
    ['/crm/product/show/42/', 42],
  ])('reads the card’s address %s', (URI, id) => expect(resolveEntry({ URI })).toEqual(product(id)))

  it.each([
    ['no options', ''],
    ['an empty PHP map', []],
    ['null', null],
    ['nothing at all', undefined],
    ['the page of a deal', { URI: '/crm/deal/details/7/' }],
    ['a new product', { URI: '/shop/catalog/24/product/0/' }],
    ['a foreign page that looks like a card', { URI: 'https://evil.example/shop/catalog/24/product/42/' }],
    ['options on a prototype', Object.create({ productId: '42' })],
  ])('has no product with %s', (_, options) => expect(resolveEntry(options)).toEqual(none))

  it.each([
    ['text', { productId: 'abc' }, 'abc'],
    ['zero', { productId: '0' }, '0'],
    ['a negative number', { productId: '-5' }, '-5'],
    ['a fraction', { productId: 1.5 }, '1.5'],
    ['markup', { productId: '<img src=x onerror=alert(1)>' }, '<img src=x onerror=alert(1)>'],
    [
      'markup that the host page escaped',
      { productId: '&lt;b&gt; &amp;amp; &quot;x&quot;' },
      '<b> &amp; "x"',
    ],
    ['a list', { productId: ['42'] }, '…'],
    ['an object', { productId: { value: '42' } }, '…'],
  ])('says that %s is no product number', (_, options, text) =>
    expect(resolveEntry(options)).toEqual({ screen: 'bad-product', text }),
  )

  it('quotes no more than the beginning of a huge text', () => {
    const entry = resolveEntry({ productId: '9'.repeat(1_000_000) })
    expect(entry).toEqual({ screen: 'bad-product', text: '9'.repeat(40) })
  })
})
