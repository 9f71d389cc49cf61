import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Generation } from '../../server/state.ts'
import { openTestPortal, type TestPortal } from '../../server/test-client.ts'
import { ids } from '../../world/test-world.ts'

/**
 * Keys and types of every answer, against the wire reference (sections 4.3 to 4.14), over HTTP, in every
 * generation. A type with `?` may be null as well; where the reference promises null, the test asks for it.
 */
type Type =
  | 'integer'
  | 'double'
  | 'string'
  | 'flag'
  | 'flagOrDefault'
  | 'datetime'
  | 'boolean'
  | 'money'
  | 'file'
  | 'value'
  | 'listValue'
  | 'values'
  | 'photos'
type Shape = Readonly<Record<string, Type | `${Type}?` | 'null'>>

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/

const isText = (value: unknown) => typeof value === 'string' && value !== ''
const hasTexts = (value: unknown, keys: readonly string[]) =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).join() === keys.join() &&
  Object.values(value).every(isText)
const isListOf = (value: unknown, isOne: (one: unknown) => boolean) =>
  Array.isArray(value) && value.length > 0 && value.every(isOne)

const checks: Readonly<Record<Type, (value: unknown) => boolean>> = {
  // Zero is never sent, so it counts as a wrong type.
  integer: (value) => Number.isInteger(value) && value !== 0,
  double: (value) => typeof value === 'number' && value !== 0,
  string: isText,
  flag: (value) => value === 'Y' || value === 'N',
  flagOrDefault: (value) => value === 'Y' || value === 'N' || value === 'D',
  datetime: (value) => isText(value) && DATE.test(String(value)),
  boolean: (value) => typeof value === 'boolean',
  money: (value) => isText(value) && /^\d+\.\d{6}$/.test(String(value)),
  file: (value) => hasTexts(value, ['id', 'url', 'urlMachine']),
  value: (value) => hasTexts(value, ['value', 'valueId']),
  listValue: (value) => hasTexts(value, ['value', 'valueEnum', 'valueId']),
  values: (value) => isListOf(value, checks.value),
  photos: (value) =>
    isListOf(
      value,
      (one) =>
        typeof one === 'object' &&
        one !== null &&
        Object.keys(one).join() === 'value,valueId' &&
        checks.file((one as { value: unknown }).value),
    ),
}

function expectShape(row: unknown, shape: Shape) {
  expect(Object.keys(row as object)).toEqual(Object.keys(shape).sort())
  for (const [key, value] of Object.entries(row as object)) {
    const type = shape[key] ?? ''
    const isFine =
      value === null
        ? type === 'null' || type.endsWith('?')
        : checks[type.replace('?', '') as Type]?.(value) === true
    expect({ [key]: value, isFine, type }).toEqual({ [key]: value, isFine: true, type })
  }
}

const image: Shape = {
  id: 'integer',
  name: 'string',
  productId: 'integer',
  type: 'string',
  createTime: 'datetime',
  detailUrl: 'string',
  downloadUrl: 'string',
}

const stockRow: Shape = {
  id: 'integer',
  productId: 'integer',
  storeId: 'integer',
  amount: 'double?',
  quantityReserved: 'double?',
}

const store: Shape = {
  id: 'integer',
  title: 'string?',
  active: 'flag',
  address: 'string',
  description: 'string?',
  phone: 'string?',
  schedule: 'string?',
  email: 'string?',
  xmlId: 'string?',
  code: 'string?',
  gpsN: 'double?',
  gpsS: 'double?',
  imageId: 'null',
  dateModify: 'datetime',
  dateCreate: 'datetime',
  userId: 'integer',
  modifiedBy: 'integer',
  sort: 'integer?',
  issuingCenter: 'flag',
}

const element: Shape = {
  id: 'integer',
  iblockId: 'integer',
  name: 'string',
  active: 'flag',
  code: 'string?',
  xmlId: 'string?',
  iblockSectionId: 'integer?',
  sort: 'integer?',
  createdBy: 'integer',
  modifiedBy: 'integer',
  dateCreate: 'datetime',
  timestampX: 'datetime',
  dateActiveFrom: 'null',
  dateActiveTo: 'null',
  previewText: 'string?',
  previewTextType: 'string',
  previewPicture: 'file?',
  detailText: 'string?',
  detailTextType: 'string',
  detailPicture: 'file?',
  type: 'integer',
  available: 'flag',
  bundle: 'flag',
}

