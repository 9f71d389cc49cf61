import { demoWorld } from '../portal/demo/world.ts'
import type { World } from '../portal/world/types.ts'

/** The head that `worldWithVariations` adds, and the block of its variations. */
export const MANY_VARIATIONS = { headId: 5_000, blockId: 25 }

/**
 * The demo's portal with one more head, of `count` variations, each with a row in all of `storeCount` warehouses: the
 * size that a budget of requests speaks of, which no telling catalogue has.
 */
export function worldWithVariations(count: number, storeCount: number): World {
  const world = demoWorld()
  const { headId } = MANY_VARIATIONS
  const head = world.products.find(({ id }) => id === 1240)
  const variation = world.products.find(({ parentId }) => parentId === 1240)
  const store = world.stores[0]
  if (!head || !variation || !store) throw new Error('The demo catalogue has no T-shirt')
  const stores = Array.from({ length: storeCount }, (_, n) => ({ ...store, id: n + 1, title: `W${n + 1}` }))
  const variations = Array.from({ length: count }, (_, n) => ({
    ...variation,
    id: headId + 1 + n,
    parentId: headId,
    name: `Variation ${n + 1}`,
  }))
  const stock = variations.flatMap(({ id }, n) =>
    stores.map((one, place) => ({
      id: 100_000 + n * storeCount + place,
      productId: id,
      storeId: one.id,
      amount: (n + 1) * 0.25 + place,
      quantityReserved: place % 3 === 0 ? null : 1,
    })),
  )
  return {
    ...world,
    stores,
    products: [...world.products, { ...head, id: headId }, ...variations],
    stock: [...world.stock, ...stock],
  }
}
