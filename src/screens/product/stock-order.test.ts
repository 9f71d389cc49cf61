import { describe, expect, it } from 'vitest'
import type { StockLine } from '../../catalog/stock-view.ts'
import type { Warehouse } from '../../catalog/warehouses.ts'
import { BEST_FIRST, nextOrder, sortLines } from './stock-order.ts'

const line = (storeId: number, amount: number | undefined, active = true): StockLine => ({
  storeId,
  warehouse: { id: storeId, title: `W${storeId}`, active } as Warehouse,
  row: amount === undefined ? undefined : { id: storeId, productId: 42, storeId, amount, reserved: 0 },
})

const order = (lines: readonly StockLine[], by = BEST_FIRST) =>
  sortLines(
    lines,
    by,
    ({ warehouse }) => warehouse?.title ?? '',
    new Intl.Collator('en', { numeric: true }).compare,
  ).map(({ storeId }) => storeId)

describe('the order of warehouses', () => {
  it('begins where most can be promised', () => {
    expect(order([line(1, 3), line(2, 12), line(3, -1)])).toEqual([2, 1, 3])
  })

  it('puts closed warehouses, then those without a record, last in every order of amounts', () => {
    const lines = [line(4, undefined), line(3, 40, false), line(1, 0), line(2, 5)]
    expect(order(lines)).toEqual([2, 1, 3, 4])
    expect(order(lines, { column: 'amount', direction: 'ascending' })).toEqual([1, 2, 3, 4])
  })

  it('sorts names as people count: W2 before W10', () => {
    const byName = nextOrder(BEST_FIRST, 'warehouse')
    expect(order([line(10, 1), line(2, 1)], byName)).toEqual([2, 10])
    expect(order([line(10, 1), line(2, 1)], nextOrder(byName, 'warehouse'))).toEqual([10, 2])
  })
})
