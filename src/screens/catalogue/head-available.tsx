import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useHost } from '../../bitrix24/host.ts'
import { isRefusal } from '../../bitrix24/portal-error.ts'
import { sum } from '../../catalog/amounts.ts'
import type { Measure } from '../../catalog/measures.ts'
import { STOCK_FRESH_MS } from '../../catalog/query-keys.ts'
import type { Unseen } from '../../catalog/stock-view.ts'
import { variationsQuery } from '../../catalog/variations.ts'
import { type Availability, availabilityOf, type StockFacts } from '../availability.ts'
import { Available, Quiet } from '../available.tsx'
import { useManyStocks } from '../use-many-stocks.ts'

interface HeadAvailableProps {
  headId: number
  /** `undefined` where the catalogue has no variations. */
  variationBlockId: number | undefined
  facts: StockFacts
  measures: readonly Measure[] | undefined
}

/** What is available of a head: the sum over its variations, where they are counted in one unit. */
export function HeadAvailable({ headId, variationBlockId, facts, measures }: HeadAvailableProps) {
  const { callMethod } = useHost()
  const t = useTranslations('available')
  const variations = useQuery({
    ...variationsQuery(callMethod, {
      blockId: variationBlockId ?? 0,
      headId,
      propertyIds: [],
      atLeast: 1,
    }),
    // As fresh as the rows: their totals are compared with them.
    staleTime: STOCK_FRESH_MS,
    enabled: variationBlockId !== undefined,
  })
  const all = variations.data ?? []
  const stocks = useManyStocks(all.map(({ id }) => id))
  if (variationBlockId === undefined || variations.data?.length === 0) {
    return <Available state={{ state: 'no-record', unseen: { kind: 'nothing' } }} unit={undefined} />
  }
  const error = variations.data ? null : variations.error
  if (isRefusal(error)) return <Available state={{ state: 'withheld' }} unit={undefined} />
  if (error) return <Available state={{ state: 'failed' }} unit={undefined} />
  const units = new Set(all.map(({ measureId }) => measureId))
  if (units.size > 1) return <Quiet text={t('perVariation')} />
  const [unit] = units
  const states = all.map((variation) =>
    availabilityOf(
      {
        data: variation,
        error: variations.error,
        isGone: false,
        isPending: false,
        readAt: variations.dataUpdatedAt,
      },
      stocks.stockOf(variation.id),
      facts,
      false,
    ),
  )
  return (
    <>
      <Available
        state={variations.isPending ? { state: 'loading' } : together(states)}
        unit={measures?.find(({ id }) => id === unit)?.symbol}
      />
      {!variations.isPending && (
        <span className="block text-caption text-ink-muted">{t('inVariations', { count: all.length })}</span>
      )}
    </>
  )
}

/** Several as one: known when each is known. */
function together(states: readonly Availability[]): Availability {
  for (const without of ['withheld', 'failed', 'loading'] as const) {
    if (states.some(({ state }) => state === without)) return { state: without }
  }
  const unseen = unseenOf(states.flatMap((one) => ('unseen' in one ? [one.unseen] : [])))
  const amounts = states.flatMap((one) => ('available' in one ? one.available : []))
  return amounts.length > 0
    ? { state: 'amount', available: sum(amounts), unseen }
    : { state: 'no-record', unseen }
}

/** Elsewhere for certain where each of them is. */
function unseenOf(all: readonly Unseen[]): Unseen {
  if (all.some(({ kind }) => kind === 'unknown')) return { kind: 'unknown' }
  const more = all.filter((unseen) => 'amount' in unseen)
  if (more.length === 0) return { kind: 'nothing' }
  const kind = more.every((unseen) => unseen.kind === 'elsewhere') ? 'elsewhere' : 'not-per-warehouse'
  return { kind, amount: sum(more.map(({ amount }) => amount)) }
}
