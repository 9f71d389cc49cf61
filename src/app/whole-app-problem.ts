import type { QueryCache } from '@tanstack/react-query'
import { concernsWholeApp, isRefusal } from '../bitrix24/portal-error.ts'
import { useAnswers } from '../screens/use-answers.ts'

/** A failure that leaves no section anything to say. */
type WholeAppProblem = NonNullable<ReturnType<typeof findProblem>>

/**
 * The failure that concerns the whole app (access withdrawn, plan, payment …), if any query met one: no section
 * can say more than that. A session that ended withdraws no right, so it takes the whole screen only where there is
 * nothing else to show. `undefined` while there is none.
 */
export function useWholeAppProblem(): WholeAppProblem | undefined {
  return useAnswers(findProblem)
}

function findProblem(cache: QueryCache) {
  const states = cache.getAll().map((query) => query.state)
  const errors = states.map(({ error }) => error).filter(concernsWholeApp)
  const hasData = states.some(({ data }) => data !== undefined)
  return errors.find(isRefusal) ?? (hasData ? undefined : errors[0])
}
