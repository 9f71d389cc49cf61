import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import type { CallMethod } from '../bitrix24/call-method.ts'
import { isRefusal } from '../bitrix24/portal-error.ts'
import { readList } from '../bitrix24/read-list.ts'
import { under, wireId, wireText } from '../bitrix24/wire.ts'
import { REFERENCE_FRESH_MS, referenceKey } from './query-keys.ts'

/** A product catalogue: an information block of products, and the one of their variations beside it. */
export interface Catalogue {
  /** Id of the products' block. */
  id: number
  /** Only administrators are told names. */
  name: string | undefined
  variationBlockId: number | undefined
}

const readCatalogs = under(
  'catalogs',
  v.array(
    v.object({
      id: wireId,
      iblockId: wireId,
      name: wireText,
      productIblockId: v.nullish(wireId),
    }),
  ),
)

const readProperties = under(
  'productProperties',
  v.array(v.object({ id: wireId, iblockId: wireId, linkIblockId: v.nullish(wireId), userType: wireText })),
)

interface Block {
  id: number
  name?: string | undefined
  /** Set on a block of variations: the block of their heads. */
  headBlockId?: number | undefined
}

/** Blocks as catalogues; a block that is known only as that of some variations' heads is one too. */
function toCatalogues(blocks: readonly Block[]): Catalogue[] {
  const variationBlocks = new Map(
    blocks.flatMap(({ id, headBlockId }) => (headBlockId ? [[headBlockId, id] as const] : [])),
  )
  const names = new Map(blocks.flatMap(({ id, name }) => (name ? [[id, name] as const] : [])))
  const ofVariations = new Set(variationBlocks.values())
  const heads = new Set([...blocks.map(({ id }) => id), ...variationBlocks.keys()])
  return [...heads]
    .filter((id) => !ofVariations.has(id))
    .toSorted((a, b) => a - b)
    .map((id) => ({ id, name: names.get(id), variationBlockId: variationBlocks.get(id) }))
}

/** The portal's catalogues as administrators may list them; their names come along. */
export async function listCatalogues(callMethod: CallMethod): Promise<Catalogue[]> {
  const entries = await readList(callMethod, {
    method: 'catalog.catalog.list',
    params: { select: ['id', 'iblockId', 'name', 'productIblockId'] },
    readPage: readCatalogs,
  })
  return toCatalogues(
    entries.map(({ iblockId, name, productIblockId }) => ({
      id: iblockId,
      name,
      headBlockId: productIblockId ?? undefined,
    })),
  )
}

type Property = ReturnType<typeof readProperties>[number]

/** The properties of all catalogues, as far as they tell one catalogue from another. */
export function listProperties(callMethod: CallMethod): Promise<Property[]> {
  return readList(callMethod, {
    method: 'catalog.productProperty.list',
    params: { select: ['id', 'iblockId', 'linkIblockId', 'userType'] },
    readPage: readProperties,
  })
}

/** The catalogues that have these properties; a block without any property stays unseen. */
export function cataloguesOfProperties(properties: readonly Property[]): Catalogue[] {
  return toCatalogues(
    properties.map(({ iblockId, linkIblockId, userType }) => ({
      id: iblockId,
      headBlockId: userType === 'SKU' ? (linkIblockId ?? undefined) : undefined,
    })),
  )
}

/**
 * The portal's catalogues. `catalog.catalog.list` would tell them with their names, but answers to administrators
 * only (documentation of the method; its check is that of the portal's settings). Everybody else learns them from
 * `catalog.productProperty.list`.
 */
export const cataloguesQuery = (callMethod: CallMethod, isAdmin: boolean) =>
  queryOptions({
    queryKey: [...referenceKey, 'catalogues', isAdmin],
    queryFn: async () => {
      if (isAdmin) {
        // People who may install apps count as administrators here and not there.
        const catalogues = await listCatalogues(callMethod).catch((error: unknown) => {
          if (!isRefusal(error)) throw error
          return undefined
        })
        if (catalogues) return catalogues
      }
      return cataloguesOfProperties(await listProperties(callMethod))
    },
    staleTime: REFERENCE_FRESH_MS,
  })
