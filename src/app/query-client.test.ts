// @vitest-environment jsdom
import { focusManager, onlineManager, QueryObserver } from '@tanstack/react-query'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { PortalError, type ProblemKind } from '../bitrix24/portal-error.ts'
import { createQueryClient } from './query-client.ts'

afterEach(() => {
  onlineManager.setOnline(true)
  focusManager.setFocused(undefined)
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const failure = (kind: ProblemKind) => new PortalError({ kind, code: '', method: 'm', description: '' })

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
  answer.mockRejectedValueOnce(failure(kind))
  await observer.refetch()
  const result = observer.getCurrentResult()
  return {
    result,
    answer,
    client,
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

describe('when people come back to the window', () => {
  it.each<[ProblemKind, number]>([
    ['offline', 3],
    ['timeout', 3],
    ['denied', 2],
    ['malformed', 2],
    ['session', 2],
  ])('%s: requests so far %i', async (kind, requests) => {
    const { answer, close } = await failing(kind)
    focusManager.setFocused(false)
    focusManager.setFocused(true)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(answer).toHaveBeenCalledTimes(requests)
    close()
  })
})

describe('when another part of the screen needs the same', () => {
  it('asks nothing as long as it may be the failure that brought it', async () => {
    const { answer, observer, client, close } = await failing('offline')
    const leave = new QueryObserver(client, observer.options).subscribe(() => {})
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(answer).toHaveBeenCalledTimes(2)
    leave()
    close()
  })

  it.each<[ProblemKind, number]>([
    ['offline', 3],
    ['timeout', 3],
    ['not-found', 2],
    ['malformed', 2],
    ['session', 2],
  ])('later on (%s): requests so far %i', async (kind, requests) => {
    const { answer, observer, client, close } = await failing(kind)
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 11_000)
    const leave = new QueryObserver(client, observer.options).subscribe(() => {})
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(answer).toHaveBeenCalledTimes(requests)
    leave()
    close()
  })
})

describe('a refusal of the whole app', () => {
  const KINDS = ['app-closed', 'employees-only', 'plan', 'payment', 'portal-gone', 'credentials'] as const

  it.each<ProblemKind>(KINDS)('takes what other questions brought (%s)', async (kind) => {
    const client = createQueryClient()
    await client.fetchQuery({ queryKey: ['stock'], queryFn: async () => 'numbers' })
    await client.prefetchQuery({ queryKey: ['app'], queryFn: () => Promise.reject(failure(kind)) })
    expect(client.getQueryData(['stock'])).toBeUndefined()
  })

  it('keeps out the answers that come after it', async () => {
    const client = createQueryClient()
    let answerLate = (_: string) => {}
    const late = new Promise<string>((resolve) => {
      answerLate = resolve
    })
    const stock = client.prefetchQuery({ queryKey: ['stock'], queryFn: () => late })
    await client.prefetchQuery({
      queryKey: ['app'],
      queryFn: () => Promise.reject(failure('payment')),
    })
    answerLate('numbers')
    await stock
    expect(client.getQueryData(['stock'])).toBeUndefined()
  })

  it('leaves what a refusal of one section does not concern', async () => {
    const client = createQueryClient()
    await client.fetchQuery({ queryKey: ['stock'], queryFn: async () => 'numbers' })
    await client.prefetchQuery({ queryKey: ['pictures'], queryFn: () => Promise.reject(failure('denied')) })
    expect(client.getQueryData(['stock'])).toBe('numbers')
  })

  it.each<ProblemKind>([...KINDS, 'session'])(
    'is known for as long as nobody checks again (%s)',
    async (kind) => {
      vi.useFakeTimers()
      const client = createQueryClient()
      await client.prefetchQuery({ queryKey: ['app'], queryFn: () => Promise.reject(failure(kind)) })
      await vi.advanceTimersByTimeAsync(24 * 60 * 60_000)
      expect(client.getQueryState(['app'])).toMatchObject({ error: { kind } })
      client.clear()
      expect(client.getQueryState(['app'])).toBeUndefined()
    },
  )
})
