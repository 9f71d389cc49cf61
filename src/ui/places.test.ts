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
    const places = unevenPlaces(3, (index) => [10, 30, 20][index] ?? 0)
    expect([0, 1, 2, 3].map(places.startOf)).toEqual([0, 10, 40, 60])
    expect([0, 9, 10, 39, 40, 59, 1_000].map(places.at)).toEqual([0, 0, 1, 1, 2, 2, 2])
  })

  it('move when lines are found to be of another size', () => {
    const sizes = [10, 30, 20]
    const places = unevenPlaces(3, (index) => sizes[index] ?? 0)
    expect(places.startOf(3)).toBe(60)
    sizes[0] = 25
    places.forget()
    expect([1, 2, 3].map(places.startOf)).toEqual([25, 55, 75])
    expect(places.at(20)).toBe(0)
  })
})
