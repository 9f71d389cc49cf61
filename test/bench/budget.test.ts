import { describe, expect, it } from 'vitest'
import { type Figure, judge } from './budget.ts'

const budget = {
  requests: { what: 'HTTP requests', most: 1 },
  faster: { what: 'times faster', least: 4 },
}

const keptOf = (figures: readonly Figure[], rounds = 7) =>
  judge(budget, figures, rounds).map(({ isKept }) => isKept)

describe('the budget', () => {
  it('is kept by figures at their bars', () => {
    expect(
      keptOf([
        { name: 'requests', value: 1 },
        { name: 'faster', value: 4 },
      ]),
    ).toEqual([true, true])
  })
  it('is missed by one request too many, and by too little speed', () => {
    expect(
      keptOf([
        { name: 'requests', value: 2 },
        { name: 'faster', value: 3.99 },
      ]),
    ).toEqual([false, false])
  })
  it('is missed by what was not measured, or measured as no number', () => {
    expect(keptOf([{ name: 'faster', value: Number.NaN }])).toEqual([false, false])
  })
  it('says nothing of a run of fewer than seven rounds', () => {
    expect(keptOf([{ name: 'requests', value: 1 }], 6)).toEqual([undefined, undefined])
  })
})
