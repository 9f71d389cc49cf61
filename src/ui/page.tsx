import type { ReactNode } from 'react'

/**
 * The whole of a screen inside the frame: at most 16 px of margin and no background, for the frame lies on
 * a card of the portal. Everything inside can ask for the frame's width with `@compact:`, `@medium:` and
 * `@wide:` (30, 40 and 55 rem).
 */
export function Page({ children, busy }: { children: ReactNode; busy?: boolean | undefined }) {
  return (
    <main aria-busy={busy || undefined} className="@container">
      <div className="mx-auto flex max-w-page flex-col gap-3 p-3 @compact:gap-4 @compact:p-4">{children}</div>
    </main>
  )
}

interface PageHeadingProps {
  title: string
  badges?: ReactNode
  /** Short facts under the title: number, article, kind. */
  meta?: ReactNode
  actions?: ReactNode
  /** Stands before the title: a button that leads back. */
  lead?: ReactNode
}

/** The name of what the screen is about, however long, in whatever script. */
export function PageHeading({ title, badges, meta, actions, lead }: PageHeadingProps) {
  return (
    <header className="relative flex flex-wrap items-start gap-x-4 gap-y-2">
      <div className="flex min-w-0 flex-1 basis-60 items-start gap-2">
        {lead !== undefined && <div className="-ms-1.5 shrink-0">{lead}</div>}
        <div className="min-w-0 flex-1">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <h1 className="min-w-0 text-page-narrow font-light wrap-anywhere text-pretty @medium:text-page">
              {/* Not on the heading itself: a Latin name would then leave the reading edge of an Arabic page. */}
              <bdi dir="auto">{title}</bdi>
            </h1>
            {badges !== undefined && <div className="flex flex-wrap items-center gap-1.5">{badges}</div>}
          </div>
          {meta !== undefined && (
            // As high as a line of text before there is one: what follows must not move when it comes.
            <div className="mt-1.5 flex min-h-4.5 flex-wrap items-center gap-x-4 gap-y-0.5 text-small text-ink-muted wrap-anywhere">
              {meta}
            </div>
          )}
        </div>
      </div>
      {actions !== undefined && (
        <div className="ms-auto flex flex-wrap items-center justify-end gap-2">{actions}</div>
      )}
    </header>
  )
}
