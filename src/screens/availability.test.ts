import { describe, expect, it } from 'vitest'
import { PortalError, type ProblemKind } from '../bitrix24/portal-error.ts'
import type { Product, ProductKind } from '../catalog/product.ts'
import type { StockRow } from '../catalog/stock.ts'
import type { Warehouse } from '../catalog/warehouses.ts'
import {
  type Availability,
  availabilityOf,
  type KnownProduct,
  type KnownStock,
  type StockFacts,
  type Untold,
  unitOf,
  untoldOf,
} from './availability.ts'

const NOW = 1_000_000

const known = (kind: ProductKind, more: Partial<Product> = {}): KnownProduct => ({
  data: { id: 42, kind, quantity: undefined, reserved: undefined, ...more } as Product,
  error: null,
  isGone: false,
  isPending: false,
  readAt: NOW,
})
const failed = (kind: ProblemKind): KnownProduct => ({
  data: undefined,
  error: new PortalError({ kind, code: '', method: 'catalog.product.get', description: '' }),
  isGone: kind === 'not-found',
  isPending: false,
  readAt: 0,
})
const pending: KnownProduct = { data: undefined, error: null, isGone: false, isPending: true, readAt: 0 }
const read = (...data: StockRow[]): KnownStock => ({ data, error: null, readAt: NOW })
const unread: KnownStock = { data: undefined, error: null, readAt: 0 }

const row = (storeId: number, amount: number, reserved = 0): StockRow => ({
  id: storeId,
  productId: 42,
  storeId,
  amount,
  reserved,
})
const warehouse = (id: number, active = true) => ({ id, active }) as Warehouse

const facts: StockFacts = {
  warehouses: [warehouse(1), warehouse(3), warehouse(9, false)],
  isWithheld: false,
  namesDenied: false,
  inventoryOn: true,
}

describe('what a list says of a product’s stock', () => {
  it('is what may be promised from all visible warehouses', () => {
    const rows = read(row(1, 0.3, 0.1), row(3, 0.1))
    expect(availabilityOf(known('simple', { quantity: 0.3, reserved: 0 }), rows, facts, false)).toEqual({
      state: 'amount',
      available: 0.3,
      unseen: { kind: 'nothing' },
    })
  })

  it('leaves out what lies in warehouses that the portal does not list for this person', () => {
    expect(availabilityOf(known('simple'), read(row(1, 5), row(2, 100)), facts, false)).toMatchObject({
      available: 5,
    })
  })

  it('is the same as on the product’s own screen, inactive warehouses included', () => {
    expect(availabilityOf(known('simple'), read(row(1, 5), row(9, 2)), facts, false)).toMatchObject({
      available: 7,
    })
  })

  it('tells how much more the portal counts', () => {
    const product = known('simple', { quantity: 14, reserved: 2 })
    expect(availabilityOf(product, read(row(1, 5, 2)), facts, false)).toEqual({
      state: 'amount',
      available: 3,
      unseen: { kind: 'elsewhere', amount: 11 },
    })
  })

  it('does not know what is elsewhere where the total was read at another moment than the rows', () => {
    const product = known('simple', { quantity: 14, reserved: 2 })
    const later = { ...read(row(1, 5, 2)), readAt: NOW + 20_000 }
    expect(availabilityOf(product, later, facts, false)).toMatchObject({
      available: 3,
      unseen: { kind: 'unknown' },
    })
  })

  it('does not know what is elsewhere where one of the two could not be read anew, however short ago it was read', () => {
    const product = known('simple', { quantity: 14, reserved: 2 })
    const { error } = failed('server')
    const rows = read(row(1, 5, 2))
    for (const [total, stock] of [
      [{ ...product, error }, rows],
      [product, { ...rows, error }],
    ] as const) {
      expect(availabilityOf(total, stock, facts, false)).toMatchObject({
        available: 3,
        unseen: { kind: 'unknown' },
      })
    }
  })

  it('says of rows that could not be read that they are not, and shows the last ones', () => {
    const error = failed('server').error
    expect(availabilityOf(known('simple'), { ...unread, error }, facts, false)).toEqual({ state: 'failed' })
    const stale = { ...read(row(1, 5)), error }
    expect(availabilityOf(known('simple'), stale, facts, false)).toMatchObject({ available: 5 })
  })

  it('withholds rows that were refused, whatever was read before', () => {
    const refused = { ...read(row(1, 5)), error: failed('denied').error }
    expect(availabilityOf(known('simple'), refused, facts, false)).toEqual({ state: 'withheld' })
  })

  it('tells no record from zero', () => {
    expect(availabilityOf(known('simple'), read(row(1, 0)), facts, false)).toMatchObject({
      state: 'amount',
      available: 0,
    })
    expect(availabilityOf(known('simple', { quantity: 0, reserved: 0 }), read(), facts, false)).toEqual({
      state: 'no-record',
      unseen: { kind: 'nothing' },
    })
    expect(availabilityOf(known('simple'), read(), facts, false)).toEqual({
      state: 'no-record',
      unseen: { kind: 'unknown' },
    })
    const hidden = known('simple', { quantity: 8, reserved: 0 })
    expect(availabilityOf(hidden, read(row(2, 8)), facts, false)).toEqual({
      state: 'no-record',
      unseen: { kind: 'not-per-warehouse', amount: 8 },
    })
  })

  it.each<[ProductKind, object]>([
    ['service', { state: 'service' }],
    ['head', { state: 'head' }],
    ['empty-head', { state: 'no-record', unseen: { kind: 'nothing' } }],
    ['set', { state: 'set', available: 33 }],
  ])('is of its own kind for a %s', (kind, state) => {
    expect(availabilityOf(known(kind, { quantity: 33 }), read(), facts, false)).toEqual(state)
  })

  it('believes the list about a service while the product is unknown', () => {
    expect(availabilityOf(pending, read(), facts, true)).toEqual({ state: 'service' })
    expect(availabilityOf(failed('denied'), read(), facts, true)).toEqual({ state: 'service' })
  })

  it('says that a product is gone', () => {
    expect(availabilityOf(failed('not-found'), read(), facts, false)).toEqual({ state: 'deleted' })
  })

  it('shows amounts also of a product that is closed itself', () => {
    expect(availabilityOf(failed('denied'), read(row(1, 5)), facts, false)).toMatchObject({ available: 5 })
  })

  it('waits for the product before it says that there is no record', () => {
    expect(availabilityOf(pending, read(), facts, false)).toEqual({ state: 'loading' })
    expect(availabilityOf(pending, read(row(1, 5)), facts, false)).toMatchObject({ available: 5 })
  })

  it('waits for rows, and for the list of warehouses', () => {
    expect(availabilityOf(known('simple'), unread, facts, false)).toEqual({ state: 'loading' })
    const noList = { ...facts, warehouses: undefined }
    expect(availabilityOf(known('simple'), read(row(1, 5)), noList, false)).toEqual({ state: 'loading' })
    const refused = { ...noList, namesDenied: true }
    expect(availabilityOf(known('simple'), read(row(1, 5)), refused, false)).toMatchObject({ available: 5 })
  })

  it('is withheld where amounts are withheld, but never what needs none', () => {
    const withheld = { ...facts, isWithheld: true }
    expect(availabilityOf(known('simple'), read(row(1, 5)), withheld, false)).toEqual({ state: 'withheld' })
    expect(availabilityOf(known('service'), unread, withheld, false)).toEqual({ state: 'service' })
  })
})

