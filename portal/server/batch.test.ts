import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ids } from '../world/test-world.ts'
import type { HttpEntry } from './state.ts'
import { openTestPortal, type TestPortal } from './test-client.ts'

/** Wire reference 3.5, row by row. */
describe('batch', () => {
  let portal: TestPortal
  beforeAll(async () => {
    portal = await openTestPortal()
  })
  afterAll(() => portal.close())

  const times = (result: { result_time: object }) => Object.keys(result.result_time)

  it('answers 200 even if every command failed', async () => {
    const { status, body } = await portal.call('batch', { cmd: { a: 'foo.bar', b: 'catalog.store.get' } })
    expect(status).toBe(200)
    expect(body.result).toEqual({
      result: [],
      result_error: {
        a: { error: 'ERROR_METHOD_NOT_FOUND', error_description: 'Method not found!' },
        b: { error: '100', error_description: 'Could not find value for parameter {id}' },
      },
      result_total: [],
      result_next: [],
      result_time: [],
    })
  })

  it('sends empty maps as lists, and an error map without gaps as a list', async () => {
    const result = await portal.batch(['scope'])
    expect(result.result).toEqual([['catalog', 'crm', 'placement']])
    expect(result.result_error).toEqual([])
    expect((await portal.batch(['foo.bar'])).result_error).toHaveLength(1)
    expect((await portal.batch([])).result).toEqual([])
    expect((await portal.call('batch')).body.result.result).toEqual([])
  })

  it('turns positional results into an object when one before the last fails', async () => {
    expect((await portal.batch(['scope', 'foo.bar', 'scope'])).result).toEqual({
      0: ['catalog', 'crm', 'placement'],
      2: ['catalog', 'crm', 'placement'],
    })
    expect((await portal.batch(['scope', 'foo.bar'])).result).toHaveLength(1)
  })

  it('keeps total, next and time by command', async () => {
    const result = await portal.batch(
      { all: 'catalog.storeproduct.list', none: 'catalog.storeproduct.list?start=-1' },
      { as: 'keeper' },
    )
    expect(result.result_total).toEqual({ all: 6 })
    expect(result.result_next).toEqual({ all: 2 })
    expect(times(result)).toEqual(['all', 'none'])
  })

  it.each([1, '1', true, 'N'])('halt %j stops after the first error of any code', async (halt) => {
    const cmd = { a: 'scope', b: 'catalog.product.get?id=999', c: 'scope' }
    const result = await portal.batch(cmd, { halt })
    // A code that JavaScript and the SDK take for success.
    expect(result.result_error).toEqual({ b: { error: '', error_description: 'product does not exist.' } })
    expect(Object.keys(result.result)).toEqual(['a'])
    expect(times(result)).toEqual(['a'])
  })

  it.each([0, '0', '', false, undefined])('halt %j goes on', async (halt) => {
    const result = await portal.batch({ b: 'catalog.product.get?id=999', c: 'scope' }, { halt })
    expect(Object.keys(result.result)).toEqual(['c'])
  })

  it('runs 50 commands and refuses the rest one by one', async () => {
    const result = await portal.batch(Array.from({ length: 53 }, () => 'server.time'))
    expect(result.result).toHaveLength(50)
    expect(result.result_error).toEqual({
      50: { error: 'ERROR_BATCH_LENGTH_EXCEEDED', error_description: 'Max batch length exceeded' },
      51: { error: 'ERROR_BATCH_LENGTH_EXCEEDED', error_description: 'Max batch length exceeded' },
      52: { error: 'ERROR_BATCH_LENGTH_EXCEEDED', error_description: 'Max batch length exceeded' },
    })
  })

  it.each(['batch?cmd[]=scope', 'BATCH', 'download?token=x', 'upload', 'catalog.product.download'])(
    'does not run %s inside',
    async (command) => {
      expect((await portal.batch({ a: command })).result_error).toEqual({
        a: {
          error: 'ERROR_BATCH_METHOD_NOT_ALLOWED',
          error_description: 'Method is not allowed for batch usage',
        },
      })
    },
  )

  it('skips a command that is no string', async () => {
    const result = await portal.batch({ a: 5, b: { method: 'scope' }, c: 'scope' })
    expect(Object.keys(result.result)).toEqual(['c'])
    expect(result.result_error).toEqual([])
  })

  it('parses a command as path and query, and loses what follows a #', async () => {
    const query = `select[]=id&select[]=iblockId&filter[iblockId]=24&filter[%25name]=${encodeURIComponent('<b>')}`
    const { result } = await portal.batch({
      found: `catalog.product.list?${query}`,
      cut: `catalog.product.list?select[]=id&select[]=iblockId&filter[iblockId]=24#&filter[id]=101`,
    })
    expect(result.found.products).toEqual([{ iblockId: 24, id: ids.table }])
    expect(result.cut.products).toHaveLength(8)
  })

  it('cannot say an empty array: the condition is gone', async () => {
    const { result } = await portal.batch({ a: 'catalog.storeproduct.list?filter[productId]=' })
    expect(result.a.storeProducts).toEqual([])
    const { result: all } = await portal.batch({ a: 'catalog.storeproduct.list?filter[]=' })
    expect(all.a.storeProducts).toHaveLength(6)
  })

  it('is read from a form as well', async () => {
    const { body } = await portal.form('batch', 'halt=0&cmd[st]=catalog.store.get%3Fid%3D1')
    expect(body.result.result.st.store.id).toBe(1)
  })

  it('takes its parameters in any case', async () => {
    const { body } = await portal.call('batch', { CMD: { a: 'foo.bar', b: 'scope' }, Halt: 1 })
    expect(body.result.result).toEqual([])
  })

  it('checks the scope of each command, with an empty description', async () => {
    await portal.faults({ kind: 'app', set: { scopes: ['placement'] } })
    const result = await portal.batch({ a: 'catalog.store.list', b: 'profile' })
    await portal.get('portal/faults', { method: 'DELETE' })
    expect(result.result_error).toEqual({ a: { error: 'insufficient_scope', error_description: '' } })
    expect(result.result.b.ID).toBe('1')
  })

  it('checks the token once, for the whole', async () => {
    const auth = await portal.token()
    await portal.faults({ kind: 'expireTokens' })
    const { status, body } = await portal.post('rest/batch', { auth, cmd: ['scope'] })
    expect({ status, body }).toEqual({
      status: 401,
      body: { error: 'expired_token', error_description: 'The access token provided has expired.' },
    })
  })

  describe('references', () => {
    it('chain commands, keeping the type', async () => {
      const { result } = await portal.batch({
        row: 'catalog.storeproduct.list?filter[productId]=107&filter[storeId]=4',
        store: 'catalog.store.get?id=$result[row][storeProducts][0][storeId]',
        next: 'catalog.product.get?id=$result[row][storeProducts][0][productId]',
      })
      expect(result.store.store.id).toBe(4)
      expect(result.next.product.id).toBe(107)
    })

    it('of a null field give the deepest level, which an id casts to 1', async () => {
      const { result } = await portal.batch({
        p: 'catalog.storeproduct.list?filter[id]=2',
        store: 'catalog.store.get?id=$result[p][storeProducts][0][quantityReserved]',
      })
      expect(result.p.storeProducts[0].quantityReserved).toBeNull()
      expect(result.store.store.id).toBe(1)
    })

    it('of a failed command give the whole map, which an id casts to 1', async () => {
      const { result, result_error } = await portal.batch({
        ok: 'scope',
        p: 'catalog.product.get?id=999',
        rows: 'catalog.storeproduct.list?filter[productId]=$result[p][product][id]',
        store: 'catalog.store.get?id=$result[p][product][measure]',
      })
      expect(Object.keys(result_error)).toEqual(['p'])
      expect(result.store.store.id).toBe(1)
      expect(result.rows.storeProducts).toEqual([])
    })

    it('are replaced after decoding', async () => {
      const { result } = await portal.batch({
        ok: 'catalog.store.get?id=1',
        found: 'catalog.store.list?filter%5Btitle%5D=%24result%5Bok%5D%5Bstore%5D%5Btitle%5D',
      })
      expect(result.found.stores.map(({ id }: { id: number }) => id)).toEqual([1])
    })
  })

  it('stands in the log with each command, its parameters and its error', async () => {
    await portal.get('portal/log', { method: 'DELETE' })
    await portal.batch({
      a: 'catalog.store.get?id=1',
      b: 'catalog.product.get?id=999',
      c: 'catalog.price.list',
    })
    const [entry] = (await portal.log()) as HttpEntry[]
    expect(entry).toMatchObject({
      method: 'batch',
      user: 'admin',
      status: 200,
      commands: [
        { method: 'catalog.store.get', params: { id: '1' } },
        { method: 'catalog.product.get', params: { id: '999' }, error: '' },
        { method: 'catalog.price.list', params: {}, error: 'PORTAL_METHOD_NOT_EMULATED' },
      ],
      warnings: ['The local portal does not emulate catalog.price.list, which exists in Bitrix24.'],
    })
    expect(entry?.commands[0]).not.toHaveProperty('error')
  })
})
