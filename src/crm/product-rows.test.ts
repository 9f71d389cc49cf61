import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import type { CallMethod } from '../bitrix24/call-method.ts'
import { countRows, productRowsQuery, readProductRows } from './product-rows.ts'

const wire = {
  id: 31,
  ownerId: 7,
  ownerType: 'D',
  productId: 1204,
  productName: 'Oak dining table',
  quantity: 2,
  price: 390,
  measureCode: 796,
  measureName: 'pcs.',
  sort: 10,
  type: 1,
}
const read = (row: object) => readProductRows({ productRows: [{ ...wire, ...row }] })[0]

describe('a product row of a CRM card', () => {
  it('is read with its name, quantity and unit', () => {
    expect(read({})).toEqual({
      id: 31,
      productId: 1204,
      name: 'Oak dining table',
      quantity: 2,
      unit: 'pcs.',
      isService: false,
      sort: 10,
    })
  })

  it.each([0, null, '0', undefined])('was written by hand when its product is %j', (productId) => {
    expect(read({ productId })?.productId).toBeUndefined()
  })

  it.each([
    ['digits', { quantity: '12.5' }, 12.5],
    ['a real zero', { quantity: 0 }, 0],
    ['nothing', { quantity: null }, 0],
  ])('takes %s for a quantity', (_, row, quantity) => expect(read(row)?.quantity).toBe(quantity))

  it('may have neither name nor unit', () => {
    expect(read({ productName: '', measureName: null })).toMatchObject({ name: '', unit: undefined })
  })

  it('is a service by its type', () => expect(read({ type: 7 })?.isService).toBe(true))

  it('without a number is no row', () => {
    expect(() => read({ id: null })).toThrow(/productRows/)
    expect(() => readProductRows({ rows: [] })).toThrow(/productRows/)
  })
})

describe('rows of a card', () => {
  it('stand in the card’s order, whatever order their pages came in', async () => {
    const asked: object[] = []
    const callMethod: CallMethod = async (_, params, readAnswer) => {
      asked.push(params)
      const rows = [
        { ...wire, id: 3, sort: 30 },
        { ...wire, id: 4, sort: 10 },
        { ...wire, id: 5, sort: 20 },
        { ...wire, id: 6, sort: 10 },
      ]
      return readAnswer({ result: { productRows: rows }, total: rows.length })
    }
    const owner = { entity: 'process', type: 'T80', id: 7 } as const
    const rows = await new QueryClient().fetchQuery(productRowsQuery(callMethod, owner))
    expect(rows.map(({ id }) => id)).toEqual([4, 6, 5, 3])
    expect(asked).toMatchObject([{ filter: { '=ownerType': 'T80', '=ownerId': 7 } }])
  })

  it('count products once and every row', () => {
    const rows = [{ productId: 1 }, { productId: 1 }, { productId: 2 }, { productId: 0 }].map((row) =>
      read(row),
    )
    expect(countRows(rows.flatMap((row) => row ?? []))).toEqual({ products: 2, rows: 4 })
  })
})
