/** Sums of quantities that carry no binary noise: 0.1 + 0.2 is 0.3 on the shelf. */

/** Sum of decimal quantities, exact to the finest fraction among them. */
export function sum(quantities: readonly number[]): number {
  let total = 0
  let digits = 0
  for (const quantity of quantities) {
    total += quantity
    digits = Math.max(digits, fractionDigits(quantity))
  }
  return digits === 0 ? total : Number(total.toFixed(digits))
}

/** What may be promised: on hand less reserved, as the portal's own screens count it. */
export function available({ amount, reserved }: { amount: number; reserved: number }): number {
  return sum([amount, -reserved])
}

function fractionDigits(quantity: number): number {
  // Most are whole, and there may be tens of thousands of them.
  if (Number.isInteger(quantity)) return 0
  const [mantissa = '', exponent = '0'] = String(quantity).split('e')
  const digits = (mantissa.split('.')[1] ?? '').length - Number(exponent)
  return Math.min(100, Math.max(0, digits))
}
