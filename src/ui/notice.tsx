import { type ReactNode, Suspense } from 'react'
import { classNames } from './class-names.ts'
import { InfoIcon, WarningIcon } from './icons.tsx'
import { SkeletonText } from './skeleton.tsx'

type Tone = 'neutral' | 'info' | 'warning' | 'alert'

const discClasses: Record<Tone, string> = {
  neutral: 'bg-surface-sunken text-ink-soft',
  info: 'bg-accent-surface text-link',
  warning: 'bg-warning-surface text-warning-ink',
  alert: 'bg-alert-surface text-alert-ink',
}

const barClasses: Record<Tone, string> = {
  neutral: 'bg-surface-sunken text-ink',
  info: 'bg-accent-surface-faint text-ink',
  warning: 'bg-warning-surface-faint text-ink',
  alert: 'bg-alert-surface-faint text-ink',
}

const barIconClasses: Record<Tone, string> = {
  neutral: 'text-ink-soft',
  info: 'text-link',
  warning: 'text-warning-ink',
  alert: 'text-alert-ink',
}

function toneIcon(tone: Tone, size: number) {
  return tone === 'warning' || tone === 'alert' ? <WarningIcon size={size} /> : <InfoIcon size={size} />
}

interface NoticeProps {
  tone: Tone
  /** Best at 24 px; without one, the tone brings its own. */
  icon?: ReactNode
  title: ReactNode
  children?: ReactNode
  actions?: ReactNode
  /** `alert` for what the reader must hear at once, `status` for what can wait. */
  role?: 'alert' | 'status' | undefined
}

/**
 * Takes the place of a section's content: what is denied or failed, why, and what the reader can do. Where the why is
 * still loading, the actions come along with it: a button that is pushed away while it is pressed is missed.
 */
export function Notice({ tone, icon, title, children, actions, role }: NoticeProps) {
  return (
    <div role={role} className="m-auto flex max-w-text flex-col items-center px-2 py-8 text-center">
      <span
        className={classNames(
          'mb-3 flex size-12 items-center justify-center rounded-pill',
          discClasses[tone],
        )}
      >
        {icon ?? toneIcon(tone, 24)}
      </span>
      <p className="text-title font-normal wrap-anywhere">{title}</p>
      <Suspense
        fallback={
          <div className="mt-1.5 w-full">
            <SkeletonText lines={2} />
          </div>
        }
      >
        {children !== undefined && (
          <div className="mt-1.5 flex flex-col gap-2 text-body text-ink-soft wrap-anywhere">{children}</div>
        )}
        {actions !== undefined && (
          <div className="mt-4 flex max-w-full flex-wrap items-center justify-center gap-2">{actions}</div>
        )}
      </Suspense>
    </div>
  )
}

interface NoticeBarProps {
  tone: Tone
  /** Best at 16 px; without one, the tone brings its own. */
  icon?: ReactNode
  children: ReactNode
  actions?: ReactNode
  role?: 'alert' | 'status' | undefined
}

/** One line above content that stays in place: it is old, it is on its way, part of it is missing. */
export function NoticeBar({ tone, icon, children, actions, role }: NoticeBarProps) {
  return (
    <div
      role={role}
      className={classNames(
        'flex flex-wrap items-center gap-x-3 gap-y-1 rounded-control border border-transparent px-3 py-2 text-small',
        barClasses[tone],
      )}
    >
      <div className="flex min-w-0 flex-1 basis-48 items-start gap-2">
        <span className={classNames('flex h-4.5 items-center', barIconClasses[tone])}>
          {icon ?? toneIcon(tone, 16)}
        </span>
        <div className="min-w-0 flex-1 wrap-anywhere">{children}</div>
      </div>
      {actions !== undefined && <span className="flex flex-wrap items-center gap-2">{actions}</span>}
    </div>
  )
}
