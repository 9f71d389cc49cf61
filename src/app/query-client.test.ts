import { onlineManager, QueryObserver } from '@tanstack/react-query'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { PortalError, type ProblemKind } from '../bitrix24/portal-error.ts'
import { createQueryClient } from './query-client.ts'

afterEach(() => onlineManager.setOnline(true))

/** A query that answered once, and then fails so. */
async function failing(kind: ProblemKind) {
  const client = createQueryClient()
  client.mount()
  const answer = vi.fn(async () => 'numbers')
  const observer = new QueryObserver<string>(client, {
    queryKey: ['stock'],
    queryFn: answer,
    staleTime: 60_000,
  })
  const leave = observer.subscribe(() => {})
  await vi.waitFor(() => expect(observer.getCurrentResult().data).toBe('numbers'))
  answer.mockRejectedValueOnce(new PortalError({ kind, code: '', method: 'm', description: '' }))
  await observer.refetch()
  const result = observer.getCurrentResult()
  return {
    result,
    answer,
    observer,
    close: () => {
      leave()
      client.unmount()
    },
  }
}

describe('data that was read before a failure', () => {
  it.each<ProblemKind>(['denied', 'scope', 'app-closed', 'plan', 'payment', 'portal-gone', 'credentials'])(
    'is dropped after a refusal (%s)',
    async (kind) => {
      const { result, close } = await failing(kind)
      expect(result).toMatchObject({ status: 'error', data: undefined, error: { kind } })
      close()
    },
  )

  it.each<ProblemKind>(['offline', 'timeout', 'server', 'busy', 'malformed', 'session', 'unchecked'])(
    'stays after a failure of another kind (%s)',
    async (kind) => {
      const { result, close } = await failing(kind)
      expect(result).toMatchObject({ status: 'error', data: 'numbers', error: { kind } })
      expect(result.dataUpdatedAt).toBeGreaterThan(0)
      close()
    },
  )
})

describe('when the connection returns', () => {
  it.each<[ProblemKind, number]>([
    ['offline', 3],
    ['timeout', 3],
    ['denied', 2],
    ['malformed', 2],
  ])('%s: requests so far %i', async (kind, requests) => {
    const { answer, close } = await failing(kind)
    onlineManager.setOnline(false)
    onlineManager.setOnline(true)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(answer).toHaveBeenCalledTimes(requests)
    close()
  })
})
