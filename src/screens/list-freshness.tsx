import { useIsFetching, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { picturesKey, productKey, stockKey, warehousesKey } from '../catalog/query-keys.ts'
import { productRowsKey } from '../crm/product-rows.ts'
import { useFormats } from '../i18n/formats.ts'
import { IconButton } from '../ui/button.tsx'
import { RefreshIcon } from '../ui/icons.tsx'

/** What a refresh of a list asks anew, as far as the list shows it; units and sections stay for minutes. */
const REFRESHED = new Set<unknown>([
  ...productRowsKey,
  ...productKey,
  ...picturesKey,
  ...stockKey,
  ...warehousesKey,
])
const isRefreshed = ({ queryKey }: { queryKey: readonly unknown[] }) => REFRESHED.has(queryKey[0])

/** "As of 14:02:10", and the way to ask anew. `since`: when the oldest of what is shown was read, in ms; 0 before that. */
export function ListFreshness({ since }: { since: number }) {
  const t = useTranslations('product')
  const formats = useFormats()
  const client = useQueryClient()
  const isFetching = useIsFetching({ predicate: isRefreshed }) > 0
  return (
    <span className="flex items-center gap-1 text-small text-ink-muted tabular-nums">
      {since > 0 && t('asOf', { time: formats.clock(since) })}
      <IconButton
        label={isFetching ? t('refreshing') : t('refresh')}
        icon={<RefreshIcon size={20} />}
        busy={isFetching}
        onClick={() => client.invalidateQueries({ predicate: isRefreshed })}
      />
    </span>
  )
}
