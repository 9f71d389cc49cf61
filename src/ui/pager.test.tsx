// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, it } from 'vitest'
import { Pager } from './pager.tsx'

afterEach(cleanup)

function List({ pageCount }: { pageCount: number }) {
  const [page, setPage] = useState(1)
  return (
    <Pager
      label="Pages"
      page={page}
      pageCount={pageCount}
      text={`Page ${page} of ${pageCount}`}
      previousLabel="Previous page"
      nextLabel="Next page"
      onChange={setPage}
    />
  )
}

const button = (name: string) => screen.getByRole('button', { name })

it('keeps the keyboard’s place at either end, and turns no further', async () => {
  const user = userEvent.setup()
  render(<List pageCount={3} />)
  button('Next page').focus()
  await user.keyboard('{Enter}{Enter}')
  expect(screen.getByText('Page 3 of 3')).toBeDefined()
  expect(document.activeElement).toBe(button('Next page'))
  expect(button('Next page').getAttribute('aria-disabled')).toBe('true')
  await user.keyboard('{Enter} ')
  expect(screen.getByText('Page 3 of 3')).toBeDefined()

  await user.keyboard('{Shift>}{Tab}{/Shift}{Enter}')
  expect(screen.getByText('Page 2 of 3')).toBeDefined()
  expect(button('Next page').getAttribute('aria-disabled')).toBe('false')
  await user.keyboard('{Enter}{Enter}')
  expect(screen.getByText('Page 1 of 3')).toBeDefined()
  expect(document.activeElement).toBe(button('Previous page'))
})

it('is not there for a single page', () => {
  render(<List pageCount={1} />)
  expect(screen.queryByRole('navigation')).toBeNull()
})
