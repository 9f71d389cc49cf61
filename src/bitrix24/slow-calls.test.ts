import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createLimitWatch } from './limit-watch.ts'
import { PATIENCE_MS, tellingSlow } from './slow-calls.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Calls that end when they are told to. */
function calls() {
  const slow = createLimitWatch()
  const ends: { answer: () => void; fail: () => void }[] = []
  const call = tellingSlow(
    (_, __, read) =>
      new Promise((resolve, reject) => {
        ends.push({
          answer: () => resolve(read({ result: 'answer', total: undefined })),
          fail: () => reject(new Error('no answer')),
        })
      }),
    slow,
  )
  const ask = () => call('catalog.product.get', { id: 42 }, ({ result }) => result)
  return { slow, ends, ask }
}

it('tells nothing of a call that is answered soon', async () => {
  const { slow, ends, ask } = calls()
  const answer = ask()
  await vi.advanceTimersByTimeAsync(PATIENCE_MS - 1)
  ends[0]?.answer()
  await expect(answer).resolves.toBe('answer')
  await vi.advanceTimersByTimeAsync(PATIENCE_MS)
  expect(slow.isWaiting()).toBe(false)
})

it('tells nothing of short calls one after another, however many', async () => {
  const { slow, ends, ask } = calls()
  for (let count = 0; count < 4; count += 1) {
    const answer = ask()
    await vi.advanceTimersByTimeAsync(PATIENCE_MS / 2)
    ends[count]?.answer()
    await answer
    expect(slow.isWaiting()).toBe(false)
  }
})

it('tells of calls that last, until the last of them is answered or has failed', async () => {
  const { slow, ends, ask } = calls()
  const [first, second] = [ask(), ask().catch(() => 'failed')]
  await vi.advanceTimersByTimeAsync(PATIENCE_MS)
  expect(slow.isWaiting()).toBe(true)
  ends[0]?.answer()
  await first
  expect(slow.isWaiting()).toBe(true)
  ends[1]?.fail()
  await second
  expect(slow.isWaiting()).toBe(false)
})
