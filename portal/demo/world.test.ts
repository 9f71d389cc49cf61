import { describe, expect, it } from 'vitest'
import { crmTypes } from '../world/crm.ts'
import type { Product, ProductImage, ProductRow, StockRow, World } from '../world/types.ts'
import { pictures } from './pictures.ts'
import { closedProductIds, demoWorld } from './world.ts'

const world = demoWorld()
const files = new Map(
  Object.values(pictures).flatMap((shots) => shots.map((shot) => [shot.file, shot] as const)),
)
const hasOwnStock = ({ type }: Product) => type === 1 || type === 4 || type === 5
const activeStores = new Set(world.stores.filter(({ active }) => active === 'Y').map(({ id }) => id))

const rowsOf = (product: Product) => world.stock.filter(({ productId }) => productId === product.id)
const imagesOf = (product: Product) => world.images.filter(({ productId }) => productId === product.id)
const variationsOf = (product: Product) => world.products.filter(({ parentId }) => parentId === product.id)
const product = (id: number) => find(world.products, id)
const total = (rows: readonly StockRow[]) => rows.reduce((sum, row) => sum + row.amount, 0)
const reserve = (rows: readonly StockRow[]) => rows.reduce((sum, row) => sum + (row.quantityReserved ?? 0), 0)

describe('the demo world', () => {
  it('is a new copy at every call', () => {
    const before = structuredClone(world)
    const spoilt = demoWorld()
    for (const key of ['products', 'stores', 'images', 'stock'] as const) spoilt[key].length = 0
    for (const property of spoilt.properties) property.name = 'spoilt'
    for (const user of spoilt.users) user.name = 'spoilt'
    spoilt.app.installed = false

    expect(demoWorld()).toEqual(before)
    expect(world).toEqual(before)
  })

  it.each([
    'iblocks',
    'properties',
    'enums',
    'sections',
    'products',
    'stores',
    'stock',
    'measures',
    'productRows',
    'placements',
  ] as const)(
    'gives every id in %s once',
    (table: Exclude<keyof World, 'memberId' | 'offset' | 'app' | 'inventoryManagement'>) => {
      const ids = world[table].map(({ id }) => id)
      expect(repeated(ids)).toEqual([])
      expect(ids.every((id) => Number.isInteger(id) && id > 0)).toBe(true)
    },
  )

  it('gives two picture records one id only where one file has two roles on one product', () => {
    for (const image of world.images) {
      const sameFile = world.images.filter(({ id }) => id === image.id)
      expect(new Set(sameFile.map(({ productId, file, name }) => `${productId} ${file} ${name}`)).size).toBe(
        1,
      )
      expect(repeated(sameFile.map(({ type }) => type))).toEqual([])
    }
  })

  it('refers only to what exists', () => {
    for (const { id, iblockId, iblockSectionId, measure, type, parentId } of world.products) {
      const block = find(world.iblocks, iblockId)
      if (iblockSectionId !== null)
        expect(find(world.sections, iblockSectionId).iblockId, `${id}`).toBe(iblockId)
      if (type === 3 || type === 6) expect(measure, `${id}`).toBeNull()
      else find(world.measures, Number(measure))

      const isVariation = type === 4 || type === 5
      expect(block.productIblockId !== null, `block of ${id}`).toBe(isVariation)
      expect(parentId !== null, `head of ${id}`).toBe(type === 4)
      if (parentId !== null) {
        expect(product(parentId)).toMatchObject({ type: 3, iblockId: block.productIblockId })
      }
    }
    for (const { iblockId, iblockSectionId } of world.sections) {
      find(world.iblocks, iblockId)
      if (iblockSectionId !== null) expect(find(world.sections, iblockSectionId).iblockId).toBe(iblockId)
    }
    for (const { iblockId, linkIblockId } of world.properties) {
      find(world.iblocks, iblockId)
      if (linkIblockId !== null) find(world.iblocks, linkIblockId)
    }
    for (const { propertyId } of world.enums)
      expect(find(world.properties, propertyId).propertyType).toBe('L')
    for (const { productId } of world.images) find(world.products, productId)
    for (const { productId, storeId } of world.stock) {
      expect(hasOwnStock(product(productId)), `${productId}`).toBe(true)
      find(world.stores, storeId)
    }
    for (const { rights } of world.users) {
      for (const id of rights.closedProducts) product(id)
      for (const id of rights.stores === 'all' ? [] : rights.stores) find(world.stores, id)
    }
  })

  it('links each block of variations to its products by a property with the server’s marks', () => {
    const blocks = world.iblocks.filter(({ productIblockId }) => productIblockId !== null)
    expect(blocks.map(({ id, productIblockId }) => [id, productIblockId])).toEqual([
      [25, 24],
      [32, 31],
    ])
    for (const { id, productIblockId, skuPropertyId } of blocks) {
      expect(find(world.properties, Number(skuPropertyId))).toMatchObject({
        iblockId: id,
        linkIblockId: productIblockId,
        propertyType: 'E',
        userType: 'SKU',
        xmlId: 'CML2_LINK',
        active: 'Y',
      })
    }
  })

  it('keeps property values in the product’s own block, list values with their text', () => {
    const valueIds: number[] = []
    for (const { id, iblockId, properties } of world.products) {
      for (const [propertyId, held] of Object.entries(properties)) {
        const property = find(world.properties, Number(propertyId))
        expect(property.iblockId, `property ${propertyId} of ${id}`).toBe(iblockId)
        expect(Array.isArray(held) && property.multiple === 'N', `property ${propertyId} of ${id}`).toBe(
          false,
        )
        for (const { value, valueId, valueEnum } of [held].flat()) {
          valueIds.push(valueId)
          if (property.propertyType === 'L') {
            expect(find(world.enums, Number(value))).toMatchObject({
              propertyId: property.id,
              value: valueEnum,
            })
          } else {
            expect(valueEnum).toBeUndefined()
          }
        }
      }
    }
    expect(repeated(valueIds)).toEqual([])
  })

  it('shows only pictures that are in the index', () => {
    expect(world.images.map(({ file }) => file).filter((file) => !files.has(file))).toEqual([])
  })

  it('keeps at most one row for a product in a warehouse', () => {
    expect(repeated(world.stock.map(({ productId, storeId }) => `${productId} in ${storeId}`))).toEqual([])
  })

  it('closes the same products to everybody but the administrator', () => {
    for (const { isAdmin, rights } of world.users) {
      expect(rights.closedProducts).toEqual(isAdmin ? [] : closedProductIds)
    }
  })

  it('invents its people’s contacts: numbers kept for fiction, mail below .example', () => {
    for (const { phone, email } of world.stores) {
      if (phone !== null) expect(phone).toMatch(/^(\+1 555 01\d\d|\+44 1632 960\d{3}|\+7 000 )/)
      if (email !== null) expect(email).toMatch(/@[a-z]+\.example$/)
    }
  })
})

