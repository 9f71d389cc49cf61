// @vitest-environment jsdom
import { cleanup, configure, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import type { StockRow } from '../../catalog/stock.ts'
import { Around, answering, quietClient, row, wireRow } from '../test-list.tsx'
import { StockSection } from './stock-section.tsx'

// On a busy machine, drawing a table here takes seconds.
configure({ asyncUtilTimeout: 20_000 })
vi.setConfig({ testTimeout: 60_000 })

afterEach(cleanup)

const PRODUCT = 42

/** A product of which the portal counts 12 free and 2 reserved, in one warehouse that is to be seen. */
function see(rows: StockRow[], isAdmin: boolean) {
  const product = {
    id: PRODUCT,
    iblockId: 1,
    name: 'Table',
    type: 1,
    active: 'Y',
    quantity: 12,
    quantityReserved: 2,
  }
  const callMethod = answering({
    'catalog.product.get': () => ({ product }),
    'catalog.storeproduct.list': () => ({ storeProducts: rows.map(wireRow) }),
    'catalog.store.list': () => ({ stores: [{ id: 1, title: 'Central warehouse', active: 'Y' }] }),
    'catalog.document.mode.status': () => 'Y',
    'catalog.measure.list': () => ({ measures: [] }),
  })
  render(
    <Around client={quietClient()} callMethod={callMethod} isAdmin={isAdmin}>
      <StockSection productId={PRODUCT} />
    </Around>,
  )
}

it('what the portal counts beyond the rows lies where this person does not see, unless that is nowhere', async () => {
  see([row(PRODUCT, 1, 5)], false)
  expect(await screen.findByText('9 more on hand in warehouses that you cannot see.')).toBeTruthy()
  cleanup()
  see([row(PRODUCT, 1, 5)], true)
  expect(await screen.findByText('The portal counts 9 more on hand than these warehouses hold.')).toBeTruthy()
})

it('a total without any record has two reasons, and one for whom no warehouse is hidden', async () => {
  see([], false)
  expect(await screen.findByText(/^The portal counts 14 on hand.*: either stock is not kept/)).toBeTruthy()
  cleanup()
  see([], true)
  const reason = await screen.findByText(/^The portal counts 14 on hand.*: most likely stock is not kept/)
  expect(reason.textContent).not.toContain('all of it lies')
})

it('the figures under a name have no gap where the unit is not known', async () => {
  see([{ ...row(PRODUCT, 1, 12), reserved: 2 }], false)
  expect(await screen.findAllByText('On hand 12, reserved 2')).toHaveLength(2)
})
