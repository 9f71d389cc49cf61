import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import type { CallMethod } from '../bitrix24/call-method.ts'
import { readList } from '../bitrix24/read-list.ts'
import { under, wireId, wireText } from '../bitrix24/wire.ts'
import { REFERENCE_FRESH_MS, referenceKey } from './query-keys.ts'

/** A unit of measurement; `id` is what a product's `measure` names (not `code`). */
export interface Measure {
  id: number
  symbol: string | undefined
}

const readWire = under(
  'measures',
  v.array(v.object({ id: wireId, symbol: wireText, symbolIntl: wireText, measureTitle: wireText })),
)

/** Reads a page of `catalog.measure.list`. */
export function readMeasures(result: unknown): Measure[] {
  return readWire(result).map(({ id, symbol, symbolIntl, measureTitle }) => ({
    id,
    symbol: symbol ?? symbolIntl ?? measureTitle,
  }))
}

export const measuresQuery = (callMethod: CallMethod) =>
  queryOptions({
    queryKey: [...referenceKey, 'measures'],
    queryFn: () =>
      readList(callMethod, {
        method: 'catalog.measure.list',
        params: { select: ['id', 'symbol', 'symbolIntl', 'measureTitle'] },
        readPage: readMeasures,
      }),
    staleTime: REFERENCE_FRESH_MS,
  })
