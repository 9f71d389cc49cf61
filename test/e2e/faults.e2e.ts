import type { FrameLocator, Route } from '@playwright/test'
import type { Fault } from '../../portal/server/state.ts'
import { hasLoaded, pictures, showPicture, stock, stockRows } from './parts.ts'
import { expect, type Stage, test } from './story.ts'

/**
 * What people read when something breaks: the rows of docs/errors.md. Where the fault's own HTTP status shows in the
 * browser's console, the story says so; everything else there fails it.
 */

const OAK_TABLE = 1204
/** `3` belongs to the showroom: 5 on hand. */
const SHOWROOM = { productId: OAK_TABLE, storeId: 3 }

const STOCK = 'catalog.storeproduct.list'
const PICTURES = 'catalog.productImage.list'
const PRODUCT = 'catalog.product.get'

type RestFault = Extract<Fault, { kind: 'rest' }>
type RestEffect = RestFault['effect']

const spoil = (method: string, effect: RestEffect, times: number | 'always' = 'always'): RestFault => ({
  kind: 'rest',
  method,
  times,
  effect,
})
const html = (status: number): RestEffect => ({
  type: 'http',
  status,
  body: '<html><title>Oops</title></html>',
  contentType: 'text/html',
})
const refresh = (app: FrameLocator) => app.getByRole('button', { name: 'Refresh' }).click()
const showroom = (app: FrameLocator) => stock(app).locator('tbody tr', { hasText: 'Showroom' })
const clock = /\d{1,2}:\d{2}:\d{2}/

/** A proxy that fails, and what happens in that moment. */
const breakWhile = (happens: () => void) => (route: Route) => {
  happens()
  return route.fulfill({ status: 500, body: '<html>', headers: { 'Access-Control-Allow-Origin': '*' } })
}

async function openOak(stage: Stage): Promise<FrameLocator> {
  const app = await stage.openFromCard(OAK_TABLE, { as: 'admin' })
  await stockRows(app)
  return app
}

/** Answers that say nothing about their commands, for as long as they last and for a moment. */
const BROKEN: { name: string; effect: RestEffect; says: string; console?: RegExp }[] = [
  { name: 'a 500', effect: html(500), says: 'the portal failed', console: /status of 500/ },
  {
    name: 'a 502 of a proxy',
    effect: { type: 'http', status: 502, body: '<html>Bad gateway</html>', cors: false },
    says: 'no connection',
    console: /CORS policy|ERR_FAILED/,
  },
  {
    name: 'INTERNAL_SERVER_ERROR',
    effect: {
      type: 'error',
      error: 'INTERNAL_SERVER_ERROR',
      description: 'Internal server error',
      status: 500,
    },
    says: 'the portal failed',
    console: /status of 500/,
  },
  {
    name: 'HTML under 200',
    effect: html(200),
    says: 'unreadable answer',
  },
  {
    name: 'malformed JSON',
    effect: { type: 'http', status: 200, body: '{"result":{', contentType: 'application/json' },
    says: 'unreadable answer',
  },
  { name: 'truncated JSON', effect: { type: 'truncate' }, says: 'unreadable answer' },
  { name: 'an empty body', effect: { type: 'http', status: 200, body: '' }, says: 'unreadable answer' },
  {
    name: 'a connection that is refused',
    effect: { type: 'drop', when: 'before' },
    says: 'no connection',
    console: /ERR_EMPTY_RESPONSE|ERR_CONNECTION/,
  },
  {
    name: 'a connection that breaks halfway',
    effect: { type: 'drop', when: 'halfway' },
    says: 'no connection',
    console: /ERR_CONTENT_LENGTH_MISMATCH|ERR_CONNECTION|ERR_INCOMPLETE/,
  },
]

