import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import type { CallMethod } from '../bitrix24/call-method.ts'
import { readList } from '../bitrix24/read-list.ts'
import { under, wireAmount, wireId, wireText } from '../bitrix24/wire.ts'
import { ARTICLE_CODES } from './articles.ts'
import { REFERENCE_FRESH_MS, referenceKey } from './query-keys.ts'
import type { Variation } from './variations.ts'

/** A property in which variations may differ. */
export interface VariationProperty {
  id: number
  iblockId: number
  name: string
  /** Chosen from a list or a directory ("Size"), rather than written down for each product. */
  isChoice: boolean
  /** A number by which shops tell goods apart, not people. */
  isArticle: boolean
  sort: number
}

const readWire = under(
  'productProperties',
  v.array(
    v.object({
      id: wireId,
      iblockId: wireId,
      name: v.nullish(v.string(), ''),
      code: v.nullish(v.string(), ''),
      propertyType: v.nullish(v.string(), ''),
      userType: wireText,
      sort: v.optional(wireAmount, 0),
    }),
  ),
)

/** Reads a page of `catalog.productProperty.list`; dates, money, HTML and other special kinds tell no variations apart. */
export function readVariationProperties(result: unknown): VariationProperty[] {
  return readWire(result).flatMap(({ code, propertyType, userType, ...property }) => {
    if (userType !== undefined && userType !== 'directory') return []
    const isChoice = propertyType === 'L' || userType === 'directory'
    return [{ ...property, isChoice, isArticle: ARTICLE_CODES.test(code) }]
  })
}

/**
 * Properties of every catalogue, because a product's own is not known before its answer, and this way both travel in
 * one request. Lists, texts and numbers only.
 */
export const variationPropertiesQuery = (callMethod: CallMethod) =>
  queryOptions({
    queryKey: [...referenceKey, 'variation-properties'],
    queryFn: () =>
      readList(callMethod, {
        method: 'catalog.productProperty.list',
        params: {
          select: ['id', 'iblockId', 'name', 'code', 'propertyType', 'userType', 'sort'],
          filter: { propertyType: ['L', 'S', 'N'], active: 'Y' },
        },
        readPage: readVariationProperties,
      }),
    staleTime: REFERENCE_FRESH_MS,
  })

/**
 * The properties whose values are not the same for all these variations, in the catalogue's order. What is chosen
 * from lists goes before what is written down; articles are left out, for they differ everywhere and say nothing.
 */
export function differingProperties(
  variations: readonly Variation[],
  properties: readonly VariationProperty[],
): VariationProperty[] {
  const differing = properties
    .filter(({ id }) => new Set(variations.map(({ options }) => options.get(id))).size > 1)
    .toSorted((a, b) => a.sort - b.sort || a.id - b.id)
  const choices = differing.filter(({ isChoice }) => isChoice)
  return choices.length > 0 ? choices : differing.filter(({ isArticle }) => !isArticle)
}

/**
 * What to call each variation among its siblings, by id: the values in which it differs ("red · XL"), else its name.
 * Two that would be called the same get their number too.
 */
export function variationLabels(
  variations: readonly Variation[],
  differing: readonly VariationProperty[],
): Map<number, string> {
  const texts = variations.map((variation) => {
    const values = differing.flatMap(({ id }) => variation.options.get(id) ?? [])
    return { id: variation.id, text: values.join(' · ') || variation.name || `${variation.id}` }
  })
  const uses = new Map<string, number>()
  for (const { text } of texts) uses.set(text, (uses.get(text) ?? 0) + 1)
  return new Map(
    texts.map(({ id, text }) => [id, (uses.get(text) ?? 0) > 1 ? `${text} · ${id}` : text] as const),
  )
}
