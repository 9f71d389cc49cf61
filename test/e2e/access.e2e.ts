import type { Fault } from '../../portal/server/state.ts'
import { pictures, refresh, stock, stockRows } from './parts.ts'
import { expect, test } from './story.ts'

/** What people read when they may not: the rows of docs/errors.md about access. */

const OAK_TABLE = 1204
const CLOSED_PRODUCT = 1307
const STOCK = 'catalog.storeproduct.list'
const PICTURES = 'catalog.productImage.list'

const request = (section: ReturnType<typeof pictures>) =>
  section.getByRole('textbox', { name: 'Request to an administrator' })

const refuse = (method: string, error: unknown, description: string, status = 403): Fault => ({
  kind: 'rest',
  method,
  times: 'always',
  effect: { type: 'error', error, description, status },
})

test('a missing catalogue right is named in both languages, with the place, and can be asked for', async ({
  stage,
}) => {
  const app = await stage.openFromCard(OAK_TABLE, { as: 'keeper', lang: 'ru' })
  const section = app.getByRole('region', { name: 'Картинки' })
  await expect(section).toContainText('Картинки: доступ запрещён')
  await expect(section).toContainText('«Просмотр каталога товаров» (View product catalog)')
  await expect(section).toContainText('раздел «Каталог товаров»')
  const text = await section.getByRole('textbox').inputValue()
  expect(text).toContain('«Просмотр каталога товаров» (View product catalog)')
  expect(text).toContain('Права доступа складского учёта')
  expect(text).toContain(`Товар ${OAK_TABLE}`)
  await expect(
    app.getByRole('status').filter({ hasText: 'Название и сведения: доступ запрещён' }),
  ).toBeVisible()
  await expect(app.getByRole('region', { name: 'Остатки по складам' })).toContainText(
    'Сам товар прочитать не удалось',
  )
})

test('a request is copied without the permission that the frame does not have', { tag: '@once' }, async ({
  stage,
  page,
}) => {
  const app = await stage.openFromCard(OAK_TABLE, { as: 'keeper' })
  const text = await request(pictures(app)).inputValue()
  expect(text).toContain('«View product catalog»')
  const frame = page.frames().find((one) => one.name().includes('|'))
  const refusal = frame?.evaluate(() => navigator.clipboard.writeText('x').catch((error) => error.name))
  expect(await refusal, 'the frame itself may not').toBe('NotAllowedError')
  await pictures(app).getByRole('button', { name: 'Copy request' }).click()
  await expect(pictures(app).getByRole('button', { name: 'Copied' })).toBeVisible()
  // What was copied arrives where it is pasted: in a page of the portal.
  await page.goto(new URL('/?as=admin', stage.url).href)
  await page.evaluate(() => document.body.append(document.createElement('textarea')))
  await page.locator('textarea').press('Control+V')
  await expect(page.locator('textarea')).toHaveValue(text)
})

test('“Check again” asks for its own section only, and sees that the right was granted', async ({
  stage,
  expectedConsole,
}) => {
  expectedConsole.push(/status of 400/)
  const app = await stage.openFromCard(OAK_TABLE, { as: 'keeper' })
  await expect(pictures(app)).toContainText('access denied')
  stage.forgetRequests()
  await pictures(app).getByRole('button', { name: 'Check again' }).click()
  await expect.poll(() => stage.requests().length).toBe(1)
  await expect(pictures(app)).toContainText('access denied')
  stage.fault({ kind: 'rights', user: 'keeper', rights: { catalogRead: true } })
  await pictures(app).getByRole('button', { name: 'Check again' }).click()
  await expect(pictures(app).locator('figure img')).toBeVisible()
  expect(stage.requests().map(({ method }) => method)).toEqual([PICTURES, PICTURES])
})

test('one closed product is told from a missing right', async ({ stage }) => {
  stage.fault({ kind: 'stock', productId: CLOSED_PRODUCT, storeId: 1, amount: 7, quantityReserved: 0 })
  const app = await stage.openFromCard(CLOSED_PRODUCT, { as: 'sales' })
  await expect(pictures(app)).toContainText('This one product is closed to you')
  await expect(pictures(app)).not.toContainText('View product catalog')
  await expect(request(pictures(app))).toHaveValue(new RegExp(`Product ${CLOSED_PRODUCT}`))
  await expect(pictures(app)).toContainText(
    'Ask a Bitrix24 administrator, or whoever looks after the catalogue',
  )
  await expect(app.getByRole('status').filter({ hasText: 'Name and details: access denied' })).toBeVisible()
  const central = stock(app).locator('tbody tr', { hasText: 'Central warehouse' })
  await expect(central, 'its stock is not').toContainText(/7\s*0\s*7/)
})