test.describe('the whole request breaks with', { tag: '@once' }, () => {
  for (const { name, effect, says, console } of BROKEN) {
    test(`${name}: the last numbers stay, with their time, and return`, async ({
      stage,
      expectedConsole,
    }) => {
      if (console) expectedConsole.push(console)
      const app = await openOak(stage)
      stage.fault(spoil('*', effect), { kind: 'stock', ...SHOWROOM, amount: 4, quantityReserved: 0 })
      stage.forgetRequests()
      await refresh(app)
      await expect(stock(app)).toContainText(`Stock by warehouse: ${says}`)
      await expect(stock(app)).toContainText(/What you see is from \d/)
      await expect(pictures(app)).toContainText(`Pictures: ${says}`)
      await expect(app.getByRole('status').filter({ hasText: `Name and details: ${says}` })).toBeVisible()
      await expect(showroom(app)).toContainText(/5\s*0\s*5/)
      const [{ commands } = { commands: [] }] = stage.requests()
      // The batch, and once each of its commands apart. A connection that closes without a byte, Chromium tries twice.
      const attempts = effect.type === 'drop' && effect.when === 'before' ? 2 : 1
      expect(stage.requests().length).toBeLessThanOrEqual((1 + commands.length) * attempts)

      stage.endFaults()
      stage.fault({ kind: 'stock', ...SHOWROOM, amount: 4, quantityReserved: 0 })
      stage.forgetRequests()
      await stock(app).getByRole('button', { name: 'Try again' }).click()
      await expect(showroom(app)).toContainText(/4\s*0\s*4/)
      await expect(stock(app)).not.toContainText('What you see is from')
      const asked = stage.requests().flatMap(({ commands }) => commands.map(({ method }) => method))
      expect(asked, 'only what this section needs').not.toContain(PICTURES)
    })
  }
})

/** Bodies of the wrong shape: what a reader must refuse rather than show something wrong. */
const SHAPES: { name: string; method: string; result: unknown; section: 'stock' | 'pictures' | 'product' }[] =
  [
    { name: 'null for a list', method: STOCK, result: { storeProducts: null }, section: 'stock' },
    { name: 'an object for a list', method: STOCK, result: { storeProducts: { a: 1 } }, section: 'stock' },
    { name: 'a text for everything', method: STOCK, result: 'OK', section: 'stock' },
    {
      name: 'a row without its amount',
      method: STOCK,
      result: rowOf({ amount: undefined }),
      section: 'stock',
    },
    { name: 'a word for an amount', method: STOCK, result: rowOf({ amount: 'many' }), section: 'stock' },
    { name: 'an object for an amount', method: STOCK, result: rowOf({ amount: {} }), section: 'stock' },
    {
      name: 'a warehouse without an id',
      method: 'catalog.store.list',
      result: { stores: [{}] },
      section: 'stock',
    },
    { name: 'null for a list', method: PICTURES, result: { productImages: null }, section: 'pictures' },
    {
      name: 'a picture without an id',
      method: PICTURES,
      result: { productImages: [{}] },
      section: 'pictures',
    },
    { name: 'a list for a product', method: PRODUCT, result: { product: [] }, section: 'product' },
    { name: 'an object for a name', method: PRODUCT, result: productOf({ name: {} }), section: 'product' },
  ]

function rowOf(change: object) {
  const row = { id: 1, productId: OAK_TABLE, storeId: 1, amount: 5, quantityReserved: null, ...change }
  return { storeProducts: [row] }
}

function productOf(change: object) {
  return { product: { id: OAK_TABLE, iblockId: 24, type: 1, name: 'Oak', ...change } }
}

test.describe('an answer of the wrong shape', { tag: '@once' }, () => {
  for (const { name, method, result, section } of SHAPES) {
    test(`${method}: ${name} is called unreadable, and not asked again`, async ({ stage }) => {
      stage.fault(spoil(method, { type: 'result', result }))
      const app = await stage.openFromCard(OAK_TABLE, { as: 'admin' })
      if (section === 'product') {
        await expect(app.getByText('Name and details: unreadable answer')).toBeVisible()
        await stockRows(app)
        await expect(stock(app)).toContainText('The product itself could not be read')
      } else {
        const [broken, fine] = section === 'stock' ? [stock, pictures] : [pictures, stock]
        await expect(broken(app)).toContainText('unreadable answer')
        await expect(broken(app).getByRole('table')).toHaveCount(0)
        await expect(broken(app).locator('img')).toHaveCount(0)
        await expect(fine(app)).not.toContainText('unreadable')
        await expect(fine(app).locator('img, table').first()).toBeVisible()
      }
      expect(stage.requests().filter(({ method }) => method !== 'catalog.productImage.get')).toHaveLength(1)
    })
  }
})