const traded: Shape = {
  measure: 'integer?',
  quantity: 'double?',
  quantityReserved: 'double?',
  quantityTrace: 'flagOrDefault',
  canBuyZero: 'flagOrDefault',
  subscribe: 'flagOrDefault',
  vatId: 'null',
  vatIncluded: 'flag',
  height: 'double?',
  length: 'double?',
  width: 'double?',
  weight: 'double?',
  purchasingPrice: 'money?',
  purchasingCurrency: 'string?',
}

const headProperties: Shape = {
  property81: 'value?',
  property82: 'listValue?',
  property83: 'values?',
  property84: 'photos?',
}

const simple: Shape = { ...element, ...traded, ...headProperties }
const head: Shape = { ...element, ...headProperties }
const service: Shape = { ...head, measure: 'integer', vatId: 'null', vatIncluded: 'flag' }
const offer: Shape = { ...element, ...traded, parentId: 'value?' }
const { quantityReserved: _, ...set } = simple

const property: Shape = {
  active: 'flag',
  code: 'string?',
  colCount: 'integer',
  defaultValue: 'null',
  fileType: 'null',
  filtrable: 'flag',
  hint: 'null',
  iblockId: 'integer',
  id: 'integer',
  isRequired: 'flag',
  linkIblockId: 'integer?',
  listType: 'string',
  multiple: 'flag',
  multipleCnt: 'integer',
  name: 'string',
  propertyType: 'string',
  rowCount: 'integer',
  searchable: 'flag',
  sort: 'integer',
  timestampX: 'datetime',
  userType: 'string?',
  userTypeSettings: 'null',
  withDescription: 'flag',
  xmlId: 'string?',
}

const measure: Shape = {
  id: 'integer',
  code: 'integer',
  measureTitle: 'string',
  symbol: 'string?',
  symbolIntl: 'string',
  symbolLetterIntl: 'string',
  isDefault: 'flag',
}

const generations: Generation[] = ['g1', 'g2', 'g3']