test('no visible warehouse is not “out of stock”: the right is named and can be asked for', async ({
  stage,
}) => {
  stage.fault({ kind: 'rights', user: 'sales', rights: { stores: [] } })
  const app = await stage.openFromCard(OAK_TABLE, { as: 'sales' })
  await expect(stock(app)).toContainText('You cannot see any warehouse')
  await expect(stock(app)).toContainText('does not mean that the product is out of stock')
  await expect(stock(app)).toContainText('«View and select warehouses»')
  await expect(request(stock(app))).toHaveValue(/«View and select warehouses».*Oak dining table/)
  await expect(stock(app).getByRole('table')).toHaveCount(0)
  await expect(pictures(app).locator('figure img')).toBeVisible()
  stage.fault({ kind: 'rights', user: 'sales', rights: { stores: [3] } })
  stage.forgetRequests()
  await stock(app).getByRole('button', { name: 'Check again' }).click()
  await expect(stock(app).locator('tbody tr')).toHaveCount(1)
  expect(stage.requests().flatMap(({ commands }) => commands.map(({ method }) => method))).not.toContain(
    PICTURES,
  )
})

test('a warehouse that is no longer permitted goes with the next refresh', async ({ stage }) => {
  const app = await stage.openFromCard(OAK_TABLE, { as: 'sales' })
  await expect(stock(app).locator('tbody tr')).toHaveCount(2)
  stage.fault({ kind: 'rights', user: 'sales', rights: { stores: [1] } })
  await refresh(app)
  await expect(stock(app).locator('tbody tr')).toHaveCount(1)
  await expect(stock(app)).not.toContainText('Showroom')
  await expect(stock(app)).toContainText('16 pcs. more on hand in warehouses that you cannot see')
})

test('a check of a row says that its warehouse is no longer permitted, and takes it away', {
  tag: '@once',
}, async ({ stage, expectedConsole }) => {
  expectedConsole.push(/status of 400/)
  const app = await stage.openFromCard(OAK_TABLE, { as: 'sales' })
  const showroom = stock(app).locator('tbody tr', { hasText: 'Showroom' })
  await expect(showroom).toContainText(/5\s*0\s*5/)
  stage.fault({ kind: 'rights', user: 'sales', rights: { stores: [1] } })
  await showroom.getByRole('button', { name: /again/ }).click()
  await expect(stock(app)).toContainText(
    /Showroom.*, checked at .*: the portal no longer shows this warehouse to you/,
  )
  await expect(showroom).toHaveCount(0)
  await expect(stock(app)).toContainText('16 pcs. more on hand in warehouses that you cannot see')
})

test('what a right gave goes with the next refresh, and is not kept behind the refusal', async ({
  stage,
}) => {
  const app = await stage.openFromCard(OAK_TABLE, { as: 'sales' })
  await stockRows(app)
  stage.fault({ kind: 'rights', user: 'sales', rights: { catalogRead: false } })
  await refresh(app)
  await expect(pictures(app)).toContainText('Pictures: access denied')
  await expect(pictures(app).locator('img')).toHaveCount(0)
  await expect(stock(app).locator('tbody tr'), 'what is still allowed').toHaveCount(2)
  stage.fault({ kind: 'rights', user: 'sales', rights: { stores: [] } })
  await refresh(app)
  for (const section of [pictures(app), stock(app)]) {
    await expect(section).toContainText('access denied')
    await expect(section.locator('img, table')).toHaveCount(0)
  }
  await expect(app.getByRole('heading', { level: 1 })).toHaveText(`Product ${OAK_TABLE}`)
  // A failure after the refusal must not bring the old data back as "the last good".
  stage.fault({ ...refuse('*', 'ERROR_CORE', '') })
  await refresh(app)
  await expect(stock(app)).toContainText('could not be loaded')
  await expect(app.locator('table, figure')).toHaveCount(0)
})

