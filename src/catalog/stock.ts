import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import type { CallMethod } from '../bitrix24/call-method.ts'
import { readList } from '../bitrix24/read-list.ts'
import { under, wireAmount, wireId } from '../bitrix24/wire.ts'
import { STOCK_FRESH_MS, stockKey } from './query-keys.ts'

/** One product in one warehouse. There is a row only once that pair had a movement: no row is not zero. */
export interface StockRow {
  id: number
  productId: number
  storeId: number
  /** Physical quantity, in the product's unit; may be negative and fractional. */
  amount: number
  reserved: number
}

const wireRow = v.object({
  id: wireId,
  productId: wireId,
  storeId: wireId,
  amount: wireAmount,
  quantityReserved: wireAmount,
})

const readWireRows = under('storeProducts', v.array(wireRow))
const readWireRow = under('storeProduct', wireRow)

const toRow = ({ quantityReserved, ...row }: v.InferOutput<typeof wireRow>): StockRow => ({
  ...row,
  reserved: quantityReserved,
})

export const STOCK_FIELDS = ['id', 'productId', 'storeId', 'amount', 'quantityReserved']

/** Reads a page of `catalog.storeproduct.list`. */
export function readStockRows(result: unknown): StockRow[] {
  return readWireRows(result).map(toRow)
}

/** Stock of one product or variation in every warehouse; rows of warehouses that are hidden may be absent or not, by the server's release. */
export const stockQuery = (callMethod: CallMethod, productId: number) =>
  queryOptions({
    queryKey: [...stockKey, productId],
    queryFn: async () => {
      const rows = await readList(callMethod, {
        method: 'catalog.storeproduct.list',
        params: { select: STOCK_FIELDS, filter: { productId } },
        readPage: readStockRows,
      })
      // A server that drops a condition it does not understand would answer every product's rows.
      return rows.filter((row) => row.productId === productId)
    },
    staleTime: STOCK_FRESH_MS,
  })

/** Asks one row anew (`catalog.storeproduct.get`): "is it really still there?" before promising it to a customer. */
export function recheckStockRow(callMethod: CallMethod, rowId: number): Promise<StockRow> {
  return callMethod('catalog.storeproduct.get', { id: rowId }, ({ result }) => toRow(readWireRow(result)))
}
