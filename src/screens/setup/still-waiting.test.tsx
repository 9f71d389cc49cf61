// @vitest-environment jsdom
import { act, cleanup, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type Host, HostProvider } from '../../bitrix24/host.ts'
import { createLimitWatch } from '../../bitrix24/limit-watch.ts'
import { StillWaiting } from './still-waiting.tsx'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function show(state: string) {
  const limits = createLimitWatch()
  const at = (step: string) => (
    <HostProvider value={{ limits } as Host}>
      <StillWaiting state={step} limited="Limited">
        No answer yet
      </StillWaiting>
    </HostProvider>
  )
  const { rerender, container } = render(at(state))
  const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms))
  return { goTo: (step: string) => rerender(at(step)), pass, limits, text: () => container.textContent }
}

it('says nothing while things happen, and what is waited for after five seconds without any', () => {
  const { goTo, pass, text } = show('first')
  pass(4_000)
  goTo('second')
  pass(4_000)
  expect(text()).toBe('')
  pass(1_000)
  expect(text()).toBe('No answer yet')
  goTo('third')
  expect(text()).toBe('')
})

it('says at once that the portal limits requests, for as long as it does', () => {
  const { limits, text } = show('first')
  let end = () => {}
  act(() => {
    end = limits.begin()
  })
  expect(text()).toBe('Limited')
  act(() => end())
  expect(text()).toBe('')
})
