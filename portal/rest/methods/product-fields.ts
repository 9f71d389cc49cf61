import { groupBy } from '../../world/group-by.ts'
import type { CatalogProperty, Product, ProductImage, PropertyValue } from '../../world/types.ts'
import type { Call } from '../call.ts'
import { type Field, type Fields, plainFields } from '../fields.ts'
import { toFloat } from '../php.ts'

/**
 * Fields of products, of every kind (wire reference 4.6; `modules/catalog/lib/restview/product.php`).
 * Which of them a kind has is `fieldNames`.
 */

const constant = (type: Field<Product>['type'], value: unknown): Field<Product> => ({
  type,
  stored: () => value,
})

const textType = (text: string | null) => (text !== null && /<[a-z]/i.test(text) ? 'html' : 'text')

/** What every element of an information block has. */
const element: Fields<Product> = {
  ...plainFields<Product>({
    id: 'integer',
    iblockId: 'integer',
    name: 'string',
    active: 'char',
    code: 'string',
    xmlId: 'string',
    iblockSectionId: 'integer',
    sort: 'integer',
    createdBy: 'integer',
    modifiedBy: 'integer',
    dateCreate: 'datetime',
    timestampX: 'datetime',
    previewText: 'string',
    detailText: 'string',
  }),
  dateActiveFrom: constant('datetime', null),
  dateActiveTo: constant('datetime', null),
  previewTextType: { type: 'string', stored: ({ previewText }) => textType(previewText) },
  detailTextType: { type: 'string', stored: ({ detailText }) => textType(detailText) },
}

/** What the trade catalogue adds. */
const trade: Fields<Product> = {
  ...plainFields<Product>({
    type: 'integer',
    available: 'char',
    measure: 'integer',
    quantity: 'double',
    quantityReserved: 'double',
    quantityTrace: 'char',
    canBuyZero: 'char',
    weight: 'double',
    width: 'double',
    height: 'double',
    length: 'double',
    purchasingPrice: 'string',
    purchasingCurrency: 'string',
  }),
  // Compared as a number, sent as the text that the database keeps.
  purchasingPrice: {
    type: 'double',
    stored: ({ purchasingPrice }) => (purchasingPrice === null ? null : toFloat(purchasingPrice)),
    shown: ({ purchasingPrice }) => purchasingPrice,
  },
  bundle: constant('char', 'N'),
  subscribe: constant('char', 'D'),
  vatId: constant('integer', null),
  vatIncluded: constant('char', 'N'),
}

const COMMON = ['type', 'available', 'bundle']
const NOT_OF_SETS = ['quantityReserved']

/** The trade fields of a kind: heads have no stock, unit or size, services a unit and VAT, sets no reserve. */
function tradeNames({ type }: Product): string[] {
  switch (type) {
    case 3:
    case 6:
      return COMMON
    case 7:
      return [...COMMON, 'measure', 'vatId', 'vatIncluded']
    case 2:
      return Object.keys(trade).filter((name) => !NOT_OF_SETS.includes(name))
    default:
      return Object.keys(trade)
  }
}

/** All fields of a block's products: its properties under their ids, the linking one as `parentId`. */
export function fieldsOfBlock(call: Call, iblockId: number): Fields<Product> {
  const linkId = call.world.iblocks.find(({ id }) => id === iblockId)?.skuPropertyId ?? null
  const properties = call.world.properties
    .filter((property) => property.iblockId === iblockId && property.active === 'Y')
    .map((property) =>
      property.id === linkId
        ? (['parentId', parentField(linkId)] as const)
        : ([`property${property.id}`, propertyField(call, property)] as const),
    )
  return {
    ...element,
    previewPicture: pictureField(call, 'PREVIEW_PICTURE', 'previewPicture'),
    detailPicture: pictureField(call, 'DETAIL_PICTURE', 'detailPicture'),
    ...ofKindOnly(trade),
    ...Object.fromEntries(properties),
  }
}

/** Names of the fields that a product of this kind has in a `get` answer. */
export function fieldNames(product: Product, fields: Fields<Product>): string[] {
  const own = new Set(tradeNames(product))
  return Object.keys(fields).filter((name) => !Object.hasOwn(trade, name) || own.has(name))
}

/** In a list, a field that a product's kind does not have is null. */
function ofKindOnly(fields: Fields<Product>): Fields<Product> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const onlyOwn =
        (read: (product: Product) => unknown) =>
        (product: Product): unknown =>
          tradeNames(product).includes(name) ? read(product) : null
      return [
        name,
        { ...field, stored: onlyOwn(field.stored), shown: onlyOwn(field.shown ?? field.stored) },
      ] as const
    }),
  )
}

/** Ids and value ids travel as strings here. */
function parentField(linkId: number): Field<Product> {
  return {
    type: 'property',
    stored: ({ parentId }) => parentId,
    shown: ({ parentId, properties, id }) => {
      if (parentId === null) return null
      const link = properties[linkId]
      const valueId = link && !isList(link) ? link.valueId : id
      return { value: String(parentId), valueId: String(valueId) }
    },
  }
}

const isList = (value: PropertyValue | readonly PropertyValue[]): value is readonly PropertyValue[] =>
  Array.isArray(value)

function propertyField(call: Call, property: CatalogProperty): Field<Product> {
  if (property.propertyType === 'F' && property.code === 'MORE_PHOTO') return photosField(call, property)
  const valuesOf = ({ properties }: Product): readonly PropertyValue[] => {
    const value = properties[property.id]
    if (value === undefined) return []
    return isList(value) ? value : [value]
  }
  return {
    type: 'property',
    stored: (product) => {
      const values = valuesOf(product).map(({ value }) => value)
      return property.multiple === 'Y' ? values : (values[0] ?? null)
    },
    shown: (product) => {
      const values = valuesOf(product).map(({ value, valueId, valueEnum, textType }) => ({
        value: textType === undefined ? value : { text: value, type: textType },
        ...(valueEnum !== undefined && { valueEnum }),
        valueId: String(valueId),
      }))
      return property.multiple === 'Y' ? values : (values[0] ?? null)
    },
  }
}

/** The file property of the product's photos: each value an object with addresses that need a token. */
function photosField(call: Call, { id }: CatalogProperty): Field<Product> {
  const photos = (product: Product) => picturesOf(call, product, 'MORE_PHOTO')
  return {
    type: 'property',
    stored: (product) => photos(product).map((image) => image.id),
    shown: (product) =>
      photos(product).map((image) => ({
        value: fileValue(image, `property${id}`),
        valueId: String(image.id),
      })),
  }
}

function pictureField(call: Call, role: ProductImage['type'], name: string): Field<Product> {
  return {
    type: 'object',
    stored: (product) => {
      const [image] = picturesOf(call, product, role)
      return image ? fileValue(image, name) : null
    },
  }
}

const picturesOf = ({ world }: Call, { id }: Product, role: ProductImage['type']) =>
  (groupBy(world.images, 'productId').get(id) ?? []).filter(({ type }) => type === role)

function fileValue({ id, productId }: ProductImage, fieldName: string) {
  const query = new URLSearchParams({
    'fields[fieldName]': fieldName,
    'fields[fileId]': String(id),
    'fields[productId]': String(productId),
  })
  const url = `/rest/catalog.product.download?${query}`
  return { id: String(id), url, urlMachine: url }
}
