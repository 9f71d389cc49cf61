import { afterEach, describe, expect, it, vi } from 'vitest'
import { BUSY_WAIT_MS, createCallMethod } from './call-method.ts'
import { createLimitWatch } from './limit-watch.ts'
import { PortalError, type ProblemKind, serverError } from './portal-error.ts'
import { readList } from './read-list.ts'
import type { Answer, Send } from './transport.ts'

/** A transport that remembers its requests and answers from a function. */
function transport(
  reply: (method: string, params: Record<string, never>) => unknown,
  limits = createLimitWatch(),
) {
  const requests: { method: string; commands: string[] }[] = []
  const send: Send = async (method, params) => {
    const { cmd } = params as { cmd?: Record<string, string> }
    requests.push({ method, commands: Object.values(cmd ?? {}) })
    return { result: reply(method, params as Record<string, never>), total: undefined } satisfies Answer
  }
  return { requests, callMethod: createCallMethod(send, limits) }
}

const failure = (kind: ProblemKind) => new PortalError({ kind, code: '', method: 'batch', description: '' })
const id = ({ result }: Answer) => result

/** The inner envelope of a batch whose commands all answer their own text. */
const echo = (_: string, { cmd }: Record<string, never>) => ({
  result: { ...(cmd as unknown as Record<string, string>) },
  result_error: [],
  result_total: [],
})

