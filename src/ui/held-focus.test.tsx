// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { holdFocus } from './held-focus.ts'

beforeAll(() => holdFocus({ element: document.body, section: null }))
const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

afterEach(async () => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  await pass(10)
  cleanup()
})

function Section({ hasNotice, rows = [] }: { hasNotice?: boolean; rows?: string[] }) {
  return (
    <>
      <h1>Oak table</h1>
      <section>
        <h2>Stock</h2>
        {hasNotice && <button type="button">Check again</button>}
        <table>
          <tbody>
            {rows.map((name) => (
              <tr key={name}>
                <td>
                  <button type="button">{name}</button>
                </td>
                <td>
                  <button type="button">{`Check ${name}`}</button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

const button = (name: string) => screen.getByRole('button', { name })
const focused = () => document.activeElement?.textContent

describe('the keyboard’s place', () => {
  it('goes from a notice that is gone to the heading of its section', async () => {
    const { rerender } = render(<Section hasNotice />)
    button('Check again').focus()
    rerender(<Section />)
    await waitFor(() => expect(focused()).toBe('Stock'))
  })

  it('goes from a row that is gone to the same button of the next, or of the one before', async () => {
    const { rerender } = render(<Section rows={['North', 'South', 'West']} />)
    button('Check South').focus()
    rerender(<Section rows={['North', 'West']} />)
    await waitFor(() => expect(focused()).toBe('Check West'))
    rerender(<Section rows={['North']} />)
    await waitFor(() => expect(focused()).toBe('Check North'))
    rerender(<Section rows={[]} />)
    await waitFor(() => expect(focused()).toBe('Stock'))
  })

  it('goes with a row that is drawn at another place', async () => {
    const { rerender } = render(<Section rows={['North', 'South']} />)
    button('Check North').focus()
    rerender(<Section rows={['South', 'North']} />)
    await waitFor(() => expect(focused()).toBe('Check North'))
  })

  it('goes to the heading of the page where the section is gone as well', async () => {
    const { rerender } = render(<Section hasNotice />)
    button('Check again').focus()
    rerender(<h1>Oak table</h1>)
    await waitFor(() => expect(focused()).toBe('Oak table'))
  })

  it('is left to whoever has put the focus somewhere else meanwhile', async () => {
    const { rerender } = render(<Section hasNotice rows={['North']} />)
    button('Check again').focus()
    rerender(<Section rows={['North']} />)
    button('North').focus()
    await pass(80)
    expect(focused()).toBe('North')
  })

  it('is nowhere once it was given up', async () => {
    const { rerender } = render(<Section hasNotice />)
    button('Check again').focus()
    button('Check again').blur()
    await pass(10)
    rerender(<Section />)
    await pass(80)
    expect(document.activeElement).toBe(document.body)
  })
})
