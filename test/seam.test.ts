import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { demoWorld } from '../portal/demo/world.ts'
import { type RunningPortal, startPortal } from '../portal/server/portal.ts'
import type { Generation } from '../portal/server/state.ts'
import { type CallMethod, createCallMethod } from '../src/bitrix24/call-method.ts'
import { sendThrough } from '../src/bitrix24/connect.ts'
import { createLimitWatch } from '../src/bitrix24/limit-watch.ts'
import { sdkClient } from './sdk-client.ts'

/** The seam over the real SDK's HTTP client and real HTTP, without a browser. */
const GENERATIONS: Generation[] = ['g1', 'g2', 'g3']

/** Every JSON form in which a server may send the code of one refusal. */
const CODES = [
  { error: 200040300010, description: 'Access Denied', code: '200040300010', kind: 'denied' },
  { error: '200040300010', description: 'Access Denied', code: '200040300010', kind: 'denied' },
  { error: 0, description: 'Access Denied', code: '0', kind: 'denied' },
  { error: '0', description: 'Product was not found', code: '0', kind: 'not-found' },
  { error: '', description: 'product does not exist.', code: '', kind: 'not-found' },
  { error: 100, description: 'Could not find value for parameter {id}', code: '100', kind: 'unexpected' },
  { error: '100', description: 'Could not find value for parameter {id}', code: '100', kind: 'unexpected' },
  { error: '200040300040', description: 'Access Denied', code: '200040300040', kind: 'denied' },
  { error: '', description: 'Access denied', code: '', kind: 'denied' },
  { error: '', description: '', code: '', kind: 'unexpected' },
  { error: 0, description: 'Product is not exists', code: '0', kind: 'not-found' },
  { error: 0, description: 'Empty productID', code: '0', kind: 'unexpected' },
  { error: 201100000000, description: 'store does not exist.', code: '201100000000', kind: 'not-found' },
  { error: 'insufficient_scope', description: '', code: 'insufficient_scope', kind: 'scope' },
  {
    error: 'ERROR_METHOD_NOT_FOUND',
    description: 'Method not found!',
    code: 'ERROR_METHOD_NOT_FOUND',
    kind: 'no-method',
  },
  { error: 'user_access_error', description: '', code: 'user_access_error', kind: 'app-closed' },
  { error: 'CONNECTION_ERROR', description: '', code: 'CONNECTION_ERROR', kind: 'unchecked' },
] as const

describe.each(GENERATIONS)('the seam over a %s server', (generation) => {
  let portal: RunningPortal
  let callMethod: CallMethod

  beforeAll(async () => {
    portal = await startPortal({ world: demoWorld(), generation, port: 0, appUrl: 'http://127.0.0.1:1/' })
    callMethod = createCallMethod(sendThrough(sdkClient(portal, 'admin')), createLimitWatch())
  })

  afterAll(() => portal.close())
  afterEach(() => {
    portal.state.faults.clear()
    portal.state.log.clear()
  })

  const raw = (method: string, params: object) => callMethod(method, params, ({ result }) => result)
  const oak = () => raw('catalog.product.get', { id: 1204 })
  const units = () => raw('catalog.measure.list', {})

  it.each(CODES)(
    'gives the true code of a single call refused with $error',
    async ({ error, description, code, kind }) => {
      portal.state.faults.add({
        kind: 'rest',
        method: 'catalog.product.get',
        effect: { type: 'error', error, description },
      })
      await expect(oak()).rejects.toMatchObject({
        name: 'PortalError',
        code,
        kind,
        description,
        method: 'catalog.product.get',
      })
    },
  )

  it.each(CODES)(
    'gives the true code of a single call that is refused with $error under HTTP 200',
    async ({ error, description, code, kind }) => {
      portal.state.faults.add({
        kind: 'rest',
        method: 'catalog.product.get',
        effect: { type: 'error', error, description, status: 200 },
      })
      await expect(oak()).rejects.toMatchObject({ code, kind, description, method: 'catalog.product.get' })
      expect(portal.state.log.read(), 'a refusal is not asked for again').toHaveLength(1)
    },
  )

  it.each(CODES)(
    'gives the true code of a command refused with $error inside a batch',
    async ({ error, description, code, kind }) => {
      portal.state.faults.add({
        kind: 'rest',
        method: 'catalog.product.get',
        effect: { type: 'error', error, description },
      })
      const [refused, fine] = await Promise.allSettled([oak(), units()])
      expect(refused).toMatchObject({ reason: { code, kind, description, method: 'catalog.product.get' } })
      expect(fine).toMatchObject({ status: 'fulfilled', value: { measures: expect.any(Array) } })
      expect(portal.state.log.read()).toHaveLength(1)
    },
  )

  it('knows the total of a list that is asked alone, and of none that has none', async () => {
    const total = (method: string, params: object) => callMethod(method, params, (answer) => answer.total)
    const products = portal.state.world.products.filter(({ iblockId }) => iblockId === 24).length
    const list = { select: ['id', 'iblockId'], filter: { iblockId: 24 } }
    expect(await total('catalog.product.list', list)).toBe(products)
    expect(await total('catalog.product.list', { ...list, start: -1 })).toBeUndefined()
    expect(await total('catalog.product.get', { id: 1204 })).toBeUndefined()
    expect(portal.state.log.read().map((entry) => entry.kind === 'http' && entry.method)).not.toContain(
      'batch',
    )
  })

  it('reads filters with prefixes, lists and text of other alphabets as they were meant', async () => {
    const list = (filter: object) =>
      callMethod(
        'catalog.store.list',
        { select: ['id', 'title'], filter, order: { id: 'asc' } },
        ({ result }) => (result as { stores: { id: number }[] }).stores.map(({ id }) => id),
      )
    const [two, later, russian] = await Promise.all([
      list({ id: [3, 1] }),
      list({ '>id': 22, '<=id': 24 }),
      list({ '%title': 'Северный' }),
    ])
    expect([two, later]).toEqual([
      [1, 3],
      [23, 24],
    ])
    expect(russian).toHaveLength(1)
  })

  it('fails the command that a batch left unanswered, and no other', async () => {
    portal.state.faults.add({ kind: 'rest', method: 'catalog.product.get', effect: { type: 'omit' } })
    const [forgotten, fine] = await Promise.allSettled([oak(), units()])
    expect(forgotten).toMatchObject({ reason: { kind: 'malformed' } })
    expect(fine.status).toBe('fulfilled')
  })

  it.each([
    ['a 500 of the server', { type: 'http', status: 500, body: '<html>', contentType: 'text/html' }],
    ['HTML instead of JSON', { type: 'http', status: 200, body: '<html>', contentType: 'text/html' }],
    ['an empty body', { type: 'http', status: 200, body: '' }],
    ['a cut JSON text', { type: 'truncate' }],
    ['a connection that breaks', { type: 'drop', when: 'halfway' }],
  ] as const)('survives one batch that ends with %s', async (_, effect) => {
    portal.state.faults.add({ kind: 'rest', method: 'batch', effect })
    await expect(Promise.all([oak(), units()])).resolves.toHaveLength(2)
    expect(portal.state.log.read()).toHaveLength(3)
  })
})
