import { hasLoaded, pictures, refresh, stock, stockRows } from './parts.ts'
import { expect, type Opening, type Stage, test } from './story.ts'

const OAK_TABLE = 1204
const OPENINGS: Opening[] = ['post', 'get']

/** What the portal itself holds of a product in these warehouses, as the table should write it. */
function rowsOfWorld(stage: Stage, productId: number, seen: (storeId: number) => boolean): string[][] {
  return stage.world.stock
    .filter((row) => row.productId === productId && seen(row.storeId))
    .map((row) => {
      const store = stage.world.stores.find(({ id }) => id === row.storeId)
      const reserved = row.quantityReserved ?? 0
      return [
        store?.title ?? store?.address ?? '',
        ...[row.amount, reserved, row.amount - reserved].map(String),
      ]
    })
}

const sorted = (rows: string[][]) => rows.toSorted(([a = ''], [b = '']) => a.localeCompare(b))

for (const opening of OPENINGS) {
  test.describe(`opened from the product card by ${opening.toUpperCase()}`, {
    tag: opening === 'get' ? '@once' : [],
  }, () => {
    test('an administrator sees the pictures and every warehouse', async ({ stage }) => {
      const app = await stage.openFromCard(OAK_TABLE, { as: 'admin', opening })
      await expect(app.getByRole('heading', { level: 1 })).toHaveText(stage.product(OAK_TABLE).name)

      const images = pictures(app).locator('img')
      await expect(images).toHaveCount(5)
      for (const image of await images.all()) await expect.poll(() => hasLoaded(image)).toBe(true)

      expect(sorted(await stockRows(app))).toEqual(sorted(rowsOfWorld(stage, OAK_TABLE, () => true)))
      await expect(stock(app).locator('tfoot')).toContainText(/28\s*4\s*24/)
    })

    test('sales sees the permitted warehouses and how much is elsewhere', async ({ stage }) => {
      const app = await stage.openFromCard(OAK_TABLE, { as: 'sales', opening })
      const rows = await stockRows(app)
      expect(sorted(rows)).toEqual(sorted(rowsOfWorld(stage, OAK_TABLE, (id) => id === 1 || id === 3)))
      await expect(stock(app).locator('tbody tr')).toHaveCount(2)
      await expect(stock(app).locator('tfoot')).toContainText(/17\s*2\s*15/)
      await expect(stock(app)).toContainText('11 pcs. more on hand in warehouses that you cannot see')
    })

    test('the keeper sees stock, and that the pictures are denied and why', async ({ stage }) => {
      const app = await stage.openFromCard(OAK_TABLE, { as: 'keeper', opening })
      expect(await stockRows(app)).toEqual(rowsOfWorld(stage, OAK_TABLE, (id) => id === 1))
      await expect(pictures(app)).toContainText('Pictures: access denied')
      await expect(pictures(app)).toContainText('«View product catalog»')
      await expect(pictures(app)).toContainText('Ask a Bitrix24 administrator')
      await expect(pictures(app).locator('img')).toHaveCount(0)
      expect(stage.requests(), 'a refusal is not asked for again').toHaveLength(1)
    })

    test('a guest reads in both sections which right is missing', async ({ stage }) => {
      const app = await stage.openFromCard(OAK_TABLE, { as: 'guest', opening })
      for (const section of [pictures(app), stock(app)]) {
        await expect(section).toContainText('access denied')
        await expect(section).toContainText('«View product catalog»')
      }
      await expect(app.getByRole('heading', { level: 1 })).toHaveText(`Product ${OAK_TABLE}`)
    })

    test('an outsider meets the portal’s own refusal, without a frame', { tag: '@once' }, async ({
      stage,
      page,
    }) => {
      await stage.goTo(`/marketplace/view/${stage.world.app.code}/?params[productId]=${OAK_TABLE}`, {
        as: 'outsider',
        opening,
      })
      await expect(page.locator('iframe')).toHaveCount(0)
      await expect(page.getByRole('main')).toContainText(/access/i)
      await stage.goTo(stage.cardOf(OAK_TABLE), { as: 'outsider', opening })
      await expect(page.locator('a[href*="/marketplace/view/"]')).toHaveCount(0)
    })

    test('a person whose access is withdrawn meanwhile is told so', async ({ stage, expectedConsole }) => {
      expectedConsole.push(/status of 40[13]/)
      const app = await stage.openFromCard(OAK_TABLE, { as: 'sales', opening })
      await stockRows(app)
      stage.fault({ kind: 'withdrawAccess', user: 'sales' })
      await refresh(app)
      await expect(app.getByRole('heading', { name: 'This app is closed to you' })).toBeVisible()
      await expect(app.getByRole('alert')).toContainText('Ask a Bitrix24 administrator')
      await expect(app.getByRole('table')).toHaveCount(0)
    })
  })
}

