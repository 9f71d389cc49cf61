import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { useHost } from '../bitrix24/host.ts'
import { isRefusal } from '../bitrix24/portal-error.ts'
import { inventoryQuery } from '../catalog/inventory.ts'
import { type Measure, measuresQuery } from '../catalog/measures.ts'
import type { StockRow } from '../catalog/stock.ts'
import { GROUP_SIZE, groupsOf, variationStockQuery } from '../catalog/variation-stock.ts'
import { type Warehouse, warehouseCountQuery, warehousesQuery } from '../catalog/warehouses.ts'
import { useSame } from '../ui/use-same.ts'
import type { KnownStock, StockFacts } from './availability.ts'
import { type CachedRows, useCachedRows } from './use-cached-rows.ts'

/** Stock of many products at once, as far as this person may view it. */
export interface ManyStocks {
  /** The same object as long as nothing in it changes, so that only lines with news are drawn again. */
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
  const ids = useSame(productIds)
  const groups = useMemo(() => groupsOf(ids), [ids])
  const groupResults = useQueries({
    queries: groups.map((group) => ({
      ...variationStockQuery(callMethod, group, count.data ?? UNKNOWN_WAREHOUSES),
      enabled: !count.isPending,
    })),
  })
  const known = useKnownStocks(ids, groupResults)

  const namesDenied = isRefusal(warehouses.error)
  const seesNoWarehouse = !namesDenied && warehouses.data?.length === 0
  const groupError = groupResults.find(({ error }) => error)?.error ?? null
  const moments = [...known.values()].flatMap(({ readAt }) => (readAt > 0 ? readAt : []))
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
  return {
    stockOf: (productId) => known.get(productId) ?? NOTHING_KNOWN,
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

/** Of a product that nobody asked about. */
export const NOTHING_KNOWN: KnownStock = { data: undefined, error: null, readAt: 0 }

interface GroupResult {
  data: ReadonlyMap<number, StockRow[]> | undefined
  error: Error | null
  dataUpdatedAt: number
}

/** Stock by product: its own rows, which the groups fill and a line may read anew. */
function useKnownStocks(ids: readonly number[], groupResults: readonly GroupResult[]) {
  const own = useCachedRows(ids)
  const groups = useSame(
    groupResults.flatMap(({ data, error, dataUpdatedAt }) => [data, error, dataUpdatedAt]),
  )
  const kept = useRef<ReadonlyMap<number, KnownStock>>(new Map())
  // biome-ignore lint/correctness/useExhaustiveDependencies: the results are a new list with every render
  return useMemo(() => {
    const before = kept.current
    kept.current = new Map(
      ids.map((id, index) => {
        const now = knownStock(id, own[index], groupResults[Math.floor(index / GROUP_SIZE)])
        const last = before.get(id)
        const isSame = last?.data === now.data && last?.error === now.error && last?.readAt === now.readAt
        return [id, isSame && last ? last : now] as const
      }),
    )
    return kept.current
  }, [ids, own, groups])
}

function knownStock(id: number, own: CachedRows, group: GroupResult | undefined): KnownStock {
  const error = group?.error ?? null
  if (own) return { data: own.rows, error: own.error ?? error, readAt: own.at }
  // Own rows that nothing in view holds are forgotten after some minutes; what the group read is not.
  const rows = isRefusal(error) ? undefined : group?.data?.get(id)
  return { data: rows, error, readAt: rows ? (group?.dataUpdatedAt ?? 0) : 0 }
}

/** What every line needs of them; the same object as long as nothing in it changes, so that lines are not drawn again. */
export function useStockFacts({ warehouses, namesDenied, inventoryOn, error, seesNoWarehouse }: ManyStocks) {
  const isWithheld = error !== null || seesNoWarehouse
  return useMemo(
    (): StockFacts => ({ warehouses, namesDenied, inventoryOn, isWithheld }),
    [warehouses, namesDenied, inventoryOn, isWithheld],
  )
}
