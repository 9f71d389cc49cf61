import type { FrameLocator, Locator } from '@playwright/test'
import { hasLoaded, refresh } from './parts.ts'
import { watchRequests } from './quiet.ts'
import { expect, type Opening, type Stage, test } from './story.ts'

/** The tab in a CRM card: every product row with what was requested and what is available. */

const DINING_ROOM = '/crm/deal/details/31/'
const WHOLE_RANGE = '/crm/deal/details/35/'
const DEAL = 2

/** Some of the demo's products have a picture that is gone, or that nobody may load; the oldest servers refuse heads. */
const SPOILT_PICTURES = /status of 40[034]/

const lines = (app: FrameLocator): Locator => app.getByRole('table', { name: 'Lines' })
const line = (app: FrameLocator, name: string): Locator =>
  lines(app).locator('tbody tr').filter({ hasText: name }).first()

const written = new Intl.NumberFormat('en', { maximumFractionDigits: 6 })

/** Name, requested, available of every line, as the portal's own data has them for a person who sees these warehouses. */
function linesOfWorld(stage: Stage, dealId: number, sees: (storeId: number) => boolean): string[][] {
  const { productRows, products, stock } = stage.world
  return productRows
    .filter(({ ownerTypeId, ownerId }) => ownerTypeId === DEAL && ownerId === dealId)
    .toSorted((a, b) => a.sort - b.sort)
    .map((row) => {
      const product = products.find(({ id }) => id === row.productId)
      const records = stock.filter(({ productId, storeId }) => productId === row.productId && sees(storeId))
      const free = records.reduce((sum, one) => sum + one.amount - (one.quantityReserved ?? 0), 0)
      const hasAmount = product && product.type !== 7 && records.length > 0
      const available = hasAmount ? written.format(Number(free.toFixed(6))) : ''
      return [row.productName, written.format(row.quantity), available]
    })
}

/** The same as the table says it: figures without units; no figure where there is no amount. */
async function linesShown(app: FrameLocator): Promise<string[][]> {
  const rows = lines(app).locator('tbody tr')
  await rows.first().waitFor()
  // Rows further down may wait until somebody looks at them.
  for (const row of (await rows.all()).slice(0, 10)) {
    await expect(row.getByText('Loading', { exact: true })).toHaveCount(0)
  }
  return rows.evaluateAll((all) =>
    all.map((row) => {
      const figure = (cell: Element | null | undefined) =>
        (cell?.querySelector('span.font-medium') ?? cell)?.textContent?.match(/^-?[\d.,]+/)?.[0] ?? ''
      const [requested, available] = row.querySelectorAll('td')
      return [row.querySelector('bdi')?.textContent ?? '', figure(requested), figure(available)]
    }),
  )
}

for (const opening of ['post', 'get'] satisfies Opening[]) {
  test.describe(`the tab of a deal, opened by ${opening.toUpperCase()}`, {
    tag: opening === 'get' ? '@once' : [],
  }, () => {
    test('shows an administrator every line with what all warehouses have', { tag: '@once' }, async ({
      stage,
    }) => {
      const app = await stage.openTab(DINING_ROOM, { as: 'admin', opening })
      await expect(app.getByRole('heading', { level: 1 })).toHaveText('Products of this deal')
      await expect(app.getByText('9 products, 10 lines')).toBeVisible()
      expect(await linesShown(app)).toEqual(linesOfWorld(stage, 31, () => true))
      await expect(line(app, 'Oak dining table')).toContainText('6 pcs.')
      await expect(line(app, 'Oak dining table')).toContainText('24 pcs.')
    })

    test('shows sales what their warehouses have, and how much is elsewhere', async ({ stage }) => {
      const app = await stage.openTab(DINING_ROOM, { as: 'sales', opening })
      const expected = linesOfWorld(stage, 31, (storeId) => storeId === 1 || storeId === 3)
      expect(await linesShown(app)).toEqual(expected)
      await expect(line(app, 'Oak dining table')).toContainText('+ 11 pcs. elsewhere')
      await expect(line(app, 'Cactus')).toContainText('No record')
      // Nothing says whether that is hidden, or kept without warehouses.
      await expect(line(app, 'Cactus')).toContainText(/the portal counts \d+ pcs\. in all/)
    })

    test('keeps the lines and their amounts for the keeper, and says once what is closed', async ({
      stage,
    }) => {
      const app = await stage.openTab(DINING_ROOM, { as: 'keeper', opening })
      expect(await linesShown(app)).toEqual(linesOfWorld(stage, 31, (storeId) => storeId === 1))
      await expect(
        app.getByRole('status').filter({ hasText: 'Pictures and details: access denied' }),
      ).toHaveCount(1)
      await expect(app.getByRole('status')).toContainText([
        '«View product catalog»',
        'The units of some amounts, and whether there is more in warehouses that you cannot see, are not known.',
      ])
      await expect(lines(app).locator('img')).toHaveCount(0)
    })
  })
}

