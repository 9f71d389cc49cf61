import { useQuery } from '@tanstack/react-query'
import { useHost } from '../../bitrix24/host.ts'
import { isRefusal } from '../../bitrix24/portal-error.ts'
import { inventoryQuery } from '../../catalog/inventory.ts'
import { measuresQuery } from '../../catalog/measures.ts'
import { type Product, productQuery } from '../../catalog/product.ts'
import { STOCK_FRESH_MS } from '../../catalog/query-keys.ts'
import { stockQuery } from '../../catalog/stock.ts'
import { type StockLine, stockLines, type Unseen, unseenStock } from '../../catalog/stock-view.ts'
import { warehousesQuery } from '../../catalog/warehouses.ts'
import { staleness } from '../staleness.ts'
import { useOneMoment } from '../use-one-moment.ts'

/** Everything that the stock section can have to say. */
/** `reading`: something of it is on its way (anew), be it only the unit of amounts that are there already. */
export type StockState = { reading: boolean } & (
  | { state: 'loading' }
  | { state: 'failed'; error: Error; retry: () => void; busy: boolean }
  /** This kind of product has no stock of its own; for a set, what the portal computes from its parts. */
  | { state: 'no-own-stock'; kind: 'service' | 'head' | 'empty-head' | 'set'; quantity: number | undefined }
  /** The list of warehouses is empty for this person: not "out of stock". */
  | { state: 'no-warehouses'; retry: () => void; busy: boolean }
  | {
      state: 'ready'
      lines: StockLine[]
      unit: string | undefined
      unseen: Unseen
      /** What that takes is being read (anew), so that what is unknown may be known in a moment. */
      comparing: boolean
      /** What could not be read, so that the section says it instead of leaving it out. */
      unread: Unread[]
      /** Asks again for what could not be read. */
      retry: () => void
      busy: boolean
      /** The kind of product is unknown, because the product itself is denied or failed. */
      productUnknown: boolean
      /** The list of warehouses was refused: lines have numbers instead of names. */
      namesDenied: boolean
      /** The portal keeps no amounts per warehouse; its own total. */
      inventoryOff: boolean
      total: number | undefined
      /** The last refresh failed: why, and the moment of the data shown, in ms. */
      stale: { error: Error; since: number } | undefined
    }
)

/** Facts about the amounts: the product (and with it the total), their unit, whether they are kept at all. */
export type Unread = 'product' | 'unit' | 'inventory'

const KINDS_WITHOUT_STOCK = ['service', 'head', 'empty-head', 'set'] as const

/** Stock of one product, from five independent answers that travel in one request. */
export function useStock(productId: number): StockState {
  const { callMethod } = useHost()
  // As fresh as the rows: its total is compared with them.
  const productResult = useQuery({ ...productQuery(callMethod, productId), staleTime: STOCK_FRESH_MS })
  const stock = useQuery(stockQuery(callMethod, productId))
  const warehouses = useQuery(warehousesQuery(callMethod))
  const measures = useQuery(measuresQuery(callMethod))
  const inventory = useQuery(inventoryQuery(callMethod))
  const all = [productResult, stock, warehouses, measures, inventory]
  const asking = {
    retry: () => {
      const failed = all.filter(({ error }) => error)
      // Total and rows are compared, so neither is read without the other.
      const isCompared = failed.some((query) => query === productResult || query === stock)
      const asked = new Set(isCompared ? [...failed, productResult, stock] : failed)
      for (const query of asked) query.refetch()
    },
    busy: all.some(({ error, isFetching }) => error && isFetching),
    reading: all.some(({ isFetching }) => isFetching),
  }

  const product = isRefusal(productResult.error) ? undefined : productResult.data
  const kind = KINDS_WITHOUT_STOCK.find((without) => without === product?.kind)
  useOneMoment(productResult, stock, product?.quantity !== undefined && !kind)
  if (kind) return { state: 'no-own-stock', kind, quantity: product?.quantity, ...asking }

  const namesDenied = isRefusal(warehouses.error)
  // Without the list nobody can tell whose rows these are to see (a server of 2025 sends rows of forbidden
  // warehouses), so a list that failed takes the rows with it. A list that was refused does not.
  const listError = namesDenied || warehouses.data ? null : warehouses.error
  const stockError = isRefusal(stock.error) || !stock.data ? stock.error : null
  const error = stockError ?? listError
  if (error) return { state: 'failed', error, ...asking }
  if (!stock.data || warehouses.isPending || productResult.isPending) return { state: 'loading', ...asking }
  if (!namesDenied && warehouses.data?.length === 0) {
    return {
      ...asking,
      state: 'no-warehouses',
      retry: () => {
        warehouses.refetch()
        // A server that filters by warehouse sent no rows either.
        stock.refetch()
        productResult.refetch()
      },
      busy: warehouses.isFetching,
    }
  }

  const lines = stockLines(stock.data, namesDenied ? undefined : warehouses.data)
  const unit = unitOf(product, measures.data)
  const unread: Unread[] = []
  if (!product) unread.push('product')
  else if (unit === undefined && measures.error) unread.push('unit')
  if (inventory.data === undefined && inventory.error) unread.push('inventory')
  return {
    state: 'ready',
    lines,
    unit,
    unseen: unseenStock(
      { value: product, readAt: productResult.dataUpdatedAt, error: productResult.error },
      { value: lines, readAt: stock.dataUpdatedAt, error: stock.error },
      inventory.data,
    ),
    comparing: [productResult, stock, inventory].some(({ isFetching }) => isFetching),
    unread,
    ...asking,
    productUnknown: !product,
    namesDenied,
    inventoryOff: inventory.data === false,
    total: product?.quantity,
    stale: staleness([stock, ...(namesDenied ? [] : [warehouses])]),
  }
}

function unitOf(
  product: Product | undefined,
  measures: readonly { id: number; symbol: string | undefined }[] | undefined,
): string | undefined {
  return measures?.find(({ id }) => id === product?.measureId)?.symbol
}
