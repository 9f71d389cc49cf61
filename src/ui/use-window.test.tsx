// @vitest-environment jsdom
import { act, render } from '@testing-library/react'
import { useCallback, useMemo, useState } from 'react'
import { beforeAll, describe, expect, it } from 'vitest'
import { drawWindow } from './draw-window.ts'
import { evenPlaces } from './places.ts'
import { type MovableWindow, useWindow } from './use-window.ts'

const ROW = 40
const BOX = 400

beforeAll(() => {
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
})

let view: MovableWindow

function Rows({ count, keep }: { count: number; keep?: number[] | undefined }) {
  const [box, setBox] = useState<HTMLElement | null>(null)
  const attach = useCallback((element: HTMLElement | null) => {
    if (element) Object.defineProperty(element, 'clientHeight', { value: BOX, configurable: true })
    setBox(element)
  }, [])
  const places = useMemo(() => evenPlaces(count, ROW), [count])
  view = useWindow(box, places, { keep })
  return (
    <div ref={attach}>
      {drawWindow(
        view,
        (index) => (
          <i key={index} data-row={index} data-height={ROW} />
        ),
        ({ key, room }) => (
          <i key={key} data-height={room} />
        ),
      )}
    </div>
  )
}

function show(count: number, keep?: number[]) {
  const { container, rerender } = render(<Rows count={count} keep={keep} />)
  const box = container.firstElementChild as HTMLElement
  const drawn = () =>
    [...box.querySelectorAll<HTMLElement>('[data-row]')].map(({ dataset }) => Number(dataset.row))
  return {
    drawn,
    range: () => [drawn().at(0) ?? -1, (drawn().at(-1) ?? -1) + 1] as const,
    height: () =>
      [...box.children].reduce((sum, one) => sum + Number((one as HTMLElement).dataset.height), 0),
    scrollTo(top: number) {
      act(() => {
        box.scrollTop = top
        box.dispatchEvent(new Event('scroll'))
      })
    },
    show: (rows: number) => rerender(<Rows count={rows} keep={keep} />),
    row: (index: number) => box.querySelector(`[data-row="${index}"]`),
  }
}

describe('the window of a list', () => {
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

  it('draws a line that is to be kept wherever the box was scrolled to, at its own place', () => {
    const rows = show(500, [7])
    rows.scrollTo(15_000)
    expect(rows.drawn().slice(0, 2)).toEqual([7, 368])
    expect(rows.height()).toBe(500 * ROW)
    rows.scrollTo(0)
    expect(rows.drawn().filter((index) => index === 7)).toEqual([7])
  })

  it('keeps a line that stays in view the same one while others come and go', () => {
    const rows = show(500, [7])
    rows.scrollTo(1_000)
    const row = rows.row(30)
    rows.scrollTo(1_200)
    expect(rows.row(30)).toBe(row)
  })

  it('has drawn a line when it was revealed', () => {
    const rows = show(500)
    expect(rows.row(499)).toBeNull()
    act(() => view.reveal(499))
    expect(rows.row(499)).not.toBeNull()
  })
})
