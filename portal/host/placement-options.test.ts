import { describe, expect, it } from 'vitest'
import { defaultPageOptions, escapeOptions, linkOptions, withUri } from './placement-options.ts'

describe('options of a link', () => {
  it('are the keys inside params, as texts', () => {
    expect(linkOptions('?params[productId]=42&params%5BimageId%5D=7')).toEqual({
      productId: '42',
      imageId: '7',
    })
  })

  it('lose a key that stands directly in the query', () => {
    expect(linkOptions('?productId=42&IFRAME=Y&params[offerId]=9')).toEqual({ offerId: '9' })
  })

  it('are none without params, or when params is a text', () => {
    expect(linkOptions('')).toEqual({})
    expect(linkOptions('?params=42')).toEqual({})
  })
})

describe('options of the own page', () => {
  it('are all keys but the system ones, those of a slider included', () => {
    expect(
      defaultPageOptions(
        '?productId=42&_r=1&sessid=x&clear_cache=Y&as=sales&lang=ru&open=get&IFRAME=Y&a[b][]=c',
      ),
    ).toEqual({ productId: '42', IFRAME: 'Y', a: { b: ['c'] } })
  })
})

describe('URI', () => {
  const origin = 'http://127.0.0.1:8024'
  const page = `${origin}/shop/catalog/24/product/5/?tab=1`

  it('is path and query of the page the visitor came from', () => {
    expect(withUri({ productId: '5' }, 'g3', page, origin)).toEqual({
      productId: '5',
      URI: '/shop/catalog/24/product/5/?tab=1',
    })
  })

  it('is not sent by older generations', () => {
    expect(withUri({}, 'g1', page, origin)).toEqual({})
    expect(withUri({}, 'g2', page, origin)).toEqual({})
  })

  it('is not made from no Referer, another origin or nonsense', () => {
    for (const referer of [undefined, 'http://127.0.0.1:8025/shop/', 'https://127.0.0.1:8024/', 'nonsense']) {
      expect(withUri({}, 'g3', referer, origin)).toEqual({})
    }
  })

  it('never replaces an own key', () => {
    expect(withUri({ URI: 'mine' }, 'g3', page, origin)).toEqual({ URI: 'mine' })
  })

  it("does not show this portal's own choices, and leaves the rest as it was spelled", () => {
    const referer = `${origin}/crm/catalog/24/product/5/?as=sales&a=%D0%BF+b&lang=ru`
    expect(withUri({}, 'g3', referer, origin)).toEqual({ URI: '/crm/catalog/24/product/5/?a=%D0%BF+b' })
    expect(withUri({}, 'g3', `${origin}/?as=sales`, origin)).toEqual({ URI: '/' })
  })
})

describe('the copy for getInitData', () => {
  it('is HTML-escaped at every depth', () => {
    expect(escapeOptions({ text: '<b>"a" & \'b\'', inner: { list: ['<'] } })).toEqual({
      text: '&lt;b&gt;&quot;a&quot; &amp; &#039;b&#039;',
      inner: { list: ['&lt;'] },
    })
  })
})
