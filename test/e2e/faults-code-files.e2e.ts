import type { FrameLocator, Page } from '@playwright/test'
import { passTimeUntil, SOON } from './clock.ts'
import { OAK_TABLE, openOak } from './oak-table.ts'
import { pictures, stock, stockRows } from './parts.ts'
import { expect, test } from './story.ts'

/** Parts of the app whose files do not come: the app's server is gone, or a new version took the old files away. */

const MISSING = 'This part of the app could not be loaded.'

test.beforeEach(({ expectedConsole }) => {
  // The browser's own word on a file that it did not get.
  expectedConsole.push(/ERR_FAILED/)
})

/** Keeps these files from coming; tells whether one was asked for, and lets them come. */
async function withhold(page: Page, files: string) {
  let asked = 0
  await page.route(files, (route) => {
    asked += 1
    return route.abort()
  })
  return { asked: () => asked, end: () => page.unroute(files) }
}

async function expectPicturesAndStock(app: FrameLocator) {
  await expect(pictures(app).locator('figure img')).toBeVisible()
  expect((await stockRows(app)).length).toBeGreaterThan(1)
}

test.describe('files of the app that do not load', { tag: '@once' }, () => {
  const OPENED_BY_A_PRESS = [
    { name: 'the viewer', files: '**/assets/viewer*', button: 'Enlarge', opened: 'Pictures of' },
    {
      name: 'the link to copy',
      files: '**/assets/copy-link-dialog*',
      button: 'Copy link to this product',
      opened: 'Copy link to this product',
    },
  ]
  for (const { name, files, button, opened } of OPENED_BY_A_PRESS) {
    test(`${name} says so, the rest stays, and a reload brings it`, async ({ stage, page }) => {
      const file = await withhold(page, files)
      const app = await openOak(stage)
      await app.getByRole('button', { name: button }).click()
      const notice = app.getByRole('alert')
      await expect(notice).toContainText(MISSING)
      expect(file.asked()).toBeGreaterThan(0)
      await expectPicturesAndStock(app)
      await notice.getByRole('button', { name: 'Close' }).click()
      await expect(notice).toHaveCount(0)

      await app.getByRole('button', { name: button }).click()
      await expect(notice).toContainText(MISSING)
      await file.end()
      await notice.getByRole('button', { name: 'Reload' }).click()
      await expect(notice).toHaveCount(0)
      await stockRows(app)
      await app.getByRole('button', { name: button }).click()
      await expect(app.getByRole('dialog', { name: opened })).toBeVisible()
    })

    test(`${name} comes with the next press when its file does`, async ({ stage, page }) => {
      const file = await withhold(page, files)
      const app = await openOak(stage)
      await app.getByRole('button', { name: button }).click()
      await expect(app.getByRole('alert')).toContainText(MISSING)
      await file.end()
      await app.getByRole('button', { name: button }).click()
      await expect(app.getByRole('dialog', { name: opened })).toBeVisible()
      await expect(app.getByText(MISSING)).toHaveCount(0)
    })
  }

  test('the sections of a product with variations say so, and its pictures stay', async ({ stage, page }) => {
    const file = await withhold(page, '**/assets/sections*')
    const app = await stage.openFromCard(stage.productNamed('T-shirt').id, { as: 'admin' })
    const variations = app.getByRole('region', { name: 'Variations', exact: true })
    await expect(variations).toContainText(MISSING)
    expect(file.asked()).toBeGreaterThan(0)
    await expect(app.getByRole('heading', { level: 1 })).toContainText('T-shirt')
    await expect(pictures(app)).toBeVisible()

    await file.end()
    await variations.getByRole('button', { name: 'Reload' }).click()
    await expect(app.getByRole('grid')).toBeVisible()
    await expect(app.getByText(MISSING)).toHaveCount(0)
  })

  test('why a section is denied: what is said without, and a reload brings it', async ({
    stage,
    page,
    expectedConsole,
  }) => {
    expectedConsole.push(/status of 400/)
    const file = await withhold(page, '**/assets/copy-field*')
    const app = await stage.openFromCard(OAK_TABLE, { as: 'keeper' })
    await expect(pictures(app)).toContainText('Pictures: access denied')
    await expect(pictures(app)).toContainText(MISSING)
    await expect(pictures(app).getByRole('button', { name: 'Check again' })).toBeVisible()
    expect(file.asked()).toBeGreaterThan(0)
    await expect(stock(app).locator('tbody tr')).toHaveCount(1)
    await file.end()
    await pictures(app).getByRole('button', { name: 'Reload' }).click()
    await expect(pictures(app).getByRole('textbox')).toHaveValue(/«View product catalog»/)
    await expect(app.getByText(MISSING)).toHaveCount(0)
  })

  test('a screen says so in place of itself, and a reload brings it', async ({ stage, page }) => {
    const file = await withhold(page, '**/assets/catalogue-screen*')
    const app = await stage.openOwnPage({ as: 'admin' })
    await expect(app.getByRole('heading', { level: 1 })).toHaveText(MISSING)
    expect(file.asked()).toBeGreaterThan(0)
    await file.end()
    await app.getByRole('button', { name: 'Reload' }).click()
    await expect(app.getByRole('searchbox').first()).toBeVisible()
  })

  test('without its texts the app says so in plain English, and a reload brings it', async ({
    stage,
    page,
  }) => {
    const file = await withhold(page, '**/assets/en-*')
    const app = await stage.openFromCard(OAK_TABLE, { as: 'admin' })
    await expect(app.getByRole('heading', { level: 1 })).toHaveText('Stock & Photos could not be loaded')
    expect(file.asked()).toBeGreaterThan(0)
    await file.end()
    await app.getByRole('button', { name: 'Reload' }).click()
    await expectPicturesAndStock(app)
  })

  test('without its texts the installer is not blank either', async ({ stage, page }) => {
    const file = await withhold(page, '**/assets/en-*')
    await page.goto(`${stage.appUrl}install.html`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stock & Photos could not be loaded')
    expect(file.asked()).toBeGreaterThan(0)
    await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible()
  })
})

/** Keeps these files on their way until they are let come. */
async function holdBack(page: Page, files: string) {
  let letCome = () => {}
  const mayCome = new Promise<void>((resolve) => {
    letCome = resolve
  })
  await page.route(files, async (route) => {
    await mayCome
    await route.continue()
  })
  return letCome
}

test.describe('files of the app that hang', { tag: '@once' }, () => {
  test('its texts: the app says so in plain English, and opens when they come after all', async ({
    stage,
    page,
  }) => {
    await page.clock.install()
    const letCome = await holdBack(page, '**/assets/en-*')
    const app = await stage.openFromCard(OAK_TABLE, { as: 'admin' })
    await expect.poll(() => stage.requests().length, 'the portal was asked meanwhile').toBeGreaterThan(0)
    const title = app.getByRole('heading', { name: 'Stock & Photos could not be loaded' })
    await passTimeUntil(page, () => expect(title).toBeVisible(SOON))
    await expect(app.getByRole('button', { name: 'Reload' })).toBeVisible()
    letCome()
    await expectPicturesAndStock(app)
    await expect(title).toHaveCount(0)
  })

  test('why a section is denied: the way to check again comes with the reason, or without it', async ({
    stage,
    page,
    expectedConsole,
  }) => {
    expectedConsole.push(/status of 400/)
    await page.clock.install()
    const letCome = await holdBack(page, '**/assets/reason*')
    const app = await stage.openFromCard(OAK_TABLE, { as: 'keeper' })
    const section = pictures(app)
    await expect(section).toContainText('Pictures: access denied')
    const check = section.getByRole('button', { name: 'Check again' })
    await expect(check, 'nothing that the reason would push away').toHaveCount(0)
    await passTimeUntil(page, () => expect(section).toContainText(MISSING, SOON))
    stage.forgetRequests()
    await check.click()
    await expect.poll(() => stage.requests().length).toBe(1)
    expect((await stockRows(app)).length).toBeGreaterThan(0)
    letCome()
    await expect(section).toContainText('«View product catalog»')
    await expect(section).not.toContainText(MISSING)
    await expect(check).toBeVisible()
  })

  test('a screen: it is said to load, then to be missing, and opens when it comes after all', async ({
    stage,
    page,
  }) => {
    await page.clock.install()
    const letCome = await holdBack(page, '**/assets/catalogue-screen*')
    const app = await stage.openOwnPage({ as: 'admin' })
    await expect(app.getByText('Loading…')).toBeAttached()
    const title = app.getByRole('heading', { name: MISSING })
    await passTimeUntil(page, () => expect(title).toBeVisible(SOON))
    await expect(app.getByRole('button', { name: 'Reload' })).toBeVisible()
    letCome()
    await expect(app.getByRole('searchbox').first()).toBeVisible()
    await expect(title).toHaveCount(0)
  })

  test('the viewer: the press that waits for it ends in so many words', async ({ stage, page }) => {
    await page.clock.install()
    const letCome = await holdBack(page, '**/assets/viewer*')
    const app = await openOak(stage)
    await app.getByRole('button', { name: 'Enlarge' }).click()
    await passTimeUntil(page, () => expect(app.getByRole('alert')).toContainText(MISSING, SOON))
    letCome()
    await app.getByRole('button', { name: 'Enlarge' }).click()
    await expect(app.getByRole('dialog', { name: 'Pictures of' })).toBeVisible()
  })
})
