import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useHost } from '../../../bitrix24/host.ts'
import { isRefusal } from '../../../bitrix24/portal-error.ts'
import { sum } from '../../../catalog/amounts.ts'
import { inventoryQuery } from '../../../catalog/inventory.ts'
import { measuresQuery } from '../../../catalog/measures.ts'
import { buildMatrix, type MatrixRow, type WholeMatrix } from '../../../catalog/stock-matrix.ts'
import { type AsOf, momentOf, unseenStock } from '../../../catalog/stock-view.ts'
import type { Variation } from '../../../catalog/variations.ts'
import { type Warehouse, warehousesQuery } from '../../../catalog/warehouses.ts'
import { useVariationStock, type VariationStocks } from './use-variation-stock.ts'
import type { VariationsState } from './use-variations.ts'

/** An amount of one unit; the unit is `undefined` where the portal names none. */
export interface UnitAmount {
  amount: number
  unit: string | undefined
}

/** Everything that the matrix of a product's variations can have to say. */
export type MatrixState =
  | { state: 'loading' }
  | { state: 'failed'; error: Error; retry: () => void; busy: boolean }
  /** The list of warehouses is empty for this person: not "out of stock". */
  | { state: 'no-warehouses'; retry: () => void; busy: boolean }
  | {
      state: 'ready'
      matrix: WholeMatrix
      /** Variations whose stock is known, while there are others on their way. */
      reading: { done: number; count: number; stop: () => void; goOn: (() => void) | undefined } | undefined
      /** Symbol of a unit, by the unit's id. */
      unitOf: (measureId: number | undefined) => string | undefined
      /** The list of warehouses was refused: columns have numbers instead of names. */
      namesDenied: boolean
      /** The portal keeps no amounts per warehouse. */
      inventoryOff: boolean
      /** What the portal counts and no visible warehouse holds, per unit. */
      unseen: UnitAmount[]
      /** Some rows could not be read (anew): the error, and the moment of the oldest rows shown, in ms. */
      stale: { error: Error; since: number } | undefined
      retry: () => void
      busy: boolean
    }

/** Stock of all variations around a product in every visible warehouse. */
export function useMatrix(productId: number, variations: VariationsState): MatrixState {
  const { callMethod } = useHost()
  const stocks = useVariationStock(productId, variations)
  const warehouses = useQuery(warehousesQuery(callMethod))
  const measures = useQuery(measuresQuery(callMethod))
  const inventory = useQuery(inventoryQuery(callMethod))

  const namesDenied = isRefusal(warehouses.error)
  const visible = namesDenied ? undefined : warehouses.data
  const all = variations.state === 'ready' ? variations.variations : undefined
  const matrix = useMemo(
    () => all && buildMatrix(all, stocks.stockOf, visible),
    [all, stocks.stockOf, visible],
  )
  const readAt = variations.state === 'ready' ? momentOf(variations.stale?.error, variations.readAt) : 0
  const { stockOf } = stocks
  const rowsReadAt = momentOf(stocks.error, stocks.since)
  const unseen = useMemo(
    () =>
      all
        ? unseenOf({ value: all, readAt }, { value: stockOf, readAt: rowsReadAt }, visible, inventory.data)
        : [],
    [all, readAt, stockOf, rowsReadAt, visible, inventory.data],
  )
  // As in a product's own table: a list that failed takes the rows with it, one that was refused does not.
  const listError = namesDenied || warehouses.data ? null : warehouses.error
  const isUnread = [...stocks.stockOf.values()].every(({ state }) => state === 'failed')
  const error = listError ?? (isUnread ? stocks.error : null)
  const retry = () => {
    stocks.retry()
    if (warehouses.error || warehouses.data?.length === 0) warehouses.refetch()
  }
  const busy = stocks.busy || warehouses.isFetching
  if (error) return { state: 'failed', error, retry, busy }
  if (!namesDenied && warehouses.data?.length === 0) return { state: 'no-warehouses', retry, busy }
  if (!matrix || warehouses.isPending) return { state: 'loading' }

  const unitOf = (measureId: number | undefined) => measures.data?.find(({ id }) => id === measureId)?.symbol
  return {
    state: 'ready',
    matrix,
    reading: readingOf(matrix, stocks),
    unitOf,
    namesDenied,
    inventoryOff: inventory.data === false,
    unseen: unseen.map(([measureId, amount]) => ({
      amount,
      unit: unitOf(measureId),
    })),
    stale: stocks.error ? { error: stocks.error, since: stocks.since } : undefined,
    retry,
    busy,
  }
}

function readingOf({ rows }: WholeMatrix, { stop, goOn }: VariationStocks) {
  const isOpen = ({ state }: MatrixRow) => state === 'loading' || state === 'stopped'
  const open = rows.filter(isOpen).length
  return open > 0 ? { done: rows.length - open, count: rows.length, stop, goOn } : undefined
}

/** By unit: what the variations' own totals count beyond the rows that this person sees. */
function unseenOf(
  { value: variations, readAt }: AsOf<readonly Variation[]>,
  { value: stockOf, readAt: rowsReadAt }: AsOf<VariationStocks['stockOf']>,
  visible: readonly Warehouse[] | undefined,
  inventoryOn: boolean | undefined,
): [measureId: number | undefined, amount: number][] {
  const warehouseOf = visible && new Map(visible.map((warehouse) => [warehouse.id, warehouse]))
  const byUnit = new Map<number | undefined, number[]>()
  for (const variation of variations) {
    const stock = stockOf.get(variation.id)
    if (stock?.state !== 'ready') continue
    // Not every warehouse for every variation: of 500 and 2,000 that makes a million lines, and nearly all without a row.
    const lines = stock.rows.flatMap((row) => {
      const warehouse = warehouseOf?.get(row.storeId)
      return warehouseOf && !warehouse ? [] : [{ storeId: row.storeId, warehouse, row }]
    })
    const unseen = unseenStock(
      { value: variation, readAt },
      { value: lines, readAt: rowsReadAt },
      inventoryOn,
    )
    if (unseen.kind === 'nothing') continue
    const same = byUnit.get(variation.measureId)
    if (same) same.push(unseen.amount)
    else byUnit.set(variation.measureId, [unseen.amount])
  }
  return [...byUnit].map(([measureId, amounts]) => [measureId, sum(amounts)])
}