test('a person without any right in the catalogue keeps the lines, without amounts', async ({ stage }) => {
  stage.fault({ kind: 'rights', user: 'guest', rights: { crmTypes: [DEAL] } })
  const app = await stage.openTab(DINING_ROOM, { as: 'guest' })
  await expect(lines(app).locator('tbody tr')).toHaveCount(10)
  const notice = app.getByRole('status').filter({ hasText: 'Available amounts: access denied' })
  await expect(notice).toContainText('«View product catalog»')
  await expect(line(app, 'Oak dining table')).toContainText('6 pcs.')
  expect((await linesShown(app)).map(([, , available]) => available)).toEqual(Array(10).fill(''))

  stage.fault({ kind: 'rights', user: 'guest', rights: { catalogRead: true, stores: [1] } })
  await notice.getByRole('button', { name: 'Check again' }).click()
  await expect(line(app, 'Oak dining table')).toContainText('10 pcs.')
  await expect(notice).toHaveCount(0)
})

test('lines that are no goods of the catalogue are said to be what they are', { tag: '@once' }, async ({
  stage,
}) => {
  const app = await stage.openTab(DINING_ROOM, { as: 'admin' })
  await expect(line(app, 'Carrying up')).toContainText('Not from the catalogue')
  await expect(line(app, 'Carrying up').getByRole('button')).toHaveCount(0)
  await expect(line(app, 'Serving trolley')).toContainText('Deleted from the catalogue')
  await expect(line(app, 'Serving trolley').getByRole('button')).toHaveCount(0)
  await expect(line(app, 'Assembly of furniture')).toContainText('Service')
  const outfit = await stage.openTab('/crm/deal/details/32/', { as: 'admin' })
  await expect(lines(outfit).locator('tbody tr').last()).toContainText('Per variation')
})

test('pictures of the lines have really loaded, a variation’s or its head’s', async ({ stage }) => {
  const app = await stage.openTab(DINING_ROOM, { as: 'sales' })
  for (const name of ['Oak dining table', 'Mug, 0.3 l (white)', 'Linen fabric']) {
    const image = line(app, name).locator('img')
    await image.scrollIntoViewIfNeeded()
    await expect.poll(() => hasLoaded(image)).toBe(true)
  }
})

for (const [card, heading, count] of [
  ['/crm/lead/details/31/', 'Products of this lead', 3],
  ['/crm/quote/details/12/', 'Products of this estimate', 2],
  ['/crm/type/31/details/5/', 'Products of this invoice', 2],
  ['/crm/type/128/details/3/', 'Products of this item', 2],
] as const) {
  test(`the tab of ${card} shows its own lines`, { tag: '@once' }, async ({ stage, expectedConsole }) => {
    expectedConsole.push(SPOILT_PICTURES)
    for (const as of ['sales', 'admin'] as const) {
      const app = await stage.openTab(card, { as })
      await expect(app.getByRole('heading', { level: 1 })).toHaveText(heading)
      await expect(lines(app).locator('tbody tr')).toHaveCount(count)
    }
  })
}

test('a deal without products says so', { tag: '@once' }, async ({ stage }) => {
  const app = await stage.openTab('/crm/deal/details/36/', { as: 'sales' })
  await expect(app.getByText('No products here yet')).toBeVisible()
})

test('a card that is closed meanwhile is explained, and nothing of it stays', async ({ stage }) => {
  const app = await stage.openTab(DINING_ROOM, { as: 'sales' })
  await linesShown(app)
  stage.fault({ kind: 'rights', user: 'sales', rights: { crmTypes: [] } })
  await refresh(app)
  await expect(app.getByRole('status').filter({ hasText: 'Product lines: access denied' })).toContainText(
    'You may not read this card of the CRM',
  )
  await expect(app.getByRole('textbox', { name: 'Request to an administrator' })).toHaveValue(/deal 31/)
  await expect(lines(app)).toHaveCount(0)
})

