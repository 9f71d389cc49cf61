import { type QueryCache, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { isNotFound, isRefusal } from '../bitrix24/portal-error.ts'
import { useAnswers } from './use-answers.ts'

/** What went wrong with questions that a list asks line by line, and has one place to say it. */
export interface ShownFailures {
  /** Refused, so that nothing of it is shown. */
  refusal: Error | null
  /** Never read for another reason. */
  failure: Error | null
  /** Of something that is shown: why it could not be refreshed, and from when the oldest of it is, in ms. */
  stale: { error: Error; since: number } | undefined
  /** Moment of the oldest answer shown, in ms; 0 before there is any. */
  since: number
  busy: boolean
  retry: () => void
}

/** Which questions: by their key. */
type Chooses = (queryKey: readonly unknown[]) => boolean

/**
 * Failures of the questions that somebody on the screen waits for. What is not there any more is no failure: its own
 * line says so.
 */
export function useShownFailures(chooses: Chooses): ShownFailures {
  const client = useQueryClient()
  const last = useRef<Snapshot>(undefined)
  const { refusal, failure, staleError, staleSince, since, busy } = useAnswers((cache) => {
    const now = snapshotOf(shown(cache, chooses))
    last.current = last.current && isSame(now, last.current) ? last.current : now
    return last.current
  }, EVERYTHING)
  return {
    refusal,
    failure,
    stale: staleError && { error: staleError, since: staleSince },
    since,
    busy,
    retry: () => {
      for (const query of shown(client.getQueryCache(), chooses))
        if (query.state.error) query.fetch().catch(() => {})
    },
  }
}

/** A question that failed counts from when somebody waits for its answer. */
const EVERYTHING = () => true

interface Snapshot {
  refusal: Error | null
  failure: Error | null
  staleError: Error | undefined
  staleSince: number
  since: number
  busy: boolean
}

function shown(cache: QueryCache, chooses: Chooses) {
  return cache.getAll().filter((query) => chooses(query.queryKey) && query.isActive())
}

function snapshotOf(queries: ReturnType<typeof shown>): Snapshot {
  const states = queries.map(({ state }) => state)
  const isRead = ({ data }: { data: unknown }) => data !== undefined
  const failed = states.filter(({ error }) => error && !isNotFound(error))
  const unread = failed.filter((state) => !isRead(state)).map(({ error }) => error)
  const [stale] = failed.filter(isRead).toSorted((a, b) => a.dataUpdatedAt - b.dataUpdatedAt)
  const moments = states.filter(isRead).map(({ dataUpdatedAt }) => dataUpdatedAt)
  return {
    refusal: unread.find(isRefusal) ?? null,
    failure: unread.find((error) => !isRefusal(error)) ?? null,
    staleError: stale?.error ?? undefined,
    staleSince: stale?.dataUpdatedAt ?? 0,
    since: moments.length > 0 ? Math.min(...moments) : 0,
    busy: states.some(({ fetchStatus }) => fetchStatus === 'fetching'),
  }
}

function isSame(one: Snapshot, other: Snapshot): boolean {
  return (Object.keys(one) as (keyof Snapshot)[]).every((key) => one[key] === other[key])
}
