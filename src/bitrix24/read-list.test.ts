import { describe, expect, it } from 'vitest'
import { createCallMethod } from './call-method.ts'
import { createLimitWatch } from './limit-watch.ts'
import { readList } from './read-list.ts'

const COUNT = 170
const readPage = (result: unknown) => result as { id: number }[]

/** A list that loses its first row and gets another at its end after this many pages: its total stays the same. */
function exchangingList(after: number) {
  let ids = Array.from({ length: COUNT }, (_, n) => n + 1)
  let pages = 0
  const requests: number[] = []

  function page(query: URLSearchParams) {
    if (pages === after) ids = [...ids.slice(1), COUNT + 1]
    pages += 1
    const above = Number(query.get('filter[>id]') ?? 0)
    const below = Number(query.get('filter[<id]') ?? Number.POSITIVE_INFINITY)
    const found = ids.filter((id) => id > above && id < below)
    const start = Number(query.get('start'))
    return { rows: found.slice(start, start + 50).map((id) => ({ id })), total: found.length }
  }

  const callMethod = createCallMethod(async (method, params) => {
    if (method !== 'batch') {
      requests.push(1)
      const { rows, total } = page(
        new URLSearchParams(Object.entries(params).map(([k, v]) => [k, String(v)])),
      )
      return { result: rows, total }
    }
    const { cmd } = params as { cmd: Record<string, string> }
    requests.push(Object.keys(cmd).length)
    // The server runs the commands of a batch one after another, in their order.
    const answers = Object.entries(cmd).map(
      ([name, text]) => [name, page(new URLSearchParams(text.split('?')[1]))] as const,
    )
    const result = {
      result: Object.fromEntries(answers.map(([name, { rows }]) => [name, rows])),
      result_error: [],
      result_total: Object.fromEntries(answers.map(([name, { total }]) => [name, total])),
    }
    return { result, total: undefined }
  }, createLimitWatch())
  return { requests, callMethod }
}

describe('a list whose rows move while it is read, and whose total stays', () => {
  const ofAllTheTime = Array.from({ length: COUNT - 1 }, (_, n) => n + 2)

  it.each([0, 1, 2, 3, 4, 5, 6])(
    'loses and doubles none of the rows that were there all the time, moved after %i pages',
    async (after) => {
      for (const atMost of [undefined, 100, COUNT]) {
        const { callMethod } = exchangingList(after)
        const rows = await readList(callMethod, {
          method: 'm',
          params: {},
          readPage,
          ...(atMost !== undefined && { atMost }),
        })
        const ids = rows.map(({ id }) => id)
        expect(new Set(ids).size, `at most ${atMost}`).toBe(ids.length)
        expect(
          ofAllTheTime.filter((id) => !ids.includes(id)),
          `lost, at most ${atMost}`,
        ).toEqual([])
      }
    },
  )

  it('costs no request more, and one command where a second request is needed', async () => {
    const { requests, callMethod } = exchangingList(-1)
    await readList(callMethod, { method: 'm', params: {}, readPage })
    expect(requests).toEqual([1, 4])
    const bounded = exchangingList(-1)
    await readList(bounded.callMethod, { method: 'm', params: {}, readPage, atMost: COUNT })
    expect(bounded.requests).toEqual([4])
  })
})

describe('a total that no list can have', () => {
  /** One page of rows, whatever is asked for. */
  function claiming(total: number) {
    let commands = 0
    const callMethod = createCallMethod(async () => {
      commands += 1
      return { result: Array.from({ length: 50 }, (_, n) => ({ id: n + 1 })), total }
    }, createLimitWatch())
    return { callMethod, asked: () => commands }
  }

  it.each([1_000_001, 1e12, Number.MAX_VALUE, Number.POSITIVE_INFINITY])(
    'is called unreadable, and nothing is asked for because of it (%d)',
    async (total) => {
      const { callMethod, asked } = claiming(total)
      const list = readList(callMethod, { method: 'catalog.storeproduct.list', params: {}, readPage })
      await expect(list).rejects.toMatchObject({
        kind: 'malformed',
        method: 'catalog.storeproduct.list',
        description: expect.stringContaining(String(total)),
      })
      expect(asked()).toBe(1)
    },
  )
})
