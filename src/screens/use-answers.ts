import { notifyManager, type QueryCache, useQueryClient } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'

/**
 * Something that is read off all answers of the portal. Read again once for all that happens to them in one moment: a
 * list asks hundreds of questions, and whatever happens to one would be a look at all the others.
 *
 * @param read gives the same value as long as nothing in it changes.
 */
export function useAnswers<Value>(read: (cache: QueryCache) => Value): Value {
  const cache = useQueryClient().getQueryCache()
  const subscribe = useCallback(
    (onChange: () => void) => {
      let isToBeTold = false
      const tell = notifyManager.batchCalls(() => {
        isToBeTold = false
        onChange()
      })
      return cache.subscribe(() => {
        if (isToBeTold) return
        isToBeTold = true
        tell()
      })
    },
    [cache],
  )
  return useSyncExternalStore(subscribe, () => read(cache))
}

type Chooses = (query: { queryKey: readonly unknown[] }) => boolean

/** Whether any question is on its way, or any of those chosen. */
export function useIsAsking(chooses?: Chooses): boolean {
  return useAnswers((cache) =>
    cache.getAll().some((query) => query.state.fetchStatus === 'fetching' && (!chooses || chooses(query))),
  )
}
