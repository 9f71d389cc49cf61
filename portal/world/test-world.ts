import { people } from './people.ts'
import type {
  CatalogProperty,
  Product,
  ProductImage,
  ProductRow,
  ProductType,
  Section,
  StockRow,
  Store,
  World,
} from './types.ts'

/**
 * A small world for the tests of the portal itself, each product in one telling state. Newly made at every
 * call: a test may add to it before it starts its portal.
 */
export function testWorld(): World {
  return {
    memberId: '0123456789abcdef0123456789abcdef',
    offset: '+02:00',
    users: people([ids.closed], [ids.closedDeal]),
    app: {
      id: 5,
      code: 'example.stock',
      clientId: 'app.0123456789abcd.01234567',
      version: 3,
      status: 'F',
      scopes: ['catalog', 'crm', 'placement'],
      installed: true,
      paymentExpired: false,
    },
    inventoryManagement: true,
    iblocks: [
      { id: 24, name: 'Goods', productIblockId: null, skuPropertyId: null },
      { id: 25, name: 'Variations', productIblockId: 24, skuPropertyId: 90 },
    ],
    properties: properties(),
    enums: [
      { id: 301, propertyId: 82, value: 'red', xmlId: 'red', def: 'N', sort: 10 },
      { id: 302, propertyId: 82, value: 'blue', xmlId: 'blue', def: 'N', sort: 20 },
    ],
    sections: [
      section(8, 'Furniture', null),
      section(9, 'Tables', 8),
      { ...section(10, 'Archive', null), active: 'N', sort: 0, code: null },
    ],
    products: products(),
    images: images(),
    stores: [store(1, 'Riga'), store(2, null), { ...store(3, 'Tartu'), active: 'N' }, store(4, 'Vilnius')],
    stock: stock(),
    measures: [
      {
        id: 5,
        code: 796,
        measureTitle: 'Piece',
        symbol: 'pcs',
        symbolIntl: 'pc',
        symbolLetterIntl: 'PCE',
        isDefault: 'Y',
      },
      {
        id: 4,
        code: 166,
        measureTitle: 'Kilogram',
        symbol: null,
        symbolIntl: 'kg',
        symbolLetterIntl: 'KGM',
        isDefault: 'N',
      },
    ],
    crmItems: [
      { typeId: 2, id: ids.deal, title: 'Office of the harbour master' },
      { typeId: 2, id: ids.emptyDeal, title: 'Nothing chosen' },
      { typeId: 2, id: ids.closedDeal, title: 'Confidential' },
      { typeId: 1, id: ids.deal, title: 'Web form' },
      { typeId: 31, id: 8, title: 'Invoice 8' },
      { typeId: 128, id: 9, title: 'Rental 9' },
    ],
    productRows: productRows(),
    placements: [
      { id: 21, placement: 'REST_APP_URI', handler: 'index.html', langAll: {} },
      {
        id: 22,
        placement: 'CRM_DEAL_DETAIL_TAB',
        handler: 'index.html?tab=deal',
        langAll: { en: { TITLE: 'Stock', DESCRIPTION: '', GROUP_NAME: '' } },
      },
    ],
  }
}

/** Products by what they are for. */
export const ids = {
  /** Every kind of picture, fractions, zero and null in stock. */
  table: 101,
  /** No pictures, no stock; most of its fields empty. */
  bare: 102,
  service: 103,
  set: 104,
  /** Even id: `g1` answers its first variation's pictures. */
  evenHead: 106,
  red: 107,
  blue: 108,
  /** Odd id: `g1` says that it was not found. */
  oddHead: 109,
  oddVariation: 110,
  headWithoutVariations: 112,
  strayVariation: 113,
  /** Nobody but the administrator may read this element, nor its variation. */
  closed: 115,
  closedVariation: 116,
  /** The lead has the same number. */
  deal: 7,
  emptyDeal: 8,
  /** Sales may not read it. */
  closedDeal: 9,
} as const

