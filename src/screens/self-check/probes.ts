/**
 * What this person may see, asked method by method, and hints at what kind of server answers. Reads only, and only
 * first pages.
 */
import * as v from 'valibot'
import type { CallMethod } from '../../bitrix24/call-method.ts'
import { PortalError } from '../../bitrix24/portal-error.ts'
import { readList } from '../../bitrix24/read-list.ts'
import type { Answer } from '../../bitrix24/transport.ts'
import { under, wireId } from '../../bitrix24/wire.ts'
import { cataloguesOfProperties, listCatalogues, listProperties } from '../../catalog/catalogues.ts'

/** What is asked after, and by which method. */
export const PROBED = {
  products: 'catalog.product.list',
  product: 'catalog.product.get',
  pictures: 'catalog.productImage.list',
  properties: 'catalog.productProperty.list',
  stock: 'catalog.storeproduct.list',
  warehouses: 'catalog.store.list',
  units: 'catalog.measure.list',
  inventory: 'catalog.document.mode.status',
  catalogues: 'catalog.catalog.list',
} as const

export type ProbeName = keyof typeof PROBED

export type ProbeAnswer =
  | {
      /** Rows that there are for this person; left out where the server's count is of something else. */
      count?: number | undefined
      /** A switch of the portal. */
      state?: 'on' | 'off'
      /** Asked of every catalogue: how many of them are open. */
      catalogues?: { open: number; all: number }
      /** Asked of one product only: which. */
      productId?: number
    }
  | { error: unknown }

export type Generation = 'old' | 'middle' | 'unknown'

export interface Probes {
  answers: Record<ProbeName, ProbeAnswer>
  generation: Generation
  /** Median of a few calls that do nothing, in ms; `undefined` where none was answered. */
  roundTripMs: number | undefined
}

/** Asks everything, in a handful of requests, then the round trips one by one. Never rejects. */
export async function askProbes(callMethod: CallMethod): Promise<Probes> {
  const ask = (name: ProbeName, params: object, read: (answer: Answer) => ProbeAnswer = counted) =>
    callMethod(PROBED[name], params, read).catch(failed)
  const [blocks, stock, warehouses, units, inventory, generation] = await Promise.all([
    askCatalogues(callMethod),
    // Only that there may be any: the server counts rows of warehouses that this person cannot see.
    ask('stock', { select: ['id'] }, () => ({})),
    askWarehouses(callMethod),
    ask('units', { select: ['id'] }),
    ask('inventory', {}, ({ result }) => ({ state: result === 'Y' ? 'on' : 'off' })),
    askGeneration(callMethod),
  ])

  // Where no catalogue is known, all three go out at once: they only ask after rights then.
  const asked = askProducts(callMethod, blocks.catalogueIds)
  const { productId } = blocks.catalogueIds.length > 0 ? await asked : {}
  const ofProduct = (answer: ProbeAnswer) =>
    nothingThere('error' in answer || productId === undefined ? answer : { productId })
  const [{ products }, product, pictures] = await Promise.all([
    asked,
    ask('product', { id: productId ?? NO_SUCH_ID }, () => ({})).then(ofProduct),
    ask('pictures', { productId: productId ?? NO_SUCH_ID, select: ['id'] }, () => ({})).then(ofProduct),
  ])
  const answers = {
    products,
    product,
    pictures,
    properties: blocks.properties,
    stock,
    warehouses,
    units,
    inventory,
    catalogues: blocks.catalogues,
  }
  return { answers, generation, roundTripMs: await measureRoundTrip(callMethod) }
}

const failed = (error: unknown): ProbeAnswer => ({ error })

/** The catalogues as this person may learn of them: all, or those that have properties. */
async function askCatalogues(
  callMethod: CallMethod,
): Promise<Pick<Probes['answers'], 'properties' | 'catalogues'> & { catalogueIds: readonly number[] }> {
  let catalogueIds: number[] = []
  const [properties, catalogues] = await Promise.all([
    listProperties(callMethod).then((rows): ProbeAnswer => {
      catalogueIds = cataloguesOfProperties(rows).map(({ id }) => id)
      return { count: rows.length }
    }, failed),
    listCatalogues(callMethod).then(
      (rows) => ({ count: rows.length, ids: rows.map(({ id }) => id) }),
      failed,
    ),
  ])
  if ('ids' in catalogues) {
    return { properties, catalogues: { count: catalogues.count }, catalogueIds: catalogues.ids }
  }
  return { properties, catalogues, catalogueIds }
}

/** Whether products may be listed, asked of each catalogue; and the first product that was found. */
async function askProducts(
  callMethod: CallMethod,
  catalogueIds: readonly number[],
): Promise<{ products: ProbeAnswer; productId?: number | undefined }> {
  const askIn = (iblockId: number) =>
    callMethod(PROBED.products, { select: ['id', 'iblockId'], filter: { iblockId } }, ({ result }) => ({
      productId: readProducts(result)[0]?.id,
    })).catch((error: unknown) => ({ error }))
  if (catalogueIds.length === 0) {
    const answer = await askIn(NO_SUCH_ID)
    return { products: nothingThere('error' in answer ? answer : {}) }
  }
  const answers = await Promise.all(catalogueIds.map(askIn))
  const open = answers.flatMap((answer) => ('error' in answer ? [] : answer))
  const [failure] = answers.filter((answer) => 'error' in answer)
  return {
    products:
      open.length === 0 && failure ? failure : { catalogues: { open: open.length, all: answers.length } },
    productId: open.find(({ productId }) => productId !== undefined)?.productId,
  }
}

const readProducts = under('products', v.array(v.object({ id: wireId })))
const readStores = under('stores', v.array(v.object({ id: wireId })))

/** By the rows themselves: the server's total counts hidden warehouses too. */
async function askWarehouses(callMethod: CallMethod): Promise<ProbeAnswer> {
  const request = { method: PROBED.warehouses, params: { select: ['id'] }, readPage: readStores }
  return readList(callMethod, request).then(
    (stores) => ({ count: stores.length }),
    (error: unknown) => ({ error }),
  )
}

/** Highest id of the database; where nothing better is known, a right is asked after with it. */
const NO_SUCH_ID = 2_147_483_647

const counted = ({ total }: Answer): ProbeAnswer => ({ count: total })

/** Rights are checked before existence: who hears "not found" may look. */
function nothingThere(answer: ProbeAnswer): ProbeAnswer {
  const isNotFound =
    'error' in answer && answer.error instanceof PortalError && answer.error.kind === 'not-found'
  return isNotFound ? {} : answer
}

/** Releases differ in how they say that a product does not exist (catalog module, up to 24.100 and from 25.100). */
async function askGeneration(callMethod: CallMethod): Promise<Generation> {
  try {
    await callMethod('catalog.product.get', { id: NO_SUCH_ID }, () => undefined)
    return 'unknown'
  } catch (error) {
    const text = error instanceof PortalError ? error.description : ''
    if (/is not exists/i.test(text)) return 'old'
    return /does not exist/i.test(text) ? 'middle' : 'unknown'
  }
}

const ROUND_TRIPS = 3

/** Alone on the wire each time: in a batch with others it would measure those. */
async function measureRoundTrip(callMethod: CallMethod): Promise<number | undefined> {
  const times: number[] = []
  for (let turn = 0; turn < ROUND_TRIPS; turn += 1) {
    const start = performance.now()
    try {
      await callMethod('server.time', {}, () => undefined)
      times.push(performance.now() - start)
    } catch {
      return undefined
    }
  }
  return times.toSorted((a, b) => a - b)[Math.floor(ROUND_TRIPS / 2)]
}
