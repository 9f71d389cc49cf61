// @vitest-environment jsdom
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { PortalError } from '../../bitrix24/portal-error.ts'
import { Around, answering, quietClient } from '../test-list.tsx'
import { ProductFreshness } from './product-freshness.tsx'
import { StockSection } from './stock-section.tsx'

// On a busy machine, drawing takes seconds.
configure({ asyncUtilTimeout: 20_000 })
vi.setConfig({ testTimeout: 60_000 })

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

it('of a set is that of its amount, which comes with the product, however new the rows are', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 1, 14, 2, 10) })
  let isFailing = false
  const SET = 7
  const callMethod = answering({
    'catalog.product.get': () => {
      if (isFailing) throw new PortalError({ kind: 'server', code: '', method: '', description: '' })
      return {
        product: {
          id: SET,
          iblockId: 1,
          name: 'Set',
          type: 2,
          active: 'Y',
          quantity: 5,
          quantityReserved: 0,
        },
      }
    },
    'catalog.storeproduct.list': () => ({ storeProducts: [] }),
    'catalog.store.list': () => ({ stores: [{ id: 1, title: 'Central warehouse', active: 'Y' }] }),
    'catalog.document.mode.status': () => 'Y',
    'catalog.measure.list': () => ({ measures: [] }),
  })
  render(
    <Around client={quietClient()} callMethod={callMethod}>
      <ProductFreshness productId={SET} />
      <StockSection productId={SET} />
    </Around>,
  )
  await screen.findByText(/02:02:10/)
  vi.setSystemTime(Date.UTC(2026, 0, 1, 14, 5, 0))
  isFailing = true
  callMethod.mockClear()
  fireEvent.click(screen.getByRole('button', { name: 'Refresh' }))
  await waitFor(() =>
    expect(callMethod.mock.calls.map(([method]) => method)).toContain('catalog.storeproduct.list'),
  )
  await screen.findByRole('button', { name: 'Refresh' })
  expect(screen.getByText(/As of/).textContent).toMatch(/02:02:10/)
})
