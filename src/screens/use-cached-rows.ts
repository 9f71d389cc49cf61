import { hashKey, type QueryCache, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react'
import { useHost } from '../bitrix24/host.ts'
import { isRefusal } from '../bitrix24/portal-error.ts'
import { stockKey } from '../catalog/query-keys.ts'
import { type StockRow, stockQuery } from '../catalog/stock.ts'

export type CachedRows = { rows: readonly StockRow[]; at: number } | undefined

/**
 * What the client knows of the stock of many products, without asking for any; `undefined` where it knows nothing or
 * the portal refused. One subscription for all of them: with an observer for each, every answer is work for each of
 * the others, and 500 of them stop the page for seconds.
 */
export function useCachedRows(ids: readonly number[]): readonly CachedRows[] {
  const { callMethod } = useHost()
  const cache = useQueryClient().getQueryCache()
  const hashes = useMemo(
    () => ids.map((id) => hashKey(stockQuery(callMethod, id).queryKey)),
    [ids, callMethod],
  )
  const kept = useRef<readonly CachedRows[]>([])
  const read = () => {
    const before = kept.current
    const now = hashes.map((hash, index) => sameOrNew(before[index], cachedRows(cache, hash)))
    if (now.length !== before.length || now.some((one, index) => one !== before[index])) kept.current = now
    return kept.current
  }
  const subscribe = useCallback(
    (onChange: () => void) => {
      let timer: number | undefined
      const tell = () => {
        timer = undefined
        onChange()
      }
      const unsubscribe = cache.subscribe(({ type, query }) => {
        if (type !== 'updated' || query.queryKey[0] !== stockKey[0]) return
        // Once for the answers of one moment: each look goes over all products.
        timer ??= window.setTimeout(tell)
      })
      return () => {
        unsubscribe()
        window.clearTimeout(timer)
      }
    },
    [cache],
  )
  return useSyncExternalStore(subscribe, read)
}

function cachedRows(cache: QueryCache, hash: string): CachedRows {
  const state = cache.get<StockRow[]>(hash)?.state
  if (!state?.data || isRefusal(state.error)) return undefined
  return { rows: state.data, at: state.dataUpdatedAt }
}

function sameOrNew(before: CachedRows, now: CachedRows): CachedRows {
  return before?.rows === now?.rows && before?.at === now?.at ? before : now
}
