import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createLimitWatch } from '../../bitrix24/limit-watch.ts'
import { patiently, pauseFor } from './patiently.ts'
import { portalError } from './test-host.ts'

const LIMIT = portalError('busy', 'QUERY_LIMIT_EXCEEDED')

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('shows a wait for the portal’s limits until the write is sent again', async () => {
  const limits = createLimitWatch()
  const write = vi.fn().mockRejectedValueOnce(LIMIT).mockResolvedValue('written')
  const written = patiently(write, pauseFor(limits))
  await vi.advanceTimersByTimeAsync(9_000)
  expect(limits.isWaiting()).toBe(true)
  expect(write).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await written).toBe('written')
  expect(limits.isWaiting()).toBe(false)
})

it('ends a wait that is stopped at once, and writes nothing more', async () => {
  const limits = createLimitWatch()
  const write = vi.fn().mockRejectedValue(LIMIT)
  const stopping = new AbortController()
  const written = patiently(write, pauseFor(limits), stopping.signal).catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(1_000)
  stopping.abort()
  expect(await written).toBe(LIMIT)
  expect(write).toHaveBeenCalledTimes(1)
  expect(limits.isWaiting()).toBe(false)
})

it('sends nothing again that failed in any other way', async () => {
  const write = vi.fn().mockRejectedValue(portalError('server'))
  await expect(patiently(write, pauseFor(createLimitWatch()))).rejects.toMatchObject({ kind: 'server' })
  expect(write).toHaveBeenCalledTimes(1)
})
