// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useCountdown } from './use-countdown.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function countdown() {
  const onEnd = vi.fn()
  const { result, rerender } = renderHook(({ isOn }) => useCountdown(10, isOn, onEnd), {
    initialProps: { isOn: true },
  })
  const pass = (seconds: number) => act(() => vi.advanceTimersByTime(seconds * 1_000))
  return { onEnd, pass, switchTo: (isOn: boolean) => rerender({ isOn }), left: () => result.current }
}

it('counts down and calls back at the end', () => {
  const { onEnd, pass, left } = countdown()
  pass(4)
  expect(left()).toBe(6)
  expect(onEnd).not.toHaveBeenCalled()
  pass(6)
  expect(left()).toBe(0)
  expect(onEnd).toHaveBeenCalledTimes(1)
})

it('never ends for a person who stays', () => {
  const { onEnd, pass, switchTo } = countdown()
  pass(9)
  switchTo(false)
  pass(60)
  expect(onEnd).not.toHaveBeenCalled()
})
