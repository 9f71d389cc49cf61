import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import type { CallMethod } from '../bitrix24/call-method.ts'
import { readList } from '../bitrix24/read-list.ts'
import { under, wireAmount, wireId, wireText } from '../bitrix24/wire.ts'

/** Kinds of CRM cards that hold product rows. */
export type RowEntity = 'lead' | 'deal' | 'quote' | 'invoice' | 'order' | 'process'

/** A CRM card, as `crm.item.productrow.list` names it. */
export interface RowOwner {
  entity: RowEntity
  /** The method's `ownerType`: `D` for deals, `T80` for the smart process of type 128. */
  type: string
  id: number
}

/** One product row of a CRM card. */
export interface ProductRow {
  id: number
  /** Normally the variation; `undefined` for a row that somebody wrote by hand. */
  productId: number | undefined
  /** As the row keeps it: the product may have another name by now, or be gone. */
  name: string
  /** Requested, in the row's own unit. */
  quantity: number
  unit: string | undefined
  isService: boolean
  sort: number
}

/** The type of a service among product types. */
const SERVICE = 7

/** Rows keep real zeros, unlike the catalogue's answers; a number that is absent or empty is one too. */
const number = v.optional(wireAmount, 0)

const readWire = under(
  'productRows',
  v.array(
    v.object({
      id: wireId,
      productId: number,
      productName: wireText,
      quantity: number,
      measureName: wireText,
      type: number,
      sort: number,
    }),
  ),
)

/** Reads a page of `crm.item.productrow.list`. */
export function readProductRows(result: unknown): ProductRow[] {
  return readWire(result).map(({ productId, productName, measureName, type, ...row }) => ({
    ...row,
    productId: productId > 0 ? productId : undefined,
    name: productName ?? '',
    unit: measureName,
    isService: type === SERVICE,
  }))
}

/** Another person may be filling the card in at this moment. Milliseconds. */
const ROWS_FRESH_MS = 15_000

export const productRowsKey = ['product-rows'] as const

/** Every product row of a CRM card, in the card's order. Whoever may read the card may read its rows. */
export const productRowsQuery = (callMethod: CallMethod, { type, id }: RowOwner) =>
  queryOptions({
    queryKey: [...productRowsKey, type, id],
    queryFn: async () => {
      const rows = await readList(callMethod, {
        method: 'crm.item.productrow.list',
        params: { filter: { '=ownerType': type, '=ownerId': id } },
        readPage: readProductRows,
      })
      return rows.toSorted((a, b) => a.sort - b.sort || a.id - b.id)
    },
    staleTime: ROWS_FRESH_MS,
  })

/** How many products, each once, and how many rows there are. */
export function countRows(rows: readonly ProductRow[]): { products: number; rows: number } {
  return { products: new Set(rows.flatMap(({ productId }) => productId ?? [])).size, rows: rows.length }
}
