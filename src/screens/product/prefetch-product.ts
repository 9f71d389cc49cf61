import type { QueryClient } from '@tanstack/react-query'
import type { Host } from '../../bitrix24/host.ts'
import { articlePropertiesQuery } from '../../catalog/articles.ts'
import { inventoryQuery } from '../../catalog/inventory.ts'
import { measuresQuery } from '../../catalog/measures.ts'
import { picturesQuery } from '../../catalog/pictures.ts'
import { productQuery } from '../../catalog/product.ts'
import { stockQuery } from '../../catalog/stock.ts'
import { variationPropertiesQuery } from '../../catalog/variation-properties.ts'
import { guessedVariationsQuery, variationBlocksQuery } from '../../catalog/variations.ts'
import { warehouseCountQuery, warehousesQuery } from '../../catalog/warehouses.ts'

/**
 * Asks at once for what the product screen asks for when it first renders, so that the request travels while React
 * draws. The screen finds its answers, or the requests on their way, in the client; a query that is missing here costs
 * a second request, which the stories count.
 */
export function prefetchProduct(client: QueryClient, { callMethod, origin }: Host, productId: number): void {
  client.prefetchQuery(productQuery(callMethod, productId))
  client.prefetchQuery(stockQuery(callMethod, productId))
  client.prefetchQuery(warehousesQuery(callMethod))
  client.prefetchQuery(measuresQuery(callMethod))
  client.prefetchQuery(inventoryQuery(callMethod))
  client.prefetchQuery(picturesQuery(callMethod, origin, productId))
  client.prefetchQuery(articlePropertiesQuery(callMethod))
  // Whether it has variations is not known before the answer; where it has, this saves the whole round trip.
  client.prefetchQuery(variationBlocksQuery(callMethod))
  client.prefetchQuery(variationPropertiesQuery(callMethod))
  client.prefetchQuery(guessedVariationsQuery(callMethod, productId))
  // The same command as the first page of the list, so it costs nothing.
  client.prefetchQuery(warehouseCountQuery(callMethod))
}
