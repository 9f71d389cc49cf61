import { useTranslations } from 'use-intl'
import { useFormats } from '../i18n/formats.ts'
import { IconButton } from '../ui/button.tsx'
import { RefreshIcon } from '../ui/icons.tsx'

interface FreshnessProps {
  /** When the oldest of what is shown was read, in ms; 0 before there is anything. */
  since: number
  busy: boolean
  onRefresh: () => void
}

/** "As of 14:02:10", and the way to ask anew. */
export function Freshness({ since, busy, onRefresh }: FreshnessProps) {
  const t = useTranslations('product')
  const formats = useFormats()
  return (
    <span className="flex items-center gap-1 text-small text-ink-muted tabular-nums">
      {since > 0 && t('asOf', { time: formats.clock(since) })}
      <IconButton
        label={busy ? t('refreshing') : t('refresh')}
        icon={<RefreshIcon size={20} />}
        busy={busy}
        onClick={onRefresh}
      />
    </span>
  )
}
