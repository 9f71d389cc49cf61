// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import type { CallMethod } from '../../bitrix24/call-method.ts'
import { PortalError } from '../../bitrix24/portal-error.ts'
import { type Product, productQuery } from '../../catalog/product.ts'
import { stockQuery } from '../../catalog/stock.ts'
import { Around, answering, quietClient, row, wireRow } from '../test-list.tsx'
import { useStock } from './use-stock.ts'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const PRODUCT = 42

/** A product of which the portal counts 12, and 5 are to be seen. `broken` methods fail. */
function portal() {
  const broken = new Set<string>()
  const warehouses = [{ id: 1, title: 'W', address: null, active: 'Y', phone: null, schedule: null }]
  const meanwhile = { productIsRead: () => {}, unitsAreRead: async () => {} }
  const state = { warehouses, rows: [wireRow(row(PRODUCT, 1, 5))] }
  const whole = (method: string, answer: () => unknown) => () => {
    if (broken.has(method)) throw new PortalError({ kind: 'server', code: '', method, description: '' })
    return answer()
  }
  const answers = {
    'catalog.product.get': () => {
      meanwhile.productIsRead()
      return {
        product: {
          id: PRODUCT,
          iblockId: 1,
          name: 'Table',
          type: 1,
          active: 'Y',
          quantity: 12,
          quantityReserved: 0,
        },
      }
    },
    'catalog.storeproduct.list': () => ({ storeProducts: state.rows }),
    'catalog.store.list': () => ({ stores: state.warehouses }),
    'catalog.document.mode.status': () => 'Y',
    'catalog.measure.list': async () => {
      await meanwhile.unitsAreRead()
      return { measures: [] }
    },
  }
  const callMethod = answering(
    Object.fromEntries(Object.entries(answers).map(([method, answer]) => [method, whole(method, answer)])),
  )
  const client = quietClient()
  const use = () =>
    renderHook(() => useStock(PRODUCT), {
      wrapper: ({ children }) => (
        <Around client={client} callMethod={callMethod}>
          {children}
        </Around>
      ),
    }).result
  const timesAsked = (name: string) => callMethod.mock.calls.filter(([method]) => method === name).length
  return { broken, client, use, timesAsked, state, meanwhile }
}

const asksNothing = (() => new Promise(() => {})) as CallMethod
const known = {
  id: PRODUCT,
  iblockId: 1,
  name: 'Table',
  kind: 'simple',
  quantity: 40,
  reserved: 0,
} as Product

const elsewhere = (amount: number) => ({ state: 'ready', unseen: { kind: 'elsewhere', amount } })
const notKnown = { state: 'ready', unseen: { kind: 'unknown' } }

it('a total of before the rows is read anew, and then compared', async () => {
  const { client, use, timesAsked } = portal()
  client.setQueryData(productQuery(asksNothing, PRODUCT).queryKey, known, { updatedAt: Date.now() - 14_000 })
  client.setQueryData(stockQuery(asksNothing, PRODUCT).queryKey, [row(PRODUCT, 1, 5)])
  const stock = use()
  await waitFor(() => expect(stock.current).toMatchObject(elsewhere(7)))
  expect(timesAsked('catalog.product.get')).toBe(1)
  expect(timesAsked('catalog.storeproduct.list')).toBe(0)
})

it('a portal that answers too slowly for the comparison is not asked without end', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const { client, use, timesAsked, meanwhile } = portal()
  client.setQueryData(productQuery(asksNothing, PRODUCT).queryKey, known, { updatedAt: Date.now() - 14_000 })
  client.setQueryData(stockQuery(asksNothing, PRODUCT).queryKey, [row(PRODUCT, 1, 5)])
  meanwhile.productIsRead = () => vi.setSystemTime(Date.now() + 6_000)
  const stock = use()
  await waitFor(() => expect(stock.current).toMatchObject({ ...notKnown, comparing: false }))
  await waitFor(() => expect(timesAsked('catalog.product.get')).toBe(1))
  await act(() => client.refetchQueries({ queryKey: ['reference', 'measures'] }))
  expect(timesAsked('catalog.product.get')).toBe(1)
})

it('is being read until the last fact about the amounts has come', async () => {
  const { client, use, meanwhile } = portal()
  let tell = () => {}
  meanwhile.unitsAreRead = () =>
    new Promise((resolve) => {
      tell = resolve
    })
  const stock = use()
  await waitFor(() => expect(stock.current).toMatchObject({ ...elsewhere(7), unread: [], reading: true }))
  await act(async () => tell())
  await waitFor(() => expect(stock.current).toMatchObject({ state: 'ready', reading: false }))
  expect(client.isFetching()).toBe(0)
})

it('what failed is asked for again together with what it is compared with', async () => {
  const { broken, use, timesAsked } = portal()
  broken.add('catalog.product.get')
  const stock = use()
  await waitFor(() => expect(stock.current).toMatchObject({ ...notKnown, unread: ['product'] }))
  broken.clear()
  const ready = stock.current as Extract<typeof stock.current, { state: 'ready' }>
  act(() => ready.retry())
  await waitFor(() => expect(stock.current).toMatchObject(elsewhere(7)))
  expect(timesAsked('catalog.storeproduct.list')).toBe(2)
})

it('a refresh that fails as a whole leaves what was known to be elsewhere', async () => {
  const { broken, client, use } = portal()
  const stock = use()
  await waitFor(() => expect(stock.current).toMatchObject(elsewhere(7)))
  for (const method of ['catalog.product.get', 'catalog.storeproduct.list']) broken.add(method)
  await act(() => client.refetchQueries())
  await waitFor(() => expect(stock.current).toMatchObject({ ...elsewhere(7), stale: {} }))
  broken.delete('catalog.storeproduct.list')
  await act(() => client.refetchQueries())
  await waitFor(() => expect(stock.current).toMatchObject(notKnown))
})

it('where no warehouse was listed, everything that is compared is asked again', async () => {
  const { state, use, timesAsked } = portal()
  const { warehouses, rows } = state
  Object.assign(state, { warehouses: [], rows: [] })
  const stock = use()
  await waitFor(() => expect(stock.current.state).toBe('no-warehouses'))
  Object.assign(state, { warehouses, rows })
  const none = stock.current as Extract<typeof stock.current, { state: 'no-warehouses' }>
  act(() => none.retry())
  await waitFor(() => expect(stock.current).toMatchObject(elsewhere(7)))
  expect(timesAsked('catalog.product.get')).toBe(2)
})
