import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demoWorld } from '../portal/demo/world.ts'
import { type RunningPortal, startPortal } from '../portal/server/portal.ts'
import type { Generation, HttpEntry } from '../portal/server/state.ts'
import { type CallMethod, createCallMethod } from '../src/bitrix24/call-method.ts'
import { sendThrough } from '../src/bitrix24/connect.ts'
import { createLimitWatch } from '../src/bitrix24/limit-watch.ts'
import type { ProblemKind } from '../src/bitrix24/portal-error.ts'
import { sdkClient } from './sdk-client.ts'

/**
 * What servers of every generation answer by themselves, with no fault put into them, and what the seam makes of it:
 * the same refusal comes as a number, as digits, as `0`, as `""`, or not at all.
 */

/** `mid-2025`: the catalogue-level check sends text, everything else numbers. */
const SERVERS = ['g1', 'mid-2025', 'g2', 'g3'] as const
type Server = (typeof SERVERS)[number]

const CLOSED_PRODUCT = 1292
const NOTHING = 999_999
/** Of the oak table, in a warehouse that sales may not view. */
const HIDDEN_WAREHOUSE = 2

interface Refusal {
  what: string
  as: 'admin' | 'sales' | 'keeper' | 'guest'
  method: string
  params: (portal: RunningPortal) => object
  /** `error` as each server writes it; `undefined` where that server answers. */
  sends: Record<Server, string | number | undefined>
  kind: ProblemKind
}

const all = (code: number): Refusal['sends'] => ({
  g1: code,
  'mid-2025': code,
  g2: String(code),
  g3: String(code),
})
const catalogueLevel = { ...all(200040300010), 'mid-2025': '200040300010' }
const notFound: Refusal['sends'] = { g1: 0, 'mid-2025': 0, g2: '', g3: '' }

const REFUSALS: Refusal[] = [
  {
    what: 'a product, without the right to the catalogue',
    as: 'guest',
    method: 'catalog.product.get',
    params: () => ({ id: 1204 }),
    sends: catalogueLevel,
    kind: 'denied',
  },
  {
    what: 'stock, without any right',
    as: 'guest',
    method: 'catalog.storeproduct.list',
    params: () => ({}),
    sends: catalogueLevel,
    kind: 'denied',
  },
  {
    what: 'one closed product',
    as: 'sales',
    method: 'catalog.product.get',
    params: () => ({ id: CLOSED_PRODUCT }),
    sends: all(200040300040),
    kind: 'denied',
  },
  {
    what: 'the pictures of one closed product',
    as: 'sales',
    method: 'catalog.productImage.list',
    params: () => ({ productId: CLOSED_PRODUCT }),
    sends: all(200040300010),
    kind: 'denied',
  },
  {
    what: 'properties, without the right to the catalogue',
    as: 'keeper',
    method: 'catalog.productProperty.list',
    params: () => ({}),
    sends: all(0),
    kind: 'denied',
  },
  {
    what: 'what administrators alone may ask',
    as: 'sales',
    method: 'catalog.catalog.list',
    params: () => ({}),
    sends: catalogueLevel,
    kind: 'admin-only',
  },
  {
    what: 'a product that is not there',
    as: 'admin',
    method: 'catalog.product.get',
    params: () => ({ id: NOTHING }),
    sends: notFound,
    kind: 'not-found',
  },
  {
    what: 'the pictures of a product that is not there',
    as: 'admin',
    method: 'catalog.productImage.list',
    params: () => ({ productId: NOTHING }),
    sends: all(0),
    kind: 'not-found',
  },
  {
    what: 'a row that is not there',
    as: 'admin',
    method: 'catalog.storeproduct.get',
    params: () => ({ id: NOTHING }),
    sends: notFound,
    kind: 'not-found',
  },
  {
    what: 'a row of a forbidden warehouse',
    as: 'sales',
    method: 'catalog.storeproduct.get',
    params: ({ state }) => ({
      id: state.world.stock.find((row) => row.productId === 1204 && row.storeId === HIDDEN_WAREHOUSE)?.id,
    }),
    sends: { g1: undefined, 'mid-2025': undefined, g2: undefined, g3: '' },
    kind: 'not-found',
  },
  {
    what: 'a forbidden warehouse',
    as: 'sales',
    method: 'catalog.store.get',
    params: () => ({ id: HIDDEN_WAREHOUSE }),
    sends: catalogueLevel,
    kind: 'denied',
  },
  {
    what: 'a warehouse that is not there',
    as: 'admin',
    method: 'catalog.store.get',
    params: () => ({ id: NOTHING }),
    sends: { g1: 0, 'mid-2025': 0, g2: '201100000000', g3: '201100000000' },
    kind: 'not-found',
  },
  {
    what: 'a product of which no number is given',
    as: 'admin',
    method: 'catalog.product.get',
    params: () => ({}),
    sends: all(100),
    kind: 'unexpected',
  },
]

describe.each(SERVERS)('what a server of %s refuses by itself', (server) => {
  const generation: Generation = server === 'mid-2025' ? 'g1' : server
  let portal: RunningPortal
  const askAs = new Map<string, CallMethod>()

  beforeAll(async () => {
    portal = await startPortal({ world: demoWorld(), generation, port: 0, appUrl: 'http://127.0.0.1:1/' })
    for (const person of ['admin', 'sales', 'keeper', 'guest']) {
      askAs.set(person, createCallMethod(sendThrough(sdkClient(portal, person)), createLimitWatch()))
    }
  })
  afterAll(() => portal.close())
  beforeEach(() => {
    if (server === 'mid-2025') portal.state.faults.add({ kind: 'mixedErrorTypes' })
  })
  afterEach(() => {
    portal.state.faults.clear()
    portal.state.log.clear()
  })

  const ask = ({ as, method, params }: Refusal, given: object = params(portal)) => {
    const callMethod = askAs.get(as)
    if (!callMethod) throw new Error(`nobody asks as ${as}`)
    return callMethod(method, given, ({ result }) => result)
  }
  const requests = () => portal.state.log.read().filter((entry): entry is HttpEntry => entry.kind === 'http')

  it.each(REFUSALS)('$what: in the JSON type of its time', async ({ as, method, params, sends }) => {
    const user = portal.state.world.users.find(({ key }) => key === as)
    const token = user && portal.state.tokens.issue(user).accessToken
    const answer = await fetch(`${portal.url}rest/${method}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...params(portal), auth: token }),
    })
    expect((await answer.json()).error).toBe(sends[server])
  })

  it.each(REFUSALS)('$what: known for what it is in a single call', async (refusal) => {
    const sent = refusal.sends[server]
    const asked = ask(refusal)
    if (sent === undefined) await expect(asked).resolves.toBeTruthy()
    else await expect(asked).rejects.toMatchObject({ kind: refusal.kind, code: String(sent) })
    expect(requests().map(({ method }) => method)).toEqual([refusal.method])
  })

  it.each(REFUSALS)('$what: known for what it is inside a batch', async (refusal) => {
    const sent = refusal.sends[server]
    const profile = { ...refusal, method: 'profile' }
    const [asked, fine] = await Promise.allSettled([ask(refusal), ask(profile, {})])
    if (sent === undefined) expect(asked).toMatchObject({ status: 'fulfilled' })
    else expect(asked).toMatchObject({ reason: { kind: refusal.kind, code: String(sent) } })
    expect(fine).toMatchObject({ status: 'fulfilled' })
    expect(requests().map(({ method }) => method)).toEqual(['batch'])
  })
})
