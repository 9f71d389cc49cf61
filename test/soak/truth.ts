import type { RunningPortal } from '../../portal/server/portal.ts'
import type { Product, StockRow } from '../../portal/world/types.ts'

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

/** What the portal held of a product from a moment on. */
interface Version {
  /** In ms. */
  from: number
  product: Pick<Product, 'quantity' | 'quantityReserved'>
  stock: readonly StockRow[]
}

export interface Witness {
  truthFor(as: string, productId: number): Truth
  /** All that was true at `since` (ms) or later, the newest first. */
  truthsSince(since: number, as: string, productId: number): Truth[]
  /** Moves stock as another person would, and remembers how it was. */
  move(productId: number, storeId: number, amount: number): void
}

/** Knows what the portal holds, and what it held since the beginning. */
export function createWitness({ state }: RunningPortal): Witness {
  const { world } = state
  /** Of products whose stock was moved: before it, and after every move. */
  const past = new Map<number, Version[]>()

  function present(productId: number): Version {
    const product = world.products.find(({ id }) => id === productId)
    if (!product) throw new Error(`The demo has no product ${productId}`)
    const { quantity, quantityReserved } = product
    const stock = world.stock.filter((row) => row.productId === productId).map((row) => ({ ...row }))
    return { from: Date.now(), product: { quantity, quantityReserved }, stock }
  }

  function truthOf({ product, stock }: Version, as: string, productId: number): Truth {
    const user = world.users.find(({ key }) => key === as)
    if (!user) throw new Error(`The demo has no ${as}`)
    const { stores, catalogRead } = user.rights
    const visible = stock.flatMap((row) => {
      const store = world.stores.find(({ id }) => id === row.storeId)
      const isSeen = user.isAdmin || stores === 'all' || stores.includes(row.storeId)
      return store && isSeen ? [{ row, store }] : []
    })
    const isReadable = user.isAdmin || catalogRead
    const counted = visible.filter(({ store }) => store.active === 'Y').map(({ row }) => row.amount)
    const seen = counted.reduce((sum, amount) => sum + amount, 0)
    return {
      rows: visible
        .map(({ row, store }) => {
          const reserved = row.quantityReserved ?? 0
          const name = store.title || store.address || `Warehouse ${store.id}`
          return [name, ...[row.amount, reserved, row.amount - reserved].map(written)]
        })
        .toSorted(([a = ''], [b = '']) => a.localeCompare(b)),
      elsewhere: isReadable
        ? Math.max(0, exact(product.quantity + product.quantityReserved - seen))
        : undefined,
      pictures: isReadable ? world.images.filter((image) => image.productId === productId).length : undefined,
    }
  }

  return {
    truthFor: (as, productId) => truthOf(present(productId), as, productId),
    truthsSince(since, as, productId) {
      const versions = past.get(productId) ?? [present(productId)]
      const isOver = (index: number) => (versions[index + 1]?.from ?? Number.POSITIVE_INFINITY) < since
      return versions
        .filter((_, index) => !isOver(index))
        .map((version) => truthOf(version, as, productId))
        .toReversed()
    },
    move(productId, storeId, amount) {
      const before = past.get(productId) ?? [present(productId)]
      state.faults.add({ kind: 'stock', productId, storeId, amount })
      past.set(productId, [...before, present(productId)])
    },
  }
}
