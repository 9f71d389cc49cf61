import { describe, expect, it } from 'vitest'
import { median, medianRatio } from './statistics.ts'

describe('median', () => {
  it('is the middle one of an odd count, in any order', () => {
    expect(median([9, 1, 5])).toBe(5)
  })
  it('is between the middle two of an even count', () => {
    expect(median([4, 1, 2, 100])).toBe(3)
  })
  it('compares numbers, not their texts', () => {
    expect(median([10, 9, 100])).toBe(10)
  })
  it('refuses an empty series instead of answering NaN', () => {
    expect(() => median([])).toThrow()
  })
})

describe('median of ratios', () => {
  it('pairs the rounds before it sorts', () => {
    // Round 2 met a slow machine on both sides; medians of each side apart would say 100/10.
    expect(medianRatio([10, 100, 10], [5, 50, 20])).toBe(2)
  })
  it('refuses series that cannot be paired', () => {
    expect(() => medianRatio([1], [1, 2])).toThrow()
  })
})
