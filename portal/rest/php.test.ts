import { describe, expect, it } from 'vitest'
import { isPhpEmpty, toFloat, toInt, toJsonArray } from './php.ts'

describe('PHP casts', () => {
  it.each([
    ['42', 42],
    ['42abc', 42],
    ['abc', 0],
    ['', 0],
    [' 7', 7],
    ['-3.9', -3],
    ['1e3', 1000],
    [2.9, 2],
    [-0.5, 0],
    [true, 1],
    [null, 0],
    [[], 0],
    [[0], 1],
    [{ a: 1 }, 1],
  ])('(int) of %j is %d', (value, expected) => {
    expect(toInt(value)).toBe(expected)
  })

  it('(float) keeps the fraction', () => {
    expect(toFloat('10.75 kg')).toBe(10.75)
  })

  it.each([0, '0', '', null, undefined, false, [], {}])('empty: %j', (value) => {
    expect(isPhpEmpty(value)).toBe(true)
  })

  it.each([1, -2, '0.0', ' ', 'N', [0], true])('not empty: %j', (value) => {
    expect(isPhpEmpty(value)).toBe(false)
  })
})

describe('an array as JSON', () => {
  it.each([
    [[], []],
    [
      [
        ['0', 'a'],
        ['1', 'b'],
      ],
      ['a', 'b'],
    ],
    [
      [
        ['0', 'a'],
        ['2', 'c'],
      ],
      { 0: 'a', 2: 'c' },
    ],
    [[['img', 1]], { img: 1 }],
  ] as [[string, unknown][], unknown][])('%j', (entries, expected) => {
    expect(JSON.stringify(toJsonArray(entries))).toBe(JSON.stringify(expected))
  })
})
