import { PortalError } from '../../bitrix24/portal-error.ts'
import type { Product } from '../../catalog/product.ts'
import type { StockRow } from '../../catalog/stock.ts'
import { stockLines, totalsOf, unseenStock } from '../../catalog/stock-view.ts'
import type { Warehouse } from '../../catalog/warehouses.ts'
import type { ProductRow } from '../../crm/product-rows.ts'

/** What is known of a row's product. */
export interface LineProduct {
  data: Product | undefined
  error: Error | null
  /** Neither an answer nor a refusal yet. */
  isPending: boolean
}

/** What the whole list knows, for every row alike. */
export interface StockFacts {
  /** `undefined` while they load, and where the list of warehouses was refused. */
  warehouses: readonly Warehouse[] | undefined
  /** This person gets no amounts at all, or not now. */
  isWithheld: boolean
  namesDenied: boolean
  inventoryOn: boolean | undefined
}

/** What a row has to say of its product's stock. */
export type LineStock =
  | { state: 'loading' }
  /** Written by hand: no product of the catalogue. */
  | { state: 'free-text' }
  /** The product is gone; the row kept its name. */
  | { state: 'deleted' }
  | { state: 'service' }
  /** A head: stock is kept for each of its variations. */
  | { state: 'head' }
  /** What the portal computes from a set's parts. */
  | { state: 'set'; available: number }
  /** For the same reason as in every other row, which is said once. */
  | { state: 'withheld' }
  /** No warehouse that this person may view has a record; `elsewhere` is what the portal counts all the same. */
  | { state: 'no-record'; elsewhere: number }
  | { state: 'amount'; available: number; elsewhere: number }

/**
 * Available over all warehouses that this person may view, by the same rules as on the product's own screen.
 *
 * @param stock rows of the row's product; `undefined` until they are read.
 */
export function lineStock(
  { productId, isService }: Pick<ProductRow, 'productId' | 'isService'>,
  product: LineProduct,
  stock: readonly StockRow[] | undefined,
  facts: StockFacts,
): LineStock {
  if (productId === undefined) return { state: 'free-text' }
  if (product.error instanceof PortalError && product.error.kind === 'not-found') return { state: 'deleted' }
  const kind = product.data?.kind ?? (isService ? 'service' : undefined)
  if (kind === 'service') return { state: 'service' }
  if (kind === 'head' || kind === 'empty-head') return { state: 'head' }
  if (kind === 'set') return { state: 'set', available: product.data?.quantity ?? 0 }
  if (facts.isWithheld) return { state: 'withheld' }
  if (!stock || (!facts.warehouses && !facts.namesDenied)) return { state: 'loading' }

  const lines = stockLines(stock, facts.warehouses)
  const unseen = unseenStock(product.data, lines, facts.inventoryOn)
  const elsewhere = unseen.kind === 'nothing' ? 0 : unseen.amount
  if (lines.some(({ row }) => row)) {
    return { state: 'amount', available: totalsOf(lines).available, elsewhere }
  }
  // A set, a head and a product that is gone have no rows either.
  return product.isPending ? { state: 'loading' } : { state: 'no-record', elsewhere }
}
