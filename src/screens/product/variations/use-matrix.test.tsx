// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { CallMethod } from '../../../bitrix24/call-method.ts'
import { PortalError } from '../../../bitrix24/portal-error.ts'
import { stockQuery } from '../../../catalog/stock.ts'
import type { Variation } from '../../../catalog/variations.ts'
import { Around, answering, quietClient, row, wireRow } from '../../test-list.tsx'
import { useMatrix } from './use-matrix.ts'
import type { VariationsState } from './use-variations.ts'

// What is read together has one moment, however busy the machine is.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const HEAD = 40
const VARIATION = 41

/** A head with variations, of each of which the portal counts 12, and 5 are to be seen. `broken` methods fail. */
function portal(readAt = Date.now(), count = 1) {
  const ids = Array.from({ length: count }, (_, index) => VARIATION + index)
  const broken = new Set<string>()
  const warehouses = [{ id: 1, title: 'W', address: null, active: 'Y', phone: null, schedule: null }]
  const state = { warehouses, rows: ids.map((id) => wireRow(row(id, 1, 5))), onRead: () => {} }
  const answers: Record<string, (params: never) => unknown> = {
    'catalog.storeproduct.list': ({ filter }: { filter: { productId: number | number[] } }) => {
      state.onRead()
      const asked = [filter.productId].flat()
      return { storeProducts: state.rows.filter(({ productId }) => asked.includes(productId)) }
    },
    'catalog.store.list': () => ({ stores: state.warehouses }),
    'catalog.measure.list': () => ({ measures: [] }),
    'catalog.document.mode.status': () => 'Y',
  }
  const whole =
    ([method, answer]: [string, (params: never) => unknown]) =>
    (params: never) => {
      if (broken.has(method)) throw failure(method)
      return answer(params)
    }
  const callMethod = answering(
    Object.fromEntries(Object.entries(answers).map((entry) => [entry[0], whole(entry)])),
  )
  const client = quietClient()
  const readList = vi.fn()
  const variations: VariationsState = {
    state: 'ready',
    headId: HEAD,
    variations: ids.map((id) => ({ id, quantity: 12, reserved: 0, kind: 'variation' }) as Variation),
    labels: new Map(),
    differing: [],
    readAt,
    busy: false,
    stale: undefined,
    retry: () => {},
    refetch: readList,
  }
  const render = () =>
    renderHook((list: VariationsState) => useMatrix(HEAD, list), {
      initialProps: variations,
      wrapper: ({ children }) => (
        <Around client={client} callMethod={callMethod}>
          {children}
        </Around>
      ),
    })
  const stale = { error: failure('catalog.product.offer.list'), since: readAt }
  return {
    broken,
    client,
    render,
    use: () => render().result,
    readList,
    state,
    oldList: { ...variations, stale } satisfies VariationsState,
    ownKey: stockQuery(callMethod as unknown as CallMethod, VARIATION).queryKey,
  }
}

const failure = (method: string) => new PortalError({ kind: 'server', code: '', method, description: '' })

const unseen = { state: 'ready', unseen: [{ amount: 7 }], isUnseenUnknown: false }

it('tells what the portal counts beyond the visible rows', async () => {
  const { use, readList } = portal()
  const matrix = use()
  await waitFor(() => expect(matrix.current).toMatchObject(unseen))
  expect(readList).not.toHaveBeenCalled()
})

it('does not know it of totals of another moment, and reads the list of variations anew', async () => {
  const { use, readList } = portal(Date.now() - 20_000)
  const matrix = use()
  await waitFor(() => expect(matrix.current).toMatchObject({ state: 'ready', isUnseenUnknown: true }))
  expect(readList).toHaveBeenCalledTimes(1)
})

it('does not know it of rows that one variation alone read anew, beside a list that could not be', async () => {
  const { broken, client, oldList, ownKey, render } = portal()
  const { result: matrix, rerender } = render()
  await waitFor(() => expect(matrix.current).toMatchObject(unseen))
  broken.add('catalog.storeproduct.list')
  await act(() => client.refetchQueries({ queryKey: ['stock', 'of-variations'] }))
  rerender(oldList)
  await waitFor(() =>
    expect(matrix.current).toMatchObject({ ...unseen, stale: { error: { kind: 'server' } } }),
  )
  act(() => void client.setQueryData(ownKey, [row(VARIATION, 1, 1)], { updatedAt: Date.now() + 1_000 }))
  await waitFor(() =>
    expect(matrix.current).toMatchObject({ state: 'ready', unseen: [], isUnseenUnknown: true }),
  )
})

it('does not know it of rows that could not be read anew for one variation alone', async () => {
  const { broken, client, ownKey, use } = portal()
  const matrix = use()
  await waitFor(() => expect(matrix.current).toMatchObject(unseen))
  broken.add('catalog.storeproduct.list')
  await act(() =>
    client
      .getQueryCache()
      .find({ queryKey: ownKey })
      ?.fetch()
      .catch(() => {}),
  )
  await waitFor(() =>
    expect(matrix.current).toMatchObject({ state: 'ready', unseen: [], isUnseenUnknown: true }),
  )
})

it('does not know it where some groups came later than the list, and takes no part for the whole', async () => {
  const { state, use } = portal(Date.now(), 51)
  // A full page without a total would be no answer; one variation has no record.
  state.rows = state.rows.slice(1)
  let groups = 0
  state.onRead = () => {
    groups += 1
    if (groups === 2) vi.setSystemTime(Date.now() + 6_000)
  }
  const matrix = use()
  await waitFor(() => expect(matrix.current).toMatchObject({ state: 'ready', reading: undefined }))
  expect(matrix.current).toMatchObject({ unseen: [], isUnseenUnknown: true })
})

it('where no warehouse was listed, rows and totals are asked for again, whatever they were', async () => {
  const { state, use, readList } = portal()
  const { warehouses, rows } = state
  Object.assign(state, { warehouses: [], rows: [] })
  const matrix = use()
  await waitFor(() => expect(matrix.current).toMatchObject({ state: 'no-warehouses', busy: false }))
  Object.assign(state, { warehouses, rows })
  const none = matrix.current as Extract<typeof matrix.current, { state: 'no-warehouses' }>
  act(() => none.retry())
  await waitFor(() => expect(matrix.current).toMatchObject(unseen))
  expect(readList).toHaveBeenCalled()
})

it('names units and the state of inventory management that could not be read, and asks for them again', async () => {
  const { broken, use } = portal()
  broken.add('catalog.measure.list').add('catalog.document.mode.status')
  const matrix = use()
  await waitFor(() => expect(matrix.current).toMatchObject({ state: 'ready', unread: ['unit', 'inventory'] }))
  broken.clear()
  const ready = matrix.current as Extract<typeof matrix.current, { state: 'ready' }>
  act(() => ready.retry())
  await waitFor(() => expect(matrix.current).toMatchObject({ ...unseen, unread: [] }))
})

it('is old where the list of warehouses could not be read anew', async () => {
  const { broken, client, use } = portal()
  const matrix = use()
  await waitFor(() => expect(matrix.current).toMatchObject({ ...unseen, stale: undefined }))
  broken.add('catalog.store.list')
  await act(() => client.refetchQueries({ queryKey: ['warehouses', 'list'] }))
  await waitFor(() => expect(matrix.current).toMatchObject({ stale: { error: { kind: 'server' } } }))
})