export function product(id: number, type: ProductType, name: string, more: Partial<Product> = {}): Product {
  return {
    id,
    iblockId: 24,
    type,
    name,
    active: 'Y',
    available: 'Y',
    code: null,
    xmlId: String(id),
    iblockSectionId: null,
    sort: 100,
    createdBy: 1,
    modifiedBy: 1,
    dateCreate: `2025-01-31T10:00:${id % 60 < 10 ? '0' : ''}${id % 60}+02:00`,
    timestampX: '2025-02-01T10:00:00+02:00',
    previewText: null,
    detailText: null,
    measure: type === 3 || type === 6 ? null : 5,
    quantity: 0,
    quantityReserved: 0,
    quantityTrace: 'D',
    canBuyZero: 'D',
    weight: 0,
    width: 0,
    height: 0,
    length: 0,
    purchasingPrice: null,
    purchasingCurrency: null,
    properties: {},
    parentId: null,
    ...more,
  }
}

function variation(
  id: number,
  type: 4 | 5,
  parentId: number | null,
  name: string,
  more: Partial<Product> = {},
) {
  const link = parentId === null ? {} : { 90: { value: String(parentId), valueId: 7000 + id } }
  return product(id, type, name, { iblockId: 25, parentId, properties: link, ...more })
}

function products(): Product[] {
  return [
    product(ids.table, 1, 'Oak table <b>large</b>', {
      code: 'oak-table',
      iblockSectionId: 8,
      previewText: 'Solid oak.',
      detailText: '<p>Solid oak.</p>',
      measure: 4,
      quantity: 8.25,
      quantityReserved: 2.5,
      weight: 31_000,
      width: 900,
      height: 740,
      length: 1800,
      purchasingPrice: '120.500000',
      purchasingCurrency: 'EUR',
      properties: {
        81: { value: 'Northwood', valueId: 9001 },
        82: { value: '301', valueId: 9002, valueEnum: 'red' },
        83: [
          { value: 'heavy', valueId: 9003 },
          { value: 'new', valueId: 9004 },
        ],
      },
    }),
    product(ids.bare, 1, 'Bare shelf', { active: 'N', available: 'N', sort: 0, xmlId: null }),
    product(ids.service, 7, 'Assembly'),
    product(ids.set, 2, 'Dinner set', { quantity: 3 }),
    // A quantity that the server keeps for itself: heads have none to show.
    product(ids.evenHead, 3, 'Chair', { quantity: 9 }),
    variation(ids.red, 4, ids.evenHead, 'Chair (red)', { quantity: 5 }),
    variation(ids.blue, 4, ids.evenHead, 'Chair (blue)'),
    product(ids.oddHead, 3, 'Lamp'),
    variation(ids.oddVariation, 4, ids.oddHead, 'Lamp (tall)'),
    product(ids.headWithoutVariations, 6, 'Sofa'),
    variation(ids.strayVariation, 5, null, 'Lone cushion'),
    product(ids.closed, 3, 'Prototype'),
    variation(ids.closedVariation, 4, ids.closed, 'Prototype (grey)'),
  ]
}

export function property(
  id: number,
  iblockId: number,
  name: string,
  more: Partial<CatalogProperty>,
): CatalogProperty {
  return {
    id,
    iblockId,
    name,
    code: null,
    xmlId: null,
    active: 'Y',
    propertyType: 'S',
    userType: null,
    linkIblockId: null,
    multiple: 'N',
    sort: 500,
    ...more,
  }
}

const properties = (): CatalogProperty[] => [
  property(81, 24, 'Brand', { code: 'BRAND' }),
  property(82, 24, 'Colour', { code: 'COLOUR', propertyType: 'L' }),
  property(83, 24, 'Tags', { multiple: 'Y' }),
  property(84, 24, 'Pictures', { code: 'MORE_PHOTO', propertyType: 'F', multiple: 'Y' }),
  property(85, 24, 'Withdrawn', { active: 'N' }),
  property(90, 25, 'Head', {
    code: 'CML2_LINK',
    xmlId: 'CML2_LINK',
    propertyType: 'E',
    userType: 'SKU',
    linkIblockId: 24,
    sort: 5,
  }),
  property(91, 25, 'Pictures', { code: 'MORE_PHOTO', propertyType: 'F', multiple: 'Y', active: 'N' }),
]

