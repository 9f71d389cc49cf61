/** Sums of quantities that carry no binary noise: 0.1 + 0.2 is 0.3 on the shelf. */

/** Sum of decimal quantities, exact to the finest fraction among them. */
export function sum(quantities: readonly number[]): number {
  const digits = Math.max(0, ...quantities.map(fractionDigits))
  return Number(quantities.reduce((total, quantity) => total + quantity, 0).toFixed(digits))
}

/** What may be promised: on hand less reserved, as the portal's own screens count it. */
export function available({ amount, reserved }: { amount: number; reserved: number }): number {
  return sum([amount, -reserved])
}

function fractionDigits(quantity: number): number {
  const [mantissa = '', exponent = '0'] = String(quantity).split('e')
  const digits = (mantissa.split('.')[1] ?? '').length - Number(exponent)
  return Math.min(100, Math.max(0, digits))
}
