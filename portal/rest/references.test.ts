import { describe, expect, it } from 'vitest'
import { type BatchMaps, resolveReferences } from './references.ts'

const maps: BatchMaps = {
  result: { p: { product: { id: 42, name: 'Chair', measure: null, tags: ['a', 'b'] } }, list: [7, 8] },
  error: { x: { error: '100', error_description: 'no' } },
  total: { list: 2 },
  next: { list: 50 },
  time: { p: { duration: 0.5 } },
}

const resolve = (value: unknown) => resolveReferences({ value }, maps).value

describe('references in a batch', () => {
  it.each([
    ['keeps the type of a lone reference', '$result[p][product][id]', 42],
    ['gives whole arrays', '$result[p][product][tags]', ['a', 'b']],
    ['walks lists', '$result[list][1]', 8],
    ['knows totals', '$total[list]', 2],
    ['knows next', '$next[list]', 50],
    ['knows times', '$time[p][duration]', 0.5],
    ['knows errors', '$error[x][error]', '100'],
    ['puts scalars into a text', 'id-$result[p][product][id]-$result[p][product][name]', 'id-42-Chair'],
    ['leaves a reference to an array inside a text', 'x$result[list]', 'x$result[list]'],
    ['is no reference without a key', '$result', '$result'],
    ['is no reference of another name', '$results[p]', '$results[p]'],
    ['leaves other texts alone', 'price $5 [a]', 'price $5 [a]'],
  ])('%s', (_name, text, expected) => {
    expect(resolve(text)).toEqual(expected)
  })

  it.each([
    [
      'a field that is null',
      '$result[p][product][measure]',
      maps.result.p as { product: unknown },
      'product',
    ],
    ['a field that is not there', '$result[p][product][weight][x]', maps.result.p as object, 'product'],
  ])('stops at the deepest level for %s', (_name, text, parent, key) => {
    expect(resolve(text)).toBe((parent as Record<string, unknown>)[key])
  })

  it('gives the whole map for a command that is not in it', () => {
    expect(resolve('$result[x][product][id]')).toBe(maps.result)
  })

  it('replaces inside nested parameters', () => {
    expect(resolve({ filter: { '=id': ['$result[list][0]', '5'] } })).toEqual({ filter: { '=id': [7, '5'] } })
  })
})
