import { notifyManager, type QueryClient, queryOptions } from '@tanstack/react-query'
import type { CallMethod } from '../bitrix24/call-method.ts'
import { isRefusal } from '../bitrix24/portal-error.ts'
import { PAGE_SIZE, readList } from '../bitrix24/read-list.ts'
import { takesLists } from './lists-of-ids.ts'
import { STOCK_FRESH_MS, stockKey } from './query-keys.ts'
import { readStockRows, STOCK_FIELDS, type StockRow, stockQuery } from './stock.ts'

/** Variations whose rows are read together. */
export const GROUP_SIZE = PAGE_SIZE

const groupKey = [...stockKey, 'of-variations'] as const

/**
 * Rows of up to `GROUP_SIZE` variations. There is at most one row for each variation in each warehouse, which bounds
 * the pages, so that all of them go out at once. Each variation's rows become the answer of its own `stockQuery`,
 * which then is what every part of the screen reads: one row that is checked again changes everywhere. The answer of the
 * group stays behind it, for what nothing on the screen holds is forgotten after some minutes.
 *
 * @param ids at least one: an empty list would be a condition that servers drop, or read as the id 1.
 * @param warehouseCount warehouses that may have rows, hidden ones included.
 */
export const variationStockQuery = (callMethod: CallMethod, ids: readonly number[], warehouseCount: number) =>
  queryOptions({
    queryKey: [...groupKey, ids],
    queryFn: async ({ client }): Promise<ReadonlyMap<number, StockRow[]>> => {
      const rows = await readRows(callMethod, ids, warehouseCount).catch((error) => {
        if (isRefusal(error)) forgetRefused(client, callMethod, ids)
        throw error
      })
      const rowsOf = new Map(ids.map((id) => [id, [] as StockRow[]]))
      // Also drops what a server answers that drops the condition.
      for (const row of rows) rowsOf.get(row.productId)?.push(row)
      notifyManager.batch(() => {
        for (const [id, own] of rowsOf) client.setQueryData(stockQuery(callMethod, id).queryKey, own)
      })
      return rowsOf
    },
    staleTime: STOCK_FRESH_MS,
  })

/** All at once; each by itself where nothing proves that the portal understood the list of them. */
async function readRows(
  callMethod: CallMethod,
  ids: readonly number[],
  warehouseCount: number,
): Promise<StockRow[]> {
  const ask = (productId: number | readonly number[], atMost: number) =>
    readList(callMethod, {
      method: 'catalog.storeproduct.list',
      params: { select: STOCK_FIELDS, filter: { productId } },
      readPage: readStockRows,
      atMost,
    })
  if (ids.length > 1) {
    const rows = await ask(ids, ids.length * warehouseCount)
    const found = rows.map(({ productId }) => productId)
    if (takesLists(callMethod, ids, found)) return rows
  }
  return (await Promise.all(ids.map((id) => ask(id, warehouseCount)))).flat()
}

/**
 * What a person may no longer see is not kept behind the refusal either: not of these variations, nor of groups that
 * will not be asked for after it.
 */
function forgetRefused(client: QueryClient, callMethod: CallMethod, ids: readonly number[]) {
  const cache = client.getQueryCache()
  const groups = cache.findAll({ queryKey: groupKey, type: 'inactive' })
  const others = groups.flatMap(({ queryKey }) => queryKey[groupKey.length] as readonly number[])
  const own = [...ids, ...others].map((id) => cache.find({ queryKey: stockQuery(callMethod, id).queryKey }))
  for (const query of [...groups, ...own]) {
    query?.setState({ data: undefined, dataUpdatedAt: 0, status: 'pending' })
  }
}

/** Ids in groups of `GROUP_SIZE`. */
export function groupsOf(ids: readonly number[]): number[][] {
  const groups = []
  for (let start = 0; start < ids.length; start += GROUP_SIZE)
    groups.push(ids.slice(start, start + GROUP_SIZE))
  return groups
}
