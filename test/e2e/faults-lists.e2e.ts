import type { FrameLocator } from '@playwright/test'
import { html, PICTURES, PRODUCT, refusal, STOCK, spoil } from './oak-table.ts'
import { pictures, refresh } from './parts.ts'
import { expect, type Stage, test } from './story.ts'

/** What the lists (lines of a deal, catalogue, variations) read when the portal refuses, fails or leaves them old. */

const DEAL = '/crm/deal/details/31/'
const LINES = 'crm.item.productrow.list'
const LIST = 'catalog.product.list'
const SHIRT = 1240

const OLD = /What you see is from \d/
const notice = (app: FrameLocator, text: string) => app.getByRole('status').filter({ hasText: text })

interface List {
  name: string
  method: string
  subject: string
  open: (stage: Stage) => Promise<FrameLocator>
  row: (app: FrameLocator) => ReturnType<FrameLocator['locator']>
}

const LISTS: List[] = [
  {
    name: 'the lines of a deal',
    method: LINES,
    subject: 'Product lines',
    open: (stage) => stage.openTab(DEAL, { as: 'sales' }),
    row: (app) => app.locator('tbody tr', { hasText: 'Oak dining table' }).first(),
  },
  {
    name: 'the catalogue',
    method: LIST,
    subject: 'Products',
    open: (stage) => stage.openOwnPage({ as: 'sales' }),
    row: (app) => app.locator('tbody tr', { hasText: 'Oak dining table' }).first(),
  },
]

for (const { name, method, subject, open, row } of LISTS) {
  test.describe(name, { tag: '@once' }, () => {
    test('that cannot be read anew stay under a line with the reason and the time', async ({
      stage,
      expectedConsole,
    }) => {
      // Asked apart, what a deal names and nobody has any more is refused by itself.
      expectedConsole.push(/status of (400|500)/)
      const app = await open(stage)
      await row(app).scrollIntoViewIfNeeded()
      await expect(row(app)).toContainText('15 pcs.')
      stage.fault(spoil(method, html(500)), spoil(STOCK, html(500)))
      await refresh(app)
      await expect(notice(app, `${subject}: the portal failed`)).toContainText(OLD)
      await expect(notice(app, 'Available amounts: the portal failed')).toContainText(OLD)
      await expect(row(app)).toContainText('15 pcs.')
      stage.endFaults()
      await refresh(app)
      await expect(app.getByText(OLD)).toHaveCount(0)
      await expect(row(app)).toContainText('15 pcs.')
    })

    test('whose amounts are refused keep their rows, without a number', async ({ stage }) => {
      stage.fault(spoil(STOCK, refusal('200040300010', 'Access Denied')))
      const app = await open(stage)
      await row(app).scrollIntoViewIfNeeded()
      await expect(notice(app, 'Available amounts: access denied')).toContainText('«View product catalog»')
      await expect(row(app)).toBeVisible()
      await expect(row(app)).not.toContainText('pcs. available')
      await expect(app.getByText('15 pcs.')).toHaveCount(0)
    })

    test('that are refused after they were shown are gone', async ({ stage }) => {
      const app = await open(stage)
      await row(app).scrollIntoViewIfNeeded()
      await expect(row(app)).toContainText('15 pcs.')
      stage.fault(spoil(method, refusal('200040300010', 'Access Denied')))
      await refresh(app)
      await expect(app.getByText(`${subject}: access denied`).first()).toBeVisible()
      await expect(row(app)).toHaveCount(0)
    })
  })
}

test('a deal with products of a catalogue that is closed, and of another, names the right for those only', {
  tag: '@once',
}, async ({ stage }) => {
  stage.fault(spoil(PRODUCT, refusal('200040300030', 'Access Denied'), 1))
  const app = await stage.openTab(DEAL, { as: 'sales' })
  const told = notice(app, 'Pictures and details of some products: access denied')
  await expect(told).toContainText('«View in Control Panel»')
  await expect(told).not.toContainText('View product catalog')
  const lines = app.locator('tbody tr')
  await expect(lines.getByText('Closed to you')).toHaveCount(1)
  await expect(lines.locator('img').first()).toBeVisible()
  await told.getByRole('button', { name: 'Check again' }).click()
  await expect(told).toHaveCount(0)
  await expect(lines.getByText('Closed to you')).toHaveCount(0)
})

