import { useEffect, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { CopyIcon } from './icons.tsx'
import { CheckIcon } from './later-icons.tsx'

interface CopyFieldProps {
  text: string
  /** The field's name for screen readers; it is not shown. */
  label: string
  copyLabel: string
  copiedLabel: string
  /** What to do when the browser refuses, such as "Press Ctrl+C": the text is selected then. */
  failedLabel?: string | undefined
  multiline?: boolean | undefined
}

const THANKS_MS = 2500

/**
 * A text to take along. The portal's frame has no permission for `navigator.clipboard`, so the text is
 * copied out of a focused, selected field; when that too is refused, it stays selected for the keyboard.
 */
export function CopyField({ text, label, copyLabel, copiedLabel, failedLabel, multiline }: CopyFieldProps) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [result, setResult] = useState<'none' | 'copied' | 'failed'>('none')

  useEffect(() => {
    if (result !== 'copied') return
    const timer = setTimeout(() => setResult('none'), THANKS_MS)
    return () => clearTimeout(timer)
  }, [result])

  function copy() {
    field.current?.focus()
    field.current?.select()
    const copied = copySelection()
    setResult(copied ? 'copied' : 'failed')
    if (copied) button.current?.focus()
  }

  const shared = {
    ref: field,
    readOnly: true,
    value: text,
    dir: 'auto',
    'aria-label': label,
    onFocus: () => field.current?.select(),
    className:
      'min-w-0 flex-1 basis-48 rounded-control border border-line-strong bg-surface-soft px-3 text-start text-small text-ink focus-visible:-outline-offset-1',
  } as const
  const message = result === 'copied' ? copiedLabel : result === 'failed' ? failedLabel : undefined

  return (
    <div className="flex flex-wrap items-start gap-2">
      {multiline ? (
        <textarea
          {...shared}
          rows={Math.min(8, text.split('\n').length + 2)}
          className={`${shared.className} field-sizing-content max-h-64 min-h-24 w-full basis-full resize-y py-2`}
        />
      ) : (
        <input {...shared} type="text" className={`${shared.className} h-control text-ellipsis`} />
      )}
      <Button
        ref={button}
        variant="tinted"
        icon={result === 'copied' ? <CheckIcon size={18} /> : <CopyIcon size={18} />}
        onClick={copy}
      >
        {result === 'copied' ? copiedLabel : copyLabel}
      </Button>
      <span role="status" className={result === 'failed' ? 'basis-full text-small text-ink-soft' : 'sr-only'}>
        {message}
      </span>
    </div>
  )
}

function copySelection(): boolean {
  try {
    return document.execCommand('copy')
  } catch {
    return false
  }
}
