import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useHost } from '../bitrix24/host.ts'
import { isRefusal } from '../bitrix24/portal-error.ts'
import { inventoryQuery } from '../catalog/inventory.ts'
import { type Measure, measuresQuery } from '../catalog/measures.ts'
import { stockQuery } from '../catalog/stock.ts'
import { groupsOf, variationStockQuery } from '../catalog/variation-stock.ts'
import { type Warehouse, warehouseCountQuery, warehousesQuery } from '../catalog/warehouses.ts'
import type { KnownStock, StockFacts } from './availability.ts'

/** Stock of many products at once, as far as this person may view it. */
export interface ManyStocks {
  stockOf: (productId: number) => KnownStock
  /** `undefined` while they load, and where their list was refused. */
  warehouses: readonly Warehouse[] | undefined
  namesDenied: boolean
  inventoryOn: boolean | undefined
  /** Units of the catalogue; `undefined` until they are read. */
  measures: readonly Measure[] | undefined
  /** Facts about the amounts that could not be read. */
  unread: UnreadFact[]
  /** Why there are no amounts: a refusal or a failure. */
  error: Error | null
  /** The list of warehouses is empty for this person. */
  seesNoWarehouse: boolean
  /** Amounts are shown, and the last refresh of some failed: why, and the moment of the oldest, in ms. */
  stale: { error: Error; since: number } | undefined
  /** Moment of the oldest rows shown, in ms; 0 before there are any. */
  since: number
  busy: boolean
  /** Asks again for what failed, and for the warehouses where there are none. */
  retry: () => void
}

export type UnreadFact = 'unit' | 'inventory'

/** Pages are guessed by this many warehouses where nobody may know how many there are. */
const UNKNOWN_WAREHOUSES = 1

/** Reads stock in groups of products, so that a list of two hundred costs a few requests and not two hundred. */
export function useManyStocks(productIds: readonly number[]): ManyStocks {
  const { callMethod } = useHost()
  const warehouses = useQuery(warehousesQuery(callMethod))
  const count = useQuery(warehouseCountQuery(callMethod))
  const inventory = useQuery(inventoryQuery(callMethod))
  const measures = useQuery(measuresQuery(callMethod))
  const groups = groupsOf(productIds)
  const groupResults = useQueries({
    queries: groups.map((group) => ({
      ...variationStockQuery(callMethod, group, count.data ?? UNKNOWN_WAREHOUSES),
      enabled: !count.isPending,
    })),
  })
  // Never fetched from here: the groups fill them.
  const own = useQueries({
    queries: productIds.map((id) => ({ ...stockQuery(callMethod, id), enabled: false })),
  })

  const namesDenied = isRefusal(warehouses.error)
  const seesNoWarehouse = !namesDenied && warehouses.data?.length === 0
  const groupError = groupResults.find(({ error }) => error)?.error ?? null
  const moments = own.flatMap(({ dataUpdatedAt }) => (dataUpdatedAt > 0 ? dataUpdatedAt : []))
  const since = moments.length > 0 ? Math.min(...moments) : 0
  const hasAmounts = since > 0 && !isRefusal(groupError)
  // Without the list nobody can tell whose rows these are to see, so a list that failed takes the amounts with it.
  const listError = namesDenied || warehouses.data ? null : warehouses.error
  const refreshError = groupError ?? (namesDenied ? null : warehouses.error)
  const error = listError ?? (hasAmounts ? null : groupError)
  const all = [warehouses, count, inventory, measures, ...groupResults]
  const unread: UnreadFact[] = []
  if (measures.error && !measures.data) unread.push('unit')
  if (inventory.error && inventory.data === undefined) unread.push('inventory')
  const placeOf = new Map(productIds.map((id, index) => [id, index]))
  return {
    stockOf: (productId) => {
      const place = placeOf.get(productId) ?? -1
      const { data, dataUpdatedAt = 0 } = own[place] ?? {}
      const group = groups.findIndex((ids) => ids.includes(productId))
      return { data, error: groupResults[group]?.error ?? null, readAt: dataUpdatedAt }
    },
    warehouses: namesDenied ? undefined : warehouses.data,
    namesDenied,
    inventoryOn: inventory.data,
    measures: measures.data,
    unread,
    error,
    seesNoWarehouse,
    stale: refreshError && !error && hasAmounts ? { error: refreshError, since } : undefined,
    since,
    busy: all.some(({ isFetching }) => isFetching),
    retry: () => {
      for (const query of all) if (query.error) query.refetch()
      if (!seesNoWarehouse) return
      warehouses.refetch()
      // A server that filters by warehouse sent no rows either.
      for (const group of groupResults) group.refetch()
    },
  }
}

/** What every line needs of them; the same object as long as nothing in it changes, so that lines are not drawn again. */
export function useStockFacts({ warehouses, namesDenied, inventoryOn, error, seesNoWarehouse }: ManyStocks) {
  const isWithheld = error !== null || seesNoWarehouse
  return useMemo(
    (): StockFacts => ({ warehouses, namesDenied, inventoryOn, isWithheld }),
    [warehouses, namesDenied, inventoryOn, isWithheld],
  )
}
