import { describe, expect, it } from 'vitest'
import { answerOf } from './answer-of.ts'
import { createCallMethod } from './call-method.ts'
import { createLimitWatch } from './limit-watch.ts'
import { PortalError } from './portal-error.ts'
import { readList } from './read-list.ts'
import type { Answer, Send } from './transport.ts'

/** A transport that remembers the texts of each batch and answers every command from a map by method. */
function transport(
  answers: Record<string, unknown>,
  { errors = {}, breaks = 0 }: { errors?: Record<string, unknown>; breaks?: number } = {},
) {
  const batches: string[][] = []
  let requests = 0
  const send: Send = async (method, params) => {
    requests += 1
    if (requests <= breaks) throw new PortalError({ kind: 'server', code: '', method, description: '' })
    if (method !== 'batch') {
      batches.push([method])
      return { result: answers[method], total: undefined }
    }
    const cmd = Object.entries((params as { cmd: Record<string, string> }).cmd)
    batches.push(cmd.map(([, text]) => decodeURIComponent(text)))
    const methodOf = (text: string) => text.split('?')[0] ?? ''
    const pick = (from: Record<string, unknown>) =>
      Object.fromEntries(
        cmd.flatMap(([name, text]) => (methodOf(text) in from ? [[name, from[methodOf(text)]]] : [])),
      )
    return { result: { result: pick(answers), result_error: pick(errors) }, total: undefined }
  }
  return { batches, callMethod: createCallMethod(send, createLimitWatch()) }
}

const links = { method: 'links', params: { filter: { userType: 'SKU' } } }
const offers = { filter: { iblockId: answerOf(links, 'rows', 0, 'iblockId'), parentId: 7 } }
const result = ({ result }: Answer) => result

describe('a call that builds on another', () => {
  it('refers to it in the batch that both share, which asks each once', async () => {
    const { batches, callMethod } = transport({
      links: { rows: [{ iblockId: 25 }] },
      offers: 'two',
      other: 1,
    })
    const answers = await Promise.all([
      callMethod('other', {}, result),
      callMethod('offers', offers, result),
      callMethod(links.method, links.params, result),
    ])
    expect(answers).toEqual([1, 'two', { rows: [{ iblockId: 25 }] }])
    expect(batches).toEqual([
      [
        'other',
        'links?filter[userType]=SKU',
        'offers?filter[iblockId]=$result[c1][rows][0][iblockId]&filter[parentId]=7',
      ],
    ])
  })

  it('brings it along when it is alone in its tick', async () => {
    const { batches, callMethod } = transport({ links: { rows: [{ iblockId: 25 }] }, offers: 'two' })
    await expect(callMethod('offers', offers, result)).resolves.toBe('two')
    expect(batches.map((texts) => texts.length)).toEqual([2])
  })

  it.each([
    ['no such row', { rows: [] }],
    ['null there', { rows: [{ iblockId: null }] }],
    ['an empty array for a map', []],
  ])('fails when that answer has %s, whatever the server made of it', async (_, answer) => {
    const { callMethod } = transport({ links: answer, offers: 'rows of id 1' })
    await expect(callMethod('offers', offers, result)).rejects.toMatchObject({
      kind: 'not-found',
      method: 'offers',
    })
  })

  it('fails as that call did', async () => {
    const error = { error: '200040300010', error_description: 'Access Denied' }
    const { callMethod } = transport({ offers: 'rows of id 1' }, { errors: { links: error } })
    await expect(callMethod('offers', offers, result)).rejects.toMatchObject({
      kind: 'denied',
      method: 'links',
    })
  })

  it('never makes a batch longer than the server takes', async () => {
    const { batches, callMethod } = transport({ links: { rows: [{ iblockId: 25 }] }, offers: 1, m: 1 })
    const calls = Array.from({ length: 49 }, (_, n) => callMethod('m', { n }, result))
    await Promise.all([...calls, callMethod('offers', offers, result)])
    expect(Math.max(...batches.map((texts) => texts.length))).toBeLessThanOrEqual(50)
    expect(batches.flat()).toHaveLength(51)
  })

  it('is asked apart, with what it builds on, when the shared batch broke', async () => {
    const { batches, callMethod } = transport(
      { links: { rows: [{ iblockId: 25 }] }, offers: 'two', other: 1 },
      { breaks: 1 },
    )
    const answers = await Promise.all([callMethod('other', {}, result), callMethod('offers', offers, result)])
    expect(answers).toEqual([1, 'two'])
    expect(batches.map((texts) => texts.length).toSorted()).toEqual([1, 2])
  })
})

describe('a list whose length is bounded beforehand', () => {
  it('asks the pages up to the bound together with the first', async () => {
    const starts: number[][] = []
    const callMethod = createCallMethod(async (_, params) => {
      const { cmd } = params as { cmd: Record<string, string> }
      const asked = Object.entries(cmd).map(
        ([name, text]) => [name, Number(new URLSearchParams(text.split('?')[1]).get('start'))] as const,
      )
      starts.push(asked.map(([, start]) => start))
      const page = (start: number) =>
        Array.from({ length: Math.max(0, Math.min(50, 210 - start)) }, (_, n) => ({ id: start + n + 1 }))
      return {
        result: {
          result: Object.fromEntries(asked.map(([name, start]) => [name, page(start)])),
          result_error: [],
          result_total: Object.fromEntries(asked.map(([name]) => [name, 210])),
        },
        total: undefined,
      }
    }, createLimitWatch())
    const rows = await readList(callMethod, {
      method: 'm',
      params: {},
      readPage: (page) => page as { id: number }[],
      atMost: 120,
    })
    expect(starts).toEqual([
      [100, 50, 0],
      [200, 150, 100],
    ])
    expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 210 }, (_, n) => n + 1))
  })
})
