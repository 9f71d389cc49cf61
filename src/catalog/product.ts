import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import type { CallMethod } from '../bitrix24/call-method.ts'
import { under, wireAmount, wireFlag, wireId, wireText } from '../bitrix24/wire.ts'
import { PRODUCT_FRESH_MS, productKey } from './query-keys.ts'

/** What `type` of a product means (documentation of `catalog.product.get`; `ProductTable` of the catalog module). */
export type ProductKind =
  | 'simple'
  | 'set'
  /** Head with variations, which alone have stock. */
  | 'head'
  | 'variation'
  | 'orphan-variation'
  /** Head whose variations are gone or were never added. */
  | 'empty-head'
  | 'service'
  | 'unknown'

const KINDS: Record<number, ProductKind> = {
  1: 'simple',
  2: 'set',
  3: 'head',
  4: 'variation',
  5: 'orphan-variation',
  6: 'empty-head',
  7: 'service',
}

export interface Product {
  id: number
  iblockId: number
  name: string
  kind: ProductKind
  xmlId: string | undefined
  active: boolean
  /** May be sold when there is none. */
  canBuyZero: boolean
  /** `false`: this product's stock is not counted (`quantityTrace` is `N`; `D` is the portal's default). */
  tracked: boolean
  /** Id of the unit, not its code. */
  measureId: number | undefined
  /** Free quantity over all active warehouses, hidden ones included; `undefined` on kinds that have no own stock. */
  quantity: number | undefined
  /** `undefined` also where the answer does not name it, which is not zero. */
  reserved: number | undefined
  /** Head of a variation. */
  parentId: number | undefined
  /** Texts of simple properties by property id, for the article. */
  texts: ReadonlyMap<number, string>
}

/**
 * The fields that the app uses. The purchase price is not among them: the server may send it to people who lack
 * the right to see it, so it is dropped right here.
 */
export const wireProduct = v.looseObject({
  id: wireId,
  iblockId: wireId,
  name: v.nullish(v.string(), ''),
  type: v.nullish(wireId),
  xmlId: wireText,
  active: wireFlag,
  canBuyZero: wireText,
  quantityTrace: wireText,
  measure: v.nullish(wireId),
  quantity: v.optional(wireAmount),
  quantityReserved: v.optional(wireAmount),
  parentId: v.nullish(v.looseObject({ value: v.nullish(wireId) })),
})

const readWireProduct = under('product', wireProduct)

/** Reads the `result` of `catalog.product.get`. */
export function readProduct(result: unknown): Product {
  return toProduct(readWireProduct(result))
}

export function toProduct(wire: v.InferOutput<typeof wireProduct>): Product {
  const kind = KINDS[wire.type ?? 0] ?? 'unknown'
  const hasOwnStock = kind !== 'head' && kind !== 'empty-head' && kind !== 'service'
  return {
    id: wire.id,
    iblockId: wire.iblockId,
    name: wire.name,
    kind,
    xmlId: wire.xmlId,
    active: wire.active,
    canBuyZero: wire.canBuyZero === 'Y',
    tracked: wire.quantityTrace !== 'N',
    measureId: wire.measure ?? undefined,
    quantity: hasOwnStock ? wire.quantity : undefined,
    reserved: hasOwnStock ? wire.quantityReserved : undefined,
    parentId: wire.parentId?.value ?? undefined,
    texts: textsOf(wire),
  }
}

function textsOf(wire: Record<string, unknown>): Map<number, string> {
  const texts = new Map<number, string>()
  for (const [field, property] of Object.entries(wire)) {
    const id = /^property(\d+)$/.exec(field)?.[1]
    const single = Array.isArray(property) ? property[0] : property
    const value = (single as { value?: unknown } | null)?.value
    if (id && (typeof value === 'string' || typeof value === 'number') && value !== '') {
      texts.set(Number(id), String(value))
    }
  }
  return texts
}

/** One product of any kind: `catalog.product.get` answers variations and services too. */
export const productQuery = (callMethod: CallMethod, id: number) =>
  queryOptions({
    queryKey: [...productKey, id],
    queryFn: () => callMethod('catalog.product.get', { id }, ({ result }) => readProduct(result)),
    staleTime: PRODUCT_FRESH_MS,
  })
