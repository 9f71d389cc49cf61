import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useFormats } from '../i18n/formats.ts'
import { IconButton } from '../ui/button.tsx'
import { RefreshIcon } from '../ui/icons.tsx'
import { useIsAsking } from './use-answers.ts'

interface FreshnessProps {
  /** When the oldest of what is shown was read, in ms; 0 before that. */
  since: number
  /** First parts of the keys of what a refresh asks anew; units and the like stay for minutes. */
  refreshes: ReadonlySet<unknown>
}

/** "As of 14:02:10", and the way to ask anew. */
export function Freshness({ since, refreshes }: FreshnessProps) {
  const t = useTranslations('product')
  const formats = useFormats()
  const client = useQueryClient()
  const predicate = ({ queryKey }: { queryKey: readonly unknown[] }) => refreshes.has(queryKey[0])
  const isAsking = useIsAsking(predicate)
  return (
    <span className="flex items-center gap-1 text-small text-ink-muted tabular-nums">
      {since > 0 && t('asOf', { time: formats.clock(since) })}
      <IconButton
        label={isAsking ? t('refreshing') : t('refresh')}
        icon={<RefreshIcon size={20} />}
        busy={isAsking}
        onClick={() => client.invalidateQueries({ predicate })}
      />
    </span>
  )
}

/** The earliest of these moments; those of what is not there yet (0) do not count. */
export function oldest(...moments: number[]): number {
  const known = moments.filter((moment) => moment > 0)
  return known.length > 0 ? Math.min(...known) : 0
}
