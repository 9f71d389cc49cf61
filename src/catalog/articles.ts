import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import type { CallMethod } from '../bitrix24/call-method.ts'
import { readList } from '../bitrix24/read-list.ts'
import { under, wireId } from '../bitrix24/wire.ts'
import type { Product } from './product.ts'
import { REFERENCE_FRESH_MS, referenceKey } from './query-keys.ts'

const readWire = under(
  'productProperties',
  v.array(v.object({ id: wireId, code: v.nullish(v.string(), '') })),
)

/** Codes under which shops keep the article: Bitrix24's demo catalogue and the 1C exchange. */
export const ARTICLE_CODES = /^(ARTNUMBER|CML2_ARTICLE|ARTICLE)$/i

/**
 * Ids of the properties that hold an article, of all catalogues. One filter by a piece of the code, because the
 * product's own catalogue is not known before its answer, and this way both travel in one request.
 */
export const articlePropertiesQuery = (callMethod: CallMethod) =>
  queryOptions({
    queryKey: [...referenceKey, 'article-properties'],
    queryFn: async () => {
      const properties = await readList(callMethod, {
        method: 'catalog.productProperty.list',
        params: { select: ['id', 'code'], filter: { '%code': 'ART' } },
        readPage: readWire,
      })
      return properties.filter(({ code }) => ARTICLE_CODES.test(code)).map(({ id }) => id)
    },
    staleTime: REFERENCE_FRESH_MS,
  })

/** The product's article, where one of these properties holds it. */
export function articleOf(product: Product, articleProperties: readonly number[]): string | undefined {
  return articleProperties.map((id) => product.texts.get(id)).find((text) => text !== undefined)
}
