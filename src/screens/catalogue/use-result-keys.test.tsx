// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { RESULT, useResultKeys } from './use-result-keys.ts'

const onHurry = vi.fn()
const onOpen = vi.fn()

beforeEach(() => vi.clearAllMocks())
afterEach(cleanup)

/** A list of `products` that was searched for with `listed`. */
function Search({ listed, products }: { listed: string; products: readonly string[] }) {
  const [typed, setTyped] = useState('')
  const keys = useResultKeys<HTMLDivElement>({ typed, isListed: typed === listed, onHurry })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: as on the screen
    <div ref={keys.ref} onKeyDown={keys.onKeyDown}>
      <input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
      <button type="button">Refresh</button>
      {products.map((name) => (
        <button key={name} type="button" {...RESULT} onClick={() => onOpen(name)}>
          {name}
        </button>
      ))}
    </div>
  )
}

const OLD = <Search listed="" products={['Oak table', 'Stool']} />
const LAMPS = <Search listed="lamp" products={['Desk lamp', 'Floor lamp']} />
const field = () => screen.getByRole('searchbox')
const focused = () => document.activeElement

/** Types and presses before anything is answered. */
async function typeAhead(keys: string) {
  const user = userEvent.setup()
  const { rerender } = render(OLD)
  await user.type(field(), keys)
  return { user, rerender }
}

it.each(['{ArrowDown}', '{Enter}', '{ArrowDown}{Enter}'])(
  '%s before the answer stays in the field, ends the pause, and then goes to the first of several',
  async (keys) => {
    const { rerender } = await typeAhead(`lamp${keys}`)
    expect(focused()).toBe(field())
    expect(onHurry).toHaveBeenCalled()
    rerender(LAMPS)
    expect(focused()).toBe(screen.getByText('Desk lamp'))
    expect(onOpen).not.toHaveBeenCalled()
  },
)

it('Enter before the answer opens what was found alone, and the arrow only goes there', async () => {
  const alone = <Search listed="lamp" products={['Desk lamp']} />
  const { rerender } = await typeAhead('lamp{ArrowDown}')
  rerender(alone)
  expect(focused()).toBe(screen.getByText('Desk lamp'))
  expect(onOpen).not.toHaveBeenCalled()
  cleanup()

  const second = await typeAhead('lamp{Enter}')
  second.rerender(alone)
  expect(onOpen.mock.calls).toEqual([['Desk lamp']])
  expect(focused()).toBe(screen.getByText('Desk lamp'))
})

it.each([
  ['typed on', (user: ReturnType<typeof userEvent.setup>) => user.keyboard('s{Backspace}s')],
  ['went elsewhere', (user: ReturnType<typeof userEvent.setup>) => user.click(screen.getByText('Refresh'))],
])('moves nobody who %s meanwhile', async (_, act) => {
  const { user, rerender } = await typeAhead('lamp{Enter}')
  await act(user)
  const place = focused()
  rerender(<Search listed={(field() as HTMLInputElement).value} products={['Desk lamp']} />)
  expect(focused()).toBe(place)
  expect(onOpen).not.toHaveBeenCalled()
})

it('forgets the key where nothing was found', async () => {
  const { rerender } = await typeAhead('lamp{Enter}')
  rerender(<Search listed="lamp" products={[]} />)
  rerender(LAMPS)
  expect(focused()).toBe(field())
})

it('does nothing on Enter in an empty field', async () => {
  await typeAhead('{Enter}')
  expect(focused()).toBe(field())
  expect(onOpen).not.toHaveBeenCalled()
})

it('leaves a choice of the input method alone', async () => {
  await typeAhead('lamp')
  field().dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, isComposing: true }),
  )
  expect(onHurry).not.toHaveBeenCalled()
})
