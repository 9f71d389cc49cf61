import type { World } from '../../../portal/world/types.ts'

/** The simple product with pictures that lies in the most warehouses. */
export function productToShow({ products, images, stock }: World): number {
  const rowsOf = (id: number) => stock.filter(({ productId }) => productId === id).length
  const [best] = products
    .filter(({ id, type }) => type === 1 && images.some(({ productId }) => productId === id))
    .toSorted((a, b) => rowsOf(b.id) - rowsOf(a.id))
  if (!best) throw new Error('The world has no simple product with pictures')
  return best.id
}
