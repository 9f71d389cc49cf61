import type { Product, ProductImage, ProductType, StockRow } from '../world/types.ts'
import { measureIds } from './measures.ts'
import { iblockIds, iblocks } from './properties.ts'
import { propertyValues } from './property-values.ts'
import { sections } from './sections.ts'
import type { Described, ProductSpec, Stocked } from './spec.ts'
import { stockRows, totalsOf } from './stock-rows.ts'
import { timestamp } from './time.ts'

interface Goods {
  products: Product[]
  images: ProductImage[]
  stock: StockRow[]
}

/** The goods so far, and the ids that the next records get. */
interface Draft extends Goods {
  nextImageId: () => number
  nextRowId: () => number
  nextValueId: () => number
}

/**
 * Turns descriptions into products, pictures and stock rows, in the order given. Totals are computed, never
 * typed: see `totalsOf`; of a set there are as many as its parts allow.
 * Throws where a description names a section, property, list value, warehouse or part that does not exist.
 */
export function assemble(specs: readonly ProductSpec[]): Goods {
  const draft: Draft = {
    products: [],
    images: [],
    stock: [],
    nextImageId: countFrom(6401),
    nextRowId: countFrom(811),
    nextValueId: countFrom(9701),
  }
  for (const spec of specs) addSpec(draft, spec)
  const { products, images, stock } = draft
  return { products, images, stock }
}

function addSpec(draft: Draft, spec: ProductSpec) {
  const catalogueId = catalogueOf(spec)
  switch (spec.kind) {
    case 'simple':
      return addGoods(draft, spec, catalogueId, 1)
    case 'stray':
      return addGoods(draft, { ...spec, props: spec.traits }, variationsBlockOf(catalogueId), 5)
    case 'set':
      return addSet(draft, spec, catalogueId)
    case 'service':
      add(draft, spec, catalogueId, 7, { measure: measureIds.pcs, available: 'Y' })
      return
    case 'head':
      return addHead(draft, spec, catalogueId)
  }
}

function addHead(draft: Draft, spec: Extract<ProductSpec, { kind: 'head' }>, catalogueId: number) {
  const headProduct = add(draft, spec, catalogueId, spec.variations.length > 0 ? 3 : 6, { measure: null })
  spec.variations.forEach(({ traits, ...about }, index) => {
    const described = {
      ...about,
      // The portal creates variations right after their head, so their ids follow it.
      id: spec.id + 1 + index,
      name: `${spec.name} (${Object.values(traits).join(', ')})`,
      section: null,
      props: traits,
    }
    addGoods(draft, described, variationsBlockOf(catalogueId), 4, spec.id)
  })
  const forSale = draft.products.some(
    ({ parentId, active, available }) => parentId === spec.id && active === 'Y' && available === 'Y',
  )
  headProduct.available = forSale ? 'Y' : 'N'
}

function addSet(draft: Draft, spec: Extract<ProductSpec, { kind: 'set' }>, catalogueId: number) {
  const possible = Object.entries(spec.contains).map(([id, count]) => {
    const part = draft.products.find((product) => product.id === Number(id))
    if (!part) throw new Error(`Set ${spec.id} contains ${id}, which is not in the catalogue before it`)
    return Math.floor(part.quantity / count)
  })
  const quantity = Math.max(0, Math.min(...possible))
  add(draft, spec, catalogueId, 2, { measure: measureIds.pcs, quantity, available: quantity > 0 ? 'Y' : 'N' })
}

/** A product that lies in warehouses itself: simple, or a variation. */
function addGoods(
  draft: Draft,
  spec: Described & Stocked,
  iblockId: number,
  type: ProductType,
  parentId: number | null = null,
) {
  const rows = stockRows(spec.id, spec.stock ?? {}, draft.nextRowId)
  draft.stock.push(...rows)
  const totals = totalsOf(rows)
  const quantity = spec.importedTotal ?? totals.quantity
  const canBuyZero = spec.canBuyZero ?? 'N'
  const quantityTrace = spec.trace ?? 'D'
  const [width, height, length] = spec.size ?? [0, 0, 0]

  add(draft, spec, iblockId, type, {
    parentId,
    measure: measureIds[spec.unit ?? 'pcs'],
    quantity,
    quantityReserved: totals.quantityReserved,
    quantityTrace,
    canBuyZero,
    available: quantity > 0 || canBuyZero === 'Y' || quantityTrace === 'N' ? 'Y' : 'N',
    weight: spec.weight ?? 0,
    width,
    height,
    length,
    purchasingPrice: spec.cost === undefined ? null : spec.cost.toFixed(6),
    purchasingCurrency: spec.cost === undefined ? null : 'USD',
  })
}

function add(
  draft: Draft,
  spec: Described,
  iblockId: number,
  type: ProductType,
  own: Partial<Product>,
): Product {
  const props = { ...spec.props, ...(spec.article !== undefined && { ARTNUMBER: spec.article }) }
  const day = draft.products.length
  const product: Product = {
    id: spec.id,
    iblockId,
    type,
    name: spec.name,
    active: spec.active ?? 'Y',
    available: 'N',
    code: symbolicCode(spec.name),
    xmlId: spec.xmlId ?? String(spec.id),
    iblockSectionId: spec.section,
    sort: spec.sort ?? 500,
    createdBy: 1,
    modifiedBy: 1,
    dateCreate: timestamp(day),
    timestampX: timestamp(day + 120, 45),
    previewText: spec.text ?? null,
    detailText: null,
    measure: null,
    quantity: 0,
    quantityReserved: 0,
    quantityTrace: 'D',
    canBuyZero: 'N',
    weight: 0,
    width: 0,
    height: 0,
    length: 0,
    purchasingPrice: null,
    purchasingCurrency: null,
    properties: propertyValues(iblockId, props, draft.nextValueId),
    parentId: null,
    ...own,
  }
  draft.products.push(product)
  draft.images.push(...imagesOf(spec, timestamp(day, 15), draft.nextImageId))
  return product
}

/** A file with two roles gives two records with one id, as the portal has one file and two uses of it. */
function imagesOf(spec: Described, createTime: string, nextId: () => number): ProductImage[] {
  return (spec.pictures ?? []).flatMap(({ roles, ...shot }) => {
    const id = nextId()
    return roles.map((type) => ({ id, productId: spec.id, type, createTime, ...shot }))
  })
}

function catalogueOf({ id, section }: Described) {
  if (section === null) return iblockIds.products
  const found = sections.find((candidate) => candidate.id === section)
  if (!found) throw new Error(`Product ${id} stands in section ${section}, which does not exist`)
  return found.iblockId
}

function variationsBlockOf(catalogueId: number) {
  const block = iblocks.find(({ productIblockId }) => productIblockId === catalogueId)
  if (!block) throw new Error(`Catalogue ${catalogueId} has no block of variations`)
  return block.id
}

/** The address part that the portal makes of a name: Latin letters and digits, or none. */
function symbolicCode(name: string) {
  const code = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 100)
  return code || null
}

function countFrom(first: number) {
  let next = first
  return () => next++
}
