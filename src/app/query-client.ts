import { notifyManager, type Query, QueryCache, QueryClient } from '@tanstack/react-query'
import { concernsWholeApp, isRefusal, mayHelpLater } from '../bitrix24/portal-error.ts'

/**
 * Answers of one batch arrive together. By default each query tells its readers in a task of its own, and the screen
 * is drawn once for each; told in one task, it is drawn once.
 */
function tellTogether() {
  let waiting: (() => void)[] = []
  notifyManager.setScheduler((tell) => {
    waiting.push(tell)
    if (waiting.length > 1) return
    setTimeout(() => {
      const all = waiting
      waiting = []
      for (const one of all) one()
    })
  })
}

/** A part of the screen that mounts sooner after a failure was brought by it: a notice, most of all. */
const COMES_BACK_MS = 10_000

/** The app's only store of server state; nothing of it is kept in browser storage. */
export function createQueryClient(): QueryClient {
  tellTogether()
  const queryCache: QueryCache = new QueryCache({
    onError: (error, query) => {
      // What a person may no longer see is not kept behind the refusal either.
      if (isRefusal(error)) query.setState({ data: undefined, dataUpdatedAt: 0 })
      if (!concernsWholeApp(error)) return
      // Nobody observes it behind the screen that tells it: forgotten after a while, it would let everything ask again.
      query.setOptions({ ...query.options, gcTime: Number.POSITIVE_INFINITY })
      if (!isRefusal(error)) return
      // What others still wait for is kept out as well.
      for (const other of queryCache.getAll()) if (!concernsWholeApp(other.state.error)) other.reset()
    },
  })
  return new QueryClient({
    queryCache,
    defaultOptions: {
      queries: {
        // Decided once, in the seam: a second layer would turn one outage into a dozen calls.
        retry: false,
        // A frame's `navigator.onLine` says little about the portal: ask, fail quickly, and say so.
        networkMode: 'always',
        // What failed for want of a connection is asked again when it returns, however fresh the last data is.
        refetchOnReconnect: (query) => (mayHelpLater(query.state.error) ? 'always' : mayAskAgain(query)),
        refetchOnWindowFocus: mayAskAgain,
        // A section that mounts beside a failed query would ask again, fail again, and replace what mounted it:
        // a loop. People ask again by a button; what has older data beside its failure, by coming back later too.
        retryOnMount: false,
        refetchOnMount: (query) =>
          mayAskAgain(query) &&
          (!query.state.error || Date.now() - query.state.errorUpdatedAt > COMES_BACK_MS),
      },
    },
  })
}

/**
 * Coming back to the window, or another part of the screen, repeats no request that was refused or could not be read: a
 * button does.
 */
function mayAskAgain({ state }: Pick<Query, 'state'>): boolean {
  return state.error === null || mayHelpLater(state.error)
}
