import { describe, expect, it } from 'vitest'
import { parseForm } from './form.ts'

describe('a form body or query, read as PHP reads it', () => {
  it.each([
    ['a=1&b=2', { a: '1', b: '2' }],
    ['a=1&a=2', { a: '2' }],
    ['a', { a: '' }],
    ['=1&&b=2', { b: '2' }],
    ['a=x%20y+z%2Bq', { a: 'x y z+q' }],
    ['a=%d0%b8%e2%82%ac', { a: 'и€' }],
    ['a=100%&b=%zz', { a: '100%', b: '%zz' }],
    ['a=b=c', { a: 'b=c' }],
    ['first.name=1&last name=2', { first_name: '1', last_name: '2' }],
  ])('plain values: %s', (text, expected) => {
    expect(parseForm(text)).toEqual(expected)
  })

  it.each([
    ['select[]=id&select[]=name', { select: ['id', 'name'] }],
    ['filter[productId][0]=1&filter[productId][1]=2', { filter: { productId: ['1', '2'] } }],
    ['filter%5B%3Eid%5D=5', { filter: { '>id': '5' } }],
    ['a[2]=x&a[]=y', { a: { 2: 'x', 3: 'y' } }],
    ['a[b][c][d]=1&a[b][e]=2', { a: { b: { c: { d: '1' }, e: '2' } } }],
    ['a=1&a[b]=2', { a: { b: '2' } }],
    ['a[b]=2&a=1', { a: '1' }],
    ['a[b.c]=1', { a: { 'b.c': '1' } }],
    ['a[b=1', { a_b: '1' }],
    ['a[b]c[d]=1', { a: { b: '1' } }],
  ])('brackets: %s', (text, expected) => {
    expect(parseForm(text)).toEqual(expected)
  })

  it('cannot say an empty array', () => {
    expect(parseForm('filter=')).toEqual({ filter: '' })
    expect(parseForm('')).toEqual({})
  })

  it('takes a thousand variables and forgets the rest', () => {
    const text = Array.from({ length: 1200 }, (_, index) => `id[]=${index}`).join('&')
    expect(parseForm(text).id).toHaveLength(1000)
  })

  it('forgets a variable nested deeper than 64 levels', () => {
    expect(parseForm(`a${'[x]'.repeat(70)}=1&b=2`)).toEqual({ b: '2' })
  })

  it('keeps names that JavaScript objects inherit as plain names', () => {
    const { a } = parseForm('a[__proto__][admin]=1') as { a: Record<string, unknown> }
    expect(Object.keys(a)).toEqual(['__proto__'])
    expect(({} as Record<string, unknown>).admin).toBeUndefined()
  })
})
