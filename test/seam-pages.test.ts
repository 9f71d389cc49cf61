import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { demoWorld } from '../portal/demo/world.ts'
import { type RunningPortal, startPortal } from '../portal/server/portal.ts'
import type { Product } from '../portal/world/types.ts'
import { createCallMethod } from '../src/bitrix24/call-method.ts'
import { sendThrough } from '../src/bitrix24/connect.ts'
import { createLimitWatch } from '../src/bitrix24/limit-watch.ts'
import { readList } from '../src/bitrix24/read-list.ts'
import type { Send } from '../src/bitrix24/transport.ts'
import { sdkClient } from './sdk-client.ts'

/** Lists of more pages than one request holds, over the real SDK's HTTP client and real HTTP, while rows move. */
const GOODS = 24
const PAGES = 104

let portal: RunningPortal
let products: Product[]

beforeAll(async () => {
  portal = await startPortal({ world: demoWorld(), port: 0, appUrl: 'http://127.0.0.1:1/' })
  const pattern = portal.state.world.products.find(({ iblockId }) => iblockId === GOODS)
  if (!pattern) throw new Error('The demo has goods')
  products = Array.from({ length: PAGES * 50 }, (_, n) => ({ ...pattern, id: 10_000 + 2 * n }))
})
beforeEach(() => {
  portal.state.world.products = products
})
afterAll(() => portal.close())

/** Somebody deletes the first product and makes another: their number stays, and every page moves by one. */
function exchange() {
  const { world } = portal.state
  const [first, ...others] = world.products
  const last = others.at(-1)
  if (!first || !last) throw new Error('The portal has no products')
  world.products = [...others, { ...last, id: last.id + 2 }]
}

/** Lets batches through one after another in this order, whoever sent them first; between two of them, rows move. */
function sendInOrder(send: Send, order: readonly number[]): Send {
  let sent = 0
  let answered = 0
  return async (method, params) => {
    if (method !== 'batch') return send(method, params)
    const turn = order.indexOf(sent++)
    while (answered < turn) await new Promise((resolve) => setTimeout(resolve, 5))
    try {
      return await send(method, params)
    } finally {
      exchange()
      answered += 1
    }
  }
}

it.each([[[0, 1, 2]], [[2, 1, 0]], [[1, 0, 2]], [[1, 2, 0]]])(
  'no row is lost that moves between requests of one list, answered in the order %j',
  async (order) => {
    const send = sendInOrder(sendThrough(sdkClient(portal, 'admin')), order)
    const rows = await readList(createCallMethod(send, createLimitWatch()), {
      method: 'catalog.product.list',
      params: { select: ['id', 'iblockId'], filter: { iblockId: GOODS } },
      readPage: (result) =>
        (result as { products: { id: number | string }[] }).products.map(({ id }) => ({ id: Number(id) })),
    })
    const ids = rows.map(({ id }) => id)
    expect(new Set(ids).size, 'none is doubled').toBe(ids.length)
    const stayed = products.slice(3).map(({ id }) => id)
    const read = new Set(ids)
    expect(
      stayed.filter((id) => !read.has(id)),
      'lost',
    ).toEqual([])
  },
)
