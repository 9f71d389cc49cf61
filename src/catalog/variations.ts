import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import { answerOf, type Command } from '../bitrix24/answer-of.ts'
import type { CallMethod } from '../bitrix24/call-method.ts'
import { concernsWholeApp } from '../bitrix24/portal-error.ts'
import { readList } from '../bitrix24/read-list.ts'
import { under, wireId } from '../bitrix24/wire.ts'
import { type Product, productQuery, toProduct, wireProduct } from './product.ts'
import { PRODUCT_FRESH_MS, productKey, REFERENCE_FRESH_MS, referenceKey } from './query-keys.ts'

/** A variation as the list of its head's variations tells it. */
export interface Variation extends Product {
  /** Texts of its properties by property id: "red", "XL". */
  options: ReadonlyMap<number, string>
}

/** Where the variations of a catalogue's heads live: the block that its linking property belongs to. */
export interface VariationBlock {
  /** Id of the linking property. */
  id: number
  blockId: number
  headBlockId: number
}

const LINK_FIELDS = ['id', 'iblockId', 'linkIblockId']

const readLinks = under(
  'productProperties',
  v.array(v.object({ id: wireId, iblockId: wireId, linkIblockId: v.nullish(wireId) })),
)

/** Reads a page of linking properties; one that links to no block is none. */
export function readVariationBlocks(result: unknown): VariationBlock[] {
  return readLinks(result).flatMap(({ id, iblockId, linkIblockId }) =>
    linkIblockId ? [{ id, blockId: iblockId, headBlockId: linkIblockId }] : [],
  )
}

const linksList = (filter: object): Command => ({
  method: 'catalog.productProperty.list',
  params: { select: LINK_FIELDS, filter, order: { id: 'ASC' }, start: 0 },
})

const BY_TYPE = linksList({ userType: 'SKU' })

/**
 * The variation blocks of all catalogues (documentation of `catalog.productProperty.list`). No product names its
 * block, and `catalog.catalog.list`, which would, is refused to ordinary people. A catalogue has one such property,
 * so one page holds them all.
 */
export const variationBlocksQuery = (callMethod: CallMethod) =>
  queryOptions({
    queryKey: [...referenceKey, 'variation-blocks'],
    queryFn: () => callMethod(BY_TYPE.method, BY_TYPE.params, ({ result }) => readVariationBlocks(result)),
    staleTime: REFERENCE_FRESH_MS,
  })

/** The same by the linking property's usual XML id, for a head whose block the type alone did not find. */
export const variationBlocksByXmlIdQuery = (callMethod: CallMethod) =>
  queryOptions({
    queryKey: [...referenceKey, 'variation-blocks-by-xml-id'],
    queryFn: () => {
      const { method, params } = linksList({ propertyType: 'E', xmlId: 'CML2_LINK' })
      return callMethod(method, params, ({ result }) => readVariationBlocks(result))
    },
    staleTime: REFERENCE_FRESH_MS,
  })

/** How many catalogues the first request looks into: nearly every portal has one, some have two. */
const GUESSED_BLOCKS = [0, 1]

const readIds = under(
  'offers',
  v.array(v.looseObject({ id: wireId, parentId: wireProduct.entries.parentId })),
)

/** Variations that were found before their catalogue was known. */
export interface GuessedVariations {
  /** In order, up to 50; empty also where the guess came to nothing. */
  ids: number[]
  /** How many the portal counts. */
  total: number
}

/**
 * Ids of a product's variations, found before the product's own catalogue is known: the list is asked together with
 * the property that leads to it. It only saves a round trip: what is true says `variationsQuery`.
 */
export const guessedVariationsQuery = (callMethod: CallMethod, headId: number) =>
  queryOptions({
    queryKey: [...productKey, headId, 'guessed-variations'],
    queryFn: async ({ client }): Promise<GuessedVariations> => {
      const known = client.getQueryData(variationBlocksQuery(callMethod).queryKey)
      const blocks = known
        ? known.map(({ blockId }) => blockId)
        : GUESSED_BLOCKS.map((index) => answerOf(BY_TYPE, 'productProperties', index, 'iblockId'))
      const lists = await Promise.all(
        blocks.map((iblockId) => {
          const params = {
            select: ['id', 'iblockId', 'parentId'],
            filter: { iblockId, parentId: headId },
            order: { id: 'ASC' },
            start: 0,
          }
          return callMethod('catalog.product.offer.list', params, ({ result, total = 0 }) => ({
            ids: readIds(result).flatMap(({ id, parentId }) => (parentId?.value === headId ? [id] : [])),
            total,
          })).catch((error) => {
            // An answer to nobody: a screen that has nothing else to show must not take it for data.
            if (concernsWholeApp(error)) throw error
            return NOTHING
          })
        }),
      )
      return lists.find(({ ids }) => ids.length > 0) ?? NOTHING
    },
    staleTime: PRODUCT_FRESH_MS,
  })

const NOTHING: GuessedVariations = { ids: [], total: 0 }

const FIELDS = [
  'id',
  'iblockId',
  'name',
  'type',
  'active',
  'xmlId',
  'parentId',
  'measure',
  'quantity',
  'quantityReserved',
  'quantityTrace',
  'canBuyZero',
]

const readOffers = under('offers', v.array(wireProduct))

/** Reads a page of `catalog.product.offer.list`. */
export function readVariations(result: unknown): Variation[] {
  return readOffers(result).map((wire) => ({ ...toProduct(wire), options: optionsOf(wire) }))
}

/** A list property's text comes as `valueEnum` beside the id in `value`; other kinds have only a `value`. */
function optionsOf(wire: Record<string, unknown>): Map<number, string> {
  const options = new Map<number, string>()
  for (const [field, property] of Object.entries(wire)) {
    const id = /^property(\d+)$/.exec(field)?.[1]
    if (!id) continue
    const texts = [property].flat().flatMap(textOfValue)
    if (texts.length > 0) options.set(Number(id), texts.join(', '))
  }
  return options
}

function textOfValue(property: unknown): string[] {
  const { value, valueEnum } = (property ?? {}) as { value?: unknown; valueEnum?: unknown }
  const text = valueEnum ?? value
  return (typeof text === 'string' && text !== '') || typeof text === 'number' ? [String(text)] : []
}

export interface VariationsRequest {
  blockId: number
  headId: number
  /** Properties whose values are wanted. */
  propertyIds: readonly number[]
  /** How many variations there are at least, as far as is known: their pages are asked for at once. */
  atLeast: number
}

/**
 * Every variation of a head, by id. The list names also variations that are closed to this person; what is known of
 * each becomes the product of that id, so that choosing one asks nothing again.
 */
export const variationsQuery = (callMethod: CallMethod, request: VariationsRequest) =>
  queryOptions({
    queryKey: [...productKey, request.headId, 'variations', request.blockId, request.propertyIds],
    queryFn: async ({ client }) => {
      const { blockId, headId, propertyIds, atLeast } = request
      const listed = await readList(callMethod, {
        method: 'catalog.product.offer.list',
        params: {
          select: [...FIELDS, ...propertyIds.map((id) => `property${id}`)],
          filter: { iblockId: blockId, parentId: headId },
        },
        readPage: readVariations,
        atMost: atLeast,
      })
      // A server that drops a condition it does not understand would answer every head's variations.
      const variations = listed.filter(({ parentId }) => parentId === headId)
      for (const { options: _, ...product } of variations) {
        client.setQueryData(productQuery(callMethod, product.id).queryKey, product)
      }
      return variations
    },
    staleTime: PRODUCT_FRESH_MS,
  })
