// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { CallMethod } from '../../bitrix24/call-method.ts'
import { PortalError } from '../../bitrix24/portal-error.ts'
import { productKey, stockKey } from '../../catalog/query-keys.ts'
import { stockQuery } from '../../catalog/stock.ts'
import { Around, answering, facts, quietClient, row, wireRow } from '../test-list.tsx'
import { HeadAvailable } from './head-available.tsx'

afterEach(cleanup)

const HEAD = 40
const RED = 41
const BLUE = 42

/** A head with two variations: the portal counts 12 of each, and of each 5 are to be seen. */
function see(more: { stocked?: number[] } = {}) {
  const portal = { seen: 5, listFails: false, stocked: [RED, BLUE], ...more }
  const variation = (id: number) => ({
    id,
    iblockId: 2,
    name: 'V',
    type: 4,
    active: 'Y',
    quantity: 12,
    quantityReserved: 0,
    parentId: { value: HEAD },
  })
  const callMethod = answering({
    'catalog.product.offer.list': () => {
      if (portal.listFails)
        throw new PortalError({
          kind: 'server',
          code: '',
          method: 'catalog.product.offer.list',
          description: '',
        })
      return { offers: [RED, BLUE].map(variation) }
    },
    'catalog.storeproduct.list': () => ({
      storeProducts: portal.stocked.map((id) => wireRow(row(id, 1, portal.seen))),
    }),
    'catalog.store.list': () => ({
      stores: [{ id: 1, title: 'W', address: null, active: 'Y', phone: null, schedule: null }],
    }),
  })
  const client = quietClient()
  render(
    <Around client={client} callMethod={callMethod}>
      <HeadAvailable headId={HEAD} variationBlockId={2} facts={facts} measures={undefined} />
    </Around>,
  )
  return {
    portal,
    refresh: () =>
      act(async () => {
        const refreshed = new Set<unknown>([...productKey, ...stockKey])
        await client.invalidateQueries({ predicate: ({ queryKey }) => refreshed.has(queryKey[0]) })
      }),
    /** A screen that shows this variation alone reads its rows anew. */
    readOne: (id: number, amount: number) =>
      act(() => {
        const { queryKey } = stockQuery(callMethod as unknown as CallMethod, id)
        client.setQueryData(queryKey, [row(id, 1, amount)], { updatedAt: Date.now() + 10_000 })
      }),
  }
}

it('a head adds up what its variations have elsewhere', async () => {
  see()
  expect(await screen.findByText('10')).toBeTruthy()
  expect(screen.getByText('+ 14 elsewhere')).toBeTruthy()
})

it('does not say where the rest is, once it is not known of one of the variations', async () => {
  see({ stocked: [RED] })
  expect(await screen.findByText('5')).toBeTruthy()
  expect(screen.getByText('the portal counts 19 more')).toBeTruthy()
})

it('says nothing of elsewhere where its variations could not be read anew and their rows could', async () => {
  const { portal, refresh } = see()
  await screen.findByText('+ 14 elsewhere')
  Object.assign(portal, { seen: 1, listFails: true })
  await refresh()
  expect(await screen.findByText('2')).toBeTruthy()
  await waitFor(() => expect(screen.queryByText(/elsewhere/)).toBeNull())
})

it('says nothing of elsewhere once the rows of one variation are of another moment than the others', async () => {
  const { readOne } = see()
  await screen.findByText('+ 14 elsewhere')
  readOne(RED, 1)
  expect(await screen.findByText('6')).toBeTruthy()
  expect(screen.queryByText(/elsewhere/)).toBeNull()
})
