import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useHost } from '../../../bitrix24/host.ts'
import { isRefusal } from '../../../bitrix24/portal-error.ts'
import type { StockRow } from '../../../catalog/stock.ts'
import type { VariationStock } from '../../../catalog/stock-matrix.ts'
import { GROUP_SIZE, groupsOf, variationStockQuery } from '../../../catalog/variation-stock.ts'
import { warehouseCountQuery } from '../../../catalog/warehouses.ts'
import { useSame } from '../../../ui/use-same.ts'
import { type CachedRows, useCachedRows } from '../../use-cached-rows.ts'
import { askingByItself, openGroups } from './group-order.ts'
import { useStopSign } from './use-stop-sign.ts'
import { useGuessedVariations, type VariationsState } from './use-variations.ts'

export interface VariationStocks {
  /** By variation. */
  stockOf: ReadonlyMap<number, VariationStock>
  /** The first failure among the groups in which the rows are read. */
  error: Error | null
  busy: boolean
  /** Moment of the oldest rows shown, in ms; 0 before there are any. */
  since: number
  /** Variations whose stock is read, or read anew, while there are others still to come. */
  reading: Reading | undefined
  /** Asks again for the groups that failed. */
  retry: () => void
  /** Asks for every group anew, unless somebody stopped the reading. */
  refetch: (options?: { cancelRefetch: boolean }) => void
}

export interface Reading {
  done: number
  count: number
  /** Leaves as it is what has not been asked for yet. */
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
 * how many rows there are to a variation, and with that how many pages the others have; a refusal of one group is one
 * of all. A refresh goes the same way, and what was read before is shown meanwhile.
 */
export function useVariationStock(productId: number, variations: VariationsState): VariationStocks {
  const { callMethod } = useHost()
  const client = useQueryClient()
  const count = useQuery(warehouseCountQuery(callMethod))
  const guess = useGuessedVariations(productId)
  const ids = useSame(idsOf(variations, guess?.ids ?? []))
  const groups = useMemo(() => groupsOf(ids), [ids])
  const { isStopped, stop, goOn } = useStopSign('headId' in variations ? variations.headId : productId)
  const states = groups.map((group) =>
    client.getQueryState(variationStockQuery(callMethod, group, 0).queryKey),
  )
  const isOpen = openGroups(states)
  const refusal = states.find((state, index) => !isOpen[index] && isRefusal(state?.error))?.error ?? null
  const first = useQuery({
    ...variationStockQuery(callMethod, groups[0] ?? [], count.data ?? UNKNOWN_WAREHOUSES),
    enabled: groups.length > 0 && !count.isPending,
    ...askingByItself(states, isStopped),
  })
  const perVariation = rowsPerVariation(first.data) ?? UNKNOWN_WAREHOUSES
  const mayAskOthers = !first.isPending && !first.isFetching && !isStopped && !refusal
  const inTurn = isOpen.slice(1).map((isWanted, index, others) => {
    const before = others.slice(0, index).filter(Boolean).length
    return isWanted && before < GROUPS_AT_ONCE
  })
  const others = useQueries({
    queries: groups.slice(1).map((group, index) => ({
      ...variationStockQuery(callMethod, group, perVariation),
      enabled: mayAskOthers && inTurn[index] === true,
      // Whether it is read anew says the first group, not the clock.
      staleTime: 0,
    })),
  })
  const groupResults = groups.length > 0 ? [first, ...others] : []
  const groupRows = useSame(groupResults.map(({ data, error }) => (isRefusal(error) ? undefined : data)))
  const groupMoments = useSame(groupResults.map(({ dataUpdatedAt }) => dataUpdatedAt))
  const groupErrors = useSame(groupResults.map(({ error }) => refusal ?? error))
  const groupIsLeft = useSame(groupResults.map(({ isFetching }) => isStopped && !isFetching))
  const own = useCachedRows(ids)
  const stockOf = useMemo(
    () =>
      new Map(
        ids.map((id, index) => {
          const group = Math.floor(index / GROUP_SIZE)
          const error = groupErrors[group] ?? null
          const rows = groupRows[group]?.get(id)
          const known = own[index] ?? (rows && { rows, at: groupMoments[group] ?? 0, error: null })
          return [id, stateOf(known, error, groupIsLeft[group] === true)] as const
        }),
      ),
    [ids, own, groupRows, groupMoments, groupErrors, groupIsLeft],
  )
  const moments = groupMoments.filter((moment) => moment > 0)
  const open = refusal ? 0 : groups.flatMap((group, index) => (isOpen[index] ? group : [])).length
  return {
    stockOf,
    error: groupErrors.find((error) => error) ?? null,
    busy: groupResults.some(({ isFetching }) => isFetching),
    since: moments.length > 0 ? Math.min(...moments) : 0,
    reading: open > 0 ? { done: ids.length - open, count: ids.length, stop, goOn } : undefined,
    retry: () => {
      goOn?.()
      for (const group of groups.slice(1)) {
        const query = client.getQueryCache().find(variationStockQuery(callMethod, group, 0))
        // As if it had not been asked for, so that it is read in its turn.
        if (query?.state.error)
          query.setState({ ...UNASKED, status: query.state.data ? 'success' : 'pending' })
      }
      if (first.error) first.refetch()
    },
    refetch: (options) => {
      if (!isStopped) first.refetch(options)
    },
  }
}

const UNASKED = { error: null, errorUpdatedAt: 0, isInvalidated: true }

function idsOf(variations: VariationsState, guessed: readonly number[]): readonly number[] {
  if (variations.state === 'ready') return variations.variations.map(({ id }) => id)
  return variations.state === 'loading' ? guessed : []
}

function rowsPerVariation(group: ReadonlyMap<number, readonly StockRow[]> | undefined) {
  if (!group || group.size === 0) return undefined
  const count = [...group.values()].reduce((sum, rows) => sum + rows.length, 0)
  return Math.ceil(count / group.size)
}

function stateOf(known: CachedRows, groupError: Error | null, isLeft: boolean): VariationStock {
  if (known && !isRefusal(groupError)) {
    return { state: 'ready', rows: known.rows, readAt: known.at, error: known.error ?? groupError }
  }
  if (groupError) return { state: 'failed' }
  return { state: isLeft ? 'stopped' : 'loading' }
}
