import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useHost } from '../../../bitrix24/host.ts'
import { isRefusal } from '../../../bitrix24/portal-error.ts'
import { sum } from '../../../catalog/amounts.ts'
import { inventoryQuery } from '../../../catalog/inventory.ts'
import { measuresQuery } from '../../../catalog/measures.ts'
import { buildMatrix, type WholeMatrix } from '../../../catalog/stock-matrix.ts'
import { type AsOf, unseenStock } from '../../../catalog/stock-view.ts'
import type { Variation } from '../../../catalog/variations.ts'
import { type Warehouse, warehousesQuery } from '../../../catalog/warehouses.ts'
import { staleness } from '../../staleness.ts'
import type { UnreadFact } from '../../use-many-stocks.ts'
import { useOneMoment } from '../../use-one-moment.ts'
import { type Reading, useVariationStock, type VariationStocks } from './use-variation-stock.ts'
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
      /** How far the stock is read, while it is not whole. */
      reading: Reading | undefined
      /** Symbol of a unit, by the unit's id. */
      unitOf: (measureId: number | undefined) => string | undefined
      /** The list of warehouses was refused: columns have numbers instead of names. */
      namesDenied: boolean
      /** The portal keeps no amounts per warehouse. */
      inventoryOff: boolean
      /** What the portal counts and no visible warehouse holds, per unit; none where it cannot be told of some variation. */
      unseen: UnitAmount[]
      /** Of some variations, that cannot be told. */
      isUnseenUnknown: boolean
      /** Facts about the amounts that could not be read. */
      unread: UnreadFact[]
      /** Some rows, or the list of warehouses, could not be read (anew): the error, and the moment of the oldest rows shown, in ms. */
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
  const list = listOf(variations)
  const { dataUpdatedAt: readAt, error: listStale } = list
  const { stockOf, since, error: stockError } = stocks
  const rows = { error: stockError, dataUpdatedAt: since, isFetching: stocks.busy, refetch: stocks.refetch }
  useOneMoment(list, rows, true)
  const unseen = useMemo(
    () => unseenOf({ value: all ?? [], readAt, error: listStale }, stockOf, visible, inventory.data),
    [all, readAt, listStale, stockOf, visible, inventory.data],
  )
  // As in a product's own table: a list that failed takes the rows with it, one that was refused does not.
  const listError = namesDenied || warehouses.data ? null : warehouses.error
  const isUnread = [...stocks.stockOf.values()].every(({ state }) => state === 'failed')
  const error = listError ?? (isUnread ? stocks.error : null)
  const seesNoWarehouse = !namesDenied && warehouses.data?.length === 0
  const retry = () => {
    for (const query of [warehouses, measures, inventory]) if (query.error) query.refetch()
    if (!seesNoWarehouse) return stocks.retry()
    warehouses.refetch()
    // A server that filters by warehouse sent no rows either, and what comes now is compared with the totals.
    stocks.refetch()
    list.refetch()
  }
  const facts = [warehouses, measures, inventory]
  const busy = stocks.busy || list.isFetching || facts.some(({ isFetching }) => isFetching)
  if (error) return { state: 'failed', error, retry, busy }
  if (seesNoWarehouse) return { state: 'no-warehouses', retry, busy }
  if (!matrix || warehouses.isPending) return { state: 'loading' }

  const unitOf = (measureId: number | undefined) => measures.data?.find(({ id }) => id === measureId)?.symbol
  return {
    state: 'ready',
    matrix,
    reading: stocks.reading,
    unitOf,
    namesDenied,
    inventoryOff: inventory.data === false,
    unseen: unseen.amounts.map(([measureId, amount]) => ({
      amount,
      unit: unitOf(measureId),
    })),
    isUnseenUnknown: unseen.isUnknown,
    unread: [
      ...(measures.error && !measures.data ? (['unit'] as const) : []),
      ...(inventory.error && inventory.data === undefined ? (['inventory'] as const) : []),
    ],
    stale: staleness([rows, ...(namesDenied ? [] : [warehouses])]),
    retry,
    busy,
  }
}

/** The list of variations, as an answer that is compared with the rows. */
function listOf(variations: VariationsState) {
  if (variations.state !== 'ready') {
    return { error: null, dataUpdatedAt: 0, isFetching: false, refetch: () => {} }
  }
  const { stale, readAt, busy, refetch } = variations
  return { error: stale?.error, dataUpdatedAt: readAt, isFetching: busy, refetch }
}

/** By unit: what the variations' own totals count beyond the rows that this person sees. */
function unseenOf(
  { value: variations, ...list }: AsOf<readonly Variation[]>,
  stockOf: VariationStocks['stockOf'],
  visible: readonly Warehouse[] | undefined,
  inventoryOn: boolean | undefined,
): { amounts: [measureId: number | undefined, amount: number][]; isUnknown: boolean } {
  const warehouseOf = visible && new Map(visible.map((warehouse) => [warehouse.id, warehouse]))
  let isUnknown = false
  const byUnit = new Map<number | undefined, number[]>()
  for (const variation of variations) {
    const stock = stockOf.get(variation.id)
    if (stock?.state !== 'ready') continue
    // Not every warehouse for every variation: of 500 and 2,000 that makes a million lines, and nearly all without a row.
    const lines = stock.rows.flatMap((row) => {
      const warehouse = warehouseOf?.get(row.storeId)
      return warehouseOf && !warehouse ? [] : [{ storeId: row.storeId, warehouse, row }]
    })
    const unseen = unseenStock({ ...list, value: variation }, { ...stock, value: lines }, inventoryOn)
    isUnknown ||= unseen.kind === 'unknown'
    if (!('amount' in unseen)) continue
    const same = byUnit.get(variation.measureId)
    if (same) same.push(unseen.amount)
    else byUnit.set(variation.measureId, [unseen.amount])
  }
  // Of all or of none: a part would be read as the whole.
  const known = isUnknown ? [] : [...byUnit]
  return { amounts: known.map(([measureId, amounts]) => [measureId, sum(amounts)]), isUnknown }
}
