import { useQuery } from '@tanstack/react-query'
import { appStateKey } from '../../bitrix24/app-state.ts'
import { useHost } from '../../bitrix24/host.ts'
import { productQuery } from '../../catalog/product.ts'
import { picturesKey, productKey, stockKey, warehousesKey } from '../../catalog/query-keys.ts'
import { stockQuery } from '../../catalog/stock.ts'
import { Freshness } from '../freshness.tsx'
import { HeadFreshness } from './variations/lazy-sections.tsx'

/** How old the stock on the screen is: the product's own, or that of all its variations. */
export function ProductFreshness({ productId }: { productId: number }) {
  const { callMethod } = useHost()
  const own = useQuery({ ...stockQuery(callMethod, productId), enabled: false })
  const { data: product, dataUpdatedAt } = useQuery(productQuery(callMethod, productId))
  if (product?.kind === 'head') return <HeadFreshness headId={productId} refreshes={REFRESHED} />
  // A set has no rows: its amount comes with the product.
  const since = product?.kind === 'set' ? dataUpdatedAt : own.dataUpdatedAt
  return <Freshness since={since} refreshes={REFRESHED} />
}

const REFRESHED = new Set<unknown>([
  ...productKey,
  ...picturesKey,
  ...stockKey,
  ...warehousesKey,
  ...appStateKey,
])
