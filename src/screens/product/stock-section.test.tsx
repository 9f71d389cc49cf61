// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { Around, answering, quietClient, row, wireRow } from '../test-list.tsx'
import { StockSection } from './stock-section.tsx'

afterEach(cleanup)

const PRODUCT = 42

it('amounts whose unit is still on its way stand in a section that is busy', async () => {
  let tell = (_: object) => {}
  const callMethod = answering({
    'catalog.product.get': () => ({
      product: { id: PRODUCT, iblockId: 1, name: 'Table', type: 1, measure: 9, quantity: 5 },
    }),
    'catalog.storeproduct.list': () => ({ storeProducts: [wireRow(row(PRODUCT, 1, 5))] }),
    'catalog.store.list': () => ({ stores: [{ id: 1, title: 'Central warehouse', active: 'Y' }] }),
    'catalog.document.mode.status': () => 'Y',
    'catalog.measure.list': () =>
      new Promise<object>((resolve) => {
        tell = resolve
      }),
  })
  render(
    <Around client={quietClient()} callMethod={callMethod}>
      <StockSection productId={PRODUCT} />
    </Around>,
  )
  const section = screen.getByRole('region', { name: 'Stock by warehouse' })
  await screen.findByRole('row', { name: /Central warehouse/ })
  expect(section.getAttribute('aria-busy')).toBe('true')

  await act(async () => tell({ measures: [{ id: 9, symbol: 'pcs.' }] }))
  await screen.findByRole('columnheader', { name: /Unit/ })
  expect(section.getAttribute('aria-busy')).toBeNull()
})