test.describe('numbers', { tag: '@once' }, () => {
  const AMOUNTS: [sent: unknown, shown: string][] = [
    [1e12, '1,000,000,000,000'],
    [-5, '-5'],
    [0.001, '0.001'],
    ['12.5', '12.5'],
    [null, '0'],
  ]
  for (const [amount, shown] of AMOUNTS) {
    test(`an amount sent as ${JSON.stringify(amount)} reads ${shown}`, async ({ stage }) => {
      stage.fault(spoil(STOCK, { type: 'result', result: rowOf({ amount }) }))
      const app = await stage.openFromCard(OAK_TABLE, { as: 'admin' })
      const [row] = await stockRows(app)
      expect(row?.slice(1)).toEqual([shown, '0', shown])
    })
  }
})

test.describe('one command', { tag: '@once' }, () => {
  test('that the batch left unanswered fails its own section only', async ({ stage }) => {
    stage.fault(spoil(PICTURES, { type: 'omit' }))
    const app = await openOak(stage)
    await expect(pictures(app)).toContainText('Pictures: unreadable answer')
    expect(stage.requests()).toHaveLength(1)
  })

  test('whose method the portal does not have says so', async ({ stage }) => {
    stage.fault(
      spoil(PICTURES, { type: 'error', error: 'ERROR_METHOD_NOT_FOUND', description: 'Method not found!' }),
    )
    const app = await openOak(stage)
    await expect(pictures(app)).toContainText('Pictures: not available in this portal')
    await expect(pictures(app)).toContainText(PICTURES)
    expect(stage.requests()).toHaveLength(1)
  })

  test('refused with a code that nobody documented is quoted, not repeated', async ({ stage }) => {
    stage.fault(spoil(PICTURES, { type: 'error', error: 'ERROR_CORE', description: 'Something new' }))
    const app = await openOak(stage)
    await expect(pictures(app)).toContainText('Pictures: could not be loaded')
    await pictures(app).getByText('Technical details').click()
    await expect(pictures(app)).toContainText('ERROR_CORE')
    expect(stage.requests()).toHaveLength(1)
  })

  test('whose access the portal could not check asks to try later', async ({ stage }) => {
    stage.fault(spoil(PICTURES, { type: 'error', error: 'CONNECTION_ERROR', description: '', status: 401 }))
    const app = await openOak(stage)
    await expect(pictures(app)).toContainText('Pictures: access could not be checked')
  })

  test('of the unit and of inventory management that failed is missed in so many words', async ({
    stage,
  }) => {
    for (const method of ['catalog.measure.list', 'catalog.document.mode.status']) {
      stage.fault(spoil(method, { type: 'error', error: 'ERROR_CORE', description: '' }))
    }
    const app = await openOak(stage)
    await expect(stock(app)).toContainText('The unit of these amounts could not be read')
    await expect(stock(app)).toContainText('Whether inventory management is on could not be read')
    stage.endFaults()
    await stock(app).getByRole('button', { name: 'Check again' }).click()
    await expect(stock(app)).not.toContainText('could not be read')
    await expect(stock(app).locator('tfoot')).toContainText('pcs.')
  })
})

