import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import type { CallMethod } from '../bitrix24/call-method.ts'
import { REFERENCE_FRESH_MS, referenceKey } from './query-keys.ts'

/**
 * Is inventory management on (`catalog.document.mode.status`, a bare `"Y"` or `"N"`)?
 * Where it is off, the portal keeps no amounts per warehouse, and only the product's own total means anything.
 */
export const inventoryQuery = (callMethod: CallMethod) =>
  queryOptions({
    queryKey: [...referenceKey, 'inventory'],
    queryFn: () =>
      callMethod(
        'catalog.document.mode.status',
        {},
        ({ result }) => v.parse(v.picklist(['Y', 'N']), result) === 'Y',
      ),
    staleTime: REFERENCE_FRESH_MS,
  })
