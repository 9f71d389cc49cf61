import { describe, expect, it } from 'vitest'
import { largeIds, largeWorld } from './large.ts'

const world = largeWorld()
const rowsOf = (id: number) => world.stock.filter(({ productId }) => productId === id)

describe('the large world', () => {
  it('has one product with 500 variations, each in the same 40 warehouses', () => {
    const variations = world.products.filter(({ parentId }) => parentId === largeIds.manyVariations)
    const ids = new Set(variations.map(({ id }) => id))
    const rows = world.stock.filter(({ productId }) => ids.has(productId))
    expect(variations).toHaveLength(500)
    expect(rows).toHaveLength(20_000)
    expect(new Set(rows.map(({ storeId }) => storeId)).size).toBe(40)
  })

  it('scatters the rows of one variation over all ids', () => {
    const ids = rowsOf(largeIds.manyVariations + 1).map(({ id }) => id)
    expect(Math.max(...ids) - Math.min(...ids)).toBeGreaterThan(19_000)
  })

  it('has a product in 2,000 warehouses, one with 300 pictures, and 50,000 products in the catalogue', () => {
    expect(rowsOf(largeIds.manyWarehouses)).toHaveLength(2_000)
    expect(world.images.filter(({ productId }) => productId === largeIds.manyPictures)).toHaveLength(300)
    expect(world.products.filter(({ iblockId }) => iblockId === 24)).toHaveLength(50_000)
  })

  it('gives every record an id of its own', () => {
    for (const records of [world.products, world.stores, world.stock, world.sections, world.enums]) {
      expect(new Set<number>(records.map(({ id }) => id)).size).toBe(records.length)
    }
  })

  it('keeps totals as the server does: what lies in active warehouses, less the reserve', () => {
    const active = new Set(world.stores.filter((store) => store.active === 'Y').map(({ id }) => id))
    for (const id of [largeIds.manyWarehouses, largeIds.manyVariations + 7, 100_003]) {
      const product = world.products.find((one) => one.id === id)
      const rows = rowsOf(id)
      const onHand = rows.reduce((sum, { storeId, amount }) => sum + (active.has(storeId) ? amount : 0), 0)
      const reserved = rows.reduce((sum, { quantityReserved }) => sum + (quantityReserved ?? 0), 0)
      expect(product).toMatchObject({ quantity: onHand - reserved, quantityReserved: reserved })
    }
  })
})
