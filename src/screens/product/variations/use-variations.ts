import { useQuery } from '@tanstack/react-query'
import { useHost } from '../../../bitrix24/host.ts'
import { isRefusal } from '../../../bitrix24/portal-error.ts'
import { type Product, productQuery } from '../../../catalog/product.ts'
import {
  differingProperties,
  type VariationProperty,
  variationLabels,
  variationPropertiesQuery,
} from '../../../catalog/variation-properties.ts'
import {
  guessedVariationsQuery,
  type Variation,
  variationBlocksByXmlIdQuery,
  variationBlocksQuery,
  variationsQuery,
} from '../../../catalog/variations.ts'

/** What can be said of the variations that a product has, or is one of. */
export type VariationsState =
  /** The product has none and is none, or its kind is not known (yet). */
  | { state: 'not-concerned' }
  | { state: 'loading'; headId: number }
  | { state: 'failed'; headId: number; error: Error; retry: () => void; busy: boolean }
  /** The portal does not say where the variations of this catalogue are kept. */
  | { state: 'no-block'; headId: number; retry: () => void; busy: boolean }
  | { state: 'empty'; headId: number }
  | {
      state: 'ready'
      headId: number
      variations: readonly Variation[]
      /** What to call each among its siblings, by id. */
      labels: ReadonlyMap<number, string>
      differing: readonly VariationProperty[]
      /** When the list, and with it every variation's total, was read, in ms. */
      readAt: number
      busy: boolean
      /** The last refresh failed: the error, and the moment of what is shown, in ms. */
      stale: { error: Error; since: number } | undefined
      retry: () => void
      /** Reads the list anew, and with it every variation's total. */
      refetch: (options?: { cancelRefetch: boolean }) => void
    }

/** The head of a family of variations: the product itself, or the one that it is a variation of. */
export function headIdOf(product: Product | undefined): number | undefined {
  if (product?.kind === 'head') return product.id
  return product?.kind === 'variation' ? product.parentId : undefined
}

/**
 * The variations around a product. The first request already asks where they are kept and which there are, the
 * second what each is like.
 */
export function useVariations(productId: number): VariationsState {
  const { callMethod } = useHost()
  const result = useQuery(productQuery(callMethod, productId))
  const product = isRefusal(result.error) ? undefined : result.data
  const headId = headIdOf(product)
  // Not `isPending`: a refresh of a product that is closed would ask again for everything that was refused with it.
  const isConcerned = !result.isFetched || headId !== undefined

  const blocks = useQuery({ ...variationBlocksQuery(callMethod), enabled: isConcerned })
  const properties = useQuery({ ...variationPropertiesQuery(callMethod), enabled: isConcerned })
  const guess = useGuessedVariations(productId)
  const isBlockUnknown =
    product?.kind === 'head' && blocks.data !== undefined && !blockOf(product, blocks.data)
  const byXmlId = useQuery({ ...variationBlocksByXmlIdQuery(callMethod), enabled: isBlockUnknown })
  const block = product && (blockOf(product, blocks.data) ?? blockOf(product, byXmlId.data))

  const propertiesHere = properties.data?.filter(({ iblockId }) => iblockId === block) ?? []
  const list = useQuery({
    ...variationsQuery(callMethod, {
      blockId: block ?? 0,
      headId: headId ?? 0,
      propertyIds: propertiesHere.map(({ id }) => id),
      atLeast: guess?.total ?? 0,
    }),
    enabled: block !== undefined && headId !== undefined && !properties.isPending,
  })

  if (headId === undefined) return { state: 'not-concerned' }
  const retry = () => {
    for (const query of [blocks, properties, byXmlId, list]) if (query.error) query.refetch()
  }
  if (list.data && !isRefusal(list.error)) {
    if (list.data.length === 0) return { state: 'empty', headId }
    const differing = differingProperties(list.data, propertiesHere)
    return {
      state: 'ready',
      headId,
      variations: list.data,
      labels: variationLabels(list.data, differing),
      differing,
      readAt: list.dataUpdatedAt,
      busy: list.isFetching,
      stale: list.error ? { error: list.error, since: list.dataUpdatedAt } : undefined,
      retry,
      refetch: list.refetch,
    }
  }
  const error = list.error ?? (block === undefined ? (blocks.error ?? byXmlId.error) : null)
  const busy = blocks.isFetching || byXmlId.isFetching || list.isFetching
  if (error) return { state: 'failed', headId, error, retry, busy }
  if (isBlockUnknown && block === undefined && !byXmlId.isPending) {
    const ask = () => {
      blocks.refetch()
      byXmlId.refetch()
    }
    return { state: 'no-block', headId, retry: ask, busy }
  }
  return { state: 'loading', headId }
}

/** Ids that are known before the list itself is, where the product turned out to be a head. */
export function useGuessedVariations(productId: number) {
  const { callMethod } = useHost()
  const { data: product, isFetched } = useQuery(productQuery(callMethod, productId))
  const headId = headIdOf(product) ?? productId
  const { data } = useQuery({
    ...guessedVariationsQuery(callMethod, headId),
    enabled: !isFetched || product?.kind === 'head',
  })
  return data
}

/** A head's variations are in the block that links to its own; a variation is in that block itself. */
function blockOf(
  product: Product,
  blocks: readonly { blockId: number; headBlockId: number }[] | undefined,
): number | undefined {
  if (product.kind === 'variation') return product.iblockId
  return blocks?.find(({ headBlockId }) => headBlockId === product.iblockId)?.blockId
}
