import { useTranslations } from 'use-intl'
import { useHost } from '../bitrix24/host.ts'
import { useFormats } from '../i18n/formats.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import type { Availability } from './availability.ts'

/** An amount, or what stands in its place. Of kinds without stock and rows without product it is a dash. */
export function Available({ state, unit }: { state: Availability | undefined; unit: string | undefined }) {
  const t = useTranslations('available')
  const formats = useFormats()
  // From an administrator no warehouse is hidden.
  const { isAdmin } = useHost()
  const withUnit = (amount: number) => [formats.quantity(amount), unit].filter(Boolean).join(' ')
  switch (state?.state) {
    case 'loading':
      return (
        <>
          <Skeleton className="ms-auto h-3 w-12" />
          <span className="sr-only">{t('loading')}</span>
        </>
      )
    case 'withheld':
      return <Quiet text="–" hint={t('withheld')} />
    case undefined:
    case 'deleted':
    case 'service':
      return <Quiet text="–" hint={t('noStock')} />
    case 'failed':
      return <Quiet text={t('failed')} />
    case 'unknown':
      return <Quiet text={t('unknown')} />
    case 'head':
      return <Quiet text={t('perVariation')} />
    case 'no-record':
      return (
        <>
          <Quiet text={t('noRecord')} />
          {state.unseen.kind === 'unknown' && (
            <span className="block text-caption text-ink-muted">{t('elsewhereUnknown')}</span>
          )}
          {'amount' in state.unseen && (
            <NotSeen text={t('counted', { amount: withUnit(state.unseen.amount) })} />
          )}
        </>
      )
    case 'set':
      return <span className="font-medium">{withUnit(state.available)}</span>
    case 'amount':
      return (
        <>
          <span className="font-medium whitespace-nowrap">{withUnit(state.available)}</span>
          {'amount' in state.unseen && (
            <NotSeen
              text={t(isAdmin || state.unseen.kind !== 'elsewhere' ? 'countedMore' : 'elsewhere', {
                amount: withUnit(state.unseen.amount),
              })}
            />
          )}
        </>
      )
  }
}

function Quiet({ text, hint }: { text: string; hint?: string }) {
  return (
    <span className="text-ink-muted">
      <span aria-hidden={hint !== undefined}>{text}</span>
      {hint !== undefined && <span className="sr-only">{hint}</span>}
    </span>
  )
}

/** What the portal counts beyond the warehouses that this person may view. */
function NotSeen({ text }: { text: string }) {
  const t = useTranslations('available')
  return (
    <span className="block text-caption text-pretty text-ink-muted" title={t('elsewhereHint')}>
      {text}
    </span>
  )
}
