import { type Query, QueryClient } from '@tanstack/react-query'
import { mayHelpLater } from '../bitrix24/portal-error.ts'

/** The app's only store of server state; nothing of it is kept in browser storage. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Decided once, in the seam: a second layer would turn one outage into a dozen calls.
        retry: false,
        // A frame's `navigator.onLine` says little about the portal: ask, fail quickly, and say so.
        networkMode: 'always',
        refetchOnReconnect: mayAskAgain,
        refetchOnWindowFocus: mayAskAgain,
        // A section that mounts beside a failed query would ask again, fail again, and replace what mounted it:
        // a loop. People ask again by a button.
        retryOnMount: false,
      },
    },
  })
}

/** Coming back to the window repeats no request that was refused or could not be read: a button does. */
function mayAskAgain({ state }: Pick<Query, 'state'>): boolean {
  return state.error === null || mayHelpLater(state.error)
}