test('a simple product’s complete screen costs one request and no preflight', async ({ stage }) => {
  const app = await stage.openFromCard(OAK_TABLE, { as: 'admin' })
  await stockRows(app)
  await expect(pictures(app).locator('img').first()).toBeVisible()
  const requests = stage.requests()
  expect(requests.map(({ verb, method }) => [verb, method])).toEqual([['POST', 'batch']])
  expect(requests[0]?.commands.map(({ method }) => method)).toContain('catalog.storeproduct.list')
})

test('no token travels for display', { tag: '@once' }, async ({ stage }) => {
  const app = await stage.openFromCard(OAK_TABLE, { as: 'admin' })
  await stockRows(app)
  const asked = stage.requests().flatMap(({ commands }) => commands)
  const list = asked.find(({ method }) => method === 'catalog.productImage.list')
  expect(list?.params).toMatchObject({ select: expect.not.arrayContaining(['downloadUrl']) })
  expect(await app.locator('html').innerHTML()).not.toMatch(/auth=|token=/)
})

test('one poisonous command costs only its own section', { tag: '@once' }, async ({
  stage,
  expectedConsole,
}) => {
  expectedConsole.push(/status of 500/)
  stage.fault({
    kind: 'rest',
    method: 'catalog.productImage.list',
    times: 'always',
    effect: {
      type: 'http',
      status: 500,
      body: '<html>Internal Server Error</html>',
      contentType: 'text/html',
    },
  })
  const app = await stage.openFromCard(OAK_TABLE, { as: 'admin' })
  expect(sorted(await stockRows(app))).toEqual(sorted(rowsOfWorld(stage, OAK_TABLE, () => true)))
  await expect(pictures(app)).toContainText('Pictures: the portal failed')
  await expect(pictures(app).getByRole('button', { name: 'Try again' })).toBeVisible()
})

test('an expired token is renewed without a word', { tag: '@once' }, async ({ stage, expectedConsole }) => {
  // The browser itself reports the 401; the person sees nothing.
  expectedConsole.push(/status of 401/)
  const app = await stage.openFromCard(OAK_TABLE, { as: 'sales' })
  await stockRows(app)
  stage.fault(
    { kind: 'expireTokens' },
    { kind: 'stock', productId: OAK_TABLE, storeId: 1, amount: 9, quantityReserved: 2 },
  )
  stage.forgetRequests()
  await refresh(app)
  await expect(stock(app).locator('tbody tr', { hasText: 'Central warehouse' })).toContainText(/9\s*2\s*7/)
  await expect(app.getByText(/session|denied|failed/i)).toHaveCount(0)
  expect(stage.requests().map(({ status }) => status)).toEqual([401, 200])
  expect(stage.hostCommands().filter(({ command }) => command === 'refreshAuth')).toHaveLength(1)
})

test('a row can be checked again before it is promised', { tag: '@once' }, async ({ stage }) => {
  const app = await stage.openFromCard(OAK_TABLE, { as: 'admin' })
  await stockRows(app)
  stage.fault({ kind: 'stock', productId: OAK_TABLE, storeId: 1, amount: 9, quantityReserved: 2 })
  stage.forgetRequests()
  const row = stock(app).locator('tbody tr', { hasText: 'Central warehouse' })
  await row.getByRole('button', { name: /again/ }).click()
  await expect(row.getByRole('status')).toContainText('was 10, now 7')
  await expect(stock(app), 'what was sold is not hidden somewhere').not.toContainText('cannot see')
  await expect(row).toContainText(/9\s*2\s*7/)
  await expect(stock(app).locator('tfoot')).toContainText(/25\s*4\s*21/)
  // The row, and whether its warehouse is still shown to this person; then, as it has changed, what it belongs to.
  expect(stage.requests().map(({ commands }) => commands.map(({ method }) => method))).toEqual([
    ['catalog.storeproduct.get', 'catalog.store.get'],
    ['catalog.storeproduct.list', 'catalog.product.get'],
  ])
})

for (const lang of ['en', 'ru']) {
  test(`the narrowest frame shows the check of a row whole (${lang})`, { tag: '@once' }, async ({
    stage,
    page,
  }) => {
    await page.setViewportSize({ width: 282, height: 800 })
    const app = await stage.openFromCard(OAK_TABLE, { as: 'admin', lang })
    const box = app
      .getByRole('region')
      .filter({ has: app.getByRole('table') })
      .last()
    const table = app.getByRole('table')
    await table.locator('tbody tr').first().waitFor()
    expect(await app.locator('html').evaluate(() => window.innerWidth)).toBe(258)
    await expect.poll(() => box.evaluate(({ clientWidth, scrollWidth }) => scrollWidth - clientWidth)).toBe(0)
  })
}
