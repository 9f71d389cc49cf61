import { describe, expect, it } from 'vitest'
import { resolveEntry } from './entry.ts'

const product = (productId: number, more = {}) => ({ screen: 'product', productId, ...more })
const none = { screen: 'no-product' }
const catalogue = { screen: 'catalogue' }

const byLink = (options: unknown) => resolveEntry({ code: 'REST_APP_URI', options })
/** What a portal without a handler for links makes of one: its whole query, on the app's own page. */
const byUnboundLink = (options: object) =>
  resolveEntry({ code: 'DEFAULT', options: { APP: 'vendor.app', ...options } })

const CARD = '/shop/catalog/24/product/7/'

describe('a product that is named', () => {
  it.each([
    ['productId as the link brings it', { productId: '42' }, product(42)],
    ['a number instead of text', { productId: 42 }, product(42)],
    ['white space around it', { productId: ' 42 ' }, product(42)],
    ['leading zeros', { productId: '0042' }, product(42)],
    ['PRODUCT_ID', { PRODUCT_ID: '7' }, product(7)],
    ['product', { product: '7' }, product(7)],
    ['id', { id: '7' }, product(7)],
    ['the query of a portal without a handler', { APP: 'x', params: { productId: '42' } }, product(42)],
    ['our key before others', { id: '1', productId: '42' }, product(42)],
    ['the link’s own key before one inside params', { id: '1', params: { productId: '42' } }, product(1)],
    ['a named product before the page', { productId: '42', URI: CARD }, product(42)],
    ['an empty name and the page', { productId: '', URI: CARD }, product(7)],
    ['no name (null) and the page', { productId: null, URI: CARD }, product(7)],
    ['a variation beside it', { productId: '42', offerId: '77' }, product(42, { offerId: 77 })],
    ['a variation alone', { offerId: 77 }, product(77)],
    ['a picture beside it', { productId: '42', imageId: 1301 }, product(42, { imageId: 1301 })],
    [
      'all of them inside params',
      { params: { PRODUCT_ID: '42', offerId: '77', imageId: '1301' } },
      product(42, { offerId: 77, imageId: 1301 }),
    ],
    ['a picture for the page’s product', { imageId: '5', URI: CARD }, product(7, { imageId: 5 })],
    ['a picture that is no number', { productId: '42', imageId: 'x' }, product(42)],
    ['a variation that is no number', { productId: '42', offerId: '-1' }, product(42)],
    ['params that are a text', { productId: '42', params: 'productId=7' }, product(42)],
  ])('is read from %s', (_, options, expected) => expect(byLink(options)).toEqual(expected))

  it.each(['REST_APP_URI', 'DEFAULT', 'LEFT_MENU', 'CATALOG_PRODUCT_DETAIL', 'TASK_VIEW_TAB', ''])(
    'opens in the placement "%s"',
    (code) => expect(resolveEntry({ code, options: { productId: '42' } })).toEqual(product(42)),
  )
})

describe('a link followed on a product card', () => {
  it.each([
    [CARD, product(7)],
    ['/shop/documents-catalog/24/product/42/', product(42)],
    ['/crm/catalog/24/product/42/?IFRAME=Y', product(42)],
    ['/crm/catalog/24/product/42/#photos', product(42)],
    ['/crm/catalog/24/product/42/variation/77/', product(42, { offerId: 77 })],
    ['/shop/catalog/24/product/42/variation/0/', product(42)],
    ['/crm/product/show/42/', product(42)],
  ])('is about the product of %s', (URI, expected) => {
    expect(byLink({ URI })).toEqual(expected)
    expect(byUnboundLink({ URI })).toEqual(expected)
    expect(resolveEntry({ code: 'CATALOG_PRODUCT_DETAIL', options: { URI } })).toEqual(expected)
  })

  it.each([
    ['no options', ''],
    ['an empty PHP map', []],
    ['null', null],
    ['nothing at all', undefined],
    ['a text', 'productId=42'],
    ['a number', 42],
    ['the page of a deal', { URI: '/crm/deal/details/7/' }],
    ['a new product', { URI: '/shop/catalog/24/product/0/' }],
    ['an address that is no text', { URI: [CARD] }],
    ['a foreign page that looks like a card', { URI: `https://evil.example${CARD}` }],
    ['a page that ends like a card', { URI: `/evil?to=${CARD}` }],
    ['options on a prototype', Object.create({ productId: '42' })],
    ['params on a prototype', { params: Object.create({ productId: '42' }) }],
  ])('has no product with %s', (_, options) => expect(byLink(options)).toEqual(none))
})