test('a catalogue whose information block is closed says so, where that is changed, and by whom', {
  tag: '@once',
}, async ({ stage }) => {
  stage.fault(spoil(LIST, refusal('200040300030', 'Access Denied')))
  const PLACE = 'Content → Information blocks → the catalogue'
  const ofSales = await stage.openOwnPage({ as: 'sales' })
  const products = (app: FrameLocator) => app.getByRole('region', { name: 'Products' })
  await expect(products(ofSales)).toContainText('Products: access denied')
  await expect(products(ofSales)).toContainText('«View in Control Panel»')
  await expect(products(ofSales)).toContainText('Ask a Bitrix24 administrator')
  await expect(products(ofSales)).toContainText(PLACE)
  await expect(products(ofSales)).not.toContainText('View product catalog')
  const request = products(ofSales).getByRole('textbox', { name: 'Request to an administrator' })
  await expect(request).toHaveValue(/«View in Control Panel».*Content → Information blocks → the catalogue/)

  const ofAdmin = await stage.openOwnPage({ as: 'admin' })
  await expect(products(ofAdmin)).toContainText('You are an administrator')
  await expect(products(ofAdmin)).toContainText(PLACE)
  await expect(products(ofAdmin).getByRole('textbox')).toHaveCount(0)
  stage.endFaults()
  await products(ofAdmin).getByRole('button', { name: 'Check again' }).click()
  await expect(products(ofAdmin).locator('tbody tr').first()).toBeVisible()
})

test('products that cannot be read anew say nothing of what lies elsewhere beside amounts that could', {
  tag: '@once',
}, async ({ stage, expectedConsole }) => {
  expectedConsole.push(/status of 500/)
  const app = await stage.openOwnPage({ as: 'sales' })
  await app.getByRole('searchbox').fill('Oak dining')
  const oak = app.locator('tbody tr', { hasText: 'Oak dining table' }).first()
  await expect(oak).toContainText('+ 11 pcs. elsewhere')
  stage.fault(
    { kind: 'stock', productId: 1204, storeId: 3, amount: 1 },
    ...[LIST, 'catalog.product.offer.list', PRODUCT].map((method) =>
      spoil(method, refusal('INTERNAL_SERVER_ERROR', 'Internal server error')),
    ),
  )
  await refresh(app)
  await expect(oak.locator('td').last()).toHaveText('11 pcs.')
  await expect(notice(app, 'whether there is more in warehouses that you cannot see')).toBeVisible()
})

