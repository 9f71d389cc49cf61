import { QueryClient } from '@tanstack/react-query'

/** The app's only store of server state; nothing of it is kept in browser storage. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Decided once, in the seam: a second layer would turn one outage into a dozen calls.
        retry: false,
        // A frame's `navigator.onLine` says little about the portal: ask, fail quickly, and say so.
        networkMode: 'always',
        refetchOnReconnect: true,
      },
    },
  })
}
