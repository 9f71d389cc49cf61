import type { ReactNode } from 'react'
import { Badge } from '../../ui/badge.tsx'

export interface Fact {
  label: string
  /** Small print under the label: a code, a reason. */
  note?: string | undefined
  value: string
  /** Shows the value as a state; without one it is plain text. */
  tone?: 'neutral' | 'success' | 'warning' | 'alert' | undefined
  /** Under the whole line: why it is so. */
  details?: ReactNode
}

/** Lines of "what: how it stands". */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="flex flex-col">
      {facts.map(({ label, note, value, tone, details }) => (
        <div
          key={`${label} ${note ?? ''}`}
          className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-b border-line py-2 last:border-b-0"
        >
          <dt className="min-w-0 flex-1 basis-32 text-body wrap-anywhere">
            {label}
            {note !== undefined && (
              <span dir="ltr" className="block text-start text-caption text-ink-muted">
                {note}
              </span>
            )}
          </dt>
          <dd className="min-w-0 text-end text-body text-ink-soft tabular-nums wrap-anywhere">
            {tone ? <Badge tone={tone}>{value}</Badge> : <bdi>{value}</bdi>}
          </dd>
          {details !== undefined && <dd className="basis-full text-small text-ink-soft">{details}</dd>}
        </div>
      ))}
    </dl>
  )
}
