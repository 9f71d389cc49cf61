import { useId, useRef } from 'react'
import { classNames } from './class-names.ts'
import { CloseIcon, SearchIcon } from './icons.tsx'

interface SearchFieldProps {
  /** The field's name for screen readers; it is not shown. */
  label: string
  value: string
  onChange: (value: string) => void
  placeholder: string
  /** Name of the button that empties the field; without it there is none (Escape empties it still). */
  clearLabel?: string | undefined
}

export function SearchField({ label, value, onChange, placeholder, clearLabel }: SearchFieldProps) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)

  function empty() {
    onChange('')
    field.current?.focus()
  }

  const clearable = clearLabel !== undefined && value !== ''

  return (
    <div className="relative min-w-0 flex-1 basis-40">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <span className="pointer-events-none absolute inset-y-0 start-2.5 flex items-center text-ink-faint">
        <SearchIcon size={16} />
      </span>
      <input
        ref={field}
        id={id}
        type="search"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return
          // Or the Escape would also close the dialog or slider around the field.
          event.stopPropagation()
          event.preventDefault()
          onChange('')
        }}
        placeholder={placeholder}
        className={classNames(
          'h-control w-full min-w-0 appearance-none rounded-control border border-line-strong bg-surface ps-8.5 text-start text-body transition-colors placeholder:text-ink-muted hover:border-ink-disabled focus-visible:-outline-offset-1 [&::-webkit-search-cancel-button]:hidden',
          clearable ? 'pe-8.5' : 'pe-3',
        )}
      />
      {clearable && (
        <button
          type="button"
          aria-label={clearLabel}
          title={clearLabel}
          onClick={empty}
          className="absolute inset-y-0 end-1 my-auto flex size-6 items-center justify-center rounded-small text-ink-faint hover:bg-hover hover:text-ink-soft"
        >
          <CloseIcon size={14} />
        </button>
      )}
    </div>
  )
}

interface ToggleProps {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean | undefined
}

/** An on/off switch that acts at once. */
export function Toggle({ label, checked, onChange, disabled }: ToggleProps) {
  return (
    <label className="inline-flex min-h-6 items-center gap-2 text-small text-ink-soft select-none has-disabled:cursor-default has-disabled:text-ink-disabled">
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its state itself
        role="switch"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        className="relative h-4.5 w-8 shrink-0 cursor-[inherit] appearance-none rounded-pill bg-ink-faint transition-colors before:absolute before:inset-y-0.5 before:start-0.5 before:size-3.5 before:rounded-pill before:bg-surface before:transition-[inset-inline-start] checked:bg-accent checked:before:start-4 disabled:bg-line-strong forced-colors:appearance-auto forced-colors:before:hidden"
      />
      <span className="min-w-0">{label}</span>
    </label>
  )
}