test.describe('limits of the portal', { tag: '@once' }, () => {
  test('a 503 is waited for in plain sight, and passes', async ({ stage, expectedConsole }) => {
    expectedConsole.push(/status of 503/)
    const app = await openOak(stage)
    const limited = {
      type: 'error',
      error: 'QUERY_LIMIT_EXCEEDED',
      description: 'Too many requests',
      status: 503,
    }
    stage.fault(spoil('batch', limited as RestEffect, 1), { kind: 'stock', ...SHOWROOM, amount: 4 })
    stage.forgetRequests()
    await refresh(app)
    await expect(app.getByText('Bitrix24 limits requests')).toBeVisible()
    await expect(showroom(app)).toContainText(/4\s*0\s*4/)
    await expect(app.getByText('Bitrix24 limits requests')).toHaveCount(0)
    expect(stage.requests().map(({ status }) => status)).toEqual([503, 200])
  })

  test('a 503 that lasts ends after three attempts, and the numbers stay', async ({
    stage,
    expectedConsole,
  }) => {
    expectedConsole.push(/status of 503/)
    const app = await openOak(stage)
    const limited = {
      type: 'error',
      error: 'QUERY_LIMIT_EXCEEDED',
      description: 'Too many requests',
      status: 503,
    }
    stage.fault(spoil('batch', limited as RestEffect))
    stage.forgetRequests()
    await refresh(app)
    await expect(stock(app)).toContainText('Stock by warehouse: Bitrix24 is overloaded', { timeout: 15_000 })
    await expect(app.getByText('Bitrix24 limits requests')).toHaveCount(0)
    await expect(showroom(app)).toContainText(/5\s*0\s*5/)
    expect(stage.requests().map(({ status }) => status)).toEqual([503, 503, 503])
  })

  test('a 429 of the whole request is waited for in plain sight, and passes', async ({
    stage,
    expectedConsole,
  }) => {
    expectedConsole.push(/status of 429/)
    const app = await openOak(stage)
    const blocked = {
      type: 'error',
      error: 'OPERATION_TIME_LIMIT',
      description: 'Method is blocked',
      status: 429,
    }
    stage.fault(spoil('batch', blocked as RestEffect, 1), { kind: 'stock', ...SHOWROOM, amount: 4 })
    await refresh(app)
    await expect(app.getByText('Bitrix24 limits requests')).toBeVisible()
    await expect(showroom(app)).toContainText(/4\s*0\s*4/, { timeout: 20_000 })
    await expect(app.getByText('Bitrix24 limits requests')).toHaveCount(0)
  })

  test('a method whose time is used up inside a batch holds up nobody else, and is asked once more', async ({
    stage,
  }) => {
    stage.fault(
      spoil(PICTURES, { type: 'error', error: 'OPERATION_TIME_LIMIT', description: 'Method is blocked' }, 1),
    )
    const app = await openOak(stage)
    await expect(app.getByText('Bitrix24 limits requests')).toBeVisible()
    await expect(pictures(app).locator('img').first()).toBeVisible({ timeout: 20_000 })
    await expect(app.getByText('Bitrix24 limits requests')).toHaveCount(0)
    expect(stage.requests().map(({ method }) => method)).toEqual(['batch', PICTURES])
  })
})

test.describe('silence', { tag: '@once' }, () => {
  test('the host page that never answers the handshake is named after some seconds', async ({ stage }) => {
    stage.fault({ kind: 'host', command: 'getInitData', times: 'always', effect: { type: 'silent' } })
    const app = await stage.openLink(`?params[productId]=${OAK_TABLE}`, { as: 'admin' })
    await expect(app.getByRole('heading', { name: 'Bitrix24 does not answer' })).toBeVisible({
      timeout: 15_000,
    })
    stage.endFaults()
    await app.getByRole('button', { name: 'Reload' }).click()
    await stockRows(app)
  })

  test('a token that is never renewed ends the session, and the last numbers stay', async ({
    stage,
    expectedConsole,
  }) => {
    expectedConsole.push(/status of 401/)
    const app = await openOak(stage)
    stage.fault(
      { kind: 'expireTokens' },
      { kind: 'host', command: 'refreshAuth', times: 'always', effect: { type: 'silent' } },
    )
    stage.forgetRequests()
    await refresh(app)
    await expect(app.getByText('Bitrix24 is taking longer than usual')).toBeVisible({ timeout: 9_000 })
    await expect(stock(app)).toContainText('Your session has ended', { timeout: 15_000 })
    await expect(stock(app)).toContainText(clock)
    await expect(showroom(app)).toContainText(/5\s*0\s*5/)
    expect(stage.requests()).toHaveLength(1)
  })

  test('a portal that is silent for half a minute is given up, asked once more, and answers', async ({
    stage,
  }) => {
    test.slow()
    const app = await openOak(stage)
    stage.fault(spoil('batch', { type: 'delay', ms: 30_000 }, 1), { kind: 'stock', ...SHOWROOM, amount: 4 })
    await refresh(app)
    await expect(app.getByText('Bitrix24 is taking longer than usual')).toBeVisible({ timeout: 9_000 })
    await expect(showroom(app)).toContainText(/5\s*0\s*5/)
    // 20 s of patience with an answer (docs/errors.md), then each command by itself.
    await expect(showroom(app)).toContainText(/4\s*0\s*4/, { timeout: 23_000 })
    await expect(stock(app)).not.toContainText('What you see is from')
  })

  test('a portal that stays silent is called so', async ({ stage }) => {
    test.slow()
    const app = await openOak(stage)
    stage.fault(spoil('*', { type: 'delay', ms: 45_000 }))
    await refresh(app)
    await expect(stock(app)).toContainText('Stock by warehouse: no answer', { timeout: 50_000 })
    await expect(stock(app)).toContainText(/What you see is from \d/)
    await expect(showroom(app)).toContainText(/5\s*0\s*5/)
  })
})