test('amounts that could not be read leave the lines standing', { tag: '@once' }, async ({
  stage,
  expectedConsole,
}) => {
  expectedConsole.push(/status of 500/)
  stage.fault({
    kind: 'rest',
    method: 'catalog.storeproduct.list',
    times: 'always',
    effect: {
      type: 'error',
      error: 'INTERNAL_SERVER_ERROR',
      description: 'Internal server error',
      status: 500,
    },
  })
  const app = await stage.openTab(DINING_ROOM, { as: 'sales' })
  await expect(lines(app).locator('tbody tr')).toHaveCount(10)
  const notice = app.getByRole('status').filter({ hasText: 'Available amounts: the portal failed' })
  await expect(notice).toBeVisible()
  stage.endFaults()
  await notice.getByRole('button', { name: 'Try again' }).click()
  await expect(line(app, 'Oak dining table')).toContainText('15 pcs.')
})

test('a refresh brings what changed, and says from when it is', { tag: '@once' }, async ({ stage }) => {
  const app = await stage.openTab(DINING_ROOM, { as: 'sales' })
  await expect(line(app, 'Oak dining table')).toContainText('15 pcs.')
  await expect(app.getByText(/As of \d/)).toBeVisible()
  stage.fault({ kind: 'stock', productId: 1204, storeId: 1, amount: 3, quantityReserved: 0 })
  await refresh(app)
  await expect(line(app, 'Oak dining table')).toContainText('8 pcs.')
})

test('a line opens its product in place, and Back leads to the same line', { tag: '@once' }, async ({
  stage,
}) => {
  const app = await stage.openTab(DINING_ROOM, { as: 'sales' })
  const fabric = line(app, 'Linen fabric').getByRole('button')
  await fabric.click()
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('Linen fabric, 150 cm wide (blue)')
  await expect(lines(app)).toBeHidden()
  const back = app.getByRole('button', { name: 'Back to the lines' })
  await expect(back).toBeFocused()
  await back.press('Enter')
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('Products of this deal')
  await expect(fabric).toBeFocused()
})

test('two hundred lines cost a handful of requests, and Back finds the place among them', {
  tag: '@once',
}, async ({ stage, page, expectedConsole }) => {
  expectedConsole.push(SPOILT_PICTURES)
  const requests = watchRequests(page)
  const app = await stage.openTab(WHOLE_RANGE, { as: 'admin' })
  await expect(app.getByText('96 products, 200 lines')).toBeVisible({ timeout: 30_000 })
  const shown = await linesShown(app)
  expect(shown.slice(0, 12)).toEqual(linesOfWorld(stage, 35, () => true).slice(0, 12))
  // The rows' first page; their others; amounts with the first pictures, by fifties.
  expect(stage.requests().length).toBeLessThanOrEqual(5)
  expect(stage.requests().every(({ verb }) => verb === 'POST')).toBe(true)

  await lineBox(app).evaluate((box) => box.scrollTo(0, box.scrollHeight * 0.7))
  await expect.poll(() => scrollOf(app)).toBeGreaterThan(1000)
  await requests.settled()
  const row = lineAt(app, await placeInView(app))
  const before = await scrollOf(app)
  const name = (await row.locator('bdi').textContent()) ?? ''
  await row.getByRole('button').click()
  await expect(app.getByRole('heading', { level: 1 })).toHaveText(name)
  await app.getByRole('button', { name: 'Back to the lines' }).click()
  await expect(row.getByRole('button')).toBeFocused()
  await expect.poll(() => scrollOf(app)).toBe(before)
})

