import { Freshness } from '../../freshness.tsx'
import { useVariationStock } from './use-variation-stock.ts'
import { useVariations } from './use-variations.ts'

export interface HeadFreshnessProps {
  headId: number
  refreshes: ReadonlySet<unknown>
}

/** How old the stock of a product's variations is. */
export function HeadFreshness({ headId, refreshes }: HeadFreshnessProps) {
  const { since } = useVariationStock(headId, useVariations(headId))
  return <Freshness since={since} refreshes={refreshes} />
}