test.describe('the connection', { tag: '@once' }, () => {
  test('goes: the numbers stay; comes back: they are read anew without a click', async ({
    stage,
    page,
    expectedConsole,
  }) => {
    expectedConsole.push(/ERR_INTERNET_DISCONNECTED/)
    const app = await openOak(stage)
    await page.context().setOffline(true)
    await refresh(app)
    await expect(stock(app)).toContainText('Stock by warehouse: no connection')
    await expect(stock(app)).toContainText(/What you see is from \d/)
    await expect(showroom(app)).toContainText(/5\s*0\s*5/)
    stage.fault({ kind: 'stock', ...SHOWROOM, amount: 4 })
    await page.context().setOffline(false)
    await expect(showroom(app)).toContainText(/4\s*0\s*4/)
    await expect(app.getByText('What you see is from')).toHaveCount(0)
  })
})

test.describe('the token ends', { tag: '@once' }, () => {
  test('in a single call', async ({ stage, expectedConsole }) => {
    expectedConsole.push(/status of 401/)
    // Without the names of warehouses, a check asks for the row alone.
    const denied = { type: 'error', error: '200040300010', description: 'Access Denied' } as const
    stage.fault(spoil('catalog.store.list', denied))
    const app = await stage.openFromCard(OAK_TABLE, { as: 'admin' })
    const line = stock(app).locator('tbody tr', { hasText: 'Warehouse 3' })
    await expect(line).toContainText(/5\s*0\s*5/)
    stage.fault({ kind: 'expireTokens' }, { kind: 'stock', ...SHOWROOM, amount: 4 })
    stage.forgetRequests()
    await line.getByRole('button', { name: /again/ }).click()
    await expect(line).toContainText('was 5, now 4')
    expect(stage.requests().map(({ method, status }) => [method, status])).toEqual([
      ['catalog.storeproduct.get', 401],
      ['catalog.storeproduct.get', 200],
    ])
  })

  test('in many calls at once: at most two renewals', async ({ stage, page, expectedConsole }) => {
    expectedConsole.push(/status of (500|401)/)
    const app = await openOak(stage)
    stage.forgetRequests()
    // The token ends just when a batch breaks: each of its commands then meets the end by itself.
    await page.route(
      '**/rest/batch**',
      breakWhile(() => stage.fault({ kind: 'expireTokens' })),
      { times: 1 },
    )
    stage.fault({ kind: 'stock', ...SHOWROOM, amount: 4 })
    await refresh(app)
    await expect(showroom(app)).toContainText(/4\s*0\s*4/)
    const refusals = stage.requests().filter(({ status }) => status === 401)
    expect(refusals.length, 'each call met the end of the token').toBeGreaterThan(2)
    const renewals = stage.hostCommands().filter(({ command }) => command === 'refreshAuth')
    expect(renewals.length).toBeLessThanOrEqual(2)
  })
})

