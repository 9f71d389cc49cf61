import { available, sum } from './amounts.ts'
import type { StockRow } from './stock.ts'
import type { Totals } from './stock-view.ts'
import type { Warehouse } from './warehouses.ts'

/** What is known of one variation's stock. */
export type VariationStock =
  | { state: 'loading' }
  | { state: 'failed' }
  /** Not asked for, because somebody stopped the reading. */
  | { state: 'stopped' }
  /** `readAt`, in ms; `error`: why they could not be read anew. */
  | { state: 'ready'; rows: readonly StockRow[]; readAt: number; error: Error | null }

/** A warehouse as a column of the matrix. */
export interface MatrixColumn {
  storeId: number
  /** `undefined`: amounts are allowed, but the list of warehouses is not. */
  warehouse: Warehouse | undefined
}

/** A variation as a row of the matrix; `stock` by warehouse. No entry: no record, which is not zero. */
export interface MatrixRow {
  id: number
  /** Amounts of different units are never added; `undefined` is a unit of its own. */
  measureId: number | undefined
  state: VariationStock['state']
  stock: ReadonlyMap<number, StockRow>
}

export interface Matrix {
  columns: readonly MatrixColumn[]
  rows: readonly MatrixRow[]
}

/** A matrix of everything that is known. */
export interface WholeMatrix extends Matrix {
  /** Warehouses without any record that have no column, because there are too many of them. */
  leftOut: number
}

/** In a wider matrix, warehouses that never had any of this bury those that did. */
const WIDE = 60

/**
 * Variations × warehouses. As in a product's own table, rows of warehouses that the portal does not list for this
 * person are dropped, without a list (it was refused) every row stays, and inactive warehouses appear only with a
 * record. Warehouses that hold most come first, those without any record last, and in a very wide matrix not at all:
 * a wide matrix is read from its start.
 */
export function buildMatrix(
  variations: readonly { id: number; measureId: number | undefined }[],
  stockOf: ReadonlyMap<number, VariationStock>,
  warehouses: readonly Warehouse[] | undefined,
): WholeMatrix {
  const visible = warehouses && new Set(warehouses.map(({ id }) => id))
  const amounts = new Map<number, number[]>()
  const rows = variations.map(({ id, measureId }): MatrixRow => {
    const known = stockOf.get(id) ?? { state: 'loading' }
    const stock = new Map<number, StockRow>()
    for (const row of known.state === 'ready' ? known.rows : []) {
      if (visible && !visible.has(row.storeId)) continue
      stock.set(row.storeId, row)
      const inStore = amounts.get(row.storeId)
      if (inStore) inStore.push(row.amount)
      else amounts.set(row.storeId, [row.amount])
    }
    return { id, measureId, state: known.state, stock }
  })
  const all: MatrixColumn[] = warehouses
    ? warehouses
        .filter(({ id, active }) => active || amounts.has(id))
        .map((warehouse) => ({ storeId: warehouse.id, warehouse }))
    : [...amounts.keys()].map((storeId) => ({ storeId, warehouse: undefined }))
  const columns = all.length > WIDE ? all.filter(({ storeId }) => amounts.has(storeId)) : all
  const weight = new Map([...amounts].map(([storeId, inStore]) => [storeId, sum(inStore)]))
  const weightOf = ({ storeId }: MatrixColumn) => weight.get(storeId) ?? Number.NEGATIVE_INFINITY
  return {
    columns: columns.toSorted((a, b) => descending(weightOf(a), weightOf(b))),
    rows,
    leftOut: all.length - columns.length,
  }
}

/** Not a difference: two columns without a record are equal, and -Infinity less itself is no number. */
const descending = (a: number, b: number) => (a === b ? 0 : a < b ? 1 : -1)

/** Only variations and warehouses with something on hand. */
export function withStockOnly({ columns, rows }: Matrix): Matrix {
  const stocked = rows.filter(({ stock }) => [...stock.values()].some(({ amount }) => amount > 0))
  const stores = new Set(
    stocked.flatMap(({ stock }) =>
      [...stock.values()].flatMap(({ amount, storeId }) => (amount > 0 ? [storeId] : [])),
    ),
  )
  return { columns: columns.filter(({ storeId }) => stores.has(storeId)), rows: stocked }
}

/** Totals of one unit over the rows that have it. */
export interface UnitTotals {
  measureId: number | undefined
  /** How many variations of this unit are added up: those whose stock is known. */
  count: number
  /** By warehouse; no entry where none of these variations has a record. */
  byStore: ReadonlyMap<number, Totals>
  whole: Totals
}

/** Totals of exactly these rows in exactly these columns, for each unit apart. */
export function matrixTotals({ columns, rows }: Matrix): UnitTotals[] {
  const byUnit = new Map<number | undefined, MatrixRow[]>()
  for (const row of rows) {
    const same = byUnit.get(row.measureId)
    if (same) same.push(row)
    else byUnit.set(row.measureId, [row])
  }
  return [...byUnit].map(([measureId, same]) => {
    const byStore = new Map<number, Totals>()
    for (const { storeId } of columns) {
      const inStore = same.flatMap(({ stock }) => stock.get(storeId) ?? [])
      if (inStore.length > 0) byStore.set(storeId, totalsOf(inStore))
    }
    return {
      measureId,
      count: same.filter(({ state }) => state === 'ready').length,
      byStore,
      whole: totalsOf([...byStore.values()]),
    }
  })
}

/** Totals of one variation in these columns; `undefined` where it has no record or none is known. */
export function rowTotals(row: MatrixRow, columns: readonly MatrixColumn[]): Totals | undefined {
  const rows = columns.flatMap(({ storeId }) => row.stock.get(storeId) ?? [])
  return rows.length > 0 ? totalsOf(rows) : undefined
}

function totalsOf(records: readonly { amount: number; reserved: number }[]): Totals {
  const amount = sum(records.map((record) => record.amount))
  const reserved = sum(records.map((record) => record.reserved))
  return { amount, reserved, available: available({ amount, reserved }) }
}

/** One of the three figures of a record or a total. */
export type Figure = keyof Totals

export function figureOf(record: { amount: number; reserved: number }, figure: Figure): number {
  return figure === 'available' ? available(record) : record[figure]
}
