import type { ComponentProps, ReactNode } from 'react'
import { Button } from './button.tsx'
import { reload } from './reload.ts'

/** A screen that can only explain itself: after a crash, outside a portal, without access. Icon: 32 px. */
export function FullPage({
  icon,
  title,
  children,
  actions,
}: {
  icon: ReactNode
  title: ReactNode
  children?: ReactNode
  actions?: ReactNode
}) {
  return (
    <main className="@container">
      <div className="mx-auto flex max-w-text flex-col items-center px-4 py-12 text-center @medium:py-20">
        <span className="mb-5 flex size-16 items-center justify-center rounded-pill bg-surface-sunken text-ink-soft">
          {icon}
        </span>
        <h1 className="text-page-narrow font-light wrap-anywhere text-balance">{title}</h1>
        {children !== undefined && (
          <div className="mt-3 flex flex-col gap-3 text-lead text-ink-soft wrap-anywhere">{children}</div>
        )}
        {actions !== undefined && (
          <div className="mt-6 flex max-w-full flex-wrap items-center justify-center gap-2">{actions}</div>
        )}
      </div>
    </main>
  )
}

/** The same, where loading the app anew may help. */
export function ReloadPage({
  action,
  ...page
}: Omit<ComponentProps<typeof FullPage>, 'actions'> & { action: string }) {
  return (
    <FullPage
      {...page}
      actions={
        <Button variant="primary" onClick={reload}>
          {action}
        </Button>
      }
    />
  )
}