describe('stock of the demo world', () => {
  it('keeps every total as the server does: what lies in active warehouses less the reserve', () => {
    const wrong = world.products.filter(hasOwnStock).filter((candidate) => {
      const rows = rowsOf(candidate)
      const onHand = total(rows.filter(({ storeId }) => activeStores.has(storeId)))
      return (
        Math.abs(candidate.quantity - (onHand - reserve(rows))) > 1e-9 ||
        Math.abs(candidate.quantityReserved - reserve(rows)) > 1e-9
      )
    })
    // The watermelon's total was imported without rows.
    expect(wrong.map(({ id }) => id)).toEqual([1231])
  })

  it('writes totals without the dust of binary fractions', () => {
    for (const { quantity, quantityReserved } of world.products) {
      expect(String(quantity).length).toBeLessThan(10)
      expect(String(quantityReserved).length).toBeLessThan(10)
    }
    // 0.4 + 41.75 − 12.5 metres
    expect(product(1268).quantity).toBe(29.65)
  })

  it('has as many sets as the scarcest part allows', () => {
    expect([1308, 1309, 1310].map((id) => product(id).quantity)).toEqual([33, 3, 0])
  })

  it('keeps no total on heads and services', () => {
    for (const candidate of world.products.filter(({ type }) => type === 3 || type === 6 || type === 7)) {
      expect(candidate).toMatchObject({ quantity: 0, quantityReserved: 0 })
    }
  })

  it('calls available what is free, sold at zero or not tracked', () => {
    for (const candidate of world.products.filter(hasOwnStock)) {
      const forSale =
        candidate.quantity > 0 || candidate.canBuyZero === 'Y' || candidate.quantityTrace === 'N'
      expect(candidate.available, candidate.name).toBe(forSale ? 'Y' : 'N')
    }
    for (const head of world.products.filter(({ type }) => type === 3)) {
      const forSale = variationsOf(head).some(({ active, available }) => active === 'Y' && available === 'Y')
      expect(head.available, head.name).toBe(forSale ? 'Y' : 'N')
    }
    expect(product(1258).available).toBe('N')
  })
})

