// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useGridNavigation } from './use-grid-navigation.ts'

// Keys are pressed one by one, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

/** Three columns; as many rows as names, the first cell of each a button. */
function Grid({ names, onPress }: { names: string[]; onPress?: (name: string) => void }) {
  const grid = useGridNavigation()
  return (
    <>
      <table {...grid}>
        <tbody>
          {names.map((name) => (
            <tr key={name}>
              <th>
                <button type="button" tabIndex={-1} onClick={() => onPress?.(name)}>
                  {name}
                </button>
              </th>
              <td tabIndex={-1}>{name} 1</td>
              <td tabIndex={-1}>{name} 2</td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button">after</button>
    </>
  )
}

/** A thousand rows of fifty cells, of which the head and four are drawn, each cell with its place for a text. */
function LongGrid() {
  const [corner, setCorner] = useState({ row: 1, column: 0 })
  const grid = useGridNavigation({
    reveal: ({ row, column }) =>
      flushSync(() => setCorner({ row: Math.max(1, row - 1), column: Math.max(0, column - 1) })),
  })
  const columns = [corner.column, corner.column + 1]
  return (
    <table {...grid} aria-rowcount={1000} aria-colcount={50}>
      <tbody>
        {[0, corner.row, corner.row + 1].map((row) => (
          <tr key={row} aria-rowindex={row + 1}>
            {columns.map((column) => (
              <td key={column} aria-colindex={column + 1} tabIndex={-1}>
                {`${row}:${column}`}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const focused = () => document.activeElement?.textContent
const stops = () => document.querySelectorAll('table [tabindex="0"]')

describe('the keyboard of a grid', () => {
  beforeEach(() => {
    Element.prototype.scrollIntoView = vi.fn()
  })
  afterEach(() => {
    cleanup()
    document.documentElement.dir = ''
  })

  it('is one stop of the Tab key, at the cell that was reached last', async () => {
    const user = userEvent.setup()
    render(<Grid names={['a', 'b']} />)
    await user.tab()
    expect(focused()).toBe('a')
    await user.keyboard('{ArrowRight}{ArrowDown}')
    await user.tab()
    expect(focused()).toBe('after')
    await user.tab({ shift: true })
    expect(focused()).toBe('b 1')
    expect(stops()).toHaveLength(1)
  })

  it('stops at the edges', async () => {
    const user = userEvent.setup()
    render(<Grid names={['a', 'b']} />)
    await user.tab()
    await user.keyboard('{ArrowLeft}{ArrowUp}')
    expect(focused()).toBe('a')
    await user.keyboard('{Control>}{End}{/Control}{ArrowRight}{ArrowDown}{PageDown}')
    expect(focused()).toBe('b 2')
  })

  it('goes the other way where text is read from the right', async () => {
    const user = userEvent.setup()
    render(<Grid names={['a']} />)
    screen.getByRole('table').style.direction = 'rtl'
    await user.tab()
    await user.keyboard('{ArrowLeft}')
    expect(focused()).toBe('a 1')
    await user.keyboard('{ArrowRight}')
    expect(focused()).toBe('a')
  })

  it('presses the button that a cell holds', async () => {
    const user = userEvent.setup()
    const onPress = vi.fn()
    render(<Grid names={['a', 'b']} onPress={onPress} />)
    await user.tab()
    await user.keyboard('{ArrowDown}{Enter}')
    expect(onPress).toHaveBeenCalledExactlyOnceWith('b')
  })

  it('finds a new stop when the row of the old one is gone', async () => {
    const user = userEvent.setup()
    const { rerender } = render(<Grid names={['a', 'b']} />)
    await user.tab()
    await user.keyboard('{ArrowDown}')
    rerender(<Grid names={['a']} />)
    expect(stops()).toHaveLength(1)
    expect(stops()[0]?.textContent).toBe('a')
  })

  it('leaves keys with Shift or Alt to the browser', async () => {
    const user = userEvent.setup()
    render(<Grid names={['a', 'b']} />)
    await user.tab()
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}{Alt>}{ArrowDown}{/Alt}')
    expect(focused()).toBe('a')
  })

  it('reaches the corners of a grid of which only a part is drawn', async () => {
    const user = userEvent.setup()
    render(<LongGrid />)
    await user.tab()
    expect(focused()).toBe('0:0')
    await user.keyboard('{Control>}{End}{/Control}')
    expect(focused()).toBe('999:49')
    await user.keyboard('{ArrowUp}')
    expect(focused()).toBe('998:49')
    await user.keyboard('{Home}{PageUp}')
    expect(focused()).toBe('988:0')
    await user.keyboard('{Control>}{Home}{/Control}')
    expect(focused()).toBe('0:0')
    expect(stops()).toHaveLength(1)
  })
})
