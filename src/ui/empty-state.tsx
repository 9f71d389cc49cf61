import type { ReactNode } from 'react'

/** Nothing is there, and nothing is wrong. The icon is best at 40 px. */
export function EmptyState({
  icon,
  title,
  children,
  action,
}: {
  icon: ReactNode
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="m-auto flex max-w-text flex-col items-center px-2 py-10 text-center">
      <span className="mb-3 flex text-ink-disabled [&_svg]:stroke-1">{icon}</span>
      <p className="text-lead text-ink-soft wrap-anywhere">{title}</p>
      {children !== undefined && (
        <div className="mt-1 text-small text-ink-muted wrap-anywhere">{children}</div>
      )}
      {action !== undefined && <div className="mt-4 max-w-full">{action}</div>}
    </div>
  )
}
