import { hashKey, type QueryCache } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { useHost } from '../bitrix24/host.ts'
import { isRefusal } from '../bitrix24/portal-error.ts'
import { type StockRow, stockQuery } from '../catalog/stock.ts'
import { useAnswers } from './use-answers.ts'

export type CachedRows =
  /** `error`: why they could not be read anew. */
  { rows: readonly StockRow[]; at: number; error: Error | null } | undefined

/**
 * What the client knows of the stock of many products, without asking for any; `undefined` where it knows nothing or
 * the portal refused. One subscription for all of them: with an observer for each, every answer is work for each of
 * the others, and 500 of them stop the page for seconds.
 */
export function useCachedRows(ids: readonly number[]): readonly CachedRows[] {
  const { callMethod } = useHost()
  const hashes = useMemo(
    () => ids.map((id) => hashKey(stockQuery(callMethod, id).queryKey)),
    [ids, callMethod],
  )
  const kept = useRef<readonly CachedRows[]>([])
  return useAnswers((cache) => {
    const before = kept.current
    const now = hashes.map((hash, index) => sameOrNew(before[index], cachedRows(cache, hash)))
    if (now.length !== before.length || now.some((one, index) => one !== before[index])) kept.current = now
    return kept.current
  })
}

function cachedRows(cache: QueryCache, hash: string): CachedRows {
  const state = cache.get<StockRow[]>(hash)?.state
  if (!state?.data || isRefusal(state.error)) return undefined
  return { rows: state.data, at: state.dataUpdatedAt, error: state.error }
}

function sameOrNew(before: CachedRows, now: CachedRows): CachedRows {
  const isSame = before?.rows === now?.rows && before?.at === now?.at && before?.error === now?.error
  return isSame ? before : now
}
