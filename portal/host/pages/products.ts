import type { Product, User, World } from '../../world/types.ts'

/** What the product list says about one product besides its name. */
export interface ProductFacts {
  pictures: number
  /** Warehouses with a row of it. */
  warehouses: number
}

/** Counts pictures and rows of every product in one pass over the world. */
export function countFacts(world: World): (product: Product) => ProductFacts {
  const pictures = countByProduct(world.images)
  const warehouses = countByProduct(world.stock)
  return ({ id }) => ({ pictures: pictures.get(id) ?? 0, warehouses: warehouses.get(id) ?? 0 })
}

function countByProduct(records: readonly { productId: number }[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { productId } of records) counts.set(productId, (counts.get(productId) ?? 0) + 1)
  return counts
}

/**
 * Products with a card of their own (variations stand on the card of their head), the first of them a
 * simple one with sound pictures and stock, open to everybody, so that a visitor meets the whole of it.
 */
export function listProducts(world: World): Product[] {
  const facts = countFacts(world)
  const unsound = new Set(
    world.images.filter(({ state }) => state !== 'ok').map(({ productId }) => productId),
  )
  const closed = new Set(world.users.flatMap(({ rights }) => rights.closedProducts))
  const products = world.products.filter(({ type }) => type !== 4)
  const telling = products.find((product) => {
    const { id, type, active, quantity } = product
    const { pictures, warehouses } = facts(product)
    const isWhole = type === 1 && active === 'Y' && quantity > 0 && pictures > 0 && warehouses > 0
    return isWhole && !unsound.has(id) && !closed.has(id)
  })
  return telling ? [telling, ...products.filter((product) => product !== telling)] : products
}

export const cardPath = (product: Product) => `/shop/catalog/${product.iblockId}/product/${product.id}/`

/** May this person see the card: by the catalogue right, and by the element right on this product. */
export function canViewCard({ isAdmin, rights }: User, product: Product): boolean {
  const isClosed = [product.id, product.parentId].some(
    (id) => id !== null && rights.closedProducts.includes(id),
  )
  return isAdmin || (rights.catalogRead && !isClosed)
}