test.describe('independent of the server’s generation', { tag: '@once' }, () => {
  test('an administrator is told where to grant what is missing', async ({ stage }) => {
    for (const method of [PICTURES, 'catalog.product.get']) {
      stage.fault(refuse(method, '200040300010', 'Access Denied', 400))
    }
    const app = await stage.openFromCard(OAK_TABLE, { as: 'admin' })
    await expect(pictures(app)).toContainText(
      'You are an administrator: grant it in CRM → Settings → Inventory access permissions, section “Product catalog”',
    )
    await expect(request(pictures(app))).toHaveCount(0)
  })

  test('denied names of warehouses leave the amounts, with numbers for names', async ({ stage }) => {
    stage.fault(refuse('catalog.store.list', '200040300010', 'Access Denied', 400))
    const app = await stage.openFromCard(OAK_TABLE, { as: 'keeper' })
    expect(await stockRows(app)).toEqual([['Warehouse 1', '12', '2', '10']])
    await expect(stock(app)).toContainText('Warehouse names could not be read')
  })

  test('a denied stock list names the right, and the pictures stay', async ({ stage }) => {
    stage.fault(refuse(STOCK, '200040300010', 'Access Denied', 400))
    const app = await stage.openFromCard(OAK_TABLE, { as: 'sales' })
    await expect(stock(app)).toContainText('Stock by warehouse: access denied')
    await expect(stock(app)).toContainText('«View product catalog»')
    await expect(stock(app).getByRole('table')).toHaveCount(0)
    await expect(pictures(app).locator('figure img')).toBeVisible()
    expect(stage.requests(), 'a refusal is not asked for again').toHaveLength(1)
  })

  test('an app without the scope asks an administrator to update it', async ({ stage, expectedConsole }) => {
    expectedConsole.push(/status of 40[13]/)
    stage.fault({ kind: 'app', set: { scopes: ['placement'] } })
    const app = await stage.openFromCard(OAK_TABLE, { as: 'sales' })
    for (const section of [pictures(app), stock(app)]) {
      await expect(section).toContainText('the app has no permission')
      await expect(section).toContainText(/the permission “catalog”, which it needs for this \(catalog\./)
      await expect(request(section)).toHaveValue(/lacks the permission “catalog”/)
    }
    expect(stage.requests(), 'a refusal is not asked for again').toHaveLength(1)
  })

  /** Refusals of everything: one explanation instead of the same one in every section, and what can be done. */
  interface Refusal {
    name: string
    fault: Fault
    title: string
    /** Where the title says too little. */
    says?: string
    asks: string
    /** Where an administrator mends it. */
    place: string
  }
  const REFUSALS: Refusal[] = [
    {
      name: 'a plan without REST',
      fault: refuse('batch', 'ACCESS_DENIED', 'REST API is available only on commercial plans'),
      title: 'Your Bitrix24 plan does not include apps',
      asks: 'A Bitrix24 administrator can change the plan',
      place: '“My plan”',
    },
    {
      name: 'a deleted portal',
      fault: refuse('batch', 'PORTAL_DELETED', 'Portal was deleted', 403),
      title: 'This portal or app is closed',
      asks: 'Ask a Bitrix24 administrator whether the app is still installed',
      place: 'Applications → Installed',
    },
    {
      name: 'an app that is gone',
      fault: refuse('batch', 'APPLICATION_NOT_FOUND', '', 401),
      title: 'This portal or app is closed',
      asks: 'Ask a Bitrix24 administrator whether the app is still installed',
      place: 'Applications → Installed',
    },
    {
      name: 'wrong credentials',
      fault: refuse('batch', 'INVALID_CREDENTIALS', 'Invalid request credentials'),
      title: 'Bitrix24 does not recognise this page',
      asks: 'ask a Bitrix24 administrator to install the app again',
      place: 'Applications → Stock & Photos',
    },
    {
      name: 'the end of the paid period',
      fault: { kind: 'app', set: { paymentExpired: true } },
      title: 'The app’s subscription has ended',
      asks: 'A Bitrix24 administrator can renew it',
      place: 'Applications → Stock & Photos',
    },
    {
      name: 'access to the app withdrawn',
      fault: { kind: 'withdrawAccess', user: 'sales' },
      title: 'This app is closed to you',
      asks: 'Ask a Bitrix24 administrator to add you',
      place: 'Applications → Stock & Photos → Access permissions',
    },
    {
      name: 'an app for employees only',
      fault: refuse('batch', 'allowed_only_intranet_user', ''),
      title: 'This app is closed to you',
      says: 'only employees of the company',
      asks: 'whoever is put into a department',
      place: 'Company → Employees',
    },
  ]
  for (const { name, fault, title, says = title, asks, place } of REFUSALS) {
    test(`${name} takes everything away, says why and what to ask for`, async ({
      stage,
      expectedConsole,
    }) => {
      expectedConsole.push(/status of 40[13]/)
      const app = await stage.openFromCard(OAK_TABLE, { as: 'sales' })
      await stockRows(app)
      stage.fault(fault)
      stage.forgetRequests()
      await refresh(app)
      await expect(app.getByRole('heading', { name: title })).toBeVisible()
      await expect(app.getByRole('alert')).toContainText(asks)
      await expect(app.locator('main')).toContainText(says)
      const text = app.getByRole('textbox', { name: 'Request to an administrator' })
      await expect(text).toHaveValue(new RegExp(place))
      await expect(app.locator('table, img')).toHaveCount(0)
      expect(stage.requests(), 'a refusal is not asked for again').toHaveLength(1)
      stage.endFaults()
      await app.getByRole('button', { name: 'Check again' }).click()
      await stockRows(app)
    })
  }

  test('what closes the whole app stays until somebody checks again, however long', async ({
    stage,
    page,
  }) => {
    await page.clock.install()
    const app = await stage.openFromCard(OAK_TABLE, { as: 'sales' })
    await stockRows(app)
    stage.fault({ kind: 'app', set: { paymentExpired: true } })
    await refresh(app)
    const title = app.getByRole('heading', { name: 'The app’s subscription has ended' })
    await expect(title).toBeVisible()
    stage.forgetRequests()
    // Longer than an answer that nobody looks at is remembered.
    await page.clock.fastForward('06:00')
    await page.clock.runFor(2_000)
    await expect(title).toBeVisible()
    expect(stage.requests(), 'nothing by itself').toEqual([])
    stage.endFaults()
    await app.getByRole('button', { name: 'Check again' }).click()
    await stockRows(app)
    expect(stage.requests(), 'one, by the press').toHaveLength(1)
  })

  test('an administrator reads where to mend what closes the whole app', async ({
    stage,
    expectedConsole,
  }) => {
    expectedConsole.push(/status of 40[13]/)
    // To a person without access, and after the paid period, the portal itself refuses to open the app.
    for (const { fault, title, place } of REFUSALS.filter(({ fault: { kind } }) => kind === 'rest')) {
      stage.endFaults()
      stage.fault(fault)
      const app = await stage.openFromCard(OAK_TABLE, { as: 'admin' })
      await expect(app.getByRole('heading', { name: title })).toBeVisible()
      await expect(app.getByRole('alert')).toContainText('you are an administrator', { ignoreCase: true })
      await expect(app.getByRole('alert')).toContainText(place)
      await expect(app.getByRole('textbox')).toHaveCount(0)
    }
  })

  test('no purchase price is kept or shown', async ({ stage, page }) => {
    const product = stage.world.products.find(({ id }) => id === OAK_TABLE)
    if (!product) throw new Error('no oak table')
    product.purchasingPrice = '98765.430000'
    product.purchasingCurrency = 'EUR'
    const app = await stage.openFromCard(OAK_TABLE, { as: 'admin' })
    await stockRows(app)
    expect(await app.locator('html').innerHTML()).not.toMatch(/98[,. ]?765/)
    expect(
      await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])),
    ).not.toContain('98765')
  })
})

test('a session that is over before anything was read takes the whole screen, and comes back when it is checked', {
  tag: '@once',
}, async ({ stage, expectedConsole }) => {
  expectedConsole.push(/status of 401/)
  stage.fault(refuse('batch', 'expired_token', 'The access token provided has expired', 401))
  const app = await stage.openFromCard(OAK_TABLE, { as: 'sales' })
  await expect(app.getByRole('heading', { name: 'Your session has ended' })).toBeVisible()
  await expect(app.getByRole('alert')).toContainText(
    'Close this panel and open it again, or reload the page.',
  )
  await expect(app.getByRole('region')).toHaveCount(0)
  expect(
    stage.requests().map(({ status }) => status),
    'once more with a new token',
  ).toEqual([401, 401])
  stage.endFaults()
  await app.getByRole('button', { name: 'Check again' }).click()
  await stockRows(app)
})
