// @vitest-environment jsdom
import { act, render } from '@testing-library/react'
import { useRef } from 'react'
import { beforeAll, describe, expect, it } from 'vitest'
import { useRowWindow } from './use-row-window.ts'

const ROW = 40
const BOX = 400

beforeAll(() => {
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
})

function Rows({ count }: { count: number }) {
  const box = useRef<HTMLDivElement>(null)
  const { from, to, before, after } = useRowWindow(box, count, ROW)
  return (
    <div
      ref={(element) => {
        if (element) Object.defineProperty(element, 'clientHeight', { value: BOX, configurable: true })
        box.current = element
      }}
      data-rows={`${from}-${to}`}
      data-height={before + (to - from) * ROW + after}
    />
  )
}

function show(count: number) {
  const { container, rerender } = render(<Rows count={count} />)
  const box = container.firstElementChild as HTMLElement
  const range = () => (box.dataset.rows ?? '').split('-').map(Number) as [number, number]
  return {
    range,
    height: () => Number(box.dataset.height),
    scrollTo(top: number) {
      act(() => {
        box.scrollTop = top
        box.dispatchEvent(new Event('scroll'))
      })
    },
    show: (rows: number) => rerender(<Rows count={rows} />),
  }
}

describe('the window of rows', () => {
  it('draws every row where there are few', () => {
    expect(show(59).range()).toEqual([0, 59])
  })

  it('draws those in view and some to spare, wherever the box was scrolled to', () => {
    const rows = show(500)
    for (const top of [0, 3_000, 10_000, 500 * ROW - BOX]) {
      rows.scrollTo(top)
      const [from, to] = rows.range()
      expect(from).toBeLessThanOrEqual(top / ROW)
      expect(to).toBeGreaterThanOrEqual((top + BOX) / ROW)
      expect(to - from).toBeLessThan(60)
    }
  })

  it('keeps the height of all rows', () => {
    const rows = show(500)
    rows.scrollTo(7_777)
    expect(rows.height()).toBe(500 * ROW)
  })

  it('draws something when a search leaves fewer rows than were scrolled past', () => {
    const rows = show(500)
    rows.scrollTo(15_000)
    rows.show(70)
    const [from, to] = rows.range()
    expect(from).toBeLessThan(to)
    expect(to).toBe(70)
  })
})
