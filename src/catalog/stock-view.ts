import { available, sum } from './amounts.ts'
import type { Product } from './product.ts'
import type { StockRow } from './stock.ts'
import type { Warehouse } from './warehouses.ts'

/** A line of the stock table. */
export interface StockLine {
  storeId: number
  /** `undefined`: amounts are allowed, but the list of warehouses is not. */
  warehouse: Warehouse | undefined
  /** `undefined`: this product never had a movement here, which is not the same as zero. */
  row: StockRow | undefined
}

export interface Totals {
  amount: number
  reserved: number
  available: number
}

/**
 * Joins rows and warehouses. A row whose warehouse the portal does not list for this person is dropped, because
 * servers of 2025 send rows of forbidden warehouses. Without a list (it was refused or failed) every row stays,
 * nameless. Inactive warehouses appear only with a row.
 */
export function stockLines(
  rows: readonly StockRow[],
  warehouses: readonly Warehouse[] | undefined,
): StockLine[] {
  if (!warehouses) return rows.map((row) => ({ storeId: row.storeId, warehouse: undefined, row }))
  const rowOf = new Map(rows.map((row) => [row.storeId, row]))
  return warehouses
    .map((warehouse) => ({ storeId: warehouse.id, warehouse, row: rowOf.get(warehouse.id) }))
    .filter(({ warehouse, row }) => warehouse.active || row)
}

/** Totals of exactly these lines. */
export function totalsOf(lines: readonly StockLine[]): Totals {
  const rows = lines.flatMap(({ row }) => row ?? [])
  return {
    amount: sum(rows.map((row) => row.amount)),
    reserved: sum(rows.map((row) => row.reserved)),
    available: sum(rows.map(available)),
  }
}

/** What the visible lines leave unsaid. */
export type Unseen =
  | { kind: 'nothing' }
  /** Whether there is more cannot be told: the total is not known, or not of the moment of the rows. */
  | { kind: 'unknown' }
  /** The product has `amount` more on hand, in warehouses that this person may not view. */
  | { kind: 'elsewhere'; amount: number }
  /** The product has a total, and no visible row: kept without warehouses, or all of it hidden. */
  | { kind: 'not-per-warehouse'; amount: number }

/** What was read, and when: in ms, as the query client notes it; 0 is "never". */
export interface AsOf<T> {
  value: T
  readAt: number
  /** Why it could not be read anew. */
  error?: Error | null | undefined
}

/**
 * Answers this close to each other, in ms, are taken for answers of one moment: pages of a long list take a few round
 * trips. A total of a minute ago beside rows of now would call what was sold meanwhile "in warehouses you cannot see".
 */
const ONE_MOMENT_MS = 5_000

/** Two answers of one batch arrive this close to each other, in ms; nobody refreshes twice in so short a time. */
const ONE_ANSWER_MS = 250

/** Were two answers read together? Moments in ms; 0 is "never". */
export function areOfOneMoment(one: number, other: number, within = ONE_MOMENT_MS): boolean {
  return one > 0 && other > 0 && Math.abs(one - other) <= within
}

/**
 * Two answers of which neither could be read anew still belong together if they came together: each may be of another
 * refresh, at which the other failed. Where one could be read anew, the portal may have changed between them, however
 * short ago the other was read.
 */
function belongTogether(one: AsOf<unknown>, other: AsOf<unknown>): boolean {
  const within = one.error ? ONE_ANSWER_MS : ONE_MOMENT_MS
  return !one.error === !other.error && areOfOneMoment(one.readAt, other.readAt, within)
}

/**
 * Compares the visible sum with the product's own total. With inventory management on, the server keeps
 * `quantity = sum(amount over active warehouses) - quantityReserved` (catalog module, basestorequantityaction.php),
 * so a higher total is stock that this person does not see. A lower one is left unsaid: it proves nothing.
 * With inventory management off nothing says where the rest is; not known to be on (`undefined`), nobody can tell.
 */
export function unseenStock(
  product: AsOf<Product | undefined>,
  lines: AsOf<readonly StockLine[]>,
  inventoryOn: boolean | undefined,
): Unseen {
  const hasRows = lines.value.some(({ row }) => row)
  if (hasRows && inventoryOn === false) return { kind: 'nothing' }
  const { quantity, reserved } = product.value ?? {}
  if (quantity === undefined || reserved === undefined || !belongTogether(product, lines))
    return { kind: 'unknown' }
  const total = sum([quantity, reserved])
  const rows = lines.value.flatMap(({ row, warehouse }) => (row && warehouse?.active !== false ? [row] : []))
  const missing = sum([total, ...rows.map((row) => -row.amount)])
  if (missing <= 0) return { kind: 'nothing' }
  if (!hasRows) return { kind: 'not-per-warehouse', amount: missing }
  return inventoryOn ? { kind: 'elsewhere', amount: missing } : { kind: 'unknown' }
}
