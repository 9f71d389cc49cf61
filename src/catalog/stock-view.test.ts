import { describe, expect, it } from 'vitest'
import type { Product } from './product.ts'
import type { StockRow } from './stock.ts'
import { stockLines, totalsOf, unseenStock } from './stock-view.ts'
import type { Warehouse } from './warehouses.ts'

const row = (storeId: number, amount: number, reserved = 0): StockRow => ({
  id: storeId * 10,
  productId: 42,
  storeId,
  amount,
  reserved,
})

const warehouse = (id: number, active = true): Warehouse => ({
  id,
  title: `W${id}`,
  address: undefined,
  active,
  phone: undefined,
  schedule: undefined,
  location: undefined,
  sort: 0,
})

const product = (quantity: number | undefined, reserved = 0) => ({ id: 42, quantity, reserved }) as Product

describe('lines of the stock table', () => {
  it('has a line for every active warehouse, and tells zero from no record', () => {
    const lines = stockLines([row(1, 0)], [warehouse(1), warehouse(2)])
    expect(lines.map((line) => line.row?.amount)).toEqual([0, undefined])
  })

  it('drops rows of warehouses that the portal does not list for this person', () => {
    const lines = stockLines([row(1, 5), row(9, 100)], [warehouse(1)])
    expect(lines.map((line) => line.storeId)).toEqual([1])
    expect(totalsOf(lines).amount).toBe(5)
  })

  it('shows an inactive warehouse only where it holds a record', () => {
    const lines = stockLines([row(2, 4)], [warehouse(1, false), warehouse(2, false)])
    expect(lines.map((line) => line.storeId)).toEqual([2])
  })

  it('keeps every row, nameless, when the list of warehouses was refused', () => {
    expect(stockLines([row(7, 5)], undefined)).toEqual([{ storeId: 7, warehouse: undefined, row: row(7, 5) }])
  })

  it('adds up exactly the lines it is given', () => {
    const lines = stockLines(
      [row(1, 0.1, 0.05), row(2, 0.2), row(3, -1)],
      [1, 2, 3].map((id) => warehouse(id)),
    )
    expect(totalsOf(lines)).toEqual({ amount: -0.7, reserved: 0.05, available: -0.75 })
  })
})

const NOW = 1_000_000

/** Of rows of `NOW` beside a total that was read `age` ms before them. */
const unseenOf = (
  total: Product | undefined,
  lines: ReturnType<typeof stockLines>,
  inventoryOn: boolean | undefined,
  age = 0,
) => unseenStock({ value: total, readAt: NOW - age }, { value: lines, readAt: NOW }, inventoryOn)

describe('what the visible lines leave unsaid', () => {
  const lines = stockLines([row(1, 5, 1)], [warehouse(1), warehouse(2)])

  it('is nothing when the visible sum is the portal’s own total', () => {
    expect(unseenOf(product(4, 1), lines, true)).toEqual({ kind: 'nothing' })
  })

  it('is the rest when the portal counts more', () => {
    expect(unseenOf(product(16, 1), lines, true)).toEqual({ kind: 'elsewhere', amount: 12 })
  })

  it('is the whole total when no visible warehouse has a record', () => {
    const empty = stockLines([], [warehouse(1)])
    expect(unseenOf(product(8), empty, true)).toEqual({ kind: 'not-per-warehouse', amount: 8 })
    expect(unseenOf(product(0), empty, true)).toEqual({ kind: 'nothing' })
  })

  it('does not count inactive warehouses, which the portal’s total leaves out', () => {
    const withInactive = stockLines([row(1, 5), row(3, 7)], [warehouse(1), warehouse(3, false)])
    expect(unseenOf(product(5), withInactive, true)).toEqual({ kind: 'nothing' })
  })

  it('does not say that no warehouse has a record while a closed one shows its own', () => {
    const closedOnly = stockLines([row(3, 7)], [warehouse(1), warehouse(3, false)])
    expect(unseenOf(product(5), closedOnly, true)).toEqual({ kind: 'elsewhere', amount: 5 })
  })

  it('is not known without the portal’s total, and nothing with a lower one', () => {
    expect(unseenOf(undefined, lines, true)).toEqual({ kind: 'unknown' })
    expect(unseenOf(product(undefined), lines, true)).toEqual({ kind: 'unknown' })
    expect(unseenOf(undefined, stockLines([], [warehouse(1)]), true)).toEqual({ kind: 'unknown' })
    expect(unseenOf(product(1), lines, true)).toEqual({ kind: 'nothing' })
  })

  it('is not known without the reserve, which is a part of the total', () => {
    const withoutReserve = { ...product(16), reserved: undefined }
    expect(unseenOf(withoutReserve, lines, true)).toEqual({ kind: 'unknown' })
    expect(unseenOf(withoutReserve, stockLines([], [warehouse(1)]), true)).toEqual({ kind: 'unknown' })
  })

  it('claims no warehouses where inventory management is off, or not known to be on', () => {
    expect(unseenOf(product(16, 1), lines, false)).toEqual({ kind: 'nothing' })
    expect(unseenOf(product(16, 1), lines, undefined)).toEqual({ kind: 'unknown' })
    expect(unseenOf(product(4, 1), lines, undefined)).toEqual({ kind: 'nothing' })
    const empty = stockLines([], [warehouse(1)])
    expect(unseenOf(product(8), empty, false)).toEqual({ kind: 'not-per-warehouse', amount: 8 })
  })

  it('is not known where total and rows were read at different moments: what was sold meanwhile is nowhere', () => {
    expect(unseenOf(product(16, 1), lines, true, 4_000)).toMatchObject({ kind: 'elsewhere' })
    expect(unseenOf(product(16, 1), lines, true, 6_000)).toEqual({ kind: 'unknown' })
    expect(unseenOf(product(16, 1), lines, true, -6_000)).toEqual({ kind: 'unknown' })
    expect(unseenOf(product(16, 1), lines, true, NOW)).toEqual({ kind: 'unknown' })
    expect(unseenOf(product(8), stockLines([], [warehouse(1)]), true, 6_000)).toEqual({ kind: 'unknown' })
  })

  it('stays what it was where neither could be read anew, and is not known where one could', () => {
    const total = { value: product(16, 1), readAt: NOW }
    const rows = { value: lines, readAt: NOW }
    const error = new Error('no connection')
    expect(unseenStock({ ...total, error }, { ...rows, error }, true)).toMatchObject({ kind: 'elsewhere' })
    expect(unseenStock({ ...total, error }, rows, true)).toEqual({ kind: 'unknown' })
    expect(unseenStock(total, { ...rows, error }, true)).toEqual({ kind: 'unknown' })
  })

  it('is not known where one was read a refresh before the other, and then neither', () => {
    const error = new Error('no connection')
    const total = { value: product(16, 1), readAt: NOW - 1_000, error }
    expect(unseenStock(total, { value: lines, readAt: NOW, error }, true)).toEqual({ kind: 'unknown' })
  })
})
