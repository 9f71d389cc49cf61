import { describe, expect, it } from 'vitest'
import type { StockRow } from './stock.ts'
import {
  buildMatrix,
  figureOf,
  matrixTotals,
  rowTotals,
  type VariationStock,
  withStockOnly,
} from './stock-matrix.ts'
import type { Warehouse } from './warehouses.ts'

const PIECES = 5
const METRES = 6

let lastId = 0
const row = (productId: number, storeId: number, amount: number, reserved = 0): StockRow => {
  lastId += 1
  return { id: lastId, productId, storeId, amount, reserved }
}
const ready = (...rows: StockRow[]): VariationStock => ({ state: 'ready', rows, readAt: 1, error: null })
const warehouse = (id: number, active = true): Warehouse => ({
  id,
  title: `W${id}`,
  address: undefined,
  active,
  phone: undefined,
  schedule: undefined,
  location: undefined,
  sort: 100,
})

const RED = { id: 1, measureId: PIECES }
const BLUE = { id: 2, measureId: PIECES }
const stores = (matrix: { columns: readonly { storeId: number }[] }) =>
  matrix.columns.map(({ storeId }) => storeId)

describe('the matrix of variations and warehouses', () => {
  it('tells no record from zero', () => {
    const { rows } = buildMatrix([RED], new Map([[1, ready(row(1, 10, 0))]]), [warehouse(10), warehouse(11)])
    expect(rows[0]?.stock.get(10)).toMatchObject({ amount: 0 })
    expect(rows[0]?.stock.has(11)).toBe(false)
  })

  it('begins with the warehouse that holds most and ends with those without a record', () => {
    const stock = new Map([[1, ready(row(1, 11, 3), row(1, 12, 9), row(1, 13, -2))]])
    expect(
      stores(
        buildMatrix(
          [RED],
          stock,
          [10, 11, 12, 13].map((id) => warehouse(id)),
        ),
      ),
    ).toEqual([12, 11, 13, 10])
  })

  it('leaves warehouses without a record out where there are very many, and counts them', () => {
    const warehouses = Array.from({ length: 61 }, (_, index) => warehouse(100 + index))
    const matrix = buildMatrix([RED], new Map([[1, ready(row(1, 100, 0), row(1, 160, 7))]]), warehouses)
    expect(stores(matrix)).toEqual([160, 100])
    expect(matrix.leftOut).toBe(59)
    const narrow = buildMatrix([RED], new Map([[1, ready(row(1, 100, 0))]]), warehouses.slice(0, 60))
    expect(narrow.columns).toHaveLength(60)
    expect(narrow.leftOut).toBe(0)
  })

  it('drops rows of warehouses that are not listed for this person, in cells and totals', () => {
    const stock = new Map([[1, ready(row(1, 10, 4), row(1, 99, 1000))]])
    const matrix = buildMatrix([RED], stock, [warehouse(10)])
    expect(stores(matrix)).toEqual([10])
    expect(matrixTotals(matrix)[0]?.whole.amount).toBe(4)
  })

  it('keeps every row, nameless, where the list of warehouses was refused', () => {
    const matrix = buildMatrix([RED], new Map([[1, ready(row(1, 10, 4), row(1, 99, 1))]]), undefined)
    expect(matrix.columns).toEqual([
      { storeId: 10, warehouse: undefined },
      { storeId: 99, warehouse: undefined },
    ])
  })

  it('shows an inactive warehouse only where it holds a record', () => {
    const stock = new Map([[1, ready(row(1, 10, 4))]])
    expect(stores(buildMatrix([RED], stock, [warehouse(10, false), warehouse(11, false)]))).toEqual([10])
  })

  it('marks what is not known yet, and what could not be read', () => {
    const matrix = buildMatrix([RED, BLUE], new Map([[2, { state: 'failed' } as const]]), [warehouse(10)])
    expect(matrix.rows.map(({ state }) => state)).toEqual(['loading', 'failed'])
    expect(matrix.rows.map((one) => rowTotals(one, matrix.columns))).toEqual([undefined, undefined])
  })
})

