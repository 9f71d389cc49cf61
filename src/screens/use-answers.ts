import {
  notifyManager,
  type QueryCache,
  type QueryCacheNotifyEvent,
  useQueryClient,
} from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'

type Concerns = (event: QueryCacheNotifyEvent) => boolean

/** Not who waits for an answer: of rows that are scrolled, that changes with every one. */
const isOfAnswer: Concerns = ({ type }) => !type.startsWith('observer')

/**
 * Something that is read off all answers of the portal. Read again once for all that happens to them in one moment: a
 * list asks hundreds of questions, and whatever happens to one would be a look at all the others.
 *
 * @param read gives the same value as long as nothing in it changes.
 * @param concerns what may change it.
 */
export function useAnswers<Value>(read: (cache: QueryCache) => Value, concerns = isOfAnswer): Value {
  const cache = useQueryClient().getQueryCache()
  const subscribe = useCallback(
    (onChange: () => void) => {
      let isToBeTold = false
      const tell = notifyManager.batchCalls(() => {
        isToBeTold = false
        onChange()
      })
      return cache.subscribe((event) => {
        if (isToBeTold || !concerns(event)) return
        isToBeTold = true
        tell()
      })
    },
    [cache, concerns],
  )
  return useSyncExternalStore(subscribe, () => read(cache))
}

type Chooses = (query: { queryKey: readonly unknown[] }) => boolean

/** Whether any of these questions is on its way. */
export function useIsAsking(chooses: Chooses): boolean {
  return useAnswers((cache) =>
    cache.getAll().some((query) => query.state.fetchStatus === 'fetching' && chooses(query)),
  )
}
