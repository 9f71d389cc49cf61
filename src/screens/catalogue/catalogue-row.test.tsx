// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { PortalError } from '../../bitrix24/portal-error.ts'
import type { Product } from '../../catalog/product.ts'
import { Around, answering, facts, quietClient, row, wireRow } from '../test-list.tsx'
import { CatalogueRow } from './catalogue-row.tsx'

afterEach(cleanup)

const PRODUCT = 42
const table = {
  id: PRODUCT,
  iblockId: 1,
  name: 'Table',
  kind: 'simple',
  quantity: 12,
  reserved: 0,
  active: true,
} as Product

/**
 * A product of a page that was read `age` ms ago, when the portal counted 12; now it counts 9, and 5 are to be seen.
 * `error`: why the page could not be read anew.
 */
function see(age: number, error: Error | null = null) {
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
    'catalog.storeproduct.list': () => ({ storeProducts: [wireRow(row(PRODUCT, 1, 5))] }),
  })
  render(
    <Around client={quietClient()} callMethod={callMethod}>
      <table>
        <tbody>
          <CatalogueRow
            product={table}
            readAt={Date.now() - age}
            error={error}
            isFirst
            catalogue={undefined}
            variationBlockId={undefined}
            facts={facts}
            measures={undefined}
            onOpen={() => {}}
          />
        </tbody>
      </table>
    </Around>,
  )
  return () => callMethod.mock.calls.filter(([method]) => method === 'catalog.product.get').length
}

it('a product compares its total with its rows where both are of one moment', async () => {
  const timesAsked = see(1_000)
  expect(await screen.findByText('+ 7 elsewhere')).toBeTruthy()
  expect(timesAsked()).toBe(0)
})

it('a product that comes into view later has its total read anew before it compares', async () => {
  const timesAsked = see(10_000)
  expect(await screen.findByText('+ 4 elsewhere')).toBeTruthy()
  expect(screen.queryByText('+ 7 elsewhere')).toBeNull()
  expect(timesAsked()).toBe(1)
})

it('a product of a page that could not be read anew does not compare, however short ago the page was read', async () => {
  for (const kind of ['server', 'not-found'] as const) {
    see(1_000, new PortalError({ kind, code: '', method: 'catalog.product.list', description: '' }))
    expect(await screen.findByText('5')).toBeTruthy()
    expect(screen.queryByText(/elsewhere/)).toBeNull()
    cleanup()
  }
})
