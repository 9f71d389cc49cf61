// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useSeen } from './use-seen.ts'

type Entry = Pick<IntersectionObserverEntry, 'target' | 'isIntersecting'>

let tell: (entries: Entry[]) => void

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(report: (entries: Entry[]) => void) {
        tell = report
      }
      observe() {}
      unobserve() {}
    },
  )
})

afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function Line({ name, isFirst = false }: { name: string; isFirst?: boolean }) {
  const [ref, isSeen] = useSeen<HTMLLIElement>(isFirst)
  return <li ref={ref}>{`${name} ${isSeen ? 'seen' : 'unseen'}`}</li>
}

const line = (name: string) => screen.getByText(new RegExp(`^${name} `))
const move = (name: string, isIntersecting: boolean) => tell([{ target: line(name), isIntersecting }])
const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms))

it('what stays in view is seen, and stays seen', () => {
  render(<Line name="Table" />)
  move('Table', true)
  wait(100)
  expect(line('Table').textContent).toBe('Table unseen')
  wait(100)
  expect(line('Table').textContent).toBe('Table seen')
})

it('what flies by is not seen, nor what stands in view while others fly by', () => {
  render(['Table', 'Chair', 'Lamp', 'Sofa'].map((name) => <Line key={name} name={name} />))
  for (const [name, last] of [
    ['Table', undefined],
    ['Chair', 'Table'],
    ['Lamp', undefined],
    ['Sofa', 'Chair'],
  ] as const) {
    move(name, true)
    if (last) move(last, false)
    wait(100)
  }
  expect(screen.queryByText(/ seen$/)).toBeNull()
  wait(100)
  expect(screen.getAllByText(/ seen$/).map(({ textContent }) => textContent)).toEqual([
    'Lamp seen',
    'Sofa seen',
  ])
})

it('what is in view from the start need not wait', () => {
  render(<Line name="Table" isFirst />)
  expect(line('Table').textContent).toBe('Table seen')
})
