import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useHost } from '../../bitrix24/host.ts'
import { isRefusal } from '../../bitrix24/portal-error.ts'
import { sum } from '../../catalog/amounts.ts'
import type { Measure } from '../../catalog/measures.ts'
import { STOCK_FRESH_MS } from '../../catalog/query-keys.ts'
import type { Unseen } from '../../catalog/stock-view.ts'
import { variationsQuery } from '../../catalog/variations.ts'
import { type Availability, availabilityOf, type StockFacts, unitOf, untoldOf } from '../availability.ts'
import { Available } from '../available.tsx'
import { useTellUntold } from '../untold-lines.tsx'
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
  const hasNone = variationBlockId === undefined || variations.data?.length === 0
  const hasOneUnit = new Set(all.map(({ measureId }) => measureId)).size === 1
  const state = hasNone
    ? NO_RECORD
    : variations.data
      ? together(states, hasOneUnit)
      : unread(variations.error)
  const unit = unitOf(all[0], measures)
  useTellUntold(headId, untoldOf(state, unit.isUntold), !variations.isFetching && !stocks.busy)
  return (
    <>
      <Available state={state} unit={unit.symbol} />
      {hasOneUnit && (
        <span className="block text-caption text-ink-muted">{t('inVariations', { count: all.length })}</span>
      )}
    </>
  )
}

const NO_RECORD: Availability = { state: 'no-record', unseen: { kind: 'nothing' } }

function unread(error: Error | null): Availability {
  if (isRefusal(error)) return { state: 'withheld' }
  return { state: error ? 'failed' : 'loading' }
}

/** Several as one: known when each is known. Amounts of different units are never added. */
function together(states: readonly Availability[], haveOneUnit: boolean): Availability {
  if (!haveOneUnit) return { state: 'head' }
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