describe('totals', () => {
  const fabric = { id: 3, measureId: METRES }
  const unknownUnit = { id: 4, measureId: undefined }
  const matrix = buildMatrix(
    [RED, BLUE, fabric, unknownUnit],
    new Map([
      [1, ready(row(1, 10, 5, 2), row(1, 11, -1))],
      [2, ready(row(2, 10, 7))],
      [3, ready(row(3, 10, 0.1), row(3, 11, 0.2, 0.05))],
      [4, ready(row(4, 11, 1))],
    ]),
    [warehouse(10), warehouse(11)],
  )

  it('never add one unit to another', () => {
    expect(
      matrixTotals(matrix).map(({ measureId, count, whole }) => [measureId, count, whole.amount]),
    ).toEqual([
      [PIECES, 2, 11],
      [METRES, 1, 0.3],
      [undefined, 1, 1],
    ])
  })

  it('count the variations that they add up, not those whose stock is not known', () => {
    const stock = new Map([
      [1, ready(row(1, 10, 5))],
      [2, { state: 'stopped' } as const],
    ])
    const [totals] = matrixTotals(buildMatrix([RED, BLUE], stock, [warehouse(10)]))
    expect(totals).toMatchObject({ count: 1, whole: { amount: 5 } })
  })

  it('are exact by row, column and whole', () => {
    const [pieces, metres] = matrixTotals(matrix)
    expect(pieces?.byStore.get(10)).toEqual({ amount: 12, reserved: 2, available: 10 })
    expect(pieces?.byStore.get(11)).toEqual({ amount: -1, reserved: 0, available: -1 })
    expect(pieces?.whole).toEqual({ amount: 11, reserved: 2, available: 9 })
    expect(metres?.whole).toEqual({ amount: 0.3, reserved: 0.05, available: 0.25 })
    const cable = matrix.rows.find(({ id }) => id === 3)
    expect(cable && rowTotals(cable, matrix.columns)).toEqual({
      amount: 0.3,
      reserved: 0.05,
      available: 0.25,
    })
  })

  it('have no figure for a warehouse in which none of that unit has a record', () => {
    expect(matrixTotals(matrix)[2]?.byStore.has(10)).toBe(false)
  })

  it('count only what is on the screen', () => {
    const shown = withStockOnly(matrix)
    expect(shown.rows.map(({ id }) => id)).toEqual([1, 2, 3, 4])
    const onlyRed = withStockOnly({ ...matrix, rows: matrix.rows.filter(({ id }) => id === 1) })
    // Red has -1 in warehouse 11, which therefore is no column any more.
    expect(stores(onlyRed)).toEqual([10])
    expect(matrixTotals(onlyRed)[0]?.whole.amount).toBe(5)
  })

  it('of 20,000 cells are right to the last one', () => {
    const variations = Array.from({ length: 500 }, (_, n) => ({ id: n + 1, measureId: PIECES }))
    const warehouses = Array.from({ length: 40 }, (_, n) => warehouse(n + 1))
    const stock = new Map(
      variations.map(
        ({ id }) => [id, ready(...warehouses.map((one) => row(id, one.id, id / 1000)))] as const,
      ),
    )
    const [totals] = matrixTotals(buildMatrix(variations, stock, warehouses))
    expect(totals?.whole.amount).toBe(5010)
    expect(totals?.byStore.get(40)?.amount).toBe(125.25)
  })
})

describe('a figure', () => {
  it.each([
    ['amount', 5],
    ['reserved', 7],
    ['available', -2],
  ] as const)('%s of 5 on hand and 7 reserved is %d', (figure, expected) =>
    expect(figureOf({ amount: 5, reserved: 7 }, figure)).toBe(expected),
  )
})
