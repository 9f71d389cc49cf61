// @vitest-environment jsdom
import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { PortalError } from '../../bitrix24/portal-error.ts'
import { Around, answering, quietClient, row, wireRow } from '../test-list.tsx'
import { StockSection } from './stock-section.tsx'

// On a busy machine, drawing a table here takes seconds.
configure({ asyncUtilTimeout: 20_000 })
vi.setConfig({ testTimeout: 60_000 })

afterEach(cleanup)

const PRODUCT = 42

/** What the portal answers of a table: 5 in the central warehouse, the only one. */
const ANSWERS = {
  'catalog.product.get': () => ({
    product: {
      id: PRODUCT,
      iblockId: 1,
      name: 'Table',
      type: 1,
      active: 'Y',
      measure: 9,
      quantity: 5,
      quantityReserved: 0,
    },
  }),
  'catalog.storeproduct.list': () => ({ storeProducts: [wireRow(row(PRODUCT, 1, 5))] }),
  'catalog.store.list': () => ({ stores: [{ id: 1, title: 'Central warehouse', active: 'Y' }] }),
  'catalog.document.mode.status': () => 'Y',
  'catalog.measure.list': () => ({ measures: [{ id: 9, symbol: 'pcs.' }] }),
}

function show(answers: Parameters<typeof answering>[0]) {
  render(
    <Around client={quietClient()} callMethod={answering(answers)}>
      <StockSection productId={PRODUCT} />
    </Around>,
  )
  return screen.findByRole('row', { name: /Central warehouse/ })
}

it('amounts whose unit is still on its way stand in a section that is busy', async () => {
  let tell = (_: object) => {}
  await show({
    ...ANSWERS,
    'catalog.measure.list': () =>
      new Promise<object>((resolve) => {
        tell = resolve
      }),
  })
  const section = screen.getByRole('region', { name: 'Stock by warehouse' })
  expect(section.getAttribute('aria-busy')).toBe('true')

  await act(async () => tell({ measures: [{ id: 9, symbol: 'pcs.' }] }))
  await screen.findByRole('columnheader', { name: /Unit/ })
  expect(section.getAttribute('aria-busy')).toBeNull()
})

it('a row that is being checked says so until its answer is there', async () => {
  let tell: ((answer: object) => void) | undefined
  const line = await show({
    ...ANSWERS,
    'catalog.store.get': () => ({ store: { id: 1, title: 'Central warehouse', active: 'Y' } }),
    'catalog.storeproduct.get': () =>
      new Promise<object>((resolve) => {
        tell = resolve
      }),
  })
  fireEvent.click(within(line).getByRole('button', { name: 'Check Central warehouse again' }))
  expect(within(line).getByRole('status').textContent).toBe('Checking…')
  await waitFor(() => expect(tell).toBeDefined())
  await act(async () => tell?.({ storeProduct: wireRow(row(PRODUCT, 1, 5)) }))
  await waitFor(() => expect(within(line).getByRole('status').textContent).toMatch(/still 5/))
})

it('names each of two warehouses of one name that a check finds closed', async () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
  const refused = () => {
    throw new PortalError({ kind: 'denied', code: '', method: '', description: '' })
  }
  const store = (id: number, title: string) => ({ id, title, active: 'Y' })
  let stores = [store(1, 'Branch'), store(2, 'Branch'), store(3, 'Central warehouse')]
  await show({
    ...ANSWERS,
    'catalog.store.list': () => ({ stores }),
    'catalog.storeproduct.list': () => ({
      storeProducts: stores.map(({ id }) => wireRow(row(PRODUCT, id, 5))),
    }),
    'catalog.store.get': refused,
    'catalog.storeproduct.get': refused,
  })
  stores = stores.slice(2)
  for (const button of screen.getAllByRole('button', { name: 'Check Branch again' })) fireEvent.click(button)
  await waitFor(() => expect(screen.getAllByText(/^Branch, checked at .*no longer shows/)).toHaveLength(2))
  expect(complaints).not.toHaveBeenCalled()
  complaints.mockRestore()
})
