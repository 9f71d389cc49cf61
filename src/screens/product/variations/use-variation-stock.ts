import { skipToken, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useHost } from '../../../bitrix24/host.ts'
import { isRefusal } from '../../../bitrix24/portal-error.ts'
import type { StockRow } from '../../../catalog/stock.ts'
import type { VariationStock } from '../../../catalog/stock-matrix.ts'
import { GROUP_SIZE, groupsOf, variationStockQuery } from '../../../catalog/variation-stock.ts'
import { warehouseCountQuery } from '../../../catalog/warehouses.ts'
import { useSame } from '../../../ui/use-same.ts'
import { useCachedRows } from '../../use-cached-rows.ts'
import { useGuessedVariations, type VariationsState } from './use-variations.ts'

export interface VariationStocks {
  /** By variation. */
  stockOf: ReadonlyMap<number, VariationStock>
  /** The first failure among the groups in which the rows are read. */
  error: Error | null
  busy: boolean
  /** Moment of the oldest rows shown, in ms; 0 before there are any. */
  since: number
  /** Asks again for the groups that failed. */
  retry: () => void
  /** Asks for every group anew. */
  refetch: (options?: { cancelRefetch: boolean }) => void
  /** Leaves unread what has not been asked for yet. */
  stop: () => void
  /** Set once somebody stopped: reads what is left. */
  goOn: (() => void) | undefined
}

/** Rows assumed for a variation where nobody knows how many warehouses there are: those of one page. */
const UNKNOWN_WAREHOUSES = 1

/**
 * Groups that are on their way at the same time. Five groups of 50 variations in 40 warehouses fill four requests:
 * more at once would leave nothing to stop, and others who use the portal no room.
 */
const GROUPS_AT_ONCE = 5

/**
 * Stock of every variation around a product: read in groups, kept for each variation apart. The first group tells
 * how many rows there are to a variation, and with that how many pages the others have.
 */
export function useVariationStock(productId: number, variations: VariationsState): VariationStocks {
  const { callMethod } = useHost()
  const client = useQueryClient()
  const count = useQuery(warehouseCountQuery(callMethod))
  const guess = useGuessedVariations(productId)
  const ids = useSame(idsOf(variations, guess?.ids ?? []))
  const groups = useMemo(() => groupsOf(ids), [ids])
  const { isStopped, stop, goOn } = useStopSign(productId)
  const first = useQuery({
    ...variationStockQuery(callMethod, groups[0] ?? [], count.data ?? UNKNOWN_WAREHOUSES),
    enabled: groups.length > 0 && !count.isPending,
  })
  const perVariation = rowsPerVariation(first.data) ?? UNKNOWN_WAREHOUSES
  const settled = groups.filter((group) => {
    const state = client.getQueryState(variationStockQuery(callMethod, group, 0).queryKey)
    return state !== undefined && state.status !== 'pending'
  }).length
  const others = useQueries({
    queries: groups.slice(1).map((group, index) => ({
      ...variationStockQuery(callMethod, group, perVariation),
      enabled: !first.isPending && !isStopped && index + 1 < settled + GROUPS_AT_ONCE,
    })),
  })
  const groupResults = groups.length > 0 ? [first, ...others] : []
  const groupRows = useSame(groupResults.map(({ data, error }) => (isRefusal(error) ? undefined : data)))
  const groupErrors = useSame(groupResults.map(({ error }) => error))
  const own = useCachedRows(ids)
  const stockOf = useMemo(
    () =>
      new Map(
        ids.map((id, index) => {
          const group = Math.floor(index / GROUP_SIZE)
          const error = groupErrors[group]
          const rows = isRefusal(error) ? undefined : (own[index]?.rows ?? groupRows[group]?.get(id))
          return [id, stateOf(rows, error, isStopped)] as const
        }),
      ),
    [ids, own, groupRows, groupErrors, isStopped],
  )
  const moments = groupResults.flatMap(({ dataUpdatedAt }) => (dataUpdatedAt > 0 ? dataUpdatedAt : []))
  return {
    stockOf,
    error: groupErrors.find((error) => error) ?? null,
    busy: groupResults.some(({ isFetching }) => isFetching),
    since: moments.length > 0 ? Math.min(...moments) : 0,
    retry: () => {
      for (const group of groupResults) if (group.error) group.refetch()
    },
    refetch: (options) => {
      for (const group of groupResults) if (group.dataUpdatedAt > 0 || group.error) group.refetch(options)
    },
    stop,
    goOn,
  }
}

function idsOf(variations: VariationsState, guessed: readonly number[]): readonly number[] {
  if (variations.state === 'ready') return variations.variations.map(({ id }) => id)
  return variations.state === 'loading' ? guessed : []
}

function rowsPerVariation(group: ReadonlyMap<number, readonly StockRow[]> | undefined) {
  if (!group || group.size === 0) return undefined
  const count = [...group.values()].reduce((sum, rows) => sum + rows.length, 0)
  return Math.ceil(count / group.size)
}

function stateOf(
  rows: readonly StockRow[] | undefined,
  error: Error | null | undefined,
  isStopped: boolean,
): VariationStock {
  if (rows) return { state: 'ready', rows }
  if (error) return { state: 'failed' }
  return { state: isStopped ? 'stopped' : 'loading' }
}

/** Whether somebody stopped the reading of this product's stock; every part of the screen sees the same. */
function useStopSign(productId: number) {
  const client = useQueryClient()
  const queryKey = ['stopped', productId]
  const { data: isStopped = false } = useQuery<boolean>({ queryKey, queryFn: skipToken, initialData: false })
  const set = (isNowStopped: boolean) => client.setQueryData(queryKey, isNowStopped)
  return { isStopped, stop: () => set(true), goOn: isStopped ? () => set(false) : undefined }
}
