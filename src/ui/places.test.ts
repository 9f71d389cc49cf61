import { describe, expect, it } from 'vitest'
import { evenPlaces, unevenPlaces } from './places.ts'

describe('places in a long list', () => {
  it('of lines of one size follow from it', () => {
    const places = evenPlaces(500, 40)
    expect(places.startOf(3)).toBe(120)
    expect(places.startOf(500)).toBe(20_000)
    expect([0, 39, 40, 19_999].map(places.at)).toEqual([0, 0, 1, 499])
  })

  it('of lines of any size follow from those before', () => {
    const places = unevenPlaces([10, 30, 20])
    expect([0, 1, 2, 3].map(places.startOf)).toEqual([0, 10, 40, 60])
    expect([0, 9, 10, 39, 40, 59, 1_000].map(places.at)).toEqual([0, 0, 1, 1, 2, 2, 2])
  })
})
