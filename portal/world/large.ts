/**
 * The portal of `PORTAL_WORLD=large`: the demo portal, and beside its goods what a large company has. Everything is
 * counted out rather than drawn by lot, so that every start gives the same portal.
 */
import { measureIds } from '../demo/measures.ts'
import { pictures } from '../demo/pictures.ts'
import { iblockIds } from '../demo/properties.ts'
import { timestamp } from '../demo/time.ts'
import { demoWorld } from '../demo/world.ts'
import type { Product, PropertyEnum, Section, StockRow, Store, World } from './types.ts'

/** Products of the large world that have a story of their own. */
export const largeIds = {
  /** Head with 500 variations, each with a row in 40 warehouses: 20,000 rows. */
  manyVariations: 60_000,
  /** Simple product with a row in each of 2,000 warehouses. */
  manyWarehouses: 60_901,
  /** Simple product with 300 pictures. */
  manyPictures: 60_902,
} as const

const WAREHOUSES = 2_000
const VARIATION_WAREHOUSES = 40
const PICTURES = 300
/** Products of the first catalogue, the demo's included. */
const CATALOGUE = 50_000

const COLOUR_ID = 113
const SIZE_ID = 114
const COLOURS =
  'amber, anthracite, apricot, aubergine, azure, beige, bordeaux, bottle green, brick, burgundy, chalk, charcoal, copper, cream, denim, emerald, graphite, indigo, ivory, khaki, lilac, mint, mustard, olive, petrol'.split(
    ', ',
  )
const SIZES = '32, 34, 36, 38, 40, 42, 44, 46, 48, 50, 52, 54, 56, 58, 60, 62, 64, 66, 68, 70'.split(', ')

/** A new copy at every call, made in a second or two. */
export function largeWorld(): World {
  const world = demoWorld()
  world.stores.push(...moreWarehouses(world.stores))
  const sections = moreSections()
  world.sections.push(...sections)
  world.enums.push(...choices(COLOUR_ID, 1_001, COLOURS), ...choices(SIZE_ID, 1_101, SIZES))

  const stock = new StockBook(world)
  addVariations(world, stock)
  addManyWarehouses(world, stock)
  addManyPictures(world, stock)
  addCatalogue(world, stock, sections)
  return world
}

/** Rows and the totals that follow from them; ids go on from the demo's. */
class StockBook {
  readonly #rows: StockRow[]
  readonly #isActive: ReadonlyMap<number, boolean>
  #nextId: number

  constructor({ stock, stores }: World) {
    this.#rows = stock
    this.#isActive = new Map(stores.map(({ id, active }) => [id, active === 'Y']))
    this.#nextId = highestId(stock) + 1
  }

