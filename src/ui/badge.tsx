import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

const toneClasses = {
  neutral: 'bg-neutral-surface text-neutral-ink',
  accent: 'bg-accent-surface text-link',
  success: 'bg-success-surface text-success-ink',
  warning: 'bg-warning-surface text-warning-ink',
  alert: 'bg-alert-surface text-alert-ink',
}

/** A short state on a soft pill. The words say the state; the colour only repeats it. */
export function Badge({ tone, children }: { tone: keyof typeof toneClasses; children: ReactNode }) {
  return (
    <span
      className={classNames(
        'inline-flex min-h-5 max-w-full items-center gap-1 rounded-pill border border-transparent px-2 text-caption wrap-anywhere',
        toneClasses[tone],
      )}
    >
      {children}
    </span>
  )
}
