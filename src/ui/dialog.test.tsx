// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { StrictMode, useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Dialog } from './dialog.tsx'

/** jsdom has no modal dialogs. Like a browser: focus goes in, `close` is announced later; it never comes back by itself. */
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
    this.querySelector('button')?.focus()
  }
  HTMLDialogElement.prototype.close = function close() {
    if (!this.open) return
    this.open = false
    setTimeout(() => this.dispatchEvent(new Event('close')))
  }
})

afterEach(() => {
  cleanup()
  Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal')
  Reflect.deleteProperty(HTMLDialogElement.prototype, 'close')
})

const later = () => new Promise((resolve) => setTimeout(resolve, 20))

function Screen({ onClose }: { onClose: () => void }) {
  const [open, setOpen] = useState(false)
  function close() {
    onClose()
    setOpen(false)
  }
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Send link
      </button>
      <Dialog open={open} onClose={close} title="Link to the product">
        <button type="button" onClick={() => setOpen(false)}>
          Done
        </button>
      </Dialog>
    </>
  )
}

async function openDialog() {
  const onClose = vi.fn()
  render(
    <StrictMode>
      <Screen onClose={onClose} />
    </StrictMode>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Send link' }))
  await later()
  return { onClose, dialog: screen.getByRole<HTMLDialogElement>('dialog', { name: 'Link to the product' }) }
}

describe('a dialog', () => {
  it('opens with its title as its name and the focus inside', async () => {
    const { dialog, onClose } = await openDialog()

    expect(dialog.open).toBe(true)
    expect(dialog.contains(document.activeElement)).toBe(true)
    expect(onClose).not.toHaveBeenCalled()
  })

  it('tells once when the reader closes it, and returns the focus to where it came from', async () => {
    const { dialog, onClose } = await openDialog()

    dialog.close()
    await vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull())

    expect(onClose).toHaveBeenCalledOnce()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Send link' }))
  })

  it('returns the focus, and tells nothing, when the screen closes it', async () => {
    const { onClose } = await openDialog()

    await userEvent.click(screen.getByRole('button', { name: 'Done' }))
    await later()

    expect(document.querySelector('dialog')).toBeNull()
    expect(onClose).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Send link' }))
  })
})