describe('what is named and is no product number', () => {
  it.each([
    ['text', { productId: 'abc' }, 'abc'],
    ['zero', { productId: '0' }, '0'],
    ['zero as a number', { productId: 0 }, '0'],
    ['a negative number', { productId: '-5' }, '-5'],
    ['a fraction', { productId: 1.5 }, '1.5'],
    ['a number in other words', { productId: '1e3' }, '1e3'],
    ['a hexadecimal number', { productId: '0x2A' }, '0x2A'],
    ['digits of another script', { productId: '٤٢' }, '٤٢'],
    ['no number at all', { productId: Number.NaN }, 'NaN'],
    ['more than any number', { productId: Number.POSITIVE_INFINITY }, 'Infinity'],
    ['two numbers', { productId: '4 2' }, '4 2'],
    ['markup', { productId: '<img src=x onerror=alert(1)>' }, '<img src=x onerror=alert(1)>'],
    [
      'markup that the host page escaped',
      { productId: '&lt;b&gt; &amp;amp; &quot;x&quot;' },
      '<b> &amp; "x"',
    ],
    ['a list', { productId: ['42'] }, '…'],
    ['an object', { productId: { value: '42' } }, '…'],
    ['true', { productId: true }, '…'],
  ])('is quoted: %s', (_, options, text) => {
    expect(byLink(options)).toEqual({ screen: 'bad-product', text })
    expect(resolveEntry({ code: 'LEFT_MENU', options })).toEqual({ screen: 'bad-product', text })
  })

  it('is quoted no further than its beginning', () => {
    expect(byLink({ productId: '9'.repeat(1_000_000) })).toEqual({
      screen: 'bad-product',
      text: '9'.repeat(40),
    })
  })

  it('is not made good by the page or by a variation', () => {
    expect(byLink({ productId: 'abc', offerId: '77', URI: CARD })).toMatchObject({ screen: 'bad-product' })
  })
})

describe('the menu and the app’s own page', () => {
  it.each(['DEFAULT', 'LEFT_MENU'])('open the catalogue in %s', (code) => {
    for (const options of ['', [], {}, null, undefined, { IFRAME: 'Y', IFRAME_TYPE: 'SIDE_SLIDER' }]) {
      expect(resolveEntry({ code, options })).toEqual(catalogue)
    }
  })

  it('do so from the page of a product too, for nobody followed a link of it', () => {
    expect(resolveEntry({ code: 'LEFT_MENU', options: { URI: CARD } })).toEqual(catalogue)
    expect(resolveEntry({ code: 'DEFAULT', options: { URI: CARD } })).toEqual(catalogue)
  })

  it('say that a link without a handler named no product', () => {
    expect(byUnboundLink({})).toEqual(none)
    expect(byUnboundLink({ URI: '/crm/deal/details/7/' })).toEqual(none)
  })
})

describe('the tab of a CRM card', () => {
  it.each([
    ['CRM_LEAD_DETAIL_TAB', 'lead', 'L'],
    ['CRM_DEAL_DETAIL_TAB', 'deal', 'D'],
    ['CRM_QUOTE_DETAIL_TAB', 'quote', 'Q'],
    ['CRM_SMART_INVOICE_DETAIL_TAB', 'invoice', 'SI'],
    ['CRM_ORDER_DETAIL_TAB', 'order', 'O'],
    ['CRM_DYNAMIC_128_DETAIL_TAB', 'process', 'T80'],
    ['CRM_DYNAMIC_1030_DETAIL_TAB', 'process', 'T406'],
    ['CRM_DYNAMIC_177_DETAIL_TAB', 'process', 'Tb1'],
  ])('%s shows the rows of its %s', (code, entity, type) => {
    const lines = { screen: 'lines', owner: { entity, type, id: 7 } }
    expect(resolveEntry({ code, options: { ID: '7' } })).toEqual(lines)
    expect(resolveEntry({ code, options: { ID: 7, URI: CARD } })).toEqual(lines)
  })

  it.each([
    'CRM_CONTACT_DETAIL_TAB',
    'CRM_COMPANY_DETAIL_TAB',
    'CRM_INVOICE_DETAIL_TAB',
    'CRM_DYNAMIC__DETAIL_TAB',
    'CRM_DYNAMIC_0_DETAIL_TAB',
    'CRM_DYNAMIC_x_DETAIL_TAB',
    'CRM_constructor_DETAIL_TAB',
  ])('%s has none', (code) => {
    expect(resolveEntry({ code, options: { ID: '7' } })).toEqual({ screen: 'no-lines', because: 'kind' })
  })

  it.each([
    ['a card that is not saved yet', { ID: '0' }],
    ['no card', {}],
    ['no options', ''],
    ['an empty PHP map', []],
    ['text', { ID: 'seven' }],
    ['a product instead', { productId: '42' }],
    ['another case', { id: '7' }],
    ['a list', { ID: ['7'] }],
  ])('has no number with %s', (_, options) => {
    expect(resolveEntry({ code: 'CRM_DEAL_DETAIL_TAB', options })).toEqual({
      screen: 'no-lines',
      because: 'number',
    })
  })
})

describe('any other placement', () => {
  it.each(['TASK_VIEW_TAB', 'CRM_DEAL_LIST_TOOLBAR', 'IM_TEXTAREA', 'crm_deal_detail_tab', ''])(
    'says in "%s" that no product was named',
    (code) => expect(resolveEntry({ code, options: { ID: '7' } })).toEqual(none),
  )
})

describe('the self-check', () => {
  const check = { screen: 'self-check' }

  it.each([
    ['by a link', byLink({ screen: 'check' })],
    ['by a link, whatever page it was pressed on', byLink({ screen: 'check', URI: CARD })],
    ['by a link of a portal without a handler', byUnboundLink({ params: { screen: 'check' } })],
    ['on the app’s own page', resolveEntry({ code: 'DEFAULT', options: { screen: 'check' } })],
  ])('opens %s', (_, entry) => expect(entry).toEqual(check))

  it('opens for no other word', () => {
    expect(byLink({ screen: 'checks', productId: '42' })).toEqual(product(42))
  })

  it('is not what a tab of a card shows', () => {
    const tab = resolveEntry({ code: 'CRM_DEAL_DETAIL_TAB', options: { ID: '7', screen: 'check' } })
    expect(tab).toMatchObject({ screen: 'lines' })
  })
})