describe('the seam', () => {
  it('sends the calls of one tick as one batch with named commands that stop nobody else', async () => {
    const seen: object[] = []
    const { requests, callMethod } = transport((method, params) => {
      seen.push(params)
      return echo(method, params)
    })
    const answers = await Promise.all([
      callMethod('catalog.product.get', { id: 42 }, id),
      callMethod('catalog.storeproduct.list', { filter: { productId: 42, '>id': 5 }, select: ['id'] }, id),
    ])
    expect(requests).toHaveLength(1)
    expect(seen[0]).toMatchObject({ halt: 0 })
    expect(answers).toEqual([
      'catalog.product.get?id=42',
      'catalog.storeproduct.list?filter%5BproductId%5D=42&filter%5B%3Eid%5D=5&select%5B0%5D=id',
    ])
  })

  it('sends a call that is alone in its tick as itself', async () => {
    const { requests, callMethod } = transport(() => 'Y')
    await callMethod('catalog.document.mode.status', {}, id)
    expect(requests.map(({ method }) => method)).toEqual(['catalog.document.mode.status'])
  })

  it('never puts more than 50 commands into a batch', async () => {
    const { requests, callMethod } = transport(echo)
    await Promise.all(Array.from({ length: 120 }, (_, n) => callMethod('m', { n }, id)))
    expect(requests.map(({ commands }) => commands.length)).toEqual([50, 50, 20])
  })

  it('keeps together in one batch, in their order, what belongs together, and fills up with what does not', async () => {
    const { requests, callMethod } = transport(echo)
    const pages = {}
    const singles = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, n) => callMethod('single', { n: from + n }, id))
    await Promise.all([
      ...singles(0, 20),
      ...Array.from({ length: 40 }, (_, n) => callMethod('page', { n }, id, pages)),
      ...singles(20, 60),
    ])
    const methodsOf = ({ commands }: { commands: string[] }) => commands.map((text) => text.split('?')[0])
    expect(requests.map(({ commands }) => commands.length)).toEqual([50, 50])
    const [first = [], second = []] = requests.map(methodsOf)
    expect(first).not.toContain('page')
    expect(second.filter((method) => method === 'page')).toHaveLength(40)
    const inOrder = Array.from({ length: 40 }, (_, n) => `page?n=${n}`)
    expect(requests[1]?.commands.filter((text) => text.startsWith('page'))).toEqual(inOrder)
  })

  it('asks again when the same call comes in a later tick', async () => {
    const { requests, callMethod } = transport(() => requests.length)
    await callMethod('m', {}, id)
    await callMethod('m', {}, id)
    expect(requests).toHaveLength(2)
  })

  it.each([
    ['a number', 200040300010, '200040300010', 'denied'],
    ['a digit string', '200040300010', '200040300010', 'denied'],
    ['0', 0, '0', 'not-found'],
    ['"0"', '0', '0', 'not-found'],
    ['an empty string', '', '', 'not-found'],
  ])('fails only the refused command of a batch, its code sent as %s', async (_, error, code, kind) => {
    const description = kind === 'denied' ? 'Access Denied' : 'product does not exist.'
    const { callMethod } = transport(() => ({
      result: { c1: 'fine' },
      result_error: { c0: { error, error_description: description } },
      result_total: [],
    }))
    const [refused, fine] = await Promise.allSettled([callMethod('a', {}, id), callMethod('b', {}, id)])
    expect(fine).toMatchObject({ status: 'fulfilled', value: 'fine' })
    expect(refused).toMatchObject({ status: 'rejected', reason: { code, kind, method: 'a', description } })
  })

  it('fails a command that the batch did not answer at all', async () => {
    const { callMethod } = transport(() => ({ result: { c0: 1 }, result_error: [], result_total: [] }))
    const [answered, forgotten] = await Promise.allSettled([callMethod('a', {}, id), callMethod('b', {}, id)])
    expect(answered.status).toBe('fulfilled')
    expect(forgotten).toMatchObject({ reason: { kind: 'malformed', method: 'b' } })
  })

  it('passes null on as an answer', async () => {
    const { callMethod } = transport(() => ({ result: { c0: null, c1: 1 }, result_error: [] }))
    await expect(Promise.all([callMethod('a', {}, id), callMethod('b', {}, id)])).resolves.toEqual([null, 1])
  })

  it.each<ProblemKind>(['server', 'timeout', 'offline', 'malformed'])(
    'asks the commands apart, once, when the batch failed as a whole (%s)',
    async (kind) => {
      const { requests, callMethod } = transport((method) => {
        if (method === 'batch' || method === 'poison') throw failure(kind)
        return 'fine'
      })
      const [fine, poisoned] = await Promise.allSettled([
        callMethod('a', {}, id),
        callMethod('poison', {}, id),
      ])
      expect(fine).toMatchObject({ value: 'fine' })
      expect(poisoned).toMatchObject({ reason: { kind } })
      expect(requests.map(({ method }) => method)).toEqual(['batch', 'a', 'poison'])
    },
  )

  it('fails each call of a batch that is refused as a whole under its own name', async () => {
    const { callMethod } = transport(() => {
      throw failure('scope')
    })
    const settled = await Promise.allSettled([
      callMethod('catalog.product.get', {}, id),
      callMethod('catalog.store.list', {}, id),
    ])
    expect(settled).toMatchObject([
      { reason: { kind: 'scope', method: 'catalog.product.get' } },
      { reason: { kind: 'scope', method: 'catalog.store.list' } },
    ])
  })

  it('asks a command that stood in the batch for two calls once, apart too', async () => {
    const { requests, callMethod } = transport((method) => {
      if (method === 'batch') throw failure('server')
      return 'fine'
    })
    const calls = [
      callMethod('a', { n: 1 }, id),
      callMethod('a', { n: 1 }, id),
      callMethod('a', { n: 2 }, id),
    ]
    await expect(Promise.all(calls)).resolves.toEqual(['fine', 'fine', 'fine'])
    expect(requests.map(({ method }) => method)).toEqual(['batch', 'a', 'a'])
  })

  it.each<ProblemKind>(['session', 'app-closed', 'busy', 'denied', 'plan'])(
    'does not ask apart what is refused to all alike (%s)',
    async (kind) => {
      const { requests, callMethod } = transport(() => {
        throw failure(kind)
      })
      const results = await Promise.allSettled([callMethod('a', {}, id), callMethod('b', {}, id)])
      expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
      expect(requests).toHaveLength(1)
    },
  )

  it('repeats a single call that broke once, and no more', async () => {
    const { requests, callMethod } = transport(() => {
      throw failure('offline')
    })
    await expect(callMethod('a', {}, id)).rejects.toMatchObject({ kind: 'offline' })
    expect(requests).toHaveLength(2)
  })

  it('does not repeat a denied single call', async () => {
    const { requests, callMethod } = transport(() => {
      throw serverError('a', { error: '200040300010', description: 'Access Denied', status: 400 })
    })
    await expect(callMethod('a', {}, id)).rejects.toMatchObject({ kind: 'denied' })
    expect(requests).toHaveLength(1)
  })

  it('names the method whose answer its reader cannot read', async () => {
    const { callMethod } = transport(() => ({}))
    const read = () => {
      throw new Error('amount: expected number')
    }
    await expect(callMethod('catalog.storeproduct.list', {}, read)).rejects.toMatchObject({
      kind: 'malformed',
      method: 'catalog.storeproduct.list',
      description: 'amount: expected number',
    })
  })
})

describe('a method whose time is used up', () => {
  afterEach(() => vi.useRealTimers())

  const busy = { error: 'OPERATION_TIME_LIMIT', error_description: 'Method is blocked.' }
  /** A batch in which `slow` is refused; alone it answers, or is refused still. */
  const send = (alone: () => unknown, limits = createLimitWatch()) =>
    transport((method) => {
      if (method !== 'batch') return alone()
      return { result: { c0: 'fine' }, result_error: { c1: busy }, result_total: [] }
    }, limits)

  it('is asked once more after the wait, which holds up nobody else and is made known', async () => {
    vi.useFakeTimers()
    const limits = createLimitWatch()
    const { requests, callMethod } = send(() => 'late', limits)
    const [fine, late] = [callMethod('fine', {}, id), callMethod('slow', {}, id)]
    await vi.advanceTimersByTimeAsync(0)
    await expect(fine).resolves.toBe('fine')
    expect(limits.isWaiting()).toBe(true)
    expect(requests).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(BUSY_WAIT_MS)
    await expect(late).resolves.toBe('late')
    expect(limits.isWaiting()).toBe(false)
    expect(requests.map(({ method }) => method)).toEqual(['batch', 'slow'])
  })

  it('fails when it is refused again', async () => {
    vi.useFakeTimers()
    const { requests, callMethod } = send(() => {
      throw serverError('slow', { ...busy, description: '', status: 429 })
    })
    const settled = Promise.allSettled([callMethod('fine', {}, id), callMethod('slow', {}, id)])
    await vi.advanceTimersByTimeAsync(BUSY_WAIT_MS)
    expect((await settled)[1]).toMatchObject({ reason: { kind: 'busy' } })
    expect(requests).toHaveLength(2)
  })
})

