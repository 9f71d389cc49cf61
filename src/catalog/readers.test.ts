import { describe, expect, it } from 'vitest'
import { readPictures, safeAddress } from './pictures.ts'
import { readProduct } from './product.ts'
import { readSections } from './sections.ts'
import { readStockRows } from './stock.ts'
import { readWarehouses } from './warehouses.ts'

const ORIGIN = 'https://portal.example:8443'

describe('reading stock', () => {
  const row = { id: 1, productId: 42, storeId: 3, amount: null, quantityReserved: null }

  it('reads null as zero, because that is how the server writes zero', () => {
    expect(readStockRows({ storeProducts: [row] })).toEqual([
      { id: 1, productId: 42, storeId: 3, amount: 0, reserved: 0 },
    ])
  })

  it.each([
    ['12.5', 12.5],
    ['-3', -3],
    [1e12, 1e12],
    [0.001, 0.001],
  ])('reads the amount %j', (amount, expected) =>
    expect(readStockRows({ storeProducts: [{ ...row, amount }] })[0]?.amount).toBe(expected),
  )

  it.each([
    ['text', { ...row, amount: 'many' }],
    ['a missing field', { id: 1, productId: 42, storeId: 3 }],
    ['an object', { ...row, amount: {} }],
    ['an id of zero', { ...row, id: 0 }],
  ])('refuses a row with %s rather than show a wrong number', (_, wrong) =>
    expect(() => readStockRows({ storeProducts: [wrong] })).toThrow(/storeProducts/),
  )

  it.each([[{ storeProducts: null }], [{ storeProducts: {} }], [{}], [[]], [null], ['<html>']])(
    'refuses %j instead of a list',
    (result) => expect(() => readStockRows(result)).toThrow(),
  )
})

describe('reading a product', () => {
  const wire = {
    id: 42,
    iblockId: 24,
    name: 'Oak table',
    type: 1,
    active: 'Y',
    canBuyZero: 'D',
    quantityTrace: 'D',
    measure: 5,
    quantity: null,
    quantityReserved: 2,
    xmlId: null,
    purchasingPrice: '1000.000000',
    property70: { value: 'OT-1', valueId: '1' },
    property71: [{ value: 'red', valueId: '2' }],
    property72: null,
  }

  it('keeps what the app shows, and never the purchase price', () => {
    const product = readProduct({ product: wire })
    expect(product).toMatchObject({
      id: 42,
      kind: 'simple',
      quantity: 0,
      reserved: 2,
      measureId: 5,
      tracked: true,
    })
    expect(JSON.stringify([product, ...product.texts])).not.toContain('1000')
    expect([...product.texts]).toEqual([
      [70, 'OT-1'],
      [71, 'red'],
    ])
  })

  it.each([3, 6, 7])('gives type %i no total of its own', (type) =>
    expect(readProduct({ product: { ...wire, type } }).quantity).toBeUndefined(),
  )

  it('leaves the reserve unknown where the answer does not name it: only null is zero', () => {
    const { quantityReserved: _, ...unnamed } = wire
    expect(readProduct({ product: unnamed }).reserved).toBeUndefined()
    expect(readProduct({ product: { ...wire, quantityReserved: null } }).reserved).toBe(0)
  })

  it('knows the head of a variation', () => {
    const product = readProduct({ product: { ...wire, type: 4, parentId: { value: '41', valueId: '9' } } })
    expect(product).toMatchObject({ kind: 'variation', parentId: 41 })
  })
})

describe('reading warehouses', () => {
  it('lives without title, place and contact', () => {
    const store = {
      id: 1,
      title: null,
      address: 'Harbour 1',
      active: 'Y',
      phone: null,
      schedule: null,
      gpsN: null,
      gpsS: null,
      sort: null,
    }
    expect(readWarehouses({ stores: [store] })).toEqual([
      {
        id: 1,
        title: undefined,
        address: 'Harbour 1',
        active: true,
        phone: undefined,
        schedule: undefined,
        location: undefined,
        sort: 0,
      },
    ])
  })
})

describe('whether something is active', () => {
  const readers: [of: string, read: (active: object) => { active: boolean } | undefined][] = [
    [
      'a product',
      (active) => readProduct({ product: { id: 42, iblockId: 24, name: 'Oak table', type: 1, ...active } }),
    ],
    ['a warehouse', (active) => readWarehouses({ stores: [{ id: 1, title: 'Showroom', ...active }] })[0]],
    ['a section', (active) => readSections({ sections: [{ id: 7, name: 'Tables', ...active }] })[0]],
  ]

  it.each(readers)('of %s is Y or N', (_, read) => {
    expect(read({ active: 'Y' })?.active).toBe(true)
    expect(read({ active: 'N' })?.active).toBe(false)
  })

  it.each(
    readers.flatMap(([of, read]) =>
      [{}, { active: null }, { active: '' }, { active: true }].map((active) => ({ of, active, read })),
    ),
  )('of $of is not guessed from $active', ({ read, active }) => {
    expect(() => read(active)).toThrow(/active/)
  })
})

describe('reading pictures', () => {
  const wire = (id: number, type: string, detailUrl: string | null) => ({
    id,
    name: `${id}.jpg`,
    productId: 42,
    type,
    createTime: '2026-01-31T10:00:00+02:00',
    detailUrl,
  })

  it('shows each file once, the detail picture first and previews last', () => {
    const pictures = readPictures(
      {
        productImages: [
          wire(3, 'PREVIEW_PICTURE', '/upload/3.jpg'),
          wire(2, 'MORE_PHOTO', '/upload/2.jpg'),
          wire(1, 'DETAIL_PICTURE', '/upload/1.jpg'),
          wire(1, 'PREVIEW_PICTURE', '/upload/1.jpg'),
          wire(4, 'MORE_PHOTO', '/upload/2.jpg'),
        ],
      },
      ORIGIN,
    )
    expect(pictures.map(({ id }) => id)).toEqual([1, 2, 3])
    expect(pictures[0]?.url).toBe('https://portal.example:8443/upload/1.jpg')
  })

  it('accepts a role it does not know and a picture without an address', () => {
    expect(readPictures({ productImages: [wire(1, 'SOMETHING_NEW', null)] }, ORIGIN)).toMatchObject([
      { role: 'gallery', url: undefined },
    ])
  })

  it.each([
    ['/upload/a b/%D1%84.jpg', 'https://portal.example:8443/upload/a%20b/%D1%84.jpg'],
    ['https://cdn.example/x.jpg', 'https://cdn.example/x.jpg'],
    ['http://cdn.example/x.jpg', 'http://cdn.example/x.jpg'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['blob:https://portal.example/1', undefined],
    ['http://', undefined],
    ['', undefined],
    [null, undefined],
  ])('makes of the address %j: %s', (address, expected) =>
    expect(safeAddress(address, ORIGIN)).toBe(expected),
  )
})
