import { type UseQueryResult, useQueries, useQuery } from '@tanstack/react-query'
import { useHost } from '../../../bitrix24/host.ts'
import { isRefusal } from '../../../bitrix24/portal-error.ts'
import { type StockRow, stockQuery } from '../../../catalog/stock.ts'
import type { VariationStock } from '../../../catalog/stock-matrix.ts'
import { groupsOf, variationStockQuery } from '../../../catalog/variation-stock.ts'
import { warehouseCountQuery } from '../../../catalog/warehouses.ts'
import { useGuessedVariations, type VariationsState } from './use-variations.ts'

export interface VariationStocks {
  /** By variation. */
  stockOf: ReadonlyMap<number, VariationStock>
  /** The first failure among the groups in which the rows are read. */
  error: Error | null
  busy: boolean
  /** Moment of the oldest rows shown, in ms; 0 before there are any. */
  since: number
  retry: () => void
}

/** Rows assumed for a variation where nobody knows how many warehouses there are: those of one page. */
const UNKNOWN_WAREHOUSES = 1

/** Stock of every variation around a product: read in groups, kept for each variation apart. */
export function useVariationStock(productId: number, variations: VariationsState): VariationStocks {
  const { callMethod } = useHost()
  const count = useQuery(warehouseCountQuery(callMethod))
  const guess = useGuessedVariations(productId)
  const ids = idsOf(variations, guess?.ids ?? [])
  const groups = groupsOf(ids)
  const groupResults = useQueries({
    queries: groups.map((group) => ({
      ...variationStockQuery(callMethod, group, count.data ?? UNKNOWN_WAREHOUSES),
      enabled: !count.isPending,
    })),
  })
  // Never fetched from here: the groups fill them, and the table of the chosen one keeps its own fresh.
  const own = useQueries({
    queries: ids.map((id) => ({ ...stockQuery(callMethod, id), enabled: false })),
  })
  const moments = own.flatMap(({ dataUpdatedAt }) => (dataUpdatedAt > 0 ? dataUpdatedAt : []))
  const failedIds = new Set(groups.filter((_, index) => groupResults[index]?.error).flat())
  const refusedIds = new Set(groups.filter((_, index) => isRefusal(groupResults[index]?.error)).flat())
  return {
    stockOf: new Map(
      ids.map((id, index) => [id, stateOf(refusedIds.has(id) ? undefined : own[index], failedIds.has(id))]),
    ),
    error: groupResults.find(({ error }) => error)?.error ?? null,
    busy: groupResults.some(({ isFetching }) => isFetching),
    since: moments.length > 0 ? Math.min(...moments) : 0,
    retry: () => {
      for (const group of groupResults) if (group.error) group.refetch()
    },
  }
}

function idsOf(variations: VariationsState, guessed: readonly number[]): readonly number[] {
  if (variations.state === 'ready') return variations.variations.map(({ id }) => id)
  return variations.state === 'loading' ? guessed : []
}

function stateOf(own: UseQueryResult<StockRow[]> | undefined, hasFailed: boolean): VariationStock {
  if (own?.data && !isRefusal(own.error)) return { state: 'ready', rows: own.data }
  return { state: hasFailed ? 'failed' : 'loading' }
}