  /** The product's totals change as the server keeps them (wire reference 11.3). */
  add(product: Product, storeId: number, amount: number, quantityReserved: number | null): void {
    this.#rows.push({ id: this.#nextId++, productId: product.id, storeId, amount, quantityReserved })
    const reserved = quantityReserved ?? 0
    product.quantityReserved += reserved
    product.quantity += (this.#isActive.get(storeId) ? amount : 0) - reserved
    product.available = product.quantity > 0 ? 'Y' : 'N'
  }
}

function moreWarehouses(before: readonly Store[]): Store[] {
  const towns = [
    'Ashdown',
    'Birchwick',
    'Coldstream',
    'Dunmere',
    'Eastlow',
    'Farrowby',
    'Greyfield',
    'Holtby',
  ]
  const kinds = ['depot', 'shop', 'pick-up point', 'cold store', 'yard']
  return Array.from({ length: WAREHOUSES - before.length }, (_, index): Store => {
    const town = `${towns[index % towns.length]} ${1 + Math.floor(index / towns.length)}`
    return {
      id: 101 + index,
      title: `${town}, ${kinds[index % kinds.length]}`,
      active: 'Y',
      address: `${1 + (index % 180)} Station Road, ${town}`,
      description: null,
      phone: null,
      schedule: null,
      email: null,
      xmlId: null,
      code: null,
      gpsN: 50 + index / 1_000,
      gpsS: 1 + index / 1_000,
      sort: 1_000 + index,
      issuingCenter: 'N',
      dateCreate: timestamp(index % 400),
      dateModify: timestamp(400),
    }
  })
}

function choices(propertyId: number, firstId: number, texts: readonly string[]): PropertyEnum[] {
  return texts.map((value, index) => ({
    id: firstId + index,
    propertyId,
    value,
    xmlId: value.replaceAll(' ', '-'),
    def: 'N',
    sort: 1_000 + index,
  }))
}

/**
 * The head and its variations. Rows are numbered warehouse by warehouse, as deliveries bring them: the rows of one
 * variation are far apart, so whoever reads by id meets all variations on every page.
 */
function addVariations(world: World, stock: StockBook): void {
  const head = makeProduct(largeIds.manyVariations, 'Work jacket «Meridian», 25 colours, 20 sizes', 51, {
    type: 3,
    measure: null,
  })
  head.available = 'Y'
  world.products.push(head)
  const variations = COLOURS.flatMap((colour, c) =>
    SIZES.map((size, s) => {
      const id = head.id + 1 + c * SIZES.length + s
      return makeProduct(id, `${head.name} (${colour}, ${size})`, null, {
        iblockId: iblockIds.variations,
        type: 4,
        parentId: head.id,
        properties: {
          [COLOUR_ID]: { value: String(1_001 + c), valueId: 2 * id, valueEnum: colour },
          [SIZE_ID]: { value: String(1_101 + s), valueId: 2 * id + 1, valueEnum: size },
        },
      })
    }),
  )
  world.products.push(...variations)
  addPicture(world, head.id, 0)
  // The first size of every fifth colour has a picture of its own, the others show the head's.
  for (let c = 0; c < COLOURS.length; c += 5) addPicture(world, head.id + 1 + c * SIZES.length, c + 1)

  const stores = world.stores.filter(({ active }) => active === 'Y').slice(0, VARIATION_WAREHOUSES)
  stores.forEach((store, w) => {
    variations.forEach((variation, v) => {
      // Every state of a row: plenty, few, none, oversold, reserved, and the database's empty reserve.
      const turn = (v * 7 + w * 13) % 23
      const amount = turn === 0 ? -((v % 3) + 1) : turn < 5 ? 0 : ((v * 31 + w * 17) % 90) + 1
      const reserved = turn % 6 === 0 ? (v + w) % 8 : turn % 6 === 1 ? null : 0
      stock.add(variation, store.id, amount, reserved)
    })
  })
}

function addManyWarehouses(world: World, stock: StockBook): void {
  const gloves = makeProduct(largeIds.manyWarehouses, 'Work gloves, in every warehouse', 51, {
    measure: measureIds.pack,
  })
  world.products.push(gloves)
  addPicture(world, gloves.id, 9)
  world.stores.forEach(({ id }, index) => {
    stock.add(gloves, id, (index * 37) % 400, index % 9 === 0 ? (index % 5) + 1 : 0)
  })
}

function addManyPictures(world: World, stock: StockBook): void {
  const book = makeProduct(largeIds.manyPictures, 'Sample book, 300 pages', 50, {})
  world.products.push(book)
  for (let page = 0; page < PICTURES; page += 1) addPicture(world, book.id, page)
  for (const storeId of [1, 3]) stock.add(book, storeId, 12, 0)
}

/** Fills the first catalogue; each of these has stock in one to three warehouses, and every third a picture. */
function addCatalogue(world: World, stock: StockBook, sections: readonly Section[]): void {
  const kinds = ['Hex bolt', 'Coach screw', 'Anchor', 'Washer', 'Wing nut', 'Threaded rod', 'Rivet', 'Hinge']
  const finishes = ['zinc', 'stainless', 'brass', 'black', 'galvanised']
  const already = world.products.filter(({ iblockId }) => iblockId === iblockIds.products).length
  const storeIds = world.stores.map(({ id }) => id)
  for (let index = 0; index < CATALOGUE - already; index += 1) {
    const kind = kinds[index % kinds.length]
    const finish = finishes[Math.floor(index / kinds.length) % finishes.length]
    const size = `M${3 + (index % 28)} × ${6 + 2 * (Math.floor(index / 40) % 1_250)}`
    const section = sections[index % sections.length]?.id ?? null
    const product = makeProduct(100_001 + index, `${kind} ${size}, ${finish}`, section, {
      xmlId: `F-${100_001 + index}`,
    })
    world.products.push(product)
    for (let row = 0; row <= index % 3; row += 1) {
      const storeId = storeIds[(index * 7 + row * 611) % storeIds.length] ?? 1
      stock.add(product, storeId, (index * 13 + row * 5) % 1_000, index % 11 === 0 ? 2 : 0)
    }
    if (index % 3 === 0) addPicture(world, product.id, index)
  }
}

function moreSections(): Section[] {
  return Array.from({ length: 60 }, (_, index) => ({
    id: 501 + index,
    iblockId: iblockIds.products,
    iblockSectionId: index < 6 ? null : 501 + (index % 6),
    name: `Fasteners ${String(index + 1).padStart(2, '0')}`,
    code: null,
    xmlId: String(501 + index),
    sort: 600,
    active: 'Y' as const,
  }))
}

/** One object serves all products without properties. */
const NO_PROPERTIES = {}

function makeProduct(id: number, name: string, section: number | null, own: Partial<Product>): Product {
  return {
    id,
    iblockId: iblockIds.products,
    type: 1,
    name,
    active: 'Y',
    available: 'N',
    code: null,
    xmlId: String(id),
    iblockSectionId: section,
    sort: 500,
    createdBy: 1,
    modifiedBy: 1,
    dateCreate: CREATED,
    timestampX: CHANGED,
    previewText: null,
    detailText: null,
    measure: measureIds.pcs,
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
    properties: NO_PROPERTIES,
    parentId: null,
    ...own,
  }
}

const CREATED = timestamp(200)
const CHANGED = timestamp(300)

/** Every picture file of the demo, used again and again here. */
const SHOTS = Object.values(pictures).flat()

/** The `place`-th file of all, or after the last one the first again. */
function addPicture({ images }: World, productId: number, place: number): void {
  const file = SHOTS[place % SHOTS.length]?.file ?? ''
  images.push({
    id: FIRST_PICTURE + images.length,
    productId,
    type: 'MORE_PHOTO',
    name: file,
    createTime: CREATED,
    file,
    state: 'ok',
    storage: 'portal',
  })
}

const FIRST_PICTURE = 1_000_000

/** Not `Math.max(...ids)`: so many arguments do not fit on the stack. */
const highestId = (rows: readonly { id: number }[]) =>
  rows.reduce((highest, { id }) => Math.max(highest, id), 0)
