import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useHost } from '../../bitrix24/host.ts'
import { sum } from '../../catalog/amounts.ts'
import type { Measure } from '../../catalog/measures.ts'
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
    enabled: variationBlockId !== undefined,
  })
  const all = variations.data ?? []
  const stocks = useManyStocks(all.map(({ id }) => id))
  if (variationBlockId === undefined || variations.data?.length === 0) {
    return <Available state={{ state: 'no-record', elsewhere: 0 }} unit={undefined} />
  }
  if (variations.error || stocks.error) return <Available state={{ state: 'failed' }} unit={undefined} />
  const units = new Set(all.map(({ measureId }) => measureId))
  if (units.size > 1) return <Quiet text={t('perVariation')} />
  const [unit] = units
  const states = all.map((variation) =>
    availabilityOf(
      { data: variation, error: null, isPending: false },
      stocks.rowsOf.get(variation.id),
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
  const open = states.find(({ state }) => state === 'loading' || state === 'withheld')
  if (open) return open
  const elsewhere = sum(states.map((one) => ('elsewhere' in one ? one.elsewhere : 0)))
  const amounts = states.flatMap((one) => ('available' in one ? one.available : []))
  return amounts.length > 0
    ? { state: 'amount', available: sum(amounts), elsewhere }
    : { state: 'no-record', elsewhere }
}
