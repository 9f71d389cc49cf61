import { describe, expect, it } from 'vitest'
import { buildMatrix, matrixTotals, type VariationStock } from '../../../catalog/stock-matrix.ts'
import { matches } from './matches.ts'
import { matrixFile } from './matrix-file.ts'
import { type MatrixOrder, nextMatrixOrder, sortMatrixRows } from './matrix-order.ts'

const stock = (...rows: [storeId: number, amount: number, reserved: number][]): VariationStock => ({
  state: 'ready',
  rows: rows.map(([storeId, amount, reserved]) => ({ id: storeId, productId: 1, storeId, amount, reserved })),
  readAt: 1,
  error: null,
})
const NAMES = new Map([
  [1, 'M'],
  [2, 'S 10'],
  [3, 'S 9'],
  [4, 'XL'],
  [5, 'L'],
])
const nameOf = (id: number) => NAMES.get(id) ?? ''
const matrix = buildMatrix(
  [1, 2, 3, 4].map((id) => ({ id, measureId: 5 })),
  new Map<number, VariationStock>([
    [1, stock([10, 5, 4])],
    [2, stock([10, 2, 0], [11, 9, 0])],
    [3, stock()],
    [4, { state: 'failed' }],
  ]),
  undefined,
)
const ids = (order: MatrixOrder | undefined) =>
  sortMatrixRows(matrix.rows, order, {
    columns: matrix.columns,
    figure: 'available',
    nameOf,
    language: 'en',
  }).map(({ id }) => id)

describe('the order of variations', () => {
  it('is the catalogue’s at first', () => expect(ids(undefined)).toEqual([1, 2, 3, 4]))

  it('by name counts numbers as numbers', () => {
    expect(ids({ column: 'variation', direction: 'ascending' })).toEqual([1, 3, 2, 4])
  })

  it.each([
    ['descending', [2, 1, 3, 4]],
    ['ascending', [1, 2, 3, 4]],
  ] as const)('by total, %s, leaves those without a record last', (direction, expected) => {
    expect(ids({ column: 'total', direction })).toEqual(expected)
  })

  it('by one warehouse compares the figure that is shown', () => {
    // 5 on hand of which 4 are reserved is less available than 2.
    expect(ids({ column: 10, direction: 'descending' })).toEqual([2, 1, 3, 4])
  })

  it('begins names with A and amounts with the largest, and turns at the second press', () => {
    const byName = nextMatrixOrder(undefined, 'variation')
    expect(byName.direction).toBe('ascending')
    expect(nextMatrixOrder(byName, 'variation').direction).toBe('descending')
    expect(nextMatrixOrder(byName, 10)).toEqual({ column: 10, direction: 'descending' })
  })
})

describe('the matrix to take along', () => {
  it('says zero, no record and not known apart, and gives the totals of what is shown', () => {
    const stopped = { id: 5, measureId: 5, state: 'stopped' as const, stock: new Map() }
    const shown = { ...matrix, rows: [...matrix.rows, stopped] }
    const file = matrixFile(shown, matrixTotals(shown), 'amount', {
      variation: 'Variation',
      unit: 'Unit',
      total: 'Total',
      totalOf: (count) => `Total of ${count}`,
      failed: 'Could not be read',
      unread: 'Not read',
      nameOf,
      storeName: ({ storeId }) => `W${storeId}`,
      unitOf: () => 'pcs.',
    })
    expect(file).toEqual([
      ['Variation', 'Unit', 'Total', 'W11', 'W10'],
      ['M', 'pcs.', 5, undefined, 5],
      ['S 10', 'pcs.', 11, 9, 2],
      ['S 9', 'pcs.', undefined, undefined, undefined],
      ['XL', 'pcs.', 'Could not be read', 'Could not be read', 'Could not be read'],
      ['L', 'pcs.', 'Not read', 'Not read', 'Not read'],
      ['Total of 3', 'pcs.', 16, 9, 7],
    ])
  })
})

describe('searching', () => {
  it.each([
    ['', true],
    ['  RED ', true],
    ['xl', false],
  ])('%j among "red · S" gives %s', (search, expected) =>
    expect(matches(['red · S', undefined], search, 'en')).toBe(expected),
  )

  it('folds case as the language does', () => expect(matches(['SIIRT'], 'sıırt', 'tr')).toBe(true))
})