describe('what a line leaves unsaid', () => {
  const PIECE = { id: 9, symbol: 'pcs.' }

  it.each<[string, Product | undefined, (typeof PIECE)[] | undefined, boolean]>([
    ['of a product that nobody knows', undefined, [PIECE], true],
    ['that is none of the portal’s', { measureId: 8 } as Product, [PIECE], true],
    ['that is known', { measureId: 9 } as Product, [PIECE], false],
    ['that the product does not have', { measureId: undefined } as Product, [PIECE], false],
    ['while no unit at all could be read, which is said of all', undefined, undefined, false],
  ])('is a unit %s', (_, product, measures, isUntold) => {
    expect(unitOf(product, measures).isUntold).toBe(isUntold)
  })

  it.each<[Availability, boolean, Untold | undefined]>([
    [{ state: 'amount', available: 5, unseen: { kind: 'nothing' } }, false, undefined],
    [{ state: 'amount', available: 5, unseen: { kind: 'nothing' } }, true, 'unit'],
    [{ state: 'amount', available: 5, unseen: { kind: 'unknown' } }, false, 'elsewhere'],
    [{ state: 'amount', available: 5, unseen: { kind: 'unknown' } }, true, 'both'],
    [{ state: 'no-record', unseen: { kind: 'unknown' } }, true, 'elsewhere'],
    [{ state: 'no-record', unseen: { kind: 'nothing' } }, true, undefined],
    [{ state: 'no-record', unseen: { kind: 'not-per-warehouse', amount: 5 } }, true, 'unit'],
    [{ state: 'set', available: 5 }, true, 'unit'],
    [{ state: 'withheld' }, true, undefined],
    [{ state: 'failed' }, true, undefined],
  ])('of %o, with a unit that is unknown: %s, is: %s', (state, isUnitUnknown, untold) => {
    expect(untoldOf(state, isUnitUnknown)).toBe(untold)
  })
})
