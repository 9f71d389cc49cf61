import type { Product, StockRow } from '../world/types.ts'
import type { Stock } from './spec.ts'
import { warehouses } from './warehouses.ts'

/**
 * Stock rows of one product, in the order of its warehouses.
 * Throws where the stock names a warehouse that does not exist.
 */
export function stockRows(productId: number, stock: Stock, nextId: () => number): StockRow[] {
  return Object.entries(stock).map(([key, held]) => {
    const storeId = Number(key)
    if (!warehouses.some(({ id }) => id === storeId)) {
      throw new Error(`Product ${productId} lies in warehouse ${storeId}, which does not exist`)
    }
    const [amount, quantityReserved] = typeof held === 'number' ? [held, 0] : held
    return { id: nextId(), productId, storeId, amount, quantityReserved }
  })
}

/**
 * Totals of one product as the server keeps them with inventory management on: `quantity` is what lies in
 * active warehouses less the reserve (`basestorequantityaction.php` of the catalog module).
 */
export function totalsOf(rows: readonly StockRow[]): Pick<Product, 'quantity' | 'quantityReserved'> {
  const onHand = sum(rows.filter(({ storeId }) => isActive(storeId)).map(({ amount }) => amount))
  const quantityReserved = sum(rows.map((row) => row.quantityReserved ?? 0))
  return { quantity: sum([onHand, -quantityReserved]), quantityReserved }
}

function isActive(storeId: number) {
  return warehouses.some(({ id, active }) => id === storeId && active === 'Y')
}

/** Rounded to six decimals, so that tenths add up to tenths. */
function sum(numbers: readonly number[]) {
  const total = numbers.reduce((before, number) => before + number, 0)
  return Math.round(total * 1e6) / 1e6
}
