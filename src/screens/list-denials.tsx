import { type ReactNode, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../ui/button.tsx'
import { EyeOffIcon } from '../ui/icons.tsx'
import { NoticeBar } from '../ui/notice.tsx'
import { SkeletonText } from '../ui/skeleton.tsx'
import { NoWarehousesReason, Reason } from './lazy-reason.tsx'
import { useProblemTitle } from './problem-words.ts'

interface DeniedProps {
  error: unknown
  /** What is missing in every line: "Available amounts". */
  subject: string
  /** What the list is of: "deal 31". */
  place: string
  busy: boolean
  onRetry: () => void
}

/** What every line of a list lacks because a right is missing, and how to get it. */
export function Denied({ error, subject, place, busy, onRetry }: DeniedProps) {
  const titleOf = useProblemTitle()
  return (
    <Withheld title={titleOf(error, subject)} busy={busy} onRetry={onRetry}>
      <Reason error={error} subject={subject} product={place} right="catalog" compact />
    </Withheld>
  )
}

/** The portal lists no warehouse for this person: most often a right is missing, which no answer says. */
export function NoWarehouses({ place, busy, onRetry }: Pick<DeniedProps, 'place' | 'busy' | 'onRetry'>) {
  const t = useTranslations()
  return (
    <Withheld title={t('stock.noWarehouses')} busy={busy} onRetry={onRetry}>
      <NoWarehousesReason subject={t('available.amounts')} product={place} compact />
    </Withheld>
  )
}

interface WithheldProps {
  title: string
  busy: boolean
  onRetry: () => void
  children: ReactNode
}

/**
 * The way to ask again stands below: beside so much text it would leave it no room. It comes with the text, which would
 * push it away while it is pressed.
 */
function Withheld({ title, busy, onRetry, children }: WithheldProps) {
  const t = useTranslations('problem')
  return (
    <NoticeBar tone="neutral" icon={<EyeOffIcon size={16} />} role="status">
      <div className="flex flex-col items-start gap-1 *:max-w-full">
        <p className="font-medium">{title}</p>
        <Suspense
          fallback={
            <div className="w-full">
              <SkeletonText lines={2} />
            </div>
          }
        >
          {children}
          <Button variant="plain" busy={busy} onClick={onRetry} className="-ms-2.5">
            {t('check')}
          </Button>
        </Suspense>
      </div>
    </NoticeBar>
  )
}
