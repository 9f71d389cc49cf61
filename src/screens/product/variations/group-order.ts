import type { QueryState } from '@tanstack/react-query'
import { mayHelpLater } from '../../../bitrix24/portal-error.ts'

/** What the client knows of a group of variations whose stock is read together. */
type GroupState = Pick<
  QueryState,
  'dataUpdatedAt' | 'errorUpdatedAt' | 'error' | 'fetchStatus' | 'isInvalidated' | 'status'
>

/**
 * Which groups are yet to be read. The first one leads: when it is read anew, by whatever cause, the others are too,
 * after it.
 */
export function openGroups([first, ...others]: readonly (GroupState | undefined)[]): boolean[] {
  const isFirstAsked = first?.fetchStatus === 'fetching'
  return [
    // Of a few variations nobody watches the progress of a refresh.
    answeredAt(first) === 0 || (isFirstAsked && others.length > 0),
    ...others.map((state) => {
      const isOutdated = state?.isInvalidated && state.status !== 'error'
      return isFirstAsked || isOutdated || answeredAt(state) === 0 || answeredAt(state) < answeredAt(first)
    }),
  ]
}

/** Moment of the last answer, a failure too, in ms; 0 before any. */
function answeredAt(state: GroupState | undefined): number {
  return Math.max(state?.dataUpdatedAt ?? 0, state?.errorUpdatedAt ?? 0)
}

/** When the first group is asked for again without anybody's wish, where that differs from other queries. */
export function askingByItself(states: readonly (GroupState | undefined)[], isStopped: boolean) {
  if (isStopped) return { refetchOnMount: false, refetchOnWindowFocus: false, refetchOnReconnect: false }
  // Groups that failed in passing wait for the first to lead them.
  const hasFailed = states.some((state) => mayHelpLater(state?.error))
  return hasFailed && ({ refetchOnWindowFocus: 'always', refetchOnReconnect: 'always' } as const)
}
