import { describe, expect, it } from 'vitest'
import { available, sum } from './amounts.ts'

describe('sums of quantities', () => {
  it.each([
    [[], 0],
    [[0.1, 0.2], 0.3],
    [[0.125, 12.5, -3], 9.625],
    [[1e12, 0.001], 1000000000000.001],
    [[-5, 5], 0],
    [[1e-7, 2e-7], 3e-7],
    [[1e21, 1], 1e21],
  ])('adds %j to %d', (quantities, total) => expect(sum(quantities)).toBe(total))

  it('takes what is reserved from what is on hand', () => {
    expect(available({ amount: 12.3, reserved: 0.1 })).toBe(12.2)
    expect(available({ amount: 3, reserved: 5 })).toBe(-2)
  })
})
