import { type Query, queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import type { CallMethod } from '../bitrix24/call-method.ts'
import { isNotFound, isRefusal, malformed, mayHelpLater, PortalError } from '../bitrix24/portal-error.ts'
import { PAGE_SIZE } from '../bitrix24/read-list.ts'
import { under, wireId } from '../bitrix24/wire.ts'
import type { Catalogue } from './catalogues.ts'
import { takesLists } from './lists-of-ids.ts'
import { pageOfSeveral } from './page-of-several.ts'
import { type Product, readProduct, toProduct, wireProduct } from './product.ts'
import { PRODUCT_FRESH_MS, productKey } from './query-keys.ts'
import { bestFirst } from './search-order.ts'

/** One page of products, and how many pages there are. */
export interface ProductPage {
  products: Product[]
  /** At least 1; for a search, of the source that has most. */
  pageCount: number
  /** Some of the rows that were counted are none of those meant, and nobody knows how many. */
  mayBeFewerPages: boolean
  /** Of a search: parts of the catalogue that could not be asked, so that "not found" is not the whole truth. */
  failures: PortalError[]
}

const METHODS = {
  products: { method: 'catalog.product.list', key: 'products' },
  variations: { method: 'catalog.product.offer.list', key: 'offers' },
} as const

const FIELDS = [
  'id',
  'iblockId',
  'name',
  'type',
  'xmlId',
  'active',
  'measure',
  'quantity',
  'quantityReserved',
  'quantityTrace',
  'canBuyZero',
  'iblockSectionId',
]

const wireListed = v.object({ ...wireProduct.entries, iblockSectionId: v.nullish(wireId) })
const readProducts = under('products', v.array(wireListed))
const readOffers = under('offers', v.array(wireListed))

interface PageRequest {
  of: keyof typeof METHODS
  filter: { iblockId: number; [condition: string]: unknown }
  /** From 1. */
  page: number
}

interface SourcePage {
  wire: v.InferOutput<typeof wireListed>[]
  /** `isAtMost`: not all of them are meant. */
  total: number
  isAtMost?: boolean
}

/** One page of one list, by name. Lists of elements answer page 1 again past their end, which is dropped. */
function askPage(callMethod: CallMethod, { of, filter, page }: PageRequest): Promise<SourcePage> {
  const start = (page - 1) * PAGE_SIZE
  const params = {
    select: of === 'variations' ? [...FIELDS, 'parentId'] : FIELDS,
    filter,
    order: { name: 'ASC', id: 'ASC' },
    start,
  }
  return callMethod(METHODS[of].method, params, ({ result, total = 0 }) => {
    const wire = of === 'variations' ? readOffers(result) : readProducts(result)
    return { wire: start > 0 && start >= total ? [] : wire, total }
  })
}

const pagesOf = (total: number) => Math.max(1, Math.ceil(total / PAGE_SIZE))

export interface BrowseRequest {
  kind: 'browse'
  catalogueId: number
  /** A section and what is inside it; `undefined` for the whole catalogue. */
  sectionIds: readonly number[] | undefined
  page: number
}

export interface SearchRequest {
  kind: 'search'
  catalogues: readonly Catalogue[]
  /** Trimmed, not empty. */
  text: string
  page: number
}

/** A page of a catalogue, or of what a search found in all of them. */
export const productPageQuery = (callMethod: CallMethod, request: BrowseRequest | SearchRequest) =>
  queryOptions({
    queryKey: [...productKey, 'page', request],
    queryFn: () => (request.kind === 'search' ? search(callMethod, request) : browse(callMethod, request)),
    staleTime: PRODUCT_FRESH_MS,
    refetchOnMount: mayAskAgain,
    refetchOnWindowFocus: mayAskAgain,
    // What failed for want of a connection is asked again when it returns, however fresh the rest is.
    refetchOnReconnect: (query) => mayAskAgain(query) && (failuresIn(query).length > 0 ? 'always' : true),
  })

/** An answer in part holds what failed as data, of which the client's rules for failed questions know nothing. */
const failuresIn = ({ state: { error, data } }: Query<ProductPage>) => [
  ...(error ? [error] : []),
  ...(data?.failures ?? []),
]

/** Like those rules, repeats nothing by itself that was refused or could not be read: a button does. */
const mayAskAgain = (query: Query<ProductPage>) => failuresIn(query).every(mayHelpLater)

/** Products of a catalogue or of one of its sections, by name; heads stand for their variations. */
async function browse(
  callMethod: CallMethod,
  { catalogueId, sectionIds, page }: BrowseRequest,
): Promise<ProductPage> {
  const { wire, total } = await pageOf(callMethod, { catalogueId, sectionIds, page })
  const isForeign = wire.some(
    ({ iblockSectionId }) => sectionIds && !sectionIds.includes(iblockSectionId ?? 0),
  )
  if (isForeign) throw malformed(METHODS.products.method, 'Products of other sections than those asked for')
  return { products: wire.map(toProduct), pageCount: pagesOf(total), mayBeFewerPages: false, failures: [] }
}

/** Of several sections at once; one section behind another where nothing proves that their list was understood. */
async function pageOf(
  callMethod: CallMethod,
  { catalogueId, sectionIds, page }: Omit<BrowseRequest, 'kind'>,
): Promise<SourcePage> {
  const ask = (condition: object, number: number) =>
    askPage(callMethod, { of: 'products', filter: { iblockId: catalogueId, ...condition }, page: number })
  if (!sectionIds) return ask({}, page)
  if (sectionIds.length > 1) {
    const together = await ask({ iblockSectionId: sectionIds }, page)
    const found = together.wire.map(({ iblockSectionId }) => iblockSectionId ?? 0)
    if (takesLists(callMethod, sectionIds, found)) return together
  }
  const lists = sectionIds.map((iblockSectionId) => (number: number) => ask({ iblockSectionId }, number))
  return pageOfSeveral(lists, page)
}

/**
 * Rows whose XML id begins with the text. The prefix that asks for a beginning takes `%` and `_` for wildcards, with no
 * way to write them as they are; the one that asks for any part takes them as text. A row that meets both begins with
 * the text nearly always, so the others are left out here, and counted by the server.
 */
async function byXmlId(text: string, ask: (condition: object) => Promise<SourcePage>): Promise<SourcePage> {
  const begins = { '=%xmlId': `${text}%` }
  if (!/[%_]/.test(text)) return ask(begins)
  const { wire, total } = await ask({ ...begins, '%xmlId': text })
  const wanted = text.toLocaleLowerCase()
  const meant = wire.filter(({ xmlId }) => xmlId?.toLocaleLowerCase().startsWith(wanted))
  return { wire: meant, total, isAtMost: true }
}

/**
 * Products and variations of every catalogue with the text in their name, with an XML id that begins with it, or with
 * it as their id. The lists know no "or", so each condition is a list of its own; all of them share one request.
 */
async function search(
  callMethod: CallMethod,
  { catalogues, text, page }: SearchRequest,
): Promise<ProductPage> {
  const blocks = catalogues.flatMap(({ id, variationBlockId }) => [
    { of: 'products' as const, iblockId: id },
    ...(variationBlockId ? [{ of: 'variations' as const, iblockId: variationBlockId }] : []),
  ])
  const lists = blocks.flatMap(({ of, iblockId }) => {
    const ask = (condition: object) => askPage(callMethod, { of, filter: { iblockId, ...condition }, page })
    return [ask({ '%name': text }), byXmlId(text, ask)]
  })
  const isId = page === 1 && /^\d{1,15}$/.test(text) && Number(text) > 0
  const byId = isId
    ? [callMethod('catalog.product.get', { id: Number(text) }, ({ result }) => [readProduct(result)])]
    : []
  const [settledLists, settledById] = await Promise.all([Promise.allSettled(lists), Promise.allSettled(byId)])
  const pages = settledLists.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
  const failures = [
    ...failuresOf(settledLists),
    // Not there, or closed to this person: then it is not found by its number, and nothing else is wrong.
    ...failuresOf(settledById).filter((error) => !isNotFound(error) && !isRefusal(error)),
  ]
  const [failure] = failures
  if (pages.length === 0 && failure) throw failure
  const named = settledById.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
  const found = [...named, ...pages.flatMap(({ wire }) => wire.map(toProduct))]
  const pageCount = mostPages(pages)
  return {
    products: bestFirst(found, text),
    pageCount,
    mayBeFewerPages: pageCount > mostPages(pages.filter(({ isAtMost }) => !isAtMost)),
    failures,
  }
}

const mostPages = (pages: readonly SourcePage[]) => Math.max(1, ...pages.map(({ total }) => pagesOf(total)))

const failuresOf = (settled: readonly PromiseSettledResult<unknown>[]) =>
  settled.flatMap((one) => (one.status === 'rejected' && one.reason instanceof PortalError ? one.reason : []))
