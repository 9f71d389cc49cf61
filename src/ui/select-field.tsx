import { ChevronDownIcon } from './later-icons.tsx'

interface SelectFieldProps<Value extends string> {
  /** The field's name for screen readers; it is not shown. */
  label: string
  value: Value
  options: readonly { value: Value; text: string }[]
  onChange: (value: Value) => void
}

/** One of several, in the browser's own list: it fits every frame and every language. */
export function SelectField<Value extends string>({
  label,
  value,
  options,
  onChange,
}: SelectFieldProps<Value>) {
  return (
    <span className="relative inline-flex max-w-full min-w-0">
      <select
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value as Value)}
        className="h-control max-w-full min-w-0 appearance-none rounded-control border border-line-strong bg-surface ps-3 pe-8 text-body text-ellipsis transition-colors hover:border-ink-disabled focus-visible:-outline-offset-1"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      <span className="pointer-events-none absolute inset-y-0 end-2 flex items-center text-ink-faint">
        <ChevronDownIcon size={16} />
      </span>
    </span>
  )
}
