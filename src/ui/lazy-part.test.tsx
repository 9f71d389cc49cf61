// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { type ComponentType, Suspense } from 'react'
import { afterEach, beforeEach, it, vi } from 'vitest'
import { LOADING_PATIENCE_MS } from './in-time.ts'
import { lazyPart } from './lazy-part.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

interface Props {
  name: string
}
const Part = ({ name }: Props) => <p>Part of {name}</p>
const Missing = ({ name }: Props) => <p>{name} is missing</p>

/** A part whose code comes, or fails, when it is told to. */
async function show() {
  let settle: { come: (Part: ComponentType<Props>) => void; fail: (error: Error) => void } | undefined
  const Lazy = lazyPart<Props>(
    () =>
      new Promise((come, fail) => {
        settle = { come, fail }
      }),
    Missing,
  )
  await act(async () => {
    render(
      <Suspense fallback="Loading">
        <Lazy name="Stock" />
      </Suspense>,
    )
  })
  return {
    come: () => act(async () => settle?.come(Part)),
    fail: () => act(async () => settle?.fail(new Error('gone'))),
  }
}

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

it('shows the part when its code has come', async () => {
  const { come } = await show()
  await pass(LOADING_PATIENCE_MS - 1)
  screen.getByText('Loading')
  await come()
  screen.getByText('Part of Stock')
  await pass(LOADING_PATIENCE_MS)
  screen.getByText('Part of Stock')
})

it('shows what stands for the part when its code does not come', async () => {
  const { fail } = await show()
  await fail()
  screen.getByText('Stock is missing')
})

it('does not wait for ever for code that neither comes nor fails, and shows the part if it comes after all', async () => {
  const { come } = await show()
  await pass(LOADING_PATIENCE_MS)
  screen.getByText('Stock is missing')
  await come()
  screen.getByText('Part of Stock')
})

it('stays with what stands for the part when its code fails late', async () => {
  const { fail } = await show()
  await pass(LOADING_PATIENCE_MS)
  await fail()
  screen.getByText('Stock is missing')
})
