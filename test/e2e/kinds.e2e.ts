import { pictures, stock, stockRows } from './parts.ts'
import { expect, test } from './story.ts'

/** What the stock section says of products that a plain table would tell lies about. */

test('a service has no stock, and that is said', { tag: '@once' }, async ({ stage }) => {
  const app = await stage.openFromCard(1320, { as: 'sales' })
  await expect(stock(app)).toContainText('A service has no stock')
  await expect(stock(app).getByRole('table')).toHaveCount(0)
})

test('a set shows what its parts allow', { tag: '@once' }, async ({ stage }) => {
  const app = await stage.openFromCard(1308, { as: 'sales' })
  await expect(stock(app)).toContainText('The portal counts 33 available')
})

test('a real zero is a zero', { tag: '@once' }, async ({ stage }) => {
  const app = await stage.openFromCard(1206, { as: 'admin' })
  for (const [, amount, , available] of await stockRows(app)) {
    expect([amount, available]).toEqual(['0', '0'])
  }
})

test('a total without rows is not called zero', { tag: '@once' }, async ({ stage }) => {
  const app = await stage.openFromCard(1231, { as: 'admin' })
  await expect(stock(app)).toContainText('The portal counts 37')
  await expect(stock(app)).toContainText('not kept per warehouse')
})

test('a product that never moved is not called zero either', { tag: '@once' }, async ({ stage }) => {
  const app = await stage.openFromCard(1291, { as: 'admin' })
  await expect(stock(app)).toContainText('Never stocked')
})

test('stock that lies only where sales may not look is announced', async ({ stage }) => {
  const app = await stage.openFromCard(1214, { as: 'sales' })
  await expect(stock(app)).toContainText('all of it lies in warehouses that you cannot see')
})

test('fractions, negatives and over-reserved amounts are exact', { tag: '@once' }, async ({ stage }) => {
  const cases: [number, RegExp][] = [
    [1228, /318\.8/],
    [1229, /-0\.35/],
    [2103, /-\d/],
  ]
  for (const [id, figure] of cases) {
    const app = await stage.openFromCard(id, { as: 'admin' })
    await expect(stock(app).getByRole('table')).toContainText(figure)
  }
})

test('stock of a closed warehouse is not promised first', { tag: '@once' }, async ({ stage }) => {
  const app = await stage.openFromCard(1224, { as: 'admin' })
  const [first] = await stockRows(app)
  expect(first?.[0]).not.toBe('Old town shop (closed)')
  await expect(stock(app).locator('tfoot')).toContainText('40 available of it lie in inactive warehouses')
  await expect(stock(app).locator('tbody tr', { hasText: 'Old town shop (closed)' })).toContainText(
    'Inactive',
  )
})

test('one closed product is closed in both sections, with its own reason', { tag: '@once' }, async ({
  stage,
}) => {
  const app = await stage.openLink('?params[productId]=1307', { as: 'sales' })
  await expect(pictures(app)).toContainText('This one product is closed to you')
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('Product 1307')
})

test('markup in names stays text', { tag: '@once' }, async ({ stage }) => {
  const app = await stage.openFromCard(1300, { as: 'admin' })
  await expect(app.getByRole('heading', { level: 1 })).toHaveText(stage.product(1300).name)
  await expect(app.getByRole('heading', { level: 1 }).locator('script')).toHaveCount(0)
})

test('a product that does not exist is said not to', async ({ stage }) => {
  const app = await stage.openLink('?params[productId]=999999', { as: 'admin' })
  await expect(app.getByRole('status')).toContainText('Product 999999: not found')
})

test('a link without a product explains itself', { tag: '@once' }, async ({ stage }) => {
  const app = await stage.openLink('', { as: 'admin' })
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('No product was named')
})

test('a link with something else than a number explains itself', { tag: '@once' }, async ({ stage }) => {
  const app = await stage.openLink('?params[productId]=<b>x', { as: 'admin' })
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('This is not a product number')
  await expect(app.getByText('“<b>x”')).toBeVisible()
})

test('opened outside a portal, the app says what it is', { tag: '@once' }, async ({ stage, page }) => {
  await page.goto(stage.appUrl)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This app lives inside Bitrix24')
})

test('the screen speaks Russian to a person whose portal does', { tag: '@once' }, async ({ stage }) => {
  const app = await stage.openFromCard(1204, { as: 'guest', lang: 'ru' })
  const section = app.getByRole('region', { name: 'Остатки по складам' })
  await expect(section).toContainText('«Просмотр каталога товаров» (View product catalog)')
  await expect(app.locator('html')).toHaveAttribute('lang', 'ru-RU')
})

for (const { width, height } of [
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
]) {
  test(`nothing scrolls but the table's own box at ${width} px`, { tag: '@once' }, async ({
    stage,
    page,
  }) => {
    await page.setViewportSize({ width, height })
    const app = await stage.openFromCard(1215, { as: 'admin' })
    await stockRows(app)
    await expect
      .poll(() =>
        app
          .locator('html')
          .evaluate((html) => [html.scrollWidth - html.clientWidth, html.scrollHeight - html.clientHeight]),
      )
      .toEqual([0, 0])
  })
}

test('the product card opens in the portal’s slider', { tag: '@once' }, async ({ stage, page }) => {
  const app = await stage.openFromCard(1204, { as: 'sales' })
  await app.getByRole('link', { name: 'Open product card' }).click()
  const card = page.frameLocator('iframe[src*="/shop/catalog/24/product/1204/"]')
  await expect(card.getByRole('heading', { level: 1 })).toContainText('Oak dining table')
})