describe('the first product', () => {
  const first = world.products[0]

  it('is the oak table: simple, four pictures, stock where sales may look and where they may not', () => {
    expect(first).toMatchObject({
      id: Math.min(...world.products.map(({ id }) => id)),
      type: 1,
      quantity: 24,
    })
    expect(first?.sort).toBe(Math.min(...world.products.map(({ sort }) => sort)))
    expect(first && imagesOf(first).map(({ state }) => state)).toEqual(['ok', 'ok', 'ok', 'ok'])
    expect(
      first &&
        rowsOf(first).map(({ storeId, amount, quantityReserved }) => [storeId, amount, quantityReserved]),
    ).toEqual([
      [1, 12, 2],
      [2, 7, 1],
      [3, 5, 0],
      [8, 3, 0],
      [14, 1, 1],
    ])
  })
})

describe('the demo catalogue shows', () => {
  const salesStores = world.users.find(({ key }) => key === 'sales')?.rights.stores
  const isVisible = ({ storeId }: StockRow) =>
    salesStores !== 'all' && salesStores?.includes(storeId) === true
  const size = ({ file }: ProductImage) => files.get(file) ?? { width: Number.NaN, height: Number.NaN }
  const ratio = (image: ProductImage) => size(image).width / size(image).height
  const isKind = (type: Product['type']) => (candidate: Product) => candidate.type === type
  const hasUnit = (code: number) => (candidate: Product) =>
    world.measures.some((measure) => measure.id === candidate.measure && measure.code === code)
  const hasPartOfUnit = (candidate: Product) =>
    rowsOf(candidate).some(({ amount }) => !Number.isInteger(amount))
  const hasRows = (holds: (rows: StockRow[]) => boolean) => (candidate: Product) => {
    const rows = rowsOf(candidate)
    return rows.length > 0 && holds(rows)
  }
  const hasPicture = (holds: (image: ProductImage) => boolean) => (candidate: Product) =>
    imagesOf(candidate).some(holds)
  const isNamed =
    (pattern: RegExp) =>
    ({ name }: Product) =>
      pattern.test(name)
  const hasFileNamed = (pattern: RegExp) => hasPicture(({ name }) => pattern.test(name))

  const states: Record<string, (candidate: Product) => boolean> = {
    'a simple product': isKind(1),
    'a set': isKind(2),
    'a product with variations in two properties': (candidate) =>
      variationsOf(candidate).length > 8 &&
      variationsOf(candidate).every(({ properties }) => 113 in properties && 114 in properties),
    'a head with pictures, some variations with their own and some without': (candidate) =>
      imagesOf(candidate).length > 0 &&
      variationsOf(candidate).some((variation) => imagesOf(variation).length > 0) &&
      variationsOf(candidate).some((variation) => imagesOf(variation).length === 0),
    'a head without pictures whose variations have some': (candidate) =>
      imagesOf(candidate).length === 0 &&
      variationsOf(candidate).some((variation) => imagesOf(variation).length > 0),
    'variations without any picture': (candidate) =>
      candidate.type === 3 &&
      [candidate, ...variationsOf(candidate)].every((one) => imagesOf(one).length === 0),
    'an inactive variation beside active ones': (candidate) =>
      new Set(variationsOf(candidate).map(({ active }) => active)).size === 2,
    'a variation without a head': isKind(5),
    'a head whose variations are gone': isKind(6),
    'a service without picture': (candidate) => candidate.type === 7 && imagesOf(candidate).length === 0,
    'a service with a picture': (candidate) => candidate.type === 7 && imagesOf(candidate).length > 0,
    'no pictures': (candidate) => candidate.type === 1 && imagesOf(candidate).length === 0,
    'one picture': (candidate) => imagesOf(candidate).length === 1,
    'forty pictures': (candidate) => imagesOf(candidate).length === 40,
    'a picture that is missing': hasPicture(({ state }) => state === 'missing'),
    'a picture that is text': hasPicture(({ state }) => state === 'text'),
    'a picture that is hidden': hasPicture(({ state }) => state === 'hidden'),
    'a picture on another origin': hasPicture(({ storage }) => storage === 'elsewhere'),
    'a portrait': hasPicture((image) => ratio(image) < 0.8),
    'a panorama': hasPicture((image) => ratio(image) >= 2.5),
    'a landscape': hasPicture((image) => ratio(image) > 1.2 && ratio(image) < 2.5),
    'a very large picture': hasPicture((image) => size(image).width >= 6000),
    'a PNG': hasPicture(({ file }) => file.endsWith('.png')),
    'a WebP': hasPicture(({ file }) => file.endsWith('.webp')),
    'one file as preview and detail picture': (candidate) =>
      repeated(imagesOf(candidate).map(({ id }) => id)).length > 0,
    'two files as preview and detail picture': (candidate) =>
      new Set(
        imagesOf(candidate)
          .filter(({ type }) => type !== 'MORE_PHOTO')
          .map(({ id }) => id),
      ).size === 2,
    'a file name with spaces': hasFileNamed(/ /),
    'a file name with a percent sign': hasFileNamed(/%/),
    'a file name with a percent escape': hasFileNamed(/%[0-9A-F]{2}/i),
    'a Cyrillic file name': hasFileNamed(/[а-я]/i),
    'an Arabic file name': hasFileNamed(/[\u0600-\u06ff]/),
    'markup in a file name': hasFileNamed(/<\w+.*>/),
    'a very long file name': hasFileNamed(/.{120}/),
    'an empty file name': hasFileNamed(/^$/),
    'parts of a kilogram': (candidate) => hasUnit(166)(candidate) && hasPartOfUnit(candidate),
    '0.125 kg': (candidate) =>
      hasUnit(166)(candidate) && rowsOf(candidate).some(({ amount }) => amount === 0.125),
    'parts of a metre': (candidate) => hasUnit(6)(candidate) && hasPartOfUnit(candidate),
    '12.5 m': (candidate) => hasUnit(6)(candidate) && rowsOf(candidate).some(({ amount }) => amount === 12.5),
    'parts of a litre': (candidate) => hasUnit(112)(candidate) && hasPartOfUnit(candidate),
    'parts of a gram': (candidate) => hasUnit(163)(candidate) && hasPartOfUnit(candidate),
    'packages, a unit without a local symbol': hasUnit(778),
    'millions of pieces': hasRows((rows) => total(rows) > 1_000_000),
    'zero everywhere': hasRows((rows) => rows.length > 1 && rows.every(({ amount }) => amount === 0)),
    'a negative amount': hasRows((rows) => rows.some(({ amount }) => amount < 0)),
    'a total of zero made of opposites': hasRows(
      (rows) => total(rows) === 0 && rows.some(({ amount }) => amount !== 0),
    ),
    'more reserved than there is': hasRows((rows) =>
      rows.some(({ amount, quantityReserved }) => amount > 0 && (quantityReserved ?? 0) > amount),
    ),
    'all of it reserved': hasRows((rows) =>
      rows.some(({ amount, quantityReserved }) => amount > 0 && quantityReserved === amount),
    ),
    'an empty reserve': hasRows((rows) => rows.every(({ quantityReserved }) => quantityReserved === null)),
    'stock in one warehouse only': hasRows((rows) => rows.length === 1),
    'stock in all 24 warehouses': (candidate) =>
      activeStores.size === 24 && new Set(rowsOf(candidate).map(({ storeId }) => storeId)).size === 24,
    'rows in all 24 warehouses, some at zero': hasRows(
      (rows) => rows.length === 24 && rows.some(({ amount }) => amount === 0) && total(rows) > 0,
    ),
    'rows in the closed warehouse beside others': hasRows(
      (rows) => rows.some(({ storeId }) => !activeStores.has(storeId)) && rows.some(isVisible),
    ),
    'rows in the closed warehouse only': hasRows((rows) =>
      rows.every(({ storeId }) => !activeStores.has(storeId)),
    ),
    'stock only where sales may not look': hasRows((rows) => total(rows) > 0 && !rows.some(isVisible)),
    'stock only where sales may look': hasRows((rows) => rows.length > 1 && rows.every(isVisible)),
    'a total without rows': (candidate) =>
      candidate.type === 1 && candidate.quantity > 0 && rowsOf(candidate).length === 0,
    'nothing that ever moved': (candidate) =>
      candidate.type === 1 && candidate.quantity === 0 && rowsOf(candidate).length === 0,
    'sold at zero': (candidate) => candidate.canBuyZero === 'Y' && candidate.quantity <= 0,
    'stock that is not tracked': ({ quantityTrace }) => quantityTrace === 'N',
    'an inactive product': (candidate) => candidate.active === 'N' && candidate.type === 1,
    'a closed simple product': ({ id, type }) => type === 1 && closedProductIds.includes(id),
    'a closed product with variations': ({ id, type }) => type === 3 && closedProductIds.includes(id),
    'a set that cannot be put together': (candidate) => candidate.type === 2 && candidate.quantity === 0,
    'a Russian name': isNamed(/^[А-Яа-яё]/),
    'an English name': isNamed(/^[A-Z][a-z]+/),
    'an Arabic name': isNamed(/^[\u0600-\u06ff]/),
    'a name of more than 200 characters': isNamed(/.{201}/),
    'bold text in a name': isNamed(/<b>.*<\/b>/),
    'a script in a name': isNamed(/<script>alert\(1\)<\/script>/),
    'an entity in a name': isNamed(/&amp;/),
    'quotes in a name': isNamed(/"/),
    'a property with several values': ({ properties }) => Object.values(properties).some(Array.isArray),
    'a purchasing price': ({ purchasingPrice }) => /^\d+\.\d{6}$/.test(purchasingPrice ?? ''),
    'a second catalogue, with variations': ({ type, iblockId }) => type === 3 && iblockId === 31,
  }

  it.each(Object.entries(states))('%s', (_, holds) => {
    expect(world.products.filter(holds).length).toBeGreaterThan(0)
  })

  it('two products of one name', () => {
    expect(repeated(world.products.map(({ name }) => name))).toEqual(['Wall clock'])
  })

  it('about 60 products beside their variations', () => {
    const heads = world.products.filter(({ type }) => type !== 4)
    expect(heads.length).toBeGreaterThanOrEqual(60)
    expect(heads.length).toBeLessThanOrEqual(75)
  })

  it('warehouses without title, without position, with markup, very long, in other alphabets', () => {
    const titles = world.stores.map(({ title }) => title)
    expect(world.stores).toHaveLength(25)
    expect(activeStores.size).toBe(24)
    expect(titles).toContain(null)
    expect(world.stores.some(({ title, address }) => title === null && address !== '')).toBe(true)
    expect(titles.some((title) => /<b>/.test(title ?? ''))).toBe(true)
    expect(titles.some((title) => (title ?? '').length > 150)).toBe(true)
    expect(titles.some((title) => /[а-я]/i.test(title ?? ''))).toBe(true)
    expect(titles.some((title) => /[\u0600-\u06ff]/.test(title ?? ''))).toBe(true)
    expect(world.stores.some(({ address, gpsN }) => address === '' && gpsN === null)).toBe(true)
    expect(world.stores.some(({ gpsS }) => gpsS === 0)).toBe(true)
  })
})

describe('the demo CRM', () => {
  const DEAL = 2
  const rowsOfItem = (typeId: number, id: number) =>
    world.productRows.filter(({ ownerTypeId, ownerId }) => ownerTypeId === typeId && ownerId === id)
  const first = rowsOfItem(DEAL, 31)
  const free = ({ productId }: { productId: number }) =>
    total(world.stock.filter((row) => row.productId === productId)) -
    reserve(world.stock.filter((row) => row.productId === productId))

  it('has every kind of object that has product rows, and one number twice', () => {
    expect([...new Set(world.crmItems.map(({ typeId }) => typeId))].sort()).toEqual(
      crmTypes.map(({ id }) => id).sort(),
    )
    expect(world.crmItems.filter(({ id }) => id === 31).map(({ typeId }) => typeId)).toEqual([2, 1])
    expect(repeated(world.crmItems.map(({ typeId, id }) => `${typeId}/${id}`))).toEqual([])
  })

  it('owns every row by an object that exists', () => {
    for (const { ownerTypeId, ownerId } of world.productRows) {
      expect(world.crmItems.some(({ typeId, id }) => typeId === ownerTypeId && id === ownerId)).toBe(true)
    }
  })

  it.each<[string, (row: ProductRow) => boolean]>([
    ['enough', (row) => row.productId > 0 && free(row) >= row.quantity],
    ['too little', (row) => row.productId === 1205 && free(row) < row.quantity],
    ['what the deal itself holds back', (row) => row.reserved > 0 && row.reserved === row.quantity],
    ['a line typed freely', ({ productId }) => productId === 0],
    [
      'a product that was deleted',
      ({ productId }) => productId > 0 && !world.products.some(({ id }) => id === productId),
    ],
    ['a service', ({ type }) => type === 7],
    ['a variation', ({ type }) => type === 4],
    ['a part of a metre', ({ measureCode, quantity }) => measureCode === 6 && !Number.isInteger(quantity)],
  ])('shows %s in its first deal', (_, holds) => {
    expect(first.filter(holds).length).toBeGreaterThan(0)
  })

  it('has a deal of two hundred rows, one of none, and one that sales may not read', () => {
    expect(rowsOfItem(DEAL, 35)).toHaveLength(200)
    expect(rowsOfItem(DEAL, 36)).toEqual([])
    expect(world.users.find(({ key }) => key === 'sales')?.rights.closedDeals).toEqual([37])
    expect(rowsOfItem(DEAL, 37)).toHaveLength(1)
  })

  it('holds nothing back that the warehouse does not count as reserved', () => {
    const held = world.productRows.filter(({ reserved }) => reserved > 0)
    expect(held.length).toBeGreaterThan(3)
    for (const { productId, storeId, reserved } of held) {
      const row = world.stock.find((one) => one.productId === productId && one.storeId === storeId)
      expect(row?.quantityReserved, `${productId}`).toBeGreaterThanOrEqual(reserved)
    }
  })

  it('counts in the unit of the product', () => {
    for (const { productId, measureCode } of world.productRows) {
      const owner = world.products.find(({ id }) => id === productId)
      const unit = world.measures.find(({ id }) => id === owner?.measure)
      if (unit) expect(measureCode, `${productId}`).toBe(unit.code)
    }
  })

  it('has the app in every place that it can take', () => {
    expect(world.placements.map(({ placement }) => placement)).toEqual([
      'REST_APP_URI',
      'LEFT_MENU',
      ...crmTypes.map(({ placement }) => placement),
    ])
    for (const { langAll } of world.placements) expect(Object.keys(langAll)).toEqual(['en', 'ru'])
  })
})

function find<Row extends { id: number }>(rows: readonly Row[], id: number): Row {
  const row = rows.find((candidate) => candidate.id === id)
  if (!row) throw new Error(`There is no ${id}`)
  return row
}

function repeated<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}