describe.each(generations)('answers of %s have the keys and types of the wire reference', (generation) => {
  let portal: TestPortal
  beforeAll(async () => {
    portal = await openTestPortal({ generation })
  })
  afterAll(() => portal.close())

  /** The result, after a look at the envelope. */
  async function resultOf(
    method: string,
    params: object = {},
    envelope: readonly string[] = ['result', 'time'],
  ) {
    const { status, body } = await portal.call(method, params)
    expect({ status, keys: Object.keys(body) }).toEqual({ status: 200, keys: envelope })
    expectTime(body.time)
    return body.result
  }

  async function rowsOf(method: string, key: string, params: object, envelope = ['result', 'total', 'time']) {
    const result = await resultOf(method, params, envelope)
    expect(Object.keys(result)).toEqual([key])
    expect(result[key].length).toBeGreaterThan(0)
    return result[key] as Record<string, unknown>[]
  }

  function expectTime(time: Record<string, unknown>) {
    expect(Object.keys(time)).toEqual([
      'start',
      'finish',
      'duration',
      'processing',
      'date_start',
      'date_finish',
      'operating_reset_at',
      'operating',
    ])
    expect(Number.isInteger(time.start)).toBe(generation !== 'g1')
    expect(Number.isInteger(time.processing)).toBe(generation !== 'g1')
    expect(time.date_start).toMatch(DATE)
    expect(time.date_finish).toMatch(/\+02:00$/)
    expect(Math.abs(Number(time.start) - Date.now() / 1000)).toBeLessThan(60)
    for (const key of ['finish', 'duration', 'operating']) expect(typeof time[key]).toBe('number')
    expect(Number.isInteger(time.operating_reset_at)).toBe(true)
  }

  it('catalog.productImage.list', async () => {
    const rows = await rowsOf('catalog.productImage.list', 'productImages', { productId: ids.table })
    for (const row of rows) expectShape(row, image)
    expect(rows).toHaveLength(generation === 'g1' ? 7 : 6)
  })

  it('catalog.productImage.list with a select sends no token', async () => {
    const [row] = await rowsOf('catalog.productImage.list', 'productImages', {
      productId: ids.table,
      select: ['id', 'detailUrl'],
    })
    expect(Object.keys(row ?? {})).toEqual(['detailUrl', 'id'])
  })

  it('catalog.productImage.get', async () => {
    const result = await resultOf('catalog.productImage.get', { id: 501, productId: ids.table })
    expect(Object.keys(result)).toEqual(['productImage'])
    expectShape(result.productImage, image)
  })

  it('catalog.productImage.getFields', async () => {
    const { productImage } = await resultOf('catalog.productImage.getFields')
    expect(Object.keys(productImage)).toEqual(Object.keys(image).sort())
    for (const info of Object.values(productImage)) {
      expectShape(info, {
        isImmutable: 'boolean',
        isReadOnly: 'boolean',
        isRequired: 'boolean',
        type: 'string',
      })
    }
  })

  it('catalog.storeproduct.list sends null for zero and for no reserve', async () => {
    const rows = await rowsOf('catalog.storeproduct.list', 'storeProducts', {
      filter: { productId: ids.table },
    })
    for (const row of rows) expectShape(row, stockRow)
    expect(rows).toEqual([
      { amount: 10.75, id: 1, productId: 101, quantityReserved: 2.5, storeId: 1 },
      { amount: null, id: 2, productId: 101, quantityReserved: null, storeId: 2 },
      { amount: -2, id: 3, productId: 101, quantityReserved: null, storeId: 3 },
    ])
  })

  it('catalog.storeproduct.get', async () => {
    const { storeProduct } = await resultOf('catalog.storeproduct.get', { id: 1 })
    expectShape(storeProduct, stockRow)
  })

  it('catalog.storeproduct.getFields', async () => {
    const { storeProduct } = await resultOf('catalog.storeproduct.getFields')
    expect(storeProduct.amount).toEqual({
      isImmutable: false,
      isReadOnly: true,
      isRequired: false,
      type: 'double',
    })
    expect(Object.keys(storeProduct)).toEqual(Object.keys(stockRow).sort())
  })

  it('catalog.store.list', async () => {
    const rows = await rowsOf('catalog.store.list', 'stores', {})
    for (const row of rows) expectShape(row, store)
    expect(rows.map(({ sort }) => sort)).toEqual([null, 100, 100, 100])
    expect(rows.map(({ title }) => title)).toEqual(['Riga', null, 'Tartu', 'Vilnius'])
  })

  it('catalog.store.get', async () => {
    expectShape((await resultOf('catalog.store.get', { id: 1 })).store, store)
  })

  it.each([
    ['a simple product', ids.table, simple],
    ['an almost empty one', ids.bare, simple],
    ['a service', ids.service, service],
    ['a set', ids.set, set],
    ['a head', ids.evenHead, head],
    ['a head without variations', ids.headWithoutVariations, head],
    ['a variation', ids.red, offer],
    ['a variation without a head', ids.strayVariation, offer],
  ])('catalog.product.get: %s', async (_name, id, shape) => {
    const result = await resultOf('catalog.product.get', { id })
    expect(Object.keys(result)).toEqual(['product'])
    expectShape(result.product, shape)
    expect(result.product.id).toBe(id)
  })

  it('catalog.product.get: what was zero or empty is null', async () => {
    const { product } = await resultOf('catalog.product.get', { id: ids.bare })
    expect(product).toMatchObject({
      sort: null,
      quantity: null,
      quantityReserved: null,
      weight: null,
      code: null,
      xmlId: null,
      purchasingPrice: null,
      detailPicture: null,
      property83: null,
      property84: null,
    })
  })

  it('catalog.product.get: ids of files, values and heads are strings', async () => {
    const { product } = await resultOf('catalog.product.get', { id: ids.table })
    expect(product).toMatchObject({
      detailPicture: { id: '501' },
      detailTextType: 'html',
      previewTextType: 'text',
      property81: { value: 'Northwood', valueId: '9001' },
      property82: { value: '301', valueEnum: 'red', valueId: '9002' },
      property83: [
        { value: 'heavy', valueId: '9003' },
        { value: 'new', valueId: '9004' },
      ],
      purchasingPrice: '120.500000',
    })
    const variation = await resultOf('catalog.product.get', { id: ids.red })
    expect(variation.product.parentId).toEqual({ value: '106', valueId: '7107' })
  })

  it('catalog.product.list', async () => {
    const rows = await rowsOf('catalog.product.list', 'products', {
      select: ['id', 'iblockId', 'name', 'type', 'quantity', 'detailPicture', 'property81'],
      filter: { iblockId: 24 },
    })
    expect(rows.map(({ id }) => id)).toEqual([101, 102, 103, 104, 106, 109, 112, 115])
    expect(rows.map(({ quantity }) => quantity)).toEqual([8.25, null, null, 3, null, null, null, null])
    for (const row of rows) {
      expectShape(row, {
        id: 'integer',
        iblockId: 'integer',
        name: 'string',
        type: 'integer',
        quantity: 'double?',
        detailPicture: 'file?',
        property81: 'value?',
      })
    }
  })

  it.each([
    ['catalog.product.sku.get', 'sku', ids.evenHead, head],
    ['catalog.product.offer.get', 'offer', ids.red, offer],
    ['catalog.product.service.get', 'service', ids.service, service],
  ])('%s', async (method, key, id, shape) => {
    const result = await resultOf(method, { id })
    expect(Object.keys(result)).toEqual([key])
    expectShape(result[key], shape)
  })

  it.each([
    ['catalog.product.sku.get', 'sku', ids.table],
    ['catalog.product.offer.get', 'offer', ids.evenHead],
    ['catalog.product.service.get', 'service', ids.red],
  ])('%s answers an empty array for another kind', async (method, key, id) => {
    expect(await resultOf(method, { id })).toEqual({ [key]: [] })
  })

  it('catalog.product.offer.list', async () => {
    const rows = await rowsOf('catalog.product.offer.list', 'offers', {
      select: ['id', 'iblockId', 'name', 'parentId'],
      filter: { iblockId: 25, parentId: [ids.evenHead, ids.oddHead] },
    })
    expect(rows).toEqual([
      { iblockId: 25, id: 107, name: 'Chair (red)', parentId: { value: '106', valueId: '7107' } },
      { iblockId: 25, id: 108, name: 'Chair (blue)', parentId: { value: '106', valueId: '7108' } },
      { iblockId: 25, id: 110, name: 'Lamp (tall)', parentId: { value: '109', valueId: '7110' } },
    ])
  })

  it('catalog.product.offer.list has variations without a head as well', async () => {
    const rows = await rowsOf('catalog.product.offer.list', 'offers', {
      select: ['id', 'iblockId', 'parentId'],
      filter: { iblockId: 25, id: ids.strayVariation },
    })
    expect(rows).toEqual([{ iblockId: 25, id: ids.strayVariation, parentId: null }])
  })

  it('catalog.productProperty.list', async () => {
    const rows = await rowsOf('catalog.productProperty.list', 'productProperties', {
      filter: { iblockId: 24 },
    })
    for (const row of rows) expectShape(row, property)
    expect(rows).toHaveLength(5)
  })

  it('catalog.productProperty.list finds the block of variations', async () => {
    const rows = await rowsOf('catalog.productProperty.list', 'productProperties', {
      select: ['id', 'iblockId', 'linkIblockId', 'userType'],
      filter: { userType: 'SKU', linkIblockId: 24 },
    })
    expect(rows).toEqual([{ iblockId: 25, id: 90, linkIblockId: 24, userType: 'SKU' }])
  })

  it('catalog.measure.list', async () => {
    for (const row of await rowsOf('catalog.measure.list', 'measures', {})) expectShape(row, measure)
  })

  it('catalog.document.mode.status is a bare flag', async () => {
    expect(await resultOf('catalog.document.mode.status')).toBe('Y')
  })

  it('app.info', async () => {
    expect(await resultOf('app.info')).toEqual({
      ID: 5,
      CODE: 'example.stock',
      VERSION: 3,
      STATUS: 'F',
      INSTALLED: true,
      PAYMENT_EXPIRED: 'N',
      DAYS: null,
      LANGUAGE_ID: 'en',
      LICENSE: 'en_ent250',
      LICENSE_TYPE: 'ent250',
      LICENSE_FAMILY: 'ent',
    })
  })

  it('app.info by a webhook knows no application', async () => {
    const { body } = await portal.get('rest/7/demosales/app.info')
    expect(body.result).toEqual({ SCOPE: ['catalog', 'crm', 'placement'], LICENSE: 'en_ent250' })
  })

  it('profile', async () => {
    expect(await resultOf('profile')).toEqual({
      ID: '1',
      ADMIN: true,
      NAME: 'Alma',
      LAST_NAME: 'Berzina',
      PERSONAL_GENDER: '',
      TIME_ZONE: '',
    })
  })

  it('scope', async () => {
    expect(await resultOf('scope')).toEqual(['catalog', 'crm', 'placement'])
  })

  it('server.time', async () => {
    expect(await resultOf('server.time')).toMatch(DATE)
  })

  it('batch', async () => {
    const result = await resultOf('batch', { cmd: { st: 'catalog.store.list', x: 'catalog.store.get' } })
    expect(Object.keys(result)).toEqual([
      'result',
      'result_error',
      'result_total',
      'result_next',
      'result_time',
    ])
    expect(Object.keys(result.result)).toEqual(['st'])
    expect(Object.keys(result.result_error)).toEqual(['x'])
    expect(result.result_total).toEqual({ st: 4 })
    expect(result.result_next).toEqual([])
    expectTime(result.result_time.st)
    expect(Object.keys(result.result_time)).toEqual(['st'])
  })
})
