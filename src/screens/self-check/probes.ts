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
  /** `count`: rows that there are for this person. `state`: a switch of the portal. */
  { count?: number | undefined; state?: 'on' | 'off' } | { error: unknown }

export type Generation = 'old' | 'middle' | 'unknown'

export interface Probes {
  answers: Record<ProbeName, ProbeAnswer>
  generation: Generation
  /** Median of a few calls that do nothing, in ms; `undefined` where none was answered. */
  roundTripMs: number | undefined
}

/** Asks everything; three requests, then the round trips one by one. Never rejects. */
export async function askProbes(callMethod: CallMethod): Promise<Probes> {
  let iblockId: number | undefined
  const ask = (name: ProbeName, params: object, read: (answer: Answer) => ProbeAnswer = counted) =>
    callMethod(PROBED[name], params, read).catch((error: unknown): ProbeAnswer => ({ error }))
  const [properties, stock, warehouses, units, inventory, catalogues, generation] = await Promise.all([
    ask('properties', { select: ['id', 'iblockId', 'linkIblockId'] }, (answer) => {
      iblockId = productCatalogueOf(answer.result)
      return counted(answer)
    }),
    // Only that there may be any: the server counts rows of warehouses that this person cannot see.
    ask('stock', { select: ['id'] }, () => ({})),
    askWarehouses(callMethod),
    ask('units', { select: ['id'] }),
    ask('inventory', {}, ({ result }) => ({ state: result === 'Y' ? 'on' : 'off' })),
    ask('catalogues', { select: ['id', 'iblockId'] }),
    askGeneration(callMethod),
  ])

  // Where no catalogue is known, all three go out at once: they only ask after rights then.
  let productId = NO_SUCH_ID
  const askProducts = () =>
    ask(
      'products',
      { select: ['id', 'iblockId'], filter: { iblockId: iblockId ?? NO_SUCH_ID } },
      (answer) => {
        productId = firstIdOf(answer.result) ?? NO_SUCH_ID
        return counted(answer)
      },
    )
  const found = iblockId === undefined ? undefined : await askProducts()
  const [products, product, pictures] = await Promise.all([
    found ?? askProducts(),
    ask('product', { id: productId }, () => ({})),
    ask('pictures', { productId, select: ['id'] }),
  ])
  const answers = {
    products: nothingThere(products),
    product: nothingThere(product),
    pictures: nothingThere(pictures),
    properties,
    stock,
    warehouses,
    units,
    inventory,
    catalogues,
  }
  return { answers, generation, roundTripMs: await measureRoundTrip(callMethod) }
}

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
  return isNotFound ? { count: 0 } : answer
}

const wireProperties = v.object({
  productProperties: v.array(v.object({ iblockId: wireId, linkIblockId: v.nullish(wireId) })),
})

/** The catalogue that variations are linked to, else any that has properties. */
function productCatalogueOf(result: unknown): number | undefined {
  const { productProperties } = v.parse(wireProperties, result)
  return (
    productProperties.find(({ linkIblockId }) => linkIblockId)?.linkIblockId ?? productProperties[0]?.iblockId
  )
}

const wireProducts = v.object({ products: v.array(v.object({ id: wireId })) })

function firstIdOf(result: unknown): number | undefined {
  return v.parse(wireProducts, result).products[0]?.id
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
