import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { concernsWholeApp, type PortalError } from '../bitrix24/portal-error.ts'

/**
 * The failure that concerns the whole app (access withdrawn, session ended, plan …), if any query met one: no section
 * can say more than that. `undefined` while there is none.
 */
export function useWholeAppProblem(): PortalError | undefined {
  const client = useQueryClient()
  return useSyncExternalStore(
    (onChange) => client.getQueryCache().subscribe(onChange),
    () => findProblem(client),
  )
}

function findProblem(client: QueryClient): PortalError | undefined {
  for (const query of client.getQueryCache().getAll()) {
    if (concernsWholeApp(query.state.error)) return query.state.error
  }
  return undefined
}