test.describe('somebody meanwhile', { tag: '@once' }, () => {
  test('deleted the product', async ({ stage }) => {
    const app = await openOak(stage)
    stage.fault({ kind: 'delete', what: 'product', id: OAK_TABLE })
    await refresh(app)
    await expect(app.getByText(`Product ${OAK_TABLE}: not found`)).toBeVisible()
    await expect(app.getByRole('table')).toHaveCount(0)
    await expect(app.locator('img')).toHaveCount(0)
  })

  test('deleted a warehouse: its line goes with the check of its row', async ({ stage, expectedConsole }) => {
    expectedConsole.push(/status of 400/)
    const app = await openOak(stage)
    stage.fault({ kind: 'delete', what: 'store', id: 3 })
    await showroom(app).getByRole('button', { name: /again/ }).click()
    await expect(stock(app)).toContainText('the portal no longer shows this warehouse to you')
    await expect(showroom(app)).toHaveCount(0)
    await expect(stock(app).locator('tfoot')).toContainText(/23\s*4\s*19/)
  })

  test('deleted a row while the pages are read: no other is lost or doubled', async ({ stage, page }) => {
    addWarehouses(stage, 120)
    const first = stage.world.stock.find(({ productId }) => productId === OAK_TABLE)
    // The first pages leave; the others are asked for, and answered after the deletion.
    stage.fault({ ...spoil('batch', { type: 'delay', ms: 1_500 }, 1), after: 1 })
    let batches = 0
    const others = page.waitForRequest((request) => request.url().includes('/rest/batch') && ++batches === 2)
    const app = await stage.openFromCard(OAK_TABLE, { as: 'admin' })
    await others
    stage.world.stock = stage.world.stock.filter((row) => row !== first)
    const names = (await stockRows(app)).map(([name]) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => name?.startsWith('Extra '))).toHaveLength(120)
    expect(names).toHaveLength(125)
  })
})

/** Warehouses of their own for the oak table, so that rows and warehouses take three pages. */
function addWarehouses(stage: Stage, count: number) {
  const [pattern] = stage.world.stores
  if (!pattern) throw new Error('The demo has no warehouse')
  for (let n = 1; n <= count; n += 1) {
    const id = 1000 + n
    stage.world.stores.push({ ...pattern, id, title: `Extra ${n}` })
    stage.world.stock.push({
      id: 900_000 + n,
      productId: OAK_TABLE,
      storeId: id,
      amount: n,
      quantityReserved: 0,
    })
  }
}

test.describe('a picture', { tag: '@once' }, () => {
  const LAPTOP = 1286
  const first = (app: FrameLocator) => pictures(app).locator('figure').getByRole('img')

  test('that is refused and cannot be looked into says so, and is tried again after a refresh', async ({
    stage,
    expectedConsole,
  }) => {
    expectedConsole.push(/status of (403|500)/)
    stage.fault(
      { kind: 'image', file: '*', times: 'always', effect: { type: 'http', status: 403 } },
      spoil('catalog.productImage.get', html(500)),
    )
    const app = await openOak(stage)
    await expect(pictures(app)).toContainText('the portal could not be asked why')
    stage.endFaults()
    await refresh(app)
    await expect.poll(() => hasLoaded(first(app))).toBe(true)
    await expect(pictures(app)).not.toContainText('could not be asked')
  })

  test('that comes slowly keeps its place, and comes', async ({ stage }) => {
    stage.fault({ kind: 'image', file: '*', times: 'always', effect: { type: 'delay', ms: 1_500 } })
    const app = await openOak(stage)
    const box = await pictures(app).locator('figure').boundingBox()
    await expect.poll(() => hasLoaded(first(app))).toBe(true)
    expect(await pictures(app).locator('figure').boundingBox()).toEqual(box)
  })

  test('whose link died with its token is fetched by a fresh one', async ({ stage, expectedConsole }) => {
    expectedConsole.push(/status of (401|403)/)
    const dead = `${stage.url}rest/download.json?auth=${'0'.repeat(70)}&token=catalog%7Cdead%7Cdead`
    const image = stage.world.images.find(
      ({ productId, state }) => productId === LAPTOP && state === 'hidden',
    )
    if (!image) throw new Error('The laptop has no hidden picture')
    stage.fault(
      spoil(
        'catalog.productImage.get',
        {
          type: 'result',
          result: {
            productImage: {
              id: image.id,
              productId: LAPTOP,
              name: image.name,
              detailUrl: null,
              downloadUrl: dead,
            },
          },
        },
        1,
      ),
    )
    const app = await stage.openFromCard(LAPTOP, { as: 'admin' })
    await showPicture(app, image.name)
    await expect.poll(() => hasLoaded(first(app))).toBe(true)
  })
})
