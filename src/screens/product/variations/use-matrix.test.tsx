// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { PortalError } from '../../../bitrix24/portal-error.ts'
import type { Variation } from '../../../catalog/variations.ts'
import { Around, answering, quietClient, row, wireRow } from '../../test-list.tsx'
import { useMatrix } from './use-matrix.ts'
import type { VariationsState } from './use-variations.ts'

afterEach(cleanup)

const HEAD = 40
const VARIATION = 41

/** A head with one variation of which the portal counts 12, and 5 are to be seen. `broken` methods fail. */
function portal(readAt = Date.now()) {
  const broken = new Set<string>()
  const warehouses = [{ id: 1, title: 'W', address: null, active: 'Y', phone: null, schedule: null }]
  const state = { warehouses, rows: [wireRow(row(VARIATION, 1, 5))] }
  const answers: Record<string, () => unknown> = {
    'catalog.storeproduct.list': () => ({ storeProducts: state.rows }),
    'catalog.store.list': () => ({ stores: state.warehouses }),
    'catalog.measure.list': () => ({ measures: [] }),
    'catalog.document.mode.status': () => 'Y',
  }
  const whole =
    ([method, answer]: [string, () => unknown]) =>
    () => {
      if (broken.has(method)) throw new PortalError({ kind: 'server', code: '', method, description: '' })
      return answer()
    }
  const callMethod = answering(
    Object.fromEntries(Object.entries(answers).map((entry) => [entry[0], whole(entry)])),
  )
  const client = quietClient()
  const readList = vi.fn()
  const variations: VariationsState = {
    state: 'ready',
    headId: HEAD,
    variations: [{ id: VARIATION, quantity: 12, reserved: 0, kind: 'variation' } as Variation],
    labels: new Map(),
    differing: [],
    readAt,
    busy: false,
    stale: undefined,
    retry: () => {},
    refetch: readList,
  }
  const use = () =>
    renderHook(() => useMatrix(HEAD, variations), {
      wrapper: ({ children }) => (
        <Around client={client} callMethod={callMethod}>
          {children}
        </Around>
      ),
    }).result
  return { broken, client, use, readList, state }
}

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
