// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { CallMethod } from '../../bitrix24/call-method.ts'
import { PortalError } from '../../bitrix24/portal-error.ts'
import { stockQuery } from '../../catalog/stock.ts'
import { Around, answering, facts, quietClient, row, wireRow } from '../test-list.tsx'
import { UntoldLines, useUntold } from '../untold-lines.tsx'
import { useCachedRows } from '../use-cached-rows.ts'
import { LineRow } from './line-row.tsx'

afterEach(cleanup)
beforeEach(() => void seenUntold.mockClear())

const PRODUCT = 42
const line = {
  id: 1,
  sort: 10,
  productId: PRODUCT,
  name: 'Table',
  quantity: 2,
  unit: 'pcs.',
  isService: false,
}

const PRODUCTS = [PRODUCT]
const MEASURES = [{ id: 9, symbol: 'pcs.' }]

const seenUntold = vi.fn()

/** What a list would say above its lines. */
function Above() {
  seenUntold(useUntold(PRODUCTS))
  return null
}

/** The line as its list draws it: with what is known of its product's rows. */
function Line({ isCatalogueClosed = false }) {
  const [known] = useCachedRows(PRODUCTS)
  return (
    <table>
      <tbody>
        <LineRow
          row={line}
          isFirst
          stock={{ data: known?.rows, error: null, readAt: known?.at ?? 0 }}
          facts={facts}
          measures={MEASURES}
          isCatalogueClosed={isCatalogueClosed}
          onOpen={() => {}}
          place={undefined}
        />
      </tbody>
    </table>
  )
}

type Answers = { isCatalogueClosed?: boolean; 'catalog.product.get'?: () => object }

/** A line that comes into view when its rows (5 on hand) were read `age` ms ago; the portal counts 12 in all. */
function see(age: number, { isCatalogueClosed = false, ...answers }: Answers = {}) {
  const client = quietClient()
  const callMethod = answering({
    'catalog.product.get': () => ({
      product: {
        id: PRODUCT,
        iblockId: 1,
        name: 'Table',
        type: 1,
        active: 'Y',
        quantity: 12,
        quantityReserved: 0,
        measure: 9,
      },
    }),
    'catalog.storeproduct.list': () => ({ storeProducts: [wireRow(row(PRODUCT, 1, 4))] }),
    ...answers,
  })
  const { queryKey } = stockQuery(callMethod as unknown as CallMethod, PRODUCT)
  client.setQueryData(queryKey, [row(PRODUCT, 1, 5)], { updatedAt: Date.now() - age })
  render(
    <Around client={client} callMethod={callMethod}>
      <UntoldLines>
        <Above />
        <Line isCatalogueClosed={isCatalogueClosed} />
      </UntoldLines>
    </Around>,
  )
  return () => callMethod.mock.calls.filter(([method]) => method === 'catalog.storeproduct.list').length
}

it('a line compares the total with its rows where both are of one moment', async () => {
  const timesAsked = see(1_000)
  expect(await screen.findByText('+ 7 pcs. elsewhere')).toBeTruthy()
  expect(timesAsked()).toBe(0)
})

it('a line that comes into view later reads its rows anew before it compares', async () => {
  const timesAsked = see(10_000)
  expect(await screen.findByText('+ 8 pcs. elsewhere')).toBeTruthy()
  expect(screen.queryByText('+ 7 pcs. elsewhere')).toBeNull()
  expect(timesAsked()).toBe(1)
})

it('a line of a catalogue that is closed leaves its unit unsaid, and what is elsewhere', async () => {
  see(1_000, { isCatalogueClosed: true })
  expect(await screen.findByText('5')).toBeTruthy()
  await waitFor(() => expect(seenUntold).toHaveBeenLastCalledWith('both'))
})

it('so does one whose details could not be read', async () => {
  see(1_000, {
    'catalog.product.get': () => {
      throw new PortalError({ kind: 'server', code: '', method: 'catalog.product.get', description: '' })
    },
  })
  expect(await screen.findByText('5')).toBeTruthy()
  await waitFor(() => expect(seenUntold).toHaveBeenLastCalledWith('both'))
})

it('a line calls nothing unknown while it is being read, or read anew to be compared', async () => {
  see(10_000)
  expect(await screen.findByText('+ 8 pcs. elsewhere')).toBeTruthy()
  expect(seenUntold.mock.calls.flat()).toEqual([undefined])
})
