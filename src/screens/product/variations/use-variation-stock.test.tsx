// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PortalError } from '../../../bitrix24/portal-error.ts'
import { productKey, stockKey } from '../../../catalog/query-keys.ts'
import { stockQuery } from '../../../catalog/stock.ts'
import type { Variation } from '../../../catalog/variations.ts'
import { Around, answering, quietClient, row, wireRow } from '../../test-list.tsx'
import { useVariationStock } from './use-variation-stock.ts'
import type { VariationsState } from './use-variations.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const HEAD = 1
const FIRST = 1_000
const COUNT = 500
const IN_GROUP = 50
/** The rest of this product's stock is 10 groups of 50; at most so many of them may be on their way. */
const AT_ONCE = 5

const ids = Array.from({ length: COUNT }, (_, index) => FIRST + index)
const groupOf = (id: number) => Math.floor((id - FIRST) / IN_GROUP)

/** Lets everything happen that follows by itself: each step of it takes a timer or a render. */
async function settle() {
  for (let step = 0; step < 10; step += 1) await act(() => new Promise((done) => setTimeout(done)))
}

/** Comes back to the window when every amount has grown old. */
async function comeBackLater() {
  vi.setSystemTime(Date.now() + 60_000)
  window.dispatchEvent(new Event('visibilitychange'))
  await settle()
}

/** A head with 500 variations, of which each holds `state.amount`; its groups answer when they are let go. */
function portal() {
  const state = { amount: 5, failing: new Map<number, PortalError>() }
  const asked: number[] = []
  let waiting: { group: number; answer: () => void }[] = []
  const callMethod = answering({
    'catalog.storeproduct.list': async ({ filter }: { filter: { productId: number[] } }) => {
      const [first = 0] = filter.productId
      const group = groupOf(first)
      asked.push(group)
      await new Promise<void>((answer) => waiting.push({ group, answer }))
      const failure = state.failing.get(group)
      if (failure) throw failure
      // Not of every variation: a full page without a total would be no answer.
      return { storeProducts: filter.productId.slice(0, 40).map((id) => wireRow(row(id, 1, state.amount))) }
    },
    'catalog.store.list': () => ({ stores: [] }),
  })
  const variations: VariationsState = {
    state: 'ready',
    headId: HEAD,
    variations: ids.map((id) => ({ id, kind: 'variation' }) as Variation),
    labels: new Map(),
    differing: [],
    readAt: 1,
    busy: false,
    stale: undefined,
    retry: () => {},
    refetch: () => {},
  }
  const client = quietClient()
  const { result: stocks } = renderHook(() => useVariationStock(HEAD, variations), {
    wrapper: ({ children }) => (
      <Around client={client} callMethod={callMethod}>
        {children}
      </Around>
    ),
  })
  const onTheWay = () => waiting.map(({ group }) => group)
  return {
    asked,
    client,
    callMethod,
    state,
    stocks,
    onTheWay,
    /** Lets these groups answer, all that are on their way by default. */
    async answer(groups = onTheWay()) {
      const ready = waiting.filter(({ group }) => groups.includes(group))
      waiting = waiting.filter((one) => !ready.includes(one))
      for (const { answer } of ready) answer()
      await settle()
    },
    /** As the button beside "As of" does. */
    async refresh() {
      const refreshed = new Set<unknown>([...productKey, ...stockKey])
      client.invalidateQueries({ predicate: ({ queryKey }) => refreshed.has(queryKey[0]) })
      await settle()
    },
    amountOf(group: number) {
      const stock = stocks.current.stockOf.get(FIRST + group * IN_GROUP)
      return stock?.state === 'ready' ? stock.rows[0]?.amount : stock?.state
    },
  }
}

type Portal = ReturnType<typeof portal>

async function readAll({ onTheWay, answer, stocks }: Portal) {
  await settle()
  expect(onTheWay()).toEqual([0])
  while (onTheWay().length > 0) await answer()
  expect(stocks.current.reading).toBeUndefined()
}

const denied = new PortalError({
  kind: 'denied',
  code: '0',
  method: 'catalog.storeproduct.list',
  description: 'Access Denied',
})
const down = new PortalError({
  kind: 'server',
  code: '',
  method: 'catalog.storeproduct.list',
  description: '',
})

it('reads the first fifty by themselves, then five groups at a time, and says how far it is', async () => {
  const { onTheWay, answer, stocks } = portal()
  await settle()
  expect(onTheWay()).toEqual([0])
  await answer()
  expect(onTheWay()).toEqual([1, 2, 3, 4, 5])
  expect(stocks.current.reading).toMatchObject({ done: 50, count: COUNT })
  await answer([3])
  expect(onTheWay()).toEqual([1, 2, 4, 5, 6])
  expect(stocks.current.reading).toMatchObject({ done: 100 })
  await answer()
  await answer()
  expect(stocks.current.reading).toBeUndefined()
})