export function image(id: number, productId: number, more: Partial<ProductImage> = {}): ProductImage {
  return {
    id,
    productId,
    type: 'MORE_PHOTO',
    name: `photo ${id}.png`,
    createTime: '2025-02-01T09:00:00+02:00',
    file: 'dot.png',
    state: 'ok',
    storage: 'portal',
    ...more,
  }
}

const images = (): ProductImage[] => [
  image(501, ids.table, { type: 'DETAIL_PICTURE', name: 'стол & co.png' }),
  // One file in two roles.
  image(502, ids.table, { type: 'PREVIEW_PICTURE' }),
  image(502, ids.table),
  image(503, ids.table, { storage: 'elsewhere' }),
  image(504, ids.table, { state: 'missing' }),
  image(505, ids.table, { state: 'text' }),
  image(506, ids.table, { state: 'hidden' }),
  image(510, ids.red, { type: 'DETAIL_PICTURE' }),
  // Its property is switched off in the block of variations.
  image(511, ids.red),
  image(520, ids.evenHead, { type: 'DETAIL_PICTURE' }),
  image(521, ids.oddHead, { type: 'DETAIL_PICTURE' }),
  image(530, ids.closed, { type: 'DETAIL_PICTURE' }),
]

const store = (id: number, title: string | null): Store => ({
  id,
  title,
  active: 'Y',
  address: `${id} Harbour Street`,
  description: null,
  phone: id === 1 ? '+1 555 0100' : null,
  schedule: null,
  email: null,
  xmlId: null,
  code: null,
  gpsN: id === 1 ? 56.95 : null,
  gpsS: id === 1 ? 24.1 : null,
  sort: id === 1 ? 0 : 100,
  issuingCenter: 'Y',
  dateCreate: '2025-01-01T09:00:00+02:00',
  dateModify: '2025-01-02T09:00:00+02:00',
})

const row = (
  id: number,
  productId: number,
  storeId: number,
  amount: number,
  quantityReserved: number | null,
): StockRow => ({ id, productId, storeId, amount, quantityReserved })

const stock = (): StockRow[] => [
  row(1, ids.table, 1, 10.75, 2.5),
  row(2, ids.table, 2, 0, null),
  row(3, ids.table, 3, -2, 0),
  row(4, ids.red, 1, 3, 0),
  row(5, ids.red, 4, 2, 0),
  row(6, ids.blue, 4, 0, 0),
]

export const section = (id: number, name: string, parentId: number | null): Section => ({
  id,
  iblockId: 24,
  iblockSectionId: parentId,
  name,
  code: name.toLowerCase(),
  xmlId: null,
  sort: 100,
  active: 'Y',
})

export function productRow(
  id: number,
  ownerTypeId: number,
  ownerId: number,
  more: Partial<ProductRow>,
): ProductRow {
  return {
    id,
    ownerTypeId,
    ownerId,
    productId: ids.table,
    productName: 'Oak table',
    price: 100,
    quantity: 1,
    discountRate: 0,
    taxRate: null,
    taxIncluded: 'Y',
    measureCode: 796,
    measureName: 'pcs',
    sort: 10,
    type: 1,
    storeId: null,
    reserved: 0,
    ...more,
  }
}

const productRows = (): ProductRow[] => [
  // The numbers of the documentation's own example.
  productRow(401, 2, ids.deal, {
    price: 90_000,
    quantity: 3,
    discountRate: 10,
    taxRate: 10,
    storeId: 1,
    sort: 20,
  }),
  productRow(402, 2, ids.deal, { productId: 0, productName: 'Carrying <b>up</b>', price: 0, sort: 0 }),
  productRow(403, 2, ids.deal, { productId: ids.red, productName: 'Chair (red)', type: 4, quantity: 0.5 }),
  productRow(404, 2, ids.closedDeal, {}),
  productRow(405, 1, ids.deal, { productName: 'Of the lead' }),
  productRow(406, 128, 9, { productName: 'Of the process' }),
]
