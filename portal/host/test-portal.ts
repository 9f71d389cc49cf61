import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createFaults } from '../server/faults.ts'
import { createLog } from '../server/log.ts'
import { createMemory } from '../server/memory.ts'
import type { Generation, PortalState } from '../server/state.ts'
import { createTokens } from '../server/tokens.ts'
import { people } from '../world/people.ts'
import { image, product, productRow, property, section } from '../world/test-world.ts'
import type { PlacementBinding, World } from '../world/types.ts'
import { hostRoutes } from './routes.ts'

/** For this folder's tests: a portal with four products, of which `Oak table` is the whole one. */
export function testState(generation: Generation = 'g3'): PortalState {
  const world = testWorld()
  const tokens = createTokens(world)
  return {
    world,
    generation,
    latencyMs: 0,
    appUrl: 'http://127.0.0.1:8025/',
    tokens,
    log: createLog(),
    faults: createFaults(world, tokens),
    memory: createMemory(),
  }
}

/** What a page answered. */
export interface Got {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

export interface TestPortal {
  origin: string
  get(path: string, headers?: Record<string, string>): Promise<Got>
  post(path: string, body: object): Promise<Got>
  close(): Promise<void>
}

/** The host's routes behind a server on a free port; what they leave unanswered is status 599. */
export async function servePortal(state: PortalState): Promise<TestPortal> {
  const routes = hostRoutes(state)
  const server = createServer(async (incoming, response) => {
    const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host}`)
    if (!(await routes(incoming, response, url))) response.writeHead(599).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  // Not `fetch`: it may set neither Referer nor Cookie.
  const ask = (method: string, path: string, headers: Record<string, string>, body = '') =>
    new Promise<Got>((resolve, reject) => {
      const outgoing = request(`${origin}${path}`, { method, headers }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        )
      })
      outgoing.on('error', reject)
      outgoing.end(body)
    })

  return {
    origin,
    get: (path, headers = {}) => ask('GET', path, headers),
    post: (path, body) => ask('POST', path, { 'Content-Type': 'application/json' }, JSON.stringify(body)),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function testWorld(): World {
  return {
    memberId: 'c0ffee00c0ffee00c0ffee00c0ffee00',
    offset: '+02:00',
    users: people([104], [9]),
    app: {
      id: 17,
      code: 'example.stock_photos',
      clientId: 'app.5f0c3a1d2b4e60.31415926',
      version: 1,
      status: 'F',
      scopes: ['catalog', 'crm', 'placement'],
      installed: true,
      paymentExpired: false,
    },
    inventoryManagement: true,
    iblocks: [
      { id: 24, name: 'Goods', productIblockId: null, skuPropertyId: null },
      { id: 25, name: 'Variations', productIblockId: 24, skuPropertyId: 90 },
    ],
    properties: [property(81, 24, 'Material', { code: 'MATERIAL' })],
    enums: [],
    sections: [section(5, 'Furniture', null), section(6, 'Tables', 5)],
    products: [
      product(101, 1, 'No pictures <b>yet</b>'),
      product(102, 1, 'Oak table', {
        quantity: 3,
        iblockSectionId: 6,
        properties: { 81: { value: 'oak & "oil"', valueId: 1 } },
      }),
      product(103, 3, 'T-shirt'),
      product(203, 4, 'T-shirt, red', { iblockId: 25, parentId: 103 }),
      product(104, 1, 'Ring in the safe'),
    ],
    images: [image(901, 102, { type: 'DETAIL_PICTURE', name: 'oak table.jpg', file: 'oak-table.jpg' })],
    stores: [],
    stock: [{ id: 801, productId: 102, storeId: 1, amount: 3, quantityReserved: null }],
    measures: [],
    crmItems: [
      { typeId: 2, id: 7, title: 'Office <b>chairs</b>' },
      { typeId: 2, id: 9, title: 'Confidential' },
      { typeId: 1, id: 7, title: 'Web form' },
      { typeId: 128, id: 3, title: 'Rental' },
    ],
    productRows: [
      productRow(501, 2, 7, { productId: 102, quantity: 2.5, price: 10, sort: 20, storeId: 1, reserved: 1 }),
      productRow(502, 2, 7, { productId: 0, productName: 'Carrying', price: 5 }),
      productRow(503, 2, 7, { productId: 203, productName: 'T-shirt, red', price: 5, sort: 30 }),
      productRow(504, 2, 7, { productId: 999, productName: 'Gone', price: 5, sort: 30 }),
    ],
    placements: [
      binding(61, 'REST_APP_URI', 'index.html', {}),
      binding(62, 'LEFT_MENU', 'index.html?menu=1', { en: 'Catalogue', ru: 'Каталог' }),
      binding(63, 'CRM_DEAL_DETAIL_TAB', 'deal.html', { en: 'Stock <b>now</b>', ru: 'Остатки' }),
      binding(64, 'CRM_DYNAMIC_128_DETAIL_TAB', 'index.html', { ru: 'Только по-русски' }),
    ],
  }
}

function binding(
  id: number,
  placement: string,
  handler: string,
  titles: Readonly<Record<string, string>>,
): PlacementBinding {
  const langAll = Object.fromEntries(
    Object.entries(titles).map(([code, TITLE]) => [code, { TITLE, DESCRIPTION: '', GROUP_NAME: '' }]),
  )
  return { id, placement, handler: `http://127.0.0.1:8025/${handler}`, langAll }
}
