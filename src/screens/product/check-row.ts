import type { QueryClient } from '@tanstack/react-query'
import type { CallMethod } from '../../bitrix24/call-method.ts'
import { isNotFound } from '../../bitrix24/portal-error.ts'
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
    unlessNotFound(recheckStockRow(callMethod, id)),
    isListed ? isWarehouseVisible(callMethod, storeId) : true,
  ])
  if (row && isVisible) {
    putInto(client, callMethod, before, row)
    return { is: 'there', row }
  }
  const asNow = { staleTime: 0 }
  const [rows, warehouses] = await Promise.all([
    client.fetchQuery({ ...stockQuery(callMethod, productId), ...asNow }),
    isListed ? client.fetchQuery({ ...warehousesQuery(callMethod), ...asNow }) : undefined,
    // Its total tells how much lies elsewhere now; without it the rows are still right.
    client.prefetchQuery({ ...productQuery(callMethod, productId), ...asNow }),
  ])
  if (warehouses && !warehouses.some((warehouse) => warehouse.id === storeId)) return { is: 'closed' }
  const now = rows.find((other) => other.storeId === storeId)
  return now ? { is: 'there', row: now } : { is: 'gone' }
}

async function unlessNotFound<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (isNotFound(error)) return undefined
    throw error
  }
}

/** Not by `setQueryData`: one row that was checked makes the others neither newer nor less stale. */
function putInto(client: QueryClient, callMethod: CallMethod, before: StockRow, now: StockRow) {
  const { queryKey } = stockQuery(callMethod, before.productId)
  const rows = client.getQueryData(queryKey)
  const isSame = (other: StockRow) => other.amount === now.amount && other.reserved === now.reserved
  if (rows?.some((other) => other.id === now.id && isSame(other))) return
  client
    .getQueryCache()
    .find({ queryKey })
    ?.setState({ data: rows?.map((other) => (other.id === before.id ? now : other)) })
  // Totals that were read before this change no longer belong to the rows.
  for (const query of client.getQueryCache().findAll({ queryKey: productKey })) {
    query.setState({ dataUpdatedAt: 0 })
  }
}
