import { useId } from 'react'

/** A turning ring in the colour of the text. With a label it is announced, without one it is an ornament. */
export function Spinner({ size = 20, label }: { size?: number | undefined; label?: string | undefined }) {
  const ring = (
    <svg
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      className="shrink-0 animate-spin"
    >
      <circle cx="10" cy="10" r="7.5" opacity={0.2} />
      <path d="M10 2.5a7.5 7.5 0 0 1 7.5 7.5" />
    </svg>
  )
  if (label === undefined) return ring
  return (
    <span role="status" className="inline-flex items-center gap-2">
      {ring}
      <span className="sr-only">{label}</span>
    </span>
  )
}

/** How much of a known amount of work is done; `value` runs from 0 to `max`, the label stands above. */
export function ProgressBar({ value, max, label }: { value: number; max: number; label: string }) {
  const id = useId()
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-small text-ink-soft">
        {label}
      </label>
      <progress
        id={id}
        value={value}
        max={max}
        className="h-1.5 w-full appearance-none overflow-hidden rounded-pill border-0 bg-surface-sunken forced-color-adjust-none [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-transparent [&::-webkit-progress-value]:bg-accent motion-safe:[&::-webkit-progress-value]:transition-[inline-size]"
      />
    </div>
  )
}
