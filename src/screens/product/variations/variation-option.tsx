import type { ReactNode } from 'react'
import { classNames } from '../../../ui/class-names.ts'

interface VariationOptionProps {
  /** Name of the group of radio buttons. */
  group: string
  checked: boolean
  onChoose: () => void
  thumb: ReactNode
  name: string
  /** One short line: how much of it there is. */
  hint: ReactNode
  /** A state that must not be overlooked: inactive. */
  mark?: string | undefined
  /** Its place in the whole group, where only part of it is drawn; such options are all of one height. */
  place?: { index: number; count: number } | undefined
}

/** One choice of the picker. */
export function VariationOption({
  group,
  checked,
  onChoose,
  thumb,
  name,
  hint,
  mark,
  place,
}: VariationOptionProps) {
  return (
    <label
      className={classNames(
        'flex min-w-0 items-center gap-2.5 rounded-control border border-line-strong bg-surface p-1.5 pe-3 transition-colors hover:border-accent-line has-checked:border-accent has-checked:bg-accent-surface-faint has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent',
        place && 'h-17',
      )}
    >
      <input
        type="radio"
        name={group}
        checked={checked}
        onChange={onChoose}
        aria-posinset={place && place.index + 1}
        aria-setsize={place?.count}
        className="sr-only"
      />
      {thumb}
      <span className="flex min-w-0 flex-1 flex-col">
        <bdi className="min-w-0 truncate font-medium" title={name}>
          {name}
        </bdi>
        <span
          className={classNames(
            'min-w-0 text-caption text-ink-muted tabular-nums',
            place ? 'line-clamp-2' : 'wrap-break-word',
          )}
        >
          {mark !== undefined && <span className="text-alert-ink">{mark} · </span>}
          {hint}
        </span>
      </span>
    </label>
  )
}
