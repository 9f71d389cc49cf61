import type { FrameLocator } from '@playwright/test'
import { openDoorway } from './doorway.ts'
import {
  html,
  OAK_TABLE,
  openOak,
  PICTURES,
  PRODUCT,
  type RestEffect,
  refusal,
  SHOWROOM,
  STOCK,
  showroom,
  spoil,
} from './oak-table.ts'
import { hasLoaded, pictures, refresh, showPicture, stock, stockRows } from './parts.ts'
import { expect, Stage, test } from './story.ts'

/**
 * What people read when something breaks: the rows of docs/errors.md. Where the fault's own HTTP status shows in the
 * browser's console, the story says so; everything else there fails it.
 */

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
    effect: refusal('INTERNAL_SERVER_ERROR', 'Internal server error', 500),
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
    name: 'a connection closed without an answer',
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

test('nothing listens at the portal’s port: the last numbers stay, and return with the portal', {
  tag: '@once',
}, async ({ stage, portal, page, expectedConsole }) => {
  expectedConsole.push(/ERR_CONNECTION_REFUSED/)
  const doorway = await openDoorway(portal.url)
  const app = await openOak(new Stage(page, { ...portal, url: doorway.url }))
  await doorway.shut()
  stage.fault({ kind: 'stock', ...SHOWROOM, amount: 4 })
  await refresh(app)
  await expect(stock(app)).toContainText('Stock by warehouse: no connection')
  await expect(stock(app)).toContainText(/What you see is from \d/)
  await expect(pictures(app)).toContainText('Pictures: no connection')
  await expect(showroom(app)).toContainText(/5\s*0\s*5/)
  await doorway.open()
  await stock(app).getByRole('button', { name: 'Try again' }).click()
  await expect(showroom(app)).toContainText(/4\s*0\s*4/)
  await expect(stock(app)).not.toContainText('no connection')
  await doorway.shut()
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
    {
      name: 'warehouses of which none says whether it is active',
      method: 'catalog.store.list',
      result: { stores: [{ id: 1, title: 'Central warehouse' }] },
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
    {
      name: 'a product that does not say whether it is active',
      method: PRODUCT,
      result: productOf({ active: undefined }),
      section: 'product',
    },
  ]

function rowOf(change: object) {
  const row = { id: 1, productId: OAK_TABLE, storeId: 1, amount: 5, quantityReserved: null, ...change }
  return { storeProducts: [row] }
}

function productOf(change: object) {
  return { product: { id: OAK_TABLE, iblockId: 24, type: 1, name: 'Oak', active: 'Y', ...change } }
}

test.describe('an answer of the wrong shape', { tag: '@once' }, () => {
  for (const { name, method, result, section } of SHAPES) {
    test(`${method}: ${name} is called unreadable, and not asked again`, async ({ stage }) => {
      stage.fault(spoil(method, { type: 'result', result }))
      const app = await stage.openFromCard(OAK_TABLE, { as: 'admin' })
      if (section === 'product') {
        await expect(app.getByText('Name and details: unreadable answer')).toBeVisible()
        await expect(app.getByText('Inactive')).toHaveCount(0)
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
    stage.fault(spoil(PICTURES, refusal('ERROR_METHOD_NOT_FOUND', 'Method not found!')))
    const app = await openOak(stage)
    await expect(pictures(app)).toContainText('Pictures: not available in this portal')
    await expect(pictures(app)).toContainText(PICTURES)
    expect(stage.requests()).toHaveLength(1)
  })

  test('refused with a code that nobody documented is quoted, not repeated', async ({ stage }) => {
    stage.fault(spoil(PICTURES, refusal('ERROR_CORE', 'Something new')))
    const app = await openOak(stage)
    await expect(pictures(app)).toContainText('Pictures: could not be loaded')
    await pictures(app).getByText('Technical details').click()
    await expect(pictures(app)).toContainText('ERROR_CORE')
    expect(stage.requests()).toHaveLength(1)
  })

  test('refused with a code of whatever JSON type fails its own section only', async ({ stage }) => {
    const app = await openOak(stage)
    for (const code of [200040300010, '200040300010', 0, '0', '']) {
      stage.fault(spoil(PICTURES, refusal(code, 'Access Denied')))
      stage.forgetRequests()
      await refresh(app)
      await expect(pictures(app), `code ${JSON.stringify(code)}`).toContainText('Pictures: access denied')
      await expect(showroom(app)).toContainText(/5\s*0\s*5/)
      expect(stage.requests().map(({ method }) => method)).toEqual(['batch'])
      stage.endFaults()
      await refresh(app)
      await expect(pictures(app).locator('figure img')).toBeVisible()
    }
  })

  const WRONG_TOTALS: [string, (keys: string[]) => object][] = [
    ['without its total', () => []],
    ['with a total that no list has', (keys) => Object.fromEntries(keys.map((key) => [key, 1e12]))],
  ]
  for (const [name, totalsOf] of WRONG_TOTALS) {
    test(`that answers a full page ${name} shows nothing rather than a part`, async ({ stage, page }) => {
      addWarehouses(stage, 120)
      await page.route('**/rest/batch**', async (route) => {
        const answer = await route.fetch()
        const body = await answer.json()
        const totals = totalsOf(Object.keys(body.result.result))
        await route.fulfill({
          response: answer,
          json: { ...body, result: { ...body.result, result_total: totals } },
        })
      })
      const app = await stage.openFromCard(OAK_TABLE, { as: 'admin' })
      await expect(stock(app)).toContainText('unreadable answer')
      await expect(stock(app).getByRole('table')).toHaveCount(0)
      await expect(pictures(app).locator('figure img')).toBeVisible()
      expect(stage.requests()).toHaveLength(1)
    })
  }

  test('of the total that failed leaves unknown what lies elsewhere, for the rows are newer', async ({
    stage,
  }) => {
    const app = await openOak(stage)
    stage.fault(spoil(PRODUCT, refusal('ERROR_CORE')), { kind: 'stock', ...SHOWROOM, amount: 4 })
    await refresh(app)
    await expect(showroom(app)).toContainText(/4\s*0\s*4/)
    await expect(app.getByText('Name and details: could not be loaded')).toBeVisible()
    await expect(stock(app)).toContainText('is not known now')
    await expect(stock(app)).not.toContainText('more on hand in warehouses')
  })

  test('that leaves out the reserve leaves unknown what lies elsewhere', async ({ stage }) => {
    const hidden = { quantity: 30, quantityReserved: undefined }
    stage.fault(spoil(PRODUCT, { type: 'result', result: productOf(hidden) }))
    const app = await openOak(stage)
    await expect(stock(app)).toContainText(
      'Whether there is more in warehouses that you cannot see is not known',
    )
    await expect(stock(app)).not.toContainText('more on hand')
    stage.endFaults()
    await refresh(app)
    await expect(stock(app)).not.toContainText('is not known now')
  })

  test('of the unit and of inventory management that failed is missed in so many words', async ({
    stage,
  }) => {
    for (const method of ['catalog.measure.list', 'catalog.document.mode.status']) {
      stage.fault(spoil(method, refusal('ERROR_CORE')))
    }
    const app = await openOak(stage)
    await expect(stock(app)).toContainText('The unit of these amounts could not be read')
    await expect(stock(app)).toContainText('Whether inventory management is on could not be read')
    stage.endFaults()
    await stock(app).getByRole('button', { name: 'Check again' }).click()
    await expect(stock(app)).not.toContainText('could not be read')
    await expect(stock(app).locator('tfoot')).toContainText('pcs.')
    // The button has gone with its notice.
    await expect(stock(app).getByRole('heading', { name: 'Stock by warehouse' })).toBeFocused()
  })
})

test('a portal without inventory management: amounts may be out of date, and the portal’s own total', {
  tag: '@once',
}, async ({ stage }) => {
  stage.world.inventoryManagement = false
  const { quantity } = stage.world.products.find(({ id }) => id === OAK_TABLE) ?? {}
  const app = await stage.openFromCard(OAK_TABLE, { as: 'sales' })
  await expect(stock(app)).toContainText('Inventory management is switched off in this portal')
  await expect(stock(app)).toContainText(`The portal itself counts ${quantity} pcs. available in all.`)
  expect(await stockRows(app)).toHaveLength(2)
  await expect(stock(app)).not.toContainText('more on hand')

  stage.fault(spoil(PRODUCT, refusal('ERROR_CORE')))
  const unknown = await stage.openLink(`?params[productId]=${OAK_TABLE}`, { as: 'sales' })
  await expect(stock(unknown)).toContainText('so amounts per warehouse may be out of date.')
  await expect(stock(unknown)).not.toContainText('The portal itself counts')
})

test.describe('somebody meanwhile', { tag: '@once' }, () => {
  test('deleted the product', async ({ stage }) => {
    const app = await openOak(stage)
    stage.fault({ kind: 'delete', what: 'product', id: OAK_TABLE })
    await refresh(app)
    await expect(app.getByText('Oak dining table, 180 × 90 cm: not found')).toBeVisible()
    await expect(app.getByRole('button', { name: 'Find the product in the catalogue' })).toBeVisible()
    await expect(app.getByRole('table')).toHaveCount(0)
    await expect(app.locator('img')).toHaveCount(0)
  })

  test('deleted a warehouse: its line goes with the check of its row', async ({ stage, expectedConsole }) => {
    expectedConsole.push(/status of 400/)
    const app = await openOak(stage)
    const names = (await stockRows(app)).map(([name = '']) => name)
    const next = names[names.findIndex((name) => name.startsWith('Showroom')) + 1]
    stage.fault({ kind: 'delete', what: 'store', id: 3 })
    await showroom(app).getByRole('button', { name: /again/ }).click()
    await expect(stock(app)).toContainText('the portal no longer shows this warehouse to you')
    await expect(showroom(app)).toHaveCount(0)
    await expect(stock(app).locator('tfoot')).toContainText(/23\s*4\s*19/)
    const ofNext = stock(app).locator('tbody tr', { hasText: next ?? 'none' })
    await expect(ofNext.getByRole('button', { name: /again/ }), 'the next row’s').toBeFocused()
  })

  const MADE = { id: 999_999, productId: OAK_TABLE, storeId: 10, amount: 77, quantityReserved: 0 }
  for (const [what, made] of [
    ['deleted a row while the pages are read', []],
    ['deleted a row and made another, so that their number stays', [MADE]],
  ] as const) {
    test(`${what}: none that was there all the time is lost or doubled`, async ({ stage, page }) => {
      addWarehouses(stage, 120)
      const rows = stage.world.stock.filter(({ productId }) => productId === OAK_TABLE)
      const onHand = rows.reduce((total, { amount }) => total + amount, 0)
      const [first] = rows
      let batches = 0
      await page.route('**/rest/batch**', (route) => {
        batches += 1
        // The first page has come; the others are on their way.
        if (batches === 2) {
          stage.world.stock = [...stage.world.stock.filter((row) => row !== first), ...made]
        }
        return route.continue()
      })
      const app = await stage.openFromCard(OAK_TABLE, { as: 'admin' })
      // Each has an amount of its own, so that the sum tells of any that is missing or twice there.
      const sum = onHand + made.reduce((total, { amount }) => total + amount, 0)
      await expect(stock(app).locator('tfoot')).toContainText(new Intl.NumberFormat('en').format(sum))
    })
  }
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
  /** Has one picture. */
  const BATTERY = 1289
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
    await expect(pictures(app)).toContainText(
      'This picture did not load, and the portal could not say why. Refresh to try again.',
    )
    stage.endFaults()
    await refresh(app)
    await expect.poll(() => hasLoaded(first(app))).toBe(true)
    await expect(pictures(app)).not.toContainText('could not say why')
  })

  test('that loads at the second attempt is shown, with no word about it', async ({
    stage,
    expectedConsole,
  }) => {
    expectedConsole.push(/status of 404/)
    stage.fault({ kind: 'image', file: '*', times: 1, effect: { type: 'http', status: 404 } })
    const app = await stage.openLink(`?params[productId]=${BATTERY}`, { as: 'admin' })
    await expect
      .poll(() => stage.requests().map(({ method }) => method))
      .toContain('catalog.productImage.get')
    await expect.poll(() => hasLoaded(first(app))).toBe(true)
    await expect(pictures(app)).not.toContainText('This picture')
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
    const links = stage.requests().filter(({ method }) => method === 'catalog.productImage.get')
    expect(links, 'the dead one, and once a fresh one').toHaveLength(2)
  })
})
