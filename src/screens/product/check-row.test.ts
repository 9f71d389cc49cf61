import { QueryObserver } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import type { CallMethod } from '../../bitrix24/call-method.ts'
import { PortalError } from '../../bitrix24/portal-error.ts'
import { productQuery } from '../../catalog/product.ts'
import { stockQuery } from '../../catalog/stock.ts'
import { warehousesQuery } from '../../catalog/warehouses.ts'
import { answering, quietClient, row, wireRow } from '../test-list.tsx'
import { checkRow } from './check-row.ts'

const PRODUCT = 42
const before = row(PRODUCT, 1, 5)

/** Row and total were read half a minute ago; `now` is what the portal says of the row today. */
async function knowing(now: () => unknown, isWarehouseListed = true) {
  const callMethod = answering({
    'catalog.product.get': () => ({
      product: {
        id: PRODUCT,
        iblockId: 1,
        name: 'Table',
        type: 1,
        active: 'Y',
        quantity: 9,
        quantityReserved: 0,
      },
    }),
    'catalog.storeproduct.get': now,
    'catalog.store.get': () => ({ store: { id: 1 } }),
    'catalog.storeproduct.list': () => ({ storeProducts: [wireRow(row(PRODUCT, 1, 3))] }),
    'catalog.store.list': () => ({
      stores: isWarehouseListed
        ? [{ id: 1, title: 'W', address: null, active: 'Y', phone: null, schedule: null }]
        : [],
    }),
  }) as unknown as CallMethod
  const client = quietClient()
  const product = productQuery(callMethod, PRODUCT)
  await client.fetchQuery(product)
  const readAt = Date.now() - 30_000
  client.setQueryData(product.queryKey, (data) => data, { updatedAt: readAt })
  client.setQueryData(stockQuery(callMethod, PRODUCT).queryKey, [before], { updatedAt: readAt })
  client.setQueryData(warehousesQuery(callMethod).queryKey, [])
  const check = () => checkRow(callMethod, client, before, true)
  const momentOf = (queryKey: readonly unknown[]) => client.getQueryState(queryKey)?.dataUpdatedAt ?? 0
  return { client, callMethod, check, readAt, momentOf, product }
}

it('a row that has changed has rows and total read anew, so that no moment is lost', async () => {
  const { client, callMethod, check, momentOf, readAt, product } = await knowing(() => ({
    storeProduct: wireRow(row(PRODUCT, 1, 3)),
  }))
  const page = new QueryObserver(client, { queryKey: ['product', 'page'], queryFn: () => [], enabled: false })
  client.setQueryData(['product', 'page'], [], { updatedAt: readAt })
  const stop = page.subscribe(() => {})
  expect(await check()).toMatchObject({ is: 'there', row: { amount: 3 } })
  expect(momentOf(product.queryKey)).toBeGreaterThan(readAt)
  expect(momentOf(stockQuery(callMethod, PRODUCT).queryKey)).toBeGreaterThan(readAt)
  expect(momentOf(['product', 'page']), 'what is elsewhere on the screen keeps its moment').toBe(readAt)
  stop()
})

it('a row that has not changed has nothing else read', async () => {
  const { check, momentOf, readAt, product } = await knowing(() => ({ storeProduct: wireRow(before) }))
  expect(await check()).toMatchObject({ is: 'there', row: { amount: 5 } })
  expect(momentOf(product.queryKey)).toBe(readAt)
})

const refuse = (kind: 'denied' | 'not-found') => () => {
  throw new PortalError({ kind, code: '', method: 'catalog.storeproduct.get', description: '' })
}

it.each(['denied', 'not-found'] as const)(
  'a row that is %s: its warehouse is closed where it is not listed',
  async (kind) => {
    const { check } = await knowing(refuse(kind), false)
    expect(await check()).toEqual({ is: 'closed' })
  },
)