it('refreshes in the same order and with the same progress, and shows the last amounts meanwhile', async () => {
  const all = portal()
  await readAll(all)
  const { amountOf, answer, asked, onTheWay, refresh, state, stocks } = all
  asked.length = 0
  state.amount = 9
  await refresh()
  expect(onTheWay()).toEqual([0])
  expect(stocks.current.reading).toMatchObject({ done: 0, count: COUNT })
  expect([0, 1, 9].map(amountOf)).toEqual([5, 5, 5])
  await answer()
  expect(onTheWay()).toEqual([1, 2, 3, 4, 5])
  expect(stocks.current.reading).toMatchObject({ done: 50, count: COUNT })
  expect([0, 1, 9].map(amountOf)).toEqual([9, 5, 5])
  while (onTheWay().length > 0) {
    expect(onTheWay().length).toBeLessThanOrEqual(AT_ONCE)
    await answer()
  }
  expect(asked).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect([0, 1, 9].map(amountOf)).toEqual([9, 9, 9])
  expect(stocks.current.reading).toBeUndefined()
})

it('reads all groups anew, one after another, for somebody who comes back later', async () => {
  const all = portal()
  await readAll(all)
  const { answer, asked, onTheWay } = all
  asked.length = 0
  await comeBackLater()
  expect(onTheWay()).toEqual([0])
  await answer()
  expect(onTheWay()).toEqual([1, 2, 3, 4, 5])
  while (onTheWay().length > 0) await answer()
  expect(asked).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
})

it('stops a refresh: what was not asked for keeps its last amounts until somebody goes on', async () => {
  const all = portal()
  await readAll(all)
  const { amountOf, answer, onTheWay, refresh, state, stocks } = all
  state.amount = 9
  await refresh()
  await answer()
  stocks.current.reading?.stop()
  await settle()
  await answer()
  expect(onTheWay()).toEqual([])
  expect(stocks.current.reading).toMatchObject({ done: 300, count: COUNT })
  expect([0, 5, 6, 9].map(amountOf)).toEqual([9, 9, 5, 5])
  stocks.current.reading?.goOn?.()
  await settle()
  expect(onTheWay()).toEqual([6, 7, 8, 9])
  await answer()
  expect([6, 9].map(amountOf)).toEqual([9, 9])
  expect(stocks.current.reading).toBeUndefined()
})

it('leaves a stopped reading alone until somebody goes on or refreshes', async () => {
  const { amountOf, answer, onTheWay, refresh, stocks } = portal()
  await settle()
  expect(onTheWay()).toEqual([0])
  await answer()
  stocks.current.reading?.stop()
  await settle()
  await answer()
  expect([0, 5, 6, 9].map(amountOf)).toEqual([5, 5, 'stopped', 'stopped'])
  stocks.current.refetch()
  await comeBackLater()
  expect(onTheWay()).toEqual([])
  expect(stocks.current.reading).toMatchObject({ done: 300, count: COUNT })
  await refresh()
  expect(onTheWay()).toEqual([0])
  while (onTheWay().length > 0) await answer()
  expect([0, 5, 6, 9].map(amountOf)).toEqual([5, 5, 5, 5])
  expect(stocks.current.reading).toBeUndefined()
})

it('does not repeat a refusal for the other groups: it is the answer for all of them', async () => {
  const { amountOf, answer, asked, onTheWay, state, stocks } = portal()
  state.failing.set(0, denied)
  await settle()
  expect(onTheWay()).toEqual([0])
  await answer()
  expect(asked).toEqual([0])
  expect([0, 1, 9].map(amountOf)).toEqual(['failed', 'failed', 'failed'])
  expect(stocks.current).toMatchObject({ error: denied, busy: false, reading: undefined })
  state.failing.clear()
  stocks.current.retry()
  await settle()
  while (onTheWay().length > 0) await answer()
  expect([0, 1, 9].map(amountOf)).toEqual([5, 5, 5])
})

it('hides every row once a refresh is refused, and keeps none behind the refusal', async () => {
  const all = portal()
  await readAll(all)
  const { amountOf, answer, asked, callMethod, client, refresh, state } = all
  asked.length = 0
  state.failing.set(0, denied)
  await refresh()
  await answer()
  expect(asked).toEqual([0])
  expect([0, 1, 9].map(amountOf)).toEqual(['failed', 'failed', 'failed'])
  for (const id of [FIRST, FIRST + COUNT - 1]) {
    expect(client.getQueryData(stockQuery(callMethod as never, id).queryKey)).toBeUndefined()
  }
})

it('asks for the other groups where the first one only failed', async () => {
  const { amountOf, answer, asked, onTheWay, state, stocks } = portal()
  state.failing.set(0, down).set(7, down)
  await settle()
  expect(onTheWay()).toEqual([0])
  while (onTheWay().length > 0) await answer()
  expect(asked).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect([0, 1, 7].map(amountOf)).toEqual(['failed', 5, 'failed'])
  expect(stocks.current).toMatchObject({ error: down, reading: undefined })
})

it('asks again for the groups that failed and for no other', async () => {
  const { amountOf, answer, asked, onTheWay, state, stocks } = portal()
  state.failing.set(7, down)
  await settle()
  expect(onTheWay()).toEqual([0])
  while (onTheWay().length > 0) await answer()
  asked.length = 0
  state.failing.clear()
  stocks.current.retry()
  await settle()
  expect(onTheWay()).toEqual([7])
  await answer()
  expect(asked).toEqual([7])
  expect(amountOf(7)).toBe(5)
  expect(stocks.current.error).toBeNull()
})
