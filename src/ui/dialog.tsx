import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'

interface DialogProps {
  open: boolean
  onClose: () => void
  title: ReactNode
  children: ReactNode
  actions?: ReactNode
}

/** A modal dialog. Escape and a press outside close it; the focus returns to where it came from. */
export function Dialog({ open, ...dialog }: DialogProps) {
  return open ? <OpenDialog {...dialog} /> : null
}

const MARGIN_PX = 16

/**
 * A frame that was fitted to its content may be taller than the screen, and the middle of it far out of
 * view. There the dialog stands level with the control that opened it.
 */
function standLevelWith(opener: Element, dialog: HTMLDialogElement) {
  if (window.innerHeight <= window.screen.availHeight) return
  // Measured before it opens for good: opening moves the focus, and the focus scrolls the portal's page.
  dialog.open = true
  const height = dialog.offsetHeight
  dialog.open = false
  const { top, bottom } = opener.getBoundingClientRect()
  const lowest = window.innerHeight - height - MARGIN_PX
  dialog.style.marginBlock = `${Math.max(MARGIN_PX, Math.min((top + bottom - height) / 2, lowest))}px auto`
}

function OpenDialog({ onClose, title, children, actions }: Omit<DialogProps, 'open'>) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useLayoutEffect(() => {
    const element = dialog.current
    const opener = document.activeElement
    if (element === null) return
    if (opener !== null && opener !== document.body) standLevelWith(opener, element)
    element.showModal()
    return () => {
      element.close()
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [])

  return (
    <dialog
      ref={dialog}
      closedby="any"
      aria-labelledby={titleId}
      onClose={(event) => {
        // The event comes late: a dialog that was opened again meanwhile has not been closed by the reader.
        if (!event.currentTarget.open) onClose()
      }}
      className="m-auto max-h-[min(calc(100dvh-2rem),40rem)] w-dialog max-w-[calc(100%-2rem)] flex-col overflow-hidden rounded-large bg-surface text-ink shadow-popup backdrop:bg-backdrop open:flex"
    >
      <h2 id={titleId} className="px-5 pt-5 pb-3 text-heading font-light wrap-anywhere">
        {title}
      </h2>
      <div className="min-h-0 flex-1 overflow-auto px-5 pb-5 wrap-anywhere">{children}</div>
      {actions !== undefined && (
        <div className="flex flex-wrap justify-end gap-2 border-t border-line bg-surface-soft px-5 py-3">
          {actions}
        </div>
      )}
    </dialog>
  )
}
