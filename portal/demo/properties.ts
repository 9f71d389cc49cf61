import type { CatalogProperty, Iblock, PropertyEnum } from '../world/types.ts'

export const iblockIds = { products: 24, variations: 25, workshop: 31, workshopVariations: 32 } as const

const linkIds = { variations: 111, workshopVariations: 131 } as const

/** Two catalogues, each with its own block of variations, as a portal has them after adding a second one. */
export const iblocks: readonly Iblock[] = [
  { id: iblockIds.products, name: 'Product catalogue', productIblockId: null, skuPropertyId: null },
  {
    id: iblockIds.variations,
    name: 'Product catalogue (variations)',
    productIblockId: iblockIds.products,
    skuPropertyId: linkIds.variations,
  },
  { id: iblockIds.workshop, name: 'Workshop', productIblockId: null, skuPropertyId: null },
  {
    id: iblockIds.workshopVariations,
    name: 'Workshop (variations)',
    productIblockId: iblockIds.workshop,
    skuPropertyId: linkIds.workshopVariations,
  },
]

/**
 * Properties of the four blocks. The values of `MORE_PHOTO` are not kept with the products: the picture
 * records say which files belong to it.
 */
export const properties: readonly CatalogProperty[] = [
  property(101, iblockIds.products, 'Article', 'ARTNUMBER', 'S'),
  property(102, iblockIds.products, 'Brand', 'BRAND', 'S'),
  property(103, iblockIds.products, 'Material', 'MATERIAL', 'L'),
  { ...property(104, iblockIds.products, 'Features', 'FEATURES', 'L'), multiple: 'Y' },
  { ...property(105, iblockIds.products, 'Pictures', 'MORE_PHOTO', 'F'), multiple: 'Y' },
  property(106, iblockIds.products, 'Diameter, mm', 'DIAMETER', 'N'),
  { ...property(107, iblockIds.products, 'Old price list number', 'OLD_NUMBER', 'S'), active: 'N' },
  link(linkIds.variations, iblockIds.variations, iblockIds.products),
  { ...property(112, iblockIds.variations, 'Pictures', 'MORE_PHOTO', 'F'), multiple: 'Y' },
  property(113, iblockIds.variations, 'Colour', 'COLOR', 'L'),
  property(114, iblockIds.variations, 'Size', 'SIZE', 'L'),
  property(115, iblockIds.variations, 'Article', 'ARTNUMBER', 'S'),
  property(116, iblockIds.variations, 'Memory', 'MEMORY', 'L'),
  property(121, iblockIds.workshop, 'Article', 'ARTNUMBER', 'S'),
  { ...property(122, iblockIds.workshop, 'Pictures', 'MORE_PHOTO', 'F'), multiple: 'Y' },
  property(123, iblockIds.workshop, 'Brand', 'BRAND', 'S'),
  link(linkIds.workshopVariations, iblockIds.workshopVariations, iblockIds.workshop),
  { ...property(132, iblockIds.workshopVariations, 'Pictures', 'MORE_PHOTO', 'F'), multiple: 'Y' },
  property(133, iblockIds.workshopVariations, 'Colour', 'COLOR', 'L'),
  property(134, iblockIds.workshopVariations, 'Volume', 'VOLUME', 'L'),
  property(135, iblockIds.workshopVariations, 'Article', 'ARTNUMBER', 'S'),
]

/** The values of the list properties, in the order in which the portal shows them. */
export const enums: readonly PropertyEnum[] = [
  ...values(103, 301, ['oak', 'steel', 'cotton', 'wool', 'glass', 'porcelain']),
  ...values(104, 311, ['waterproof', 'handmade', 'fragile', 'needs assembly']),
  ...values(113, 321, ['white', 'black', 'red', 'navy', 'blue', 'yellow', 'sand', 'silver']),
  ...values(114, 341, ['S', 'M', 'L', 'XL', 'XXL', '20 cm', '30 cm']),
  ...values(116, 351, ['128 GB', '256 GB']),
  ...values(133, 361, ['white', 'green', 'ochre']),
  ...values(134, 371, ['1 l', '5 l']),
]

function property(
  id: number,
  iblockId: number,
  name: string,
  code: string,
  propertyType: CatalogProperty['propertyType'],
): CatalogProperty {
  return {
    id,
    iblockId,
    name,
    code,
    xmlId: null,
    active: 'Y',
    propertyType,
    userType: null,
    linkIblockId: null,
    multiple: 'N',
    sort: 100,
  }
}

function link(id: number, iblockId: number, linkIblockId: number): CatalogProperty {
  return {
    ...property(id, iblockId, 'Product', 'CML2_LINK', 'E'),
    xmlId: 'CML2_LINK',
    userType: 'SKU',
    linkIblockId,
    sort: 5,
  }
}

function values(propertyId: number, firstId: number, texts: readonly string[]): PropertyEnum[] {
  return texts.map((value, index) => ({
    id: firstId + index,
    propertyId,
    value,
    xmlId: value.toLowerCase().replace(/\W+/g, '-'),
    def: 'N',
    sort: (index + 1) * 100,
  }))
}
