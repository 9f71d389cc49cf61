import { isRefusal } from '../bitrix24/portal-error.ts'
import type { Measure } from '../catalog/measures.ts'
import type { Product } from '../catalog/product.ts'
import type { StockRow } from '../catalog/stock.ts'
import { stockLines, totalsOf, type Unseen, unseenStock } from '../catalog/stock-view.ts'
import type { Warehouse } from '../catalog/warehouses.ts'

/** What is known of a product itself. */
export interface KnownProduct {
  data: Product | undefined
  /** Why the product, or the list that it came with, could not be read (anew). */
  error: Error | null
  /** The product does not exist any more: more than a list says that does not. */
  isGone: boolean
  /** Neither an answer nor a refusal yet. */
  isPending: boolean
  /** When `data` was read, in ms; 0 before that. */
  readAt: number
}

/** What is known of a product's rows. */
export interface KnownStock {
  data: readonly StockRow[] | undefined
  error: Error | null
  readAt: number
}

/** What a whole list knows, for every product alike. */
export interface StockFacts {
  /** `undefined` while they load, and where the list of warehouses was refused. */
  warehouses: readonly Warehouse[] | undefined
  /** This person gets no amounts at all, or not now. */
  isWithheld: boolean
  namesDenied: boolean
  inventoryOn: boolean | undefined
}

/** How much of a product is available, in one line of a list. */
export type Availability =
  | { state: 'loading' }
  /** The product is gone. */
  | { state: 'deleted' }
  | { state: 'service' }
  /** A head: stock is kept for each of its variations. */
  | { state: 'head' }
  /** What the portal computes from a set's parts. */
  | { state: 'set'; available: number }
  /** A set of which the portal does not say how many its parts allow. */
  | { state: 'unknown' }
  /** For the same reason as in every other line, which is said once. */
  | { state: 'withheld' }
  /** This line's amounts alone could not be read. */
  | { state: 'failed' }
  /** No warehouse that this person may view has a record. */
  | { state: 'no-record'; unseen: Unseen }
  | { state: 'amount'; available: number; unseen: Unseen }

/** The symbol of a product's unit; untold where the product has one, or nobody knows whether it has. */
export function unitOf(
  product: Pick<Product, 'measureId'> | undefined,
  measures: readonly Measure[] | undefined,
): { symbol: string | undefined; isUntold: boolean } {
  const symbol = measures?.find(({ id }) => id === product?.measureId)?.symbol
  const hasNone = product !== undefined && product.measureId === undefined
  // Where the units themselves could not be read, that is said of them.
  return { symbol, isUntold: measures !== undefined && symbol === undefined && !hasNone }
}

/** What is not known of an amount: its unit, and whether there is more in hidden warehouses. */
export type Untold = 'unit' | 'elsewhere' | 'both'

/** What a line leaves unsaid beside its amounts. */
export function untoldOf(state: Availability, isUnitUnknown: boolean): Untold | undefined {
  const unseen = 'unseen' in state ? state.unseen : undefined
  const hasAmount = 'available' in state || (unseen !== undefined && 'amount' in unseen)
  const isUnitUntold = hasAmount && isUnitUnknown
  if (unseen?.kind === 'unknown') return isUnitUntold ? 'both' : 'elsewhere'
  return isUnitUntold ? 'unit' : undefined
}

/**
 * Available over all warehouses that this person may view, by the same rules as on the product's own screen.
 *
 * @param isService what a list says of the kind, where the product itself is unknown.
 */
export function availabilityOf(
  product: KnownProduct,
  stock: KnownStock,
  facts: StockFacts,
  isService: boolean,
): Availability {
  if (product.isGone) return { state: 'deleted' }
  const kind = product.data?.kind ?? (isService ? 'service' : undefined)
  if (kind === 'service') return { state: 'service' }
  if (kind === 'head') return { state: 'head' }
  if (kind === 'empty-head') return { state: 'no-record', unseen: { kind: 'nothing' } }
  if (kind === 'set') {
    const quantity = product.data?.quantity
    return quantity === undefined ? { state: 'unknown' } : { state: 'set', available: quantity }
  }
  if (facts.isWithheld || isRefusal(stock.error)) return { state: 'withheld' }
  if (!stock.data) return stock.error ? { state: 'failed' } : { state: 'loading' }
  if (!facts.warehouses && !facts.namesDenied) return { state: 'loading' }

  const lines = stockLines(stock.data, facts.warehouses)
  const unseen = unseenStock(
    { value: product.data, readAt: product.readAt, error: product.error },
    { value: lines, readAt: stock.readAt, error: stock.error },
    facts.inventoryOn,
  )
  if (lines.some(({ row }) => row)) {
    return { state: 'amount', available: totalsOf(lines).available, unseen }
  }
  // A set, a head and a product that is gone have no rows either, so without the product nothing can be said.
  if (product.error && !isRefusal(product.error) && !product.data) return { state: 'failed' }
  return product.isPending ? { state: 'loading' } : { state: 'no-record', unseen }
}
