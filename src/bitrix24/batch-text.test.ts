import { describe, expect, it } from 'vitest'
import { answerOf } from './answer-of.ts'
import { looksLikeReference } from './batch-text.ts'
import { createCallMethod } from './call-method.ts'
import { createLimitWatch } from './limit-watch.ts'
import type { Send } from './transport.ts'

describe('a text that a batch would replace', () => {
  it.each([
    ['a reference', '$result[c0][product]'],
    ['a reference inside other words', 'chair $total[c1] red'],
    ['a word that a later server may know', '$user[id]'],
    ['a price and a size', 'from $5 [new]'],
    ['a bare sign and bracket', '$['],
  ])('is seen in %s', (_, text) => {
    expect(looksLikeReference({ filter: { '%name': text } })).toBe(true)
    expect(looksLikeReference({ filter: { '@name': ['oak', text] } })).toBe(true)
  })

  it.each([
    ['a price', '$5'],
    ['brackets alone', 'table [oak]'],
    ['brackets before the sign', '[oak] $5'],
    ['numbers', 42],
    ['nothing', null],
  ])('is not seen in %s', (_, value) => {
    expect(looksLikeReference({ filter: { '%name': value } })).toBe(false)
  })

  it('is not seen in a reference that is meant', () => {
    const params = { id: answerOf({ method: 'catalog.product.get', params: { id: 1 } }, 'product', 'id') }
    expect(looksLikeReference(params)).toBe(false)
  })

  it('goes by itself, unchanged, while its neighbours share a batch', async () => {
    const sent: [string, object][] = []
    const send: Send = async (method, params) => {
      sent.push([method, params])
      const { cmd = {} } = params as { cmd?: Record<string, string> }
      return { result: { result: cmd, result_error: [] }, total: undefined }
    }
    const callMethod = createCallMethod(send, createLimitWatch())
    const ask = (text: string) =>
      callMethod('catalog.product.list', { filter: { '%name': text } }, ({ result }) => result)
    await Promise.all([ask('oak'), ask('$result[c0]'), ask('pine')])
    expect(sent.map(([method]) => method).toSorted()).toEqual(['batch', 'catalog.product.list'])
    expect(sent.find(([method]) => method !== 'batch')?.[1]).toEqual({ filter: { '%name': '$result[c0]' } })
    expect(JSON.stringify(sent.find(([method]) => method === 'batch'))).not.toContain('result%5B')
  })
})
