// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { CallMethod } from '../../bitrix24/call-method.ts'
import { stockQuery } from '../../catalog/stock.ts'
import { Around, answering, facts, quietClient, row, wireRow } from '../test-list.tsx'
import { useCachedRows } from '../use-cached-rows.ts'
import { LineRow } from './line-row.tsx'

afterEach(cleanup)

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

/** The line as its list draws it: with what is known of its product's rows. */
function Line() {
  const [known] = useCachedRows(PRODUCTS)
  return (
    <table>
      <tbody>
        <LineRow
          row={line}
          isFirst
          stock={{ data: known?.rows, error: null, readAt: known?.at ?? 0 }}
          facts={facts}
          measures={undefined}
          isCatalogueClosed={false}
          onOpen={() => {}}
          place={undefined}
        />
      </tbody>
    </table>
  )
}

/** A line that comes into view when its rows (5 on hand) were read `age` ms ago; the portal counts 12 in all. */
function see(age: number) {
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
      },
    }),
    'catalog.storeproduct.list': () => ({ storeProducts: [wireRow(row(PRODUCT, 1, 4))] }),
  })
  const { queryKey } = stockQuery(callMethod as unknown as CallMethod, PRODUCT)
  client.setQueryData(queryKey, [row(PRODUCT, 1, 5)], { updatedAt: Date.now() - age })
  render(
    <Around client={client} callMethod={callMethod}>
      <Line />
    </Around>,
  )
  return () => callMethod.mock.calls.filter(([method]) => method === 'catalog.storeproduct.list').length
}

it('a line compares the total with its rows where both are of one moment', async () => {
  const timesAsked = see(1_000)
  expect(await screen.findByText('+ 7 elsewhere')).toBeTruthy()
  expect(timesAsked()).toBe(0)
})

it('a line that comes into view later reads its rows anew before it compares', async () => {
  const timesAsked = see(10_000)
  expect(await screen.findByText('+ 8 elsewhere')).toBeTruthy()
  expect(screen.queryByText('+ 7 elsewhere')).toBeNull()
  expect(timesAsked()).toBe(1)
})
