// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { CopyField } from './copy-field.tsx'

const LINK = 'https://portal.example/marketplace/view/app/?params[productId]=7'

/** What the field held selected at the moment the browser was asked to copy. */
function browserThat(answers: () => boolean) {
  const copied: string[] = []
  document.execCommand = (command) => {
    const field = document.activeElement
    if (command === 'copy' && field instanceof HTMLInputElement) {
      copied.push(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0))
    }
    return answers()
  }
  return copied
}

function show(multiline = false) {
  render(
    <CopyField
      text={LINK}
      label="Link"
      copyLabel="Copy"
      copiedLabel="Copied"
      failedLabel="Press Ctrl+C"
      multiline={multiline}
    />,
  )
}

afterEach(() => {
  cleanup()
  Reflect.deleteProperty(document, 'execCommand')
})

describe('a text to copy', () => {
  it('is copied whole from the selected field, and the button says so and keeps the focus', async () => {
    const copied = browserThat(() => true)
    show()

    await userEvent.click(screen.getByRole('button', { name: 'Copy' }))

    expect(copied).toEqual([LINK])
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Copied' }))
    expect(screen.getByRole('status').textContent).toBe('Copied')
  })

  it.each([
    ['refuses', () => false],
    [
      'throws',
      () => {
        throw new Error('not allowed')
      },
    ],
  ])('stays selected, with a hint, when the browser %s', async (_, answers) => {
    browserThat(answers)
    show()

    await userEvent.click(screen.getByRole('button', { name: 'Copy' }))

    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Link' })
    expect(document.activeElement).toBe(field)
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, LINK.length])
    expect(screen.getByRole('status').textContent).toBe('Press Ctrl+C')
    expect(screen.queryByRole('button', { name: 'Copied' })).toBeNull()
  })

  it('can be copied again after a while', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    try {
      browserThat(() => true)
      show()
      await userEvent.click(screen.getByRole('button', { name: 'Copy' }))

      await act(() => vi.advanceTimersByTimeAsync(3000))

      expect(screen.getByRole('button', { name: 'Copy' })).toBeDefined()
      expect(screen.getByRole('status').textContent).toBe('')
    } finally {
      vi.useRealTimers()
    }
  })

  it('cannot be changed, on one line or several', async () => {
    show(true)
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Link' })

    await userEvent.type(field, 'x')

    expect(field.tagName).toBe('TEXTAREA')
    expect(field.value).toBe(LINK)
  })
})
