import type { QueryClient } from '@tanstack/react-query'
import { appStateQuery } from '../bitrix24/app-state.ts'
import type { Host } from '../bitrix24/host.ts'
import { prefetchProduct } from '../screens/product/prefetch-product.ts'
import { resolveEntry } from './entry.ts'

/** Sends the first questions of the screen that was opened, before anything of it is drawn. */
export function prefetchEntry(client: QueryClient, host: Host): void {
  const entry = resolveEntry(host.placement)
  if (entry.screen !== 'product') return
  client.prefetchQuery(appStateQuery(host.callMethod))
  prefetchProduct(client, host, entry.offerId ?? entry.productId)
}
