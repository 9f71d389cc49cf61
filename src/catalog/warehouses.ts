import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import type { CallMethod } from '../bitrix24/call-method.ts'
import { PortalError } from '../bitrix24/portal-error.ts'
import { readList } from '../bitrix24/read-list.ts'
import { under, wireAmount, wireFlag, wireId, wireNumber, wireText } from '../bitrix24/wire.ts'
import { STOCK_FRESH_MS, warehousesKey } from './query-keys.ts'

/** A warehouse ("store" on the wire) that this person may view. */
export interface Warehouse {
  id: number
  /** Empty in the portal for some; it then shows the address. */
  title: string | undefined
  address: string | undefined
  active: boolean
  phone: string | undefined
  schedule: string | undefined
  /** Latitude and longitude in degrees. */
  location: { latitude: number; longitude: number } | undefined
  sort: number
}

const FIELDS = ['id', 'title', 'address', 'active', 'phone', 'schedule', 'gpsN', 'gpsS', 'sort']

const readStores = under(
  'stores',
  v.array(
    v.object({
      id: wireId,
      title: wireText,
      address: wireText,
      active: wireFlag,
      phone: wireText,
      schedule: wireText,
      gpsN: v.nullish(wireNumber),
      gpsS: v.nullish(wireNumber),
      sort: v.optional(wireAmount, 0),
    }),
  ),
)

/** Reads a page of `catalog.store.list`. */
export function readWarehouses(result: unknown): Warehouse[] {
  return readStores(result).map(({ gpsN, gpsS, ...store }) => ({
    ...store,
    location: gpsN && gpsS ? { latitude: gpsN, longitude: gpsS } : undefined,
  }))
}

const METHOD = 'catalog.store.list'
const PARAMS = { select: FIELDS }

/**
 * Every warehouse that this person may view, inactive ones included (they can still hold stock).
 * Warehouses that may not be viewed are silently absent: an empty list is "none visible", never "none exist".
 */
export const warehousesQuery = (callMethod: CallMethod) =>
  queryOptions({
    queryKey: [...warehousesKey, 'list'],
    queryFn: () => readList(callMethod, { method: METHOD, params: PARAMS, readPage: readWarehouses }),
    staleTime: STOCK_FRESH_MS,
  })

/**
 * How many warehouses may have rows: the list's own count, which on most servers includes the hidden ones, whose
 * rows some servers send. A bound for paging and nothing to show. It is known with the first page already, and that
 * page is the same command as the list's, so it travels once.
 */
export const warehouseCountQuery = (callMethod: CallMethod) =>
  queryOptions({
    queryKey: [...warehousesKey, 'count'],
    queryFn: () =>
      callMethod(METHOD, { ...PARAMS, order: { id: 'ASC' }, start: 0 }, ({ result, total }) =>
        Math.max(readWarehouses(result).length, total ?? 0),
      ),
    staleTime: STOCK_FRESH_MS,
  })

const readOneStore = under('store', v.object({ id: wireId }))

/** May this person (still) view a warehouse? One that was deleted is none that anybody views. */
export async function isWarehouseVisible(callMethod: CallMethod, id: number): Promise<boolean> {
  try {
    return await callMethod('catalog.store.get', { id }, ({ result }) => readOneStore(result).id === id)
  } catch (error) {
    if (error instanceof PortalError && (error.kind === 'denied' || error.kind === 'not-found')) return false
    throw error
  }
}