test('an app without the permission for the catalogue still shows the lines of a deal', {
  tag: '@once',
}, async ({ stage }) => {
  stage.fault({ kind: 'app', set: { scopes: ['crm', 'placement'] } })
  const app = await stage.openTab(DEAL, { as: 'sales' })
  const told = notice(app, 'Pictures and details, Available amounts: the app has no permission')
  await expect(told).toContainText(/the permission “catalog”, which it needs for this \(catalog\./)
  const oak = app.locator('tbody tr', { hasText: 'Oak dining table' }).first()
  await expect(oak).toContainText('6 pcs.')
  await expect(oak).not.toContainText('15 pcs.')
})

test('lines of a deal whose details fail keep their amounts, and name what is missed', {
  tag: '@once',
}, async ({ stage }) => {
  stage.fault(spoil(PRODUCT, refusal('INTERNAL_SERVER_ERROR', 'Internal server error')))
  const app = await stage.openTab(DEAL, { as: 'sales' })
  const told = notice(app, 'Details: the portal failed')
  const untold = notice(app, 'The units of some amounts, and whether there is more')
  await expect(untold).toBeVisible()
  const oak = app.locator('tbody tr', { hasText: 'Oak dining table' }).first()
  await expect(oak).toContainText('15')
  await expect(oak, 'of a unit nobody knows').not.toContainText('15 pcs.')
  stage.endFaults()
  await told.getByRole('button', { name: 'Try again' }).click()
  await expect(oak).toContainText('15 pcs.')
  await expect(told).toHaveCount(0)
  await expect(untold).toHaveCount(0)
  stage.fault(spoil(PRODUCT, refusal('INTERNAL_SERVER_ERROR', 'Internal server error')))
  await refresh(app)
  await expect(notice(app, 'whether there is more'), 'old details say nothing of new amounts').toBeVisible()
  await expect(oak).toContainText('15 pcs.')
})

test.describe('a product with variations', { tag: '@once' }, () => {
  const OFFERS = 'catalog.product.offer.list'
  const section = (app: FrameLocator, name: string) => app.getByRole('region', { name, exact: true })

  test('whose pictures fail or are refused keeps its variations and their stock', async ({
    stage,
    expectedConsole,
  }) => {
    expectedConsole.push(/status of 500/)
    const app = await stage.openFromCard(SHIRT, { as: 'sales' })
    await expect(pictures(app).locator('figure img')).toBeVisible()
    stage.fault(spoil(PICTURES, html(500)))
    await refresh(app)
    await expect(pictures(app)).toContainText('Pictures: the portal failed')
    await expect(pictures(app)).toContainText(OLD)
    stage.endFaults()
    stage.fault(spoil(PICTURES, refusal('200040300010', 'Access Denied')))
    await refresh(app)
    await expect(pictures(app)).toContainText('Pictures: access denied')
    await expect(pictures(app).locator('img')).toHaveCount(0)
    await expect(section(app, 'Stock of the variations').locator('tfoot')).toContainText('161')
  })

  test('whose variations cannot be read anew keeps them under the reason and the time', async ({
    stage,
    expectedConsole,
  }) => {
    expectedConsole.push(/status of 500/)
    const app = await stage.openFromCard(SHIRT, { as: 'sales' })
    const matrix = section(app, 'Stock of the variations')
    await expect(matrix.locator('tfoot')).toContainText('161')
    stage.fault(spoil(OFFERS, html(500)), spoil(STOCK, html(500)))
    await refresh(app)
    await expect(section(app, 'Variations')).toContainText('Variations: the portal failed')
    await expect(matrix).toContainText('Stock of the variations: the portal failed')
    await expect(matrix).toContainText(OLD)
    await expect(matrix.locator('tfoot')).toContainText('161')
  })

  test('whose unit, inventory management and warehouse names could not be read says so, and asks again', async ({
    stage,
  }) => {
    const NAMES = 'Warehouse names could not be read, so their numbers are shown.'
    for (const method of ['catalog.measure.list', 'catalog.document.mode.status']) {
      stage.fault(spoil(method, refusal('ERROR_CORE')))
    }
    stage.fault(spoil('catalog.store.list', refusal('200040300010', 'Access Denied')))
    const app = await stage.openFromCard(SHIRT, { as: 'sales' })
    const matrix = section(app, 'Stock of the variations')
    const unread = matrix
      .getByRole('status')
      .filter({ hasText: 'The unit of these amounts could not be read.' })
    await expect(unread).toContainText('Whether inventory management is on could not be read.')
    await expect(matrix).toContainText(NAMES)
    await expect(matrix.locator('thead')).toContainText('Warehouse 1')
    await expect(matrix.locator('thead')).not.toContainText('Central warehouse')
    await expect(matrix.locator('tfoot')).toContainText('161')
    await expect(matrix.locator('tfoot')).not.toContainText('pcs.')
    stage.endFaults()
    await unread.getByRole('button', { name: 'Check again' }).click()
    await expect(unread).toHaveCount(0)
    await expect(matrix).not.toContainText(NAMES)
    await expect(matrix.locator('thead')).toContainText('Central warehouse')
    await expect(matrix.locator('tfoot')).toContainText('pcs.')
    await expect(matrix.getByRole('heading', { name: 'Stock of the variations' })).toBeFocused()
  })
})
