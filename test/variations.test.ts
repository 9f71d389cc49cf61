import { QueryClient } from '@tanstack/react-query'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type RunningPortal, startPortal } from '../portal/server/portal.ts'
import type { Generation } from '../portal/server/state.ts'
import type { World } from '../portal/world/types.ts'
import { createCallMethod } from '../src/bitrix24/call-method.ts'
import { createLimitWatch } from '../src/bitrix24/limit-watch.ts'
import { serverError } from '../src/bitrix24/portal-error.ts'
import type { Send } from '../src/bitrix24/transport.ts'
import { productQuery } from '../src/catalog/product.ts'
import { stockQuery } from '../src/catalog/stock.ts'
import { variationPropertiesQuery } from '../src/catalog/variation-properties.ts'
import { groupsOf, variationStockQuery } from '../src/catalog/variation-stock.ts'
import { guessedVariationsQuery, variationBlocksQuery, variationsQuery } from '../src/catalog/variations.ts'
import { warehouseCountQuery } from '../src/catalog/warehouses.ts'
import { MANY_VARIATIONS, worldWithVariations } from './many-variations.ts'

/** Variations of any number over real HTTP, read as the screen reads them, counted by the portal's own log. */
const { headId: HEAD, blockId: BLOCK } = MANY_VARIATIONS

// Thousands of rows over real sockets, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 })

describe.each<Generation>(['g1', 'g2', 'g3'])('the variations of a head on a %s server', (generation) => {
  let portal: RunningPortal
  afterEach(() => portal.close())

  async function readAll(world: World, as: string) {
    portal = await startPortal({ world, generation, port: 0, appUrl: 'http://127.0.0.1:1/' })
    const user = world.users.find(({ key }) => key === as)
    if (!user) throw new Error(`no ${as}`)
    const callMethod = createCallMethod(
      sendTo(portal, portal.state.tokens.issue(user).accessToken),
      createLimitWatch(),
    )
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
    const [, , , guess, count] = await Promise.all([
      client.fetchQuery(productQuery(callMethod, HEAD)),
      client.fetchQuery(variationBlocksQuery(callMethod)),
      client.fetchQuery(variationPropertiesQuery(callMethod)),
      client.fetchQuery(guessedVariationsQuery(callMethod, HEAD)),
      client.fetchQuery(warehouseCountQuery(callMethod)),
    ])
    const atFirst = requestCount(portal)
    const stocks = (ids: readonly number[]) =>
      Promise.all(
        groupsOf(ids).map((group) => client.fetchQuery(variationStockQuery(callMethod, group, count))),
      )
    const [variations] = await Promise.all([
      client.fetchQuery(
        variationsQuery(callMethod, {
          blockId: BLOCK,
          headId: HEAD,
          propertyIds: [113],
          atLeast: guess.total,
        }),
      ),
      stocks(guess.ids),
    ])
    const inSecond = requestCount(portal) - atFirst
    const others = variations.map(({ id }) => id).filter((id) => !guess.ids.includes(id))
    if (others.length > 0) await stocks(others)
    const rows = variations.flatMap(
      ({ id }) => client.getQueryData(stockQuery(callMethod, id).queryKey) ?? [],
    )
    return { variations, rows, atFirst, inSecond, inAll: requestCount(portal), client, callMethod }
  }

  it('cost two requests up to 50 variations and 2,400 rows, and every row is right', async () => {
    const world = worldWithVariations(50, 48)
    const { variations, rows, atFirst, inSecond, inAll } = await readAll(world, 'admin')
    expect([atFirst, inSecond, inAll]).toEqual([1, 1, 2])
    expect(variations).toHaveLength(50)
    expect(rows.map(({ reserved, ...row }) => ({ ...row, quantityReserved: reserved }))).toEqual(
      world.stock
        .filter(({ productId }) => productId > HEAD)
        .map((row) => ({ ...row, quantityReserved: row.quantityReserved ?? 0 })),
    )
  })

  it('cost one request more for the rows of those beyond the first fifty', async () => {
    const world = worldWithVariations(120, 24)
    const { variations, rows, inAll } = await readAll(world, 'admin')
    expect(variations.map(({ id }) => id)).toEqual(Array.from({ length: 120 }, (_, n) => HEAD + 1 + n))
    expect(rows).toHaveLength(120 * 24)
    expect(rows.reduce((sum, row) => sum + row.amount, 0)).toBe(
      world.stock.filter(({ productId }) => productId > HEAD).reduce((sum, row) => sum + row.amount, 0),
    )
    expect(inAll).toBe(3)
  })

  it('cost sales, who sees two of the warehouses, no request more', async () => {
    const { rows, inAll } = await readAll(worldWithVariations(50, 48), 'sales')
    const visible = rows.filter(({ storeId }) => storeId === 1 || storeId === 3)
    expect(visible).toHaveLength(100)
    expect(rows).toHaveLength(generation === 'g2' ? 2_400 : 100)
    expect(inAll).toBe(2)
  })

  it('are known as products afterwards, so that choosing one asks nothing', async () => {
    const { client, callMethod } = await readAll(worldWithVariations(3, 2), 'admin')
    expect(client.getQueryData(productQuery(callMethod, HEAD + 2).queryKey)).toMatchObject({
      kind: 'variation',
      parentId: HEAD,
      name: 'Variation 2',
    })
  })
})

const requestCount = ({ state }: RunningPortal) =>
  state.log.read().filter((entry) => entry.kind === 'http').length

/** The plainest client that there can be: what is counted is the portal's own log. */
function sendTo({ url }: RunningPortal, auth: string): Send {
  return async (method, params) => {
    const response = await fetch(new URL(`/rest/${method}`, url), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...params, auth }),
    })
    const body = (await response.json()) as {
      result: unknown
      total?: number
      error?: unknown
      error_description?: string
    }
    if (!response.ok || body.error !== undefined) {
      throw serverError(method, {
        error: body.error,
        description: body.error_description ?? '',
        status: response.status,
      })
    }
    return { result: body.result, total: body.total }
  }
}
