import { request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { ids } from '../world/test-world.ts'
import type { Generation, HttpEntry } from './state.ts'
import { openTestPortal, type TestPortal } from './test-client.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await openTestPortal()
})
afterAll(() => portal.close())

const CORS = {
  'access-control-allow-headers': 'origin, content-type, accept',
  'access-control-allow-origin': '*',
  'x-content-type-options': 'nosniff',
}

/** Headers of the connection and not of the server's own. */
const TRANSPORT = ['connection', 'content-length', 'content-type', 'date', 'keep-alive']
const ownHeaders = (headers: Headers) =>
  Object.fromEntries([...headers].filter(([name]) => !TRANSPORT.includes(name)))

describe('CORS', () => {
  it('answers OPTIONS below /rest/ 200, empty, before any check', async () => {
    for (const path of ['rest/batch', 'rest/no.such.method', 'rest/7/wrong/scope']) {
      const { status, headers, body } = await portal.get(path, { method: 'OPTIONS' })
      expect({ status, body, own: ownHeaders(headers) }).toEqual({ status: 200, body: '', own: CORS })
      expect(headers.get('content-type')).toBeNull()
    }
  })

  it('sends exactly this set with every answer', async () => {
    const answers = [
      await portal.call('scope'),
      await portal.call('no.such.method'),
      await portal.post('rest/scope', {}),
      await portal.call('catalog.price.list'),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 401, 501])
    for (const { headers } of answers) {
      expect(ownHeaders(headers)).toEqual(CORS)
      expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
    }
  })

  it('sends it with downloads, and not outside /rest/', async () => {
    const { body } = await portal.call('catalog.productImage.get', { productId: ids.table, id: 501 })
    const { downloadUrl, detailUrl } = body.result.productImage
    expect(ownHeaders((await portal.get(downloadUrl)).headers)).toEqual(CORS)
    expect(ownHeaders((await portal.get(detailUrl)).headers)).toEqual({})
    expect((await portal.get('portal/log')).headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('a request', () => {
  it.each(['catalog.store.get', 'catalog.store.get.json', 'CATALOG.STORE.GET', 'catalog.Store.Get.JSON'])(
    'names its method in any case, with or without .json: %s',
    async (method) => {
      expect((await portal.call(method, { id: 1 })).body.result.store.id).toBe(1)
    },
  )

  it('may be GET', async () => {
    const { body } = await portal.get(`rest/catalog.store.get?auth=${await portal.token()}&id=3`)
    expect(body.result.store.id).toBe(3)
  })

  it('may be a form', async () => {
    const { body } = await portal.form('catalog.storeproduct.list', 'filter[%3Eid]=4&select[]=id')
    expect(body.result.storeProducts).toEqual([{ id: 5 }, { id: 6 }])
  })

  it('merges query and body; the body wins', async () => {
    const { body } = await portal.post('rest/catalog.store.get?id=3&bx24_request_id=1', {
      id: 1,
      auth: await portal.token(),
    })
    expect(body.result.store.id).toBe(1)
  })

  it('with an empty array in JSON asks for rows of id 1', async () => {
    const { body } = await portal.call('catalog.storeproduct.list', { filter: { id: [] } })
    expect(body.result.storeProducts.map(({ id }: { id: number }) => id)).toEqual([1])
  })

  it('with an empty array in a form asks for every row', async () => {
    // What form encoding leaves of `{ filter: { id: [] } }`.
    const { body } = await portal.form('catalog.storeproduct.list', '')
    expect(body.result.storeProducts).toHaveLength(6)
  })

  it('of another content type, or of broken JSON, has no parameters', async () => {
    const auth = await portal.token()
    const ask = (type: string, body: string) =>
      portal.get(`rest/catalog.store.get?auth=${auth}`, {
        method: 'POST',
        headers: { 'Content-Type': type },
        body,
      })
    for (const [type, body] of [
      ['text/plain', '{"id":1}'],
      ['application/json', '{"id":1'],
      ['application/json', '"id"'],
    ] as const) {
      expect((await ask(type, body)).body.error).toBe('100')
    }
  })

  it('is delayed by the latency, OPTIONS included', async () => {
    const slow = await openTestPortal({ latencyMs: 600 })
    for (const method of ['OPTIONS', 'GET']) {
      const start = performance.now()
      await slow.get('rest/scope', { method })
      expect(performance.now() - start).toBeGreaterThan(590)
    }
    const start = performance.now()
    await slow.get('portal/log')
    expect(performance.now() - start).toBeLessThan(590)
    await slow.close()
  })
})

describe('who asks', () => {
  const scope = (init: { body?: object; path?: string; headers?: Record<string, string> }) =>
    portal.get(init.path ?? 'rest/scope', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...init.headers },
      body: JSON.stringify(init.body ?? {}),
    })

  it('by auth, access_token, or a Bearer header', async () => {
    const token = await portal.token()
    expect((await scope({ body: { auth: token } })).status).toBe(200)
    expect((await scope({ body: { access_token: token } })).status).toBe(200)
    expect((await scope({ headers: { Authorization: `Bearer ${token}` } })).status).toBe(200)
    expect((await scope({ path: `rest/scope?auth=${token}` })).status).toBe(200)
  })

  it('by a webhook, with the rights of its person', async () => {
    expect((await scope({ path: 'rest/7/demosales/scope' })).body.result).toEqual([
      'catalog',
      'crm',
      'placement',
    ])
    const { body } = await scope({
      path: 'rest/7/demosales/catalog.store.list.json',
      body: { select: ['id'] },
    })
    expect(body.result.stores).toEqual([{ id: 1 }, { id: 3 }])
  })

  it.each([
    ['no token', {}, 401, 'NO_AUTH_FOUND', 'Wrong authorization data'],
    [
      'a token of nobody',
      { body: { auth: 'abc' } },
      401,
      'invalid_token',
      'Unable to get application by token',
    ],
    [
      "another person's secret",
      { path: 'rest/1/demosales/scope' },
      403,
      'INVALID_CREDENTIALS',
      'Invalid request credentials',
    ],
  ])('%s is refused', async (_name, init, status, error, error_description) => {
    const answer = await scope(init)
    expect({ status: answer.status, body: answer.body }).toEqual({
      status,
      body: { error, error_description },
    })
  })

  it('a token expires, and a new one is good', async () => {
    const old = await portal.token()
    await portal.faults({ kind: 'expireTokens' })
    expect((await scope({ body: { auth: old } })).body.error).toBe('expired_token')
    expect((await scope({ body: { auth: await portal.token() } })).status).toBe(200)
  })

  it('POST /portal/token gives a token of that person', async () => {
    const { status, body } = await portal.get('portal/token?as=keeper', { method: 'POST' })
    expect(status).toBe(200)
    expect(body).toEqual({
      token: expect.stringMatching(/^[0-9a-f]{70}$/),
      refreshToken: expect.stringMatching(/^[0-9a-f]{70}$/),
      expiresIn: 3600,
      user: 'keeper',
    })
    expect((await scope({ path: 'rest/profile', body: { auth: body.token } })).body.result.ID).toBe('12')
    expect((await portal.get('portal/token?as=nobody', { method: 'POST' })).status).toBe(404)
  })
})

describe('methods that cannot be called', () => {
  it.each(['no.such.method', '', 'catalogue.store.list', 'rest'])(
    '"%s" is unknown, token or not',
    async (name) => {
      const answer = await portal.get(`rest/${name}`)
      expect(answer).toMatchObject({
        status: 404,
        body: { error: 'ERROR_METHOD_NOT_FOUND', error_description: 'Method not found!' },
      })
    },
  )

  it.each(['catalog.price.list', 'crm.item.list', 'event.bind', 'user.get', 'catalog.productImage.lst'])(
    '%s says by name that it is not emulated, and warns',
    async (name) => {
      await portal.get('portal/log', { method: 'DELETE' })
      const sentence = `The local portal does not emulate ${name}, which exists in Bitrix24.`
      const { status, body } = await portal.call(name)
      expect({ status, body }).toEqual({
        status: 501,
        body: { error: 'PORTAL_METHOD_NOT_EMULATED', error_description: sentence },
      })
      const [entry] = (await portal.log()) as HttpEntry[]
      expect(entry?.warnings).toEqual([sentence])
      expect(entry?.commands[0]?.error).toBe('PORTAL_METHOD_NOT_EMULATED')
    },
  )

  it('XML is not emulated', async () => {
    expect(await portal.get('rest/scope.xml')).toMatchObject({
      status: 501,
      body: { error: 'PORTAL_TRANSPORT_NOT_EMULATED' },
    })
  })

  it('a parameter called token makes any call a download', async () => {
    expect(await portal.call('catalog.store.list', { token: 'x' })).toMatchObject({
      status: 403,
      body: { error: 'ACCESS_DENIED', error_description: 'Access denied! Link check failed' },
    })
  })
})

describe.each(['g1', 'g2', 'g3'] as Generation[])('errors of %s', (generation) => {
  let own: TestPortal
  beforeAll(async () => {
    own = await openTestPortal({ generation })
  })
  afterAll(() => own.close())
  afterEach(() => own.get('portal/faults', { method: 'DELETE' }))

  const isNumeric = generation === 'g1'
  const typed = (code: number) => (isNumeric ? code : String(code))
  const old = (oldText: string, entity: string): [string | number, string] =>
    isNumeric ? [0, oldText] : ['', `${entity} does not exist.`]

  it.each<[string, object, string | number, string]>([
    ['catalog.product.get', {}, typed(100), 'Could not find value for parameter {id}'],
    ['catalog.productImage.get', { id: 501 }, typed(100), 'Could not find value for parameter {productId}'],
    ['catalog.productImage.list', {}, typed(100), 'Could not find value for parameter {productId}'],
    ['catalog.productImage.list', { productId: 0 }, typed(0), 'Empty productID'],
    ['catalog.productImage.list', { productId: 'abc' }, typed(0), 'Empty productID'],
    ['catalog.productImage.list', { productId: 999 }, typed(0), 'Product was not found'],
    ['catalog.productImage.get', { productId: 101, id: 1 }, ...old('Image does not exist', 'productImage')],
    ['catalog.product.get', { id: 999 }, ...old('Product is not exists', 'product')],
    ['catalog.product.sku.get', { id: 999 }, ...old('Product is not exists', 'sku')],
    ['catalog.storeproduct.get', { id: 999 }, ...old('Entity is not exists', 'storeProduct')],
    [
      'catalog.store.get',
      { id: 999 },
      isNumeric ? 0 : '201100000000',
      isNumeric ? 'Store is not exists' : 'store does not exist.',
    ],
    ['catalog.product.list', {}, typed(0), 'Required select fields: id, iblockId'],
    ['catalog.product.list', { select: ['iblockId'] }, typed(0), 'Required select fields: id'],
    ['catalog.product.list', { select: ['*'] }, typed(0), 'Required select fields: id, iblockId'],
    ['catalog.product.list', { select: ['id', 'iblockId'] }, typed(0), 'Required filter fields: iblockId'],
    [
      'catalog.product.list',
      { select: ['id', 'iblockId'], filter: { iblockId: 9 } },
      typed(200040300000),
      'Iblock Not Found',
    ],
    [
      'catalog.product.offer.list',
      { select: ['id', 'iblockId'], filter: { iblockId: 24 } },
      typed(0),
      'productType is not allowed for this catalog',
    ],
    [
      'catalog.product.download',
      { fields: { fieldName: 'detailPicture' } },
      typed(0),
      'Required fields: fileId, productId',
    ],
    [
      'catalog.product.download',
      { fields: { fieldName: 'name', fileId: 501, productId: 101 } },
      typed(0),
      'Name file field is not available',
    ],
  ])('%s %j', async (method, params, error, error_description) => {
    const { status, body } = await own.call(method, params)
    expect({ status, body }).toEqual({ status: 400, body: { error, error_description } })
  })

  it('have the same form inside a batch', async () => {
    const { result_error } = await own.batch(
      { a: 'catalog.product.get', b: 'catalog.store.list' },
      { as: 'guest' },
    )
    const denied = { error: typed(200040300010), error_description: 'Access Denied' }
    expect(result_error).toEqual({ a: denied, b: denied })
  })

  it('are of mixed types when the portal is told so', async () => {
    await own.faults({ kind: 'mixedErrorTypes' })
    const errorOf = async (method: string, params: object, as: string) =>
      (await own.call(method, params, as)).body.error
    expect(await errorOf('catalog.product.get', { id: 101 }, 'guest')).toBe('200040300010')
    expect(await errorOf('catalog.product.get', { id: ids.closed }, 'sales')).toBe(200040300040)
    expect(await errorOf('catalog.productImage.list', { productId: ids.closed }, 'sales')).toBe(200040300010)
    expect(await errorOf('catalog.product.get', {}, 'sales')).toBe(100)
    expect(await errorOf('catalog.product.get', { id: 999 }, 'sales')).toBe(isNumeric ? 0 : '')
  })

  it('name a scope that is not granted', async () => {
    await own.faults({ kind: 'app', set: { scopes: [] } })
    const { status, body } = await own.call('catalog.store.list')
    expect({ status, body }).toEqual({
      status: generation === 'g3' ? 403 : 401,
      body: {
        error: 'insufficient_scope',
        error_description: 'The request requires higher privileges than provided by the access token',
      },
    })
    expect((await own.call('profile')).status).toBe(200)
  })
})

describe('limits', () => {
  it('answer 503 once the bucket is full', async () => {
    const tight = await openTestPortal({ limits: { burst: 3, drainPerSecond: 0 } })
    const auth = await tight.token()
    const ask = () => tight.post('rest/scope', { auth })
    const answers = [await ask(), await ask(), await ask(), await ask(), await ask(), await ask()]
    const refused = answers.find(({ status }) => status === 503)
    expect(refused?.body).toEqual({ error: 'QUERY_LIMIT_EXCEEDED', error_description: 'Too many requests' })
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3)
    await tight.close()
  })

  it('count a batch once, and no OPTIONS', async () => {
    const tight = await openTestPortal({ limits: { burst: 2, drainPerSecond: 0 } })
    const auth = await tight.token()
    for (let count = 0; count < 5; count += 1) await tight.get('rest/scope', { method: 'OPTIONS' })
    const cmd = Array.from({ length: 50 }, () => 'scope')
    expect((await tight.post('rest/batch', { auth, cmd })).status).toBe(200)
    expect((await tight.post('rest/batch', { auth, cmd })).status).toBe(200)
    expect((await tight.post('rest/batch', { auth, cmd })).status).toBe(503)
    await tight.close()
  })

  it('block a method by itself whose time is used up, inside a batch too', async () => {
    const tight = await openTestPortal({ limits: { operatingSeconds: 0 } })
    const { result, result_error } = await tight.batch({ a: 'scope', b: 'scope', c: 'server.time' })
    expect(Object.keys(result)).toEqual(['a', 'c'])
    const error = {
      error: 'OPERATION_TIME_LIMIT',
      error_description: 'Method is blocked due to operation time limit.',
    }
    expect(result_error).toEqual({ b: error })
    expect(await tight.call('scope')).toMatchObject({ status: 429, body: error })
    await tight.close()
  })
})

describe('the log', () => {
  it('holds every request below /rest/, OPTIONS included, without tokens', async () => {
    await portal.get('portal/log', { method: 'DELETE' })
    await portal.get('rest/scope', { method: 'OPTIONS' })
    await portal.call('catalog.store.list', { select: ['id'], bx24_sdk_ver: '2.2.0' }, 'sales')
    await portal.get('rest/7/demosales/scope')
    await portal.get('portal/token', { method: 'POST' })
    const entries = await portal.log()
    expect(entries).toEqual([
      {
        kind: 'http',
        at: expect.any(String),
        verb: 'OPTIONS',
        path: '/rest/scope',
        method: '',
        user: null,
        status: 200,
        contentType: '',
        commands: [],
        warnings: [],
        durationMs: expect.any(Number),
      },
      {
        kind: 'http',
        at: expect.any(String),
        verb: 'POST',
        path: '/rest/catalog.store.list',
        method: 'catalog.store.list',
        user: 'sales',
        status: 200,
        contentType: 'application/json; charset=utf-8',
        commands: [{ method: 'catalog.store.list', params: { select: ['id'] } }],
        warnings: [],
        durationMs: expect.any(Number),
      },
      expect.objectContaining({ path: '/rest/7/***/scope', user: 'sales' }),
    ])
    expect(JSON.stringify(entries)).not.toMatch(/demosales|auth/)
  })

  it('warns of names that the method does not know', async () => {
    await portal.get('portal/log', { method: 'DELETE' })
    await portal.call('catalog.storeproduct.list', {
      select: ['id', 'qantity'],
      filter: { productID: 1 },
      order: { ID: 'asc' },
    })
    const [entry] = (await portal.log()) as HttpEntry[]
    expect(entry?.warnings).toEqual([
      'filter: "productID" is not a field; the condition is dropped',
      'select: "qantity" is not a field; it is dropped',
      'order: "ID" is not a field; it is dropped',
    ])
  })
})

describe('the portal by its names', () => {
  /** `fetch` would not send another Host. */
  const detailUrlBy = (host: string) =>
    new Promise<string>((resolve, reject) => {
      const { port } = new URL(portal.url)
      portal.token().then((auth) => {
        request(
          {
            host,
            port,
            path: `/rest/catalog.productImage.get?productId=101&id=503&auth=${auth}`,
          },
          (response) => {
            let text = ''
            response.on('data', (chunk) => {
              text += chunk
            })
            response.on('end', () => resolve(JSON.parse(text).result.productImage.detailUrl))
          },
        )
          .on('error', reject)
          .end()
      }, reject)
    })

  it('stores some pictures on another origin than the one that was asked', async () => {
    const { port } = new URL(portal.url)
    expect(await detailUrlBy('127.0.0.1')).toMatch(`http://localhost:${port}/upload/iblock/`)
    expect(await detailUrlBy('localhost')).toMatch(`http://127.0.0.1:${port}/upload/iblock/`)
  })

  it('a port that is taken is refused with a sentence', async () => {
    const { port } = new URL(portal.url)
    await expect(openTestPortal({ port: Number(port) })).rejects.toThrow(
      `Port ${port} is taken: stop the program that listens there, or set PORTAL_PORT to another port.`,
    )
  })
})

describe('requests that go wrong on their way', () => {
  it('by a client that leaves in the middle of its body do not trouble the portal', async () => {
    const { port } = new URL(portal.url)
    const socket = connect(Number(port), '127.0.0.1')
    socket.write('POST /rest/scope HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 50\r\n\r\nhalf')
    await new Promise((resolve) => setTimeout(resolve, 50))
    socket.destroy()
    expect((await portal.call('scope')).status).toBe(200)
  })

  it('by a client that leaves before its answer are no fault of the portal', async () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const slow = await openTestPortal({ latencyMs: 100 })
    const { port } = new URL(slow.url)
    const socket = connect(Number(port), '127.0.0.1')
    socket.write('POST /rest/scope HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 3\r\n\r\na=1')
    await new Promise((resolve) => setTimeout(resolve, 50))
    socket.destroy()
    await new Promise((resolve) => setTimeout(resolve, 150))
    await slow.close()
    expect(said).not.toHaveBeenCalled()
    said.mockRestore()
  })

  it.each(['http://elsewhere.example/rest/scope', '*', '//'])(
    'for the address %s get an answer',
    async (path) => {
      const { port } = new URL(portal.url)
      const status = await new Promise((resolve, reject) => {
        request({ port, path, host: '127.0.0.1' }, (response) => resolve(response.resume().statusCode))
          .on('error', reject)
          .end()
      })
      expect(status).toBe(path === '//' ? 404 : 400)
    },
  )
})