describe('reading a list to its end', () => {
  const rowsOf = ({ start }: Record<string, never>, total: number) =>
    Array.from({ length: Math.min(50, total - Number(start)) }, (_, n) => ({ id: Number(start) + n + 1 }))

  /** Answers pages of a list of `total` rows; past its end, page 1 again, as lists of elements do. */
  function listOf(total: number, claimed: number) {
    const asked: { start: number; order: object }[] = []
    const callMethod = createCallMethod(async (method, params) => {
      const answer = (query: Record<string, never>) => {
        asked.push(query as never)
        return Number(query.start) < total ? rowsOf(query, total) : rowsOf({ start: 0 } as never, total)
      }
      if (method !== 'batch') return { result: answer(params as never), total: claimed }
      const { cmd } = params as { cmd: Record<string, string> }
      const result = Object.fromEntries(
        Object.entries(cmd).map(([name, text]) => {
          const start = Number(new URLSearchParams(text.split('?')[1]).get('start'))
          return [name, answer({ start } as never)]
        }),
      )
      return { result: { result, result_error: [] }, total: undefined }
    }, createLimitWatch())
    const read = () =>
      readList(callMethod, { method: 'm', params: {}, readPage: (result) => result as { id: number }[] })
    return { asked, read }
  }

  it('asks the other pages by multiples of 50 and keeps every row once', async () => {
    const { asked, read } = listOf(130, 130)
    expect((await read()).map((row) => row.id)).toEqual(Array.from({ length: 130 }, (_, n) => n + 1))
    // From the last to the page at the edge: what moves meanwhile comes twice rather than not at all.
    expect(asked.map(({ start }) => start)).toEqual([0, 100, 50, 0])
  })

  it('doubles nothing when the total counts rows that are hidden', async () => {
    const { read } = listOf(60, 240)
    expect(await read()).toHaveLength(60)
  })

  /** A list that loses its first row after the first page was read; pages are offsets into what is left. */
  function shrinkingList(total: number) {
    let ids = Array.from({ length: total }, (_, n) => n + 1)
    const requests: string[] = []
    const answer = (query: URLSearchParams) => {
      const from = Number(query.get('filter[>id]') ?? 0)
      const to = Number(query.get('filter[<id]') ?? Number.POSITIVE_INFINITY)
      const found = ids.filter((one) => one > from && one < to)
      const start = Number(query.get('start'))
      return { rows: found.slice(start, start + 50).map((one) => ({ id: one })), total: found.length }
    }
    const callMethod = createCallMethod(async (method, params) => {
      requests.push(method)
      if (method !== 'batch') {
        const found = answer(new URLSearchParams(Object.entries(params).map(([k, v]) => [k, String(v)])))
        ids = ids.slice(1)
        return { result: found.rows, total: found.total }
      }
      const { cmd } = params as { cmd: Record<string, string> }
      const answers = Object.entries(cmd).map(
        ([name, text]) => [name, answer(new URLSearchParams(text.split('?')[1]))] as const,
      )
      const result = Object.fromEntries(answers.map(([name, { rows }]) => [name, rows]))
      const totals = Object.fromEntries(answers.map(([name, page]) => [name, page.total]))
      return { result: { result, result_error: [], result_total: totals }, total: undefined }
    }, createLimitWatch())
    const read = () =>
      readList(callMethod, { method: 'm', params: {}, readPage: (result) => result as { id: number }[] })
    return { requests, read }
  }

  it('loses no row that moves over the edge of a page while it is read, and doubles none', async () => {
    const { requests, read } = shrinkingList(170)
    expect((await read()).map((row) => row.id)).toEqual(Array.from({ length: 170 }, (_, n) => n + 1))
    // The first page, the others, and what may have come behind the last.
    expect(requests).toEqual(['m', 'batch', 'm'])
  })

  it('does not take a full page without a total for the whole list', async () => {
    const callMethod = createCallMethod(
      async () => ({ result: rowsOf({ start: 0 } as never, 50), total: undefined }),
      createLimitWatch(),
    )
    const reading = readList(callMethod, {
      method: 'm',
      params: {},
      readPage: (result) => result as { id: number }[],
    })
    await expect(reading).rejects.toMatchObject({ kind: 'malformed', method: 'm' })
  })

  it('is content with one page', async () => {
    const { asked, read } = listOf(3, 3)
    expect(await read()).toHaveLength(3)
    expect(asked).toHaveLength(1)
  })
})
