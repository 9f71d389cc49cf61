import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'

interface CardProps {
  title: ReactNode
  icon?: ReactNode
  /** How many things the card holds, already formatted. */
  count?: ReactNode
  actions?: ReactNode
  children: ReactNode
  /** Id of the element that names the section, where that is not the card's own title. */
  labelledBy?: string | undefined
  /** New content is on its way while the present one stays: a thin line moves along the upper edge. */
  busy?: boolean | undefined
  /** Content reaches the card's edges (a table, a strip); otherwise it has the card's padding. */
  flush?: boolean | undefined
  className?: string | undefined
}

/** A named section of a screen: a white card with a heading of the second level. */
export function Card({
  title,
  icon,
  count,
  actions,
  children,
  labelledBy,
  busy,
  flush,
  className,
}: CardProps) {
  const headingId = useId()
  return (
    <section
      aria-labelledby={labelledBy ?? headingId}
      aria-busy={busy || undefined}
      className={classNames(
        'relative flex min-w-0 flex-col overflow-clip rounded-card border border-line-strong bg-surface',
        className,
      )}
    >
      {busy && (
        <span aria-hidden="true" className="absolute inset-x-0 top-0 z-20 h-0.5 overflow-hidden">
          <span className="block h-full w-2/5 animate-working rounded-pill bg-accent opacity-0 motion-reduce:w-full motion-reduce:animate-none motion-reduce:opacity-100 rtl:[animation-direction:reverse]" />
        </span>
      )}
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 pt-2.5 pb-1.5 @compact:px-4">
        <div className="flex min-h-control min-w-0 items-center gap-2">
          {icon !== undefined && <span className="flex text-ink-faint">{icon}</span>}
          <h2 id={headingId} className="min-w-0 text-title font-normal wrap-anywhere">
            {title}
          </h2>
          {count !== undefined && (
            <span className="rounded-pill bg-surface-sunken px-2 py-px text-caption text-ink-soft tabular-nums">
              {count}
            </span>
          )}
        </div>
        {actions !== undefined && (
          <div className="ms-auto flex min-w-0 flex-wrap items-center justify-end gap-x-3 gap-y-1">
            {actions}
          </div>
        )}
      </header>
      <div
        className={classNames(
          'flex min-w-0 flex-1 flex-col',
          !flush && 'px-3 pt-1 pb-3 @compact:px-4 @compact:pb-4',
        )}
      >
        {children}
      </div>
    </section>
  )
}
