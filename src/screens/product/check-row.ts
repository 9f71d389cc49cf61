import type { QueryClient } from '@tanstack/react-query'
import type { CallMethod } from '../../bitrix24/call-method.ts'
import { isNotFound, isRefusal } from '../../bitrix24/portal-error.ts'
import { productQuery } from '../../catalog/product.ts'
import { productKey } from '../../catalog/query-keys.ts'
import { recheckStockRow, type StockRow, stockQuery } from '../../catalog/stock.ts'
import { isWarehouseVisible, warehousesQuery } from '../../catalog/warehouses.ts'

/** What a check of one row found. */
export type Found =
  | { is: 'there'; row: StockRow }
  /** The warehouse has no record any more. */
  | { is: 'gone' }
  /** The warehouse itself is not shown to this person any more. */
  | { is: 'closed' }

/**
 * Asks for the row and, where its warehouse was listed, whether it still is: servers up to early 2026 answer single
 * rows of forbidden warehouses. Where either is refused or not found, warehouses and rows are read anew first, so that
 * what is told is true and the rest of the table belongs to it. A row that is there is put into what the client knows.
 */
export async function checkRow(
  callMethod: CallMethod,
  client: QueryClient,
  before: StockRow,
  isListed: boolean,
): Promise<Found> {
  const { id, productId, storeId } = before
  const [row, isVisible] = await Promise.all([
    unlessGone(recheckStockRow(callMethod, id)),
    isListed ? isWarehouseVisible(callMethod, storeId) : true,
  ])
  const asNow = { staleTime: 0 }
  // Its total tells how much lies elsewhere now; without it the rows are still right.
  const readTotal = () => client.prefetchQuery({ ...productQuery(callMethod, productId), ...asNow })
  if (row && isVisible) {
    if (putInto(client, callMethod, row)) {
      await Promise.all([
        client.prefetchQuery({ ...stockQuery(callMethod, productId), ...asNow }),
        readTotal(),
      ])
    }
    return { is: 'there', row }
  }
  const [rows, warehouses] = await Promise.all([
    client.fetchQuery({ ...stockQuery(callMethod, productId), ...asNow }),
    isListed ? client.fetchQuery({ ...warehousesQuery(callMethod), ...asNow }) : undefined,
    readTotal(),
  ])
  if (warehouses && !warehouses.some((warehouse) => warehouse.id === storeId)) return { is: 'closed' }
  const now = rows.find((other) => other.storeId === storeId)
  return now ? { is: 'there', row: now } : { is: 'gone' }
}

async function unlessGone<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (isNotFound(error) || isRefusal(error)) return undefined
    throw error
  }
}

/**
 * Is this another row than was known? Then it is shown at once, but not by `setQueryData`: one row that was checked makes
 * the others neither newer nor less stale. Totals elsewhere that were read before it are to be read anew when shown.
 */
function putInto(client: QueryClient, callMethod: CallMethod, now: StockRow): boolean {
  const { queryKey } = stockQuery(callMethod, now.productId)
  const rows = client.getQueryData(queryKey)
  const isSame = (other: StockRow) => other.amount === now.amount && other.reserved === now.reserved
  if (rows?.some((other) => other.id === now.id && isSame(other))) return false
  client
    .getQueryCache()
    .find({ queryKey })
    ?.setState({ data: rows?.map((other) => (other.id === now.id ? now : other)) })
  client.invalidateQueries({ queryKey: productKey, refetchType: 'none' })
  return true
}
