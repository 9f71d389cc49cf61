import type { RunningPortal } from '../../portal/server/portal.ts'
import type { StockRow, Store } from '../../portal/world/types.ts'

const { format } = new Intl.NumberFormat('en', { maximumFractionDigits: 6 })
const exact = (value: number) => Number(value.toFixed(6))

/** A number as the screen writes it. */
export const written = (value: number) => format(exact(value))

/** What of the portal's world a person should read on the screen of a product. */
export interface Truth {
  /** Lines of the stock table as texts, in the order of names. */
  rows: string[][]
  /** How much more lies where this person may not look; `undefined` where only the product could tell, and it is closed. */
  elsewhere: number | undefined
  /** How many pictures; `undefined` where they are closed. */
  pictures: number | undefined
}

export interface Witness {
  truthFor(as: string, productId: number): Truth
  /** Was this line ever true of the product? */
  wasTrue(productId: number, line: readonly string[]): boolean
  /** Moves stock as another person would, and remembers it. */
  move(productId: number, storeId: number, amount: number): void
}

/** Knows what the portal holds, and what it held since the beginning. */
export function createWitness({ state }: RunningPortal): Witness {
  const { world } = state
  const past = new Set<string>()
  const textOf = (productId: number, line: readonly string[]) => JSON.stringify([productId, ...line])
  const storeOf = (row: StockRow) => world.stores.find(({ id }) => id === row.storeId)

  function lineOf(row: StockRow, store: Store): string[] {
    const reserved = row.quantityReserved ?? 0
    const name = store.title || store.address || `Warehouse ${store.id}`
    return [name, ...[row.amount, reserved, row.amount - reserved].map(written)]
  }

  function remember(row: StockRow) {
    const store = storeOf(row)
    if (store) past.add(textOf(row.productId, lineOf(row, store)))
  }
  world.stock.forEach(remember)

  return {
    truthFor(as, productId) {
      const user = world.users.find(({ key }) => key === as)
      const product = world.products.find(({ id }) => id === productId)
      if (!user || !product) throw new Error(`The demo has no ${as}, or no product ${productId}`)
      const { stores, catalogRead } = user.rights
      const visible = world.stock.flatMap((row) => {
        const store = storeOf(row)
        const isSeen = user.isAdmin || stores === 'all' || stores.includes(row.storeId)
        return row.productId === productId && store && isSeen ? [{ row, store }] : []
      })
      const isReadable = user.isAdmin || catalogRead
      const counted = visible.filter(({ store }) => store.active === 'Y').map(({ row }) => row.amount)
      const seen = counted.reduce((sum, amount) => sum + amount, 0)
      const images = world.images.filter((image) => image.productId === productId)
      return {
        rows: visible
          .map(({ row, store }) => lineOf(row, store))
          .toSorted(([a = ''], [b = '']) => a.localeCompare(b)),
        elsewhere: isReadable
          ? Math.max(0, exact(product.quantity + product.quantityReserved - seen))
          : undefined,
        pictures: isReadable ? images.length : undefined,
      }
    },
    wasTrue: (productId, line) => past.has(textOf(productId, line)),
    move(productId, storeId, amount) {
      state.faults.add({ kind: 'stock', productId, storeId, amount })
      world.stock.filter((row) => row.productId === productId && row.storeId === storeId).forEach(remember)
    },
  }
}
