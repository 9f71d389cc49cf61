// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Cell, HeadCell, Row, Table, TableScroll } from './table.tsx'

afterEach(() => {
  cleanup()
  window.getSelection()?.removeAllRanges()
})

function showHead(head: ReactNode) {
  render(
    <Table>
      <thead>
        <tr>{head}</tr>
      </thead>
    </Table>,
  )
  return screen.getByRole('columnheader')
}

describe('the head of a column', () => {
  it.each(['ascending', 'descending', 'none'] as const)('tells its order: %s', (order) => {
    const head = showHead(
      <HeadCell sort={order} onSort={() => {}}>
        On hand
      </HeadCell>,
    )
    expect(head.getAttribute('aria-sort')).toBe(order)
  })

  it('is sorted by mouse and keyboard', async () => {
    const onSort = vi.fn()
    showHead(
      <HeadCell sort="none" onSort={onSort}>
        On hand
      </HeadCell>,
    )

    await userEvent.click(screen.getByRole('button', { name: 'On hand' }))
    await userEvent.keyboard('{Enter}')

    expect(onSort).toHaveBeenCalledTimes(2)
  })

  it('offers and tells nothing where there is no order', () => {
    const head = showHead(<HeadCell>Unit</HeadCell>)

    expect(head.hasAttribute('aria-sort')).toBe(false)
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('a row that opens something', () => {
  function showRow() {
    const onClick = vi.fn()
    const onCheck = vi.fn()
    render(
      <Table>
        <tbody>
          <Row onClick={onClick}>
            <Cell header>Riga</Cell>
            <Cell numeric>3</Cell>
            <Cell>
              <button type="button" onClick={onCheck}>
                Check
              </button>
            </Cell>
          </Row>
        </tbody>
      </Table>,
    )
    return { onClick, onCheck }
  }

  it('opens it when pressed anywhere', async () => {
    const { onClick } = showRow()
    await userEvent.click(screen.getByRole('cell', { name: '3' }))
    expect(onClick).toHaveBeenCalledOnce()
  })

  it('leaves a press on its own button to the button', async () => {
    const { onClick, onCheck } = showRow()
    await userEvent.click(screen.getByRole('button', { name: 'Check' }))
    expect(onCheck).toHaveBeenCalledOnce()
    expect(onClick).not.toHaveBeenCalled()
  })

  it('does not take the end of a selection for a press', async () => {
    const { onClick } = showRow()
    window.getSelection()?.selectAllChildren(screen.getByRole('rowheader', { name: 'Riga' }))
    screen.getByRole('rowheader', { name: 'Riga' }).click()
    expect(onClick).not.toHaveBeenCalled()
  })
})

describe('the box around a table', () => {
  afterEach(() => vi.unstubAllGlobals())

  function showBox(sizes: { content: number; box: number }) {
    vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(sizes.content)
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(sizes.box)
    vi.stubGlobal(
      'ResizeObserver',
      class {
        constructor(private readonly report: () => void) {}
        observe() {
          this.report()
        }
        disconnect() {}
      },
    )
    render(
      <TableScroll label="Stock by warehouse" maxHeight={200}>
        <Table>
          <tbody />
        </Table>
      </TableScroll>,
    )
    vi.restoreAllMocks()
  }

  it('is reached by the keyboard, under its name, when it scrolls', async () => {
    showBox({ content: 900, box: 200 })
    await userEvent.tab()
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Stock by warehouse' }))
  })

  it('is no stop of the keyboard when everything fits', async () => {
    showBox({ content: 200, box: 200 })
    await userEvent.tab()
    expect(document.activeElement).toBe(document.body)
  })
})