for (const width of [1280, 390]) {
  test(`of two hundred lines those in view are drawn, and every one is reached, at ${width} px`, {
    tag: '@once',
  }, async ({ stage, page, expectedConsole }) => {
    expectedConsole.push(SPOILT_PICTURES)
    await page.setViewportSize({ width, height: 900 })
    const app = await stage.openTab(WHOLE_RANGE, { as: 'admin' })
    const names = linesOfWorld(stage, 35, () => true).map(([name]) => name)
    const drawn = lines(app).locator('tbody tr[aria-rowindex]')
    await expect(lines(app)).toHaveAttribute('aria-rowcount', '201')
    await expect(drawn.first()).toHaveAttribute('aria-rowindex', '2')
    await expect.poll(() => drawn.count()).toBeLessThan(60)

    const button = (place: number) => lineAt(app, place).getByRole('button')
    const box = lineBox(app)
    await button(9).focus()
    await expect
      .poll(() => box.evaluate((one) => one.scrollTo(0, 1e9)).then(() => lineAt(app, 201).count()))
      .toBe(1)
    await expect(button(9)).toBeFocused()
    await expect(lineAt(app, 13)).toHaveCount(0)
    await page.keyboard.press('Tab')
    await expect(button(10)).toBeFocused()
    await expect(button(10)).toBeInViewport()
    await expect(lineAt(app, 13)).toHaveCount(1)

    await expect(async () => {
      await box.press('Control+End')
      await expect(lineAt(app, 201)).toBeInViewport({ timeout: 1_000 })
    }).toPass()
    await expect(lineAt(app, 201).locator('bdi')).toHaveText(names.at(-1) ?? '')
    expect(await drawn.count()).toBeLessThan(60)
  })
}

test('details are asked for only where somebody looks', { tag: '@once' }, async ({
  stage,
  page,
  expectedConsole,
}) => {
  expectedConsole.push(SPOILT_PICTURES)
  const requests = watchRequests(page)
  await page.clock.install()
  const app = await stage.openTab(WHOLE_RANGE, { as: 'admin' })
  await linesShown(app)
  await requests.settled()
  const asked = () => stage.requests().flatMap(({ commands }) => commands.map(({ method }) => method))
  const first = asked().filter((method) => method === 'catalog.product.get').length
  expect(first).toBeLessThan(30)

  // All of this happens within one pause of the page's clock, however slow the machine is.
  await page.clock.pauseAt(Date.now() + 5_000)
  stage.forgetRequests()
  const box = app.getByRole('region', { name: 'Product lines' })
  for (let step = 1; step <= 20; step += 1) {
    await box.evaluate((element, part) => element.scrollTo(0, element.scrollHeight * part), step / 20)
  }
  await page.clock.resume()
  await requests.settled()
  // Own pictures and a head's, for what stays in view and at most once more: not for what passed in between.
  expect(stage.requests().length).toBeLessThanOrEqual(4)
  const last = lines(app).locator('tbody tr').last()
  await last.scrollIntoViewIfNeeded()
  await expect(last.locator('img, svg')).toHaveCount(1)
})

test('the tab grows with its lines, and only their box scrolls', { tag: '@once' }, async ({
  stage,
  expectedConsole,
}) => {
  expectedConsole.push(SPOILT_PICTURES)
  const app = await stage.openTab(WHOLE_RANGE, { as: 'admin' })
  await linesShown(app)
  await expect
    .poll(() =>
      app
        .locator('html')
        .evaluate((html) => [html.scrollWidth - html.clientWidth, html.scrollHeight - html.clientHeight]),
    )
    .toEqual([0, 0])
})

test('the lines speak Russian to a person whose portal does', { tag: '@once' }, async ({ stage, page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  const app = await stage.openTab(DINING_ROOM, { as: 'keeper', lang: 'ru' })
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('Товары сделки')
  await expect(app.getByText('9 товаров, 10 строк')).toBeVisible()
  await expect(app.getByRole('status')).toContainText(['«Просмотр каталога товаров» (View product catalog)'])
  await expect(app.getByRole('table', { name: 'Строки' })).toContainText('Запрошено: 6 pcs.')
})

const lineBox = (app: FrameLocator): Locator => app.getByRole('region', { name: 'Product lines' })

/** A line by its place in the whole table, where its head is the first. */
const lineAt = (app: FrameLocator, place: number): Locator =>
  lines(app).locator(`tbody tr[aria-rowindex="${place}"]`)

/** Place of a line that can be opened, in the middle of the box. */
function placeInView(app: FrameLocator): Promise<number> {
  return lineBox(app).evaluate((box) => {
    const { top, height } = box.getBoundingClientRect()
    const row = [...box.querySelectorAll('tbody tr')].find(
      (one) => one.querySelector('button') && one.getBoundingClientRect().top > top + height / 2,
    )
    return Number(row?.getAttribute('aria-rowindex'))
  })
}

const scrollOf = (app: FrameLocator): Promise<number> => lineBox(app).evaluate((box) => box.scrollTop)
