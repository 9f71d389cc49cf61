import type { ComponentProps, MouseEvent, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Spinner } from './spinner.tsx'

type Variant = 'primary' | 'tinted' | 'plain'
type Size = 's' | 'm'

const variantClasses: Record<Variant, string> = {
  primary: 'bg-accent-fill text-on-accent hover:bg-accent-fill-hover active:bg-accent-fill-pressed',
  tinted: 'bg-accent-surface text-link hover:bg-accent-surface-strong active:bg-accent-surface-strong',
  plain: 'text-ink-soft hover:bg-hover hover:text-ink active:bg-pressed',
}

const sizeClasses: Record<Size, string> = {
  s: 'min-h-control-s gap-1.5 text-small',
  m: 'min-h-control gap-2 text-body',
}

const iconSizes: Record<Size, number> = { s: 16, m: 18 }

/** A plain button has no edge that is seen, so less room around its words keeps it in line with others. */
function room(variant: Variant, size: Size) {
  if (variant === 'plain') return 'px-2.5'
  return size === 's' ? 'px-3' : 'px-4'
}

function look(variant: Variant, size: Size, className: string | undefined) {
  return classNames(
    'inline-flex max-w-full items-center justify-center rounded-control border border-transparent py-1 text-center font-medium transition-colors select-none',
    'disabled:cursor-default disabled:bg-surface-sunken disabled:text-ink-disabled',
    variantClasses[variant],
    sizeClasses[size],
    room(variant, size),
    className,
  )
}

interface Looks {
  /** One primary button per screen at most. */
  variant: Variant
  size?: Size | undefined
  icon?: ReactNode
}

interface Busy {
  /** Shows a spinner and ignores presses, while the button keeps the focus that `disabled` would drop. */
  busy?: boolean | undefined
}

function pressUnlessBusy(
  busy: boolean | undefined,
  onClick: ComponentProps<'button'>['onClick'],
): ComponentProps<'button'>['onClick'] {
  if (!busy) return onClick
  return (event: MouseEvent) => event.preventDefault()
}

export function Button({
  variant,
  size = 'm',
  icon,
  busy,
  onClick,
  className,
  children,
  ...button
}: Looks & Busy & ComponentProps<'button'>) {
  return (
    <button
      type="button"
      {...button}
      aria-busy={busy || undefined}
      aria-disabled={busy || button['aria-disabled']}
      onClick={pressUnlessBusy(busy, onClick)}
      className={look(variant, size, className)}
    >
      {busy ? <Spinner size={iconSizes[size]} /> : icon}
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </button>
  )
}

/** A link that looks like a Button. The caller says with `target` and `rel` where it opens. */
export function LinkButton({
  variant,
  size = 'm',
  icon,
  className,
  children,
  ...link
}: Looks & ComponentProps<'a'>) {
  return (
    <a {...link} className={look(variant, size, className)}>
      {icon}
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </a>
  )
}

/** A square button with nothing but an icon; `label` is its name and its native tooltip. */
export function IconButton({
  label,
  icon,
  size = 'm',
  busy,
  onClick,
  className,
  ...button
}: Busy & { label: string; icon: ReactNode; size?: Size | undefined } & Omit<
    ComponentProps<'button'>,
    'children' | 'title' | 'aria-label'
  >) {
  return (
    <button
      type="button"
      {...button}
      aria-label={label}
      title={label}
      aria-busy={busy || undefined}
      aria-disabled={busy || button['aria-disabled']}
      onClick={pressUnlessBusy(busy, onClick)}
      className={classNames(
        'inline-flex shrink-0 items-center justify-center rounded-control text-ink-faint transition-colors',
        'hover:bg-hover hover:text-ink-soft active:bg-pressed aria-pressed:bg-accent-surface aria-pressed:text-link',
        'disabled:cursor-default disabled:bg-transparent disabled:text-ink-disabled',
        size === 's' ? 'size-control-s' : 'size-control',
        className,
      )}
    >
      {busy ? <Spinner size={iconSizes[size]} /> : icon}
    </button>
  )
}
