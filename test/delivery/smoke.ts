import { hasLoaded, pictures, stock, stockRows } from '../e2e/parts.ts'
import { expect, type Opening, type test as story } from '../e2e/story.ts'

const OAK_TABLE = 1204

/**
 * The stories that must hold however the app is served. They are few: that it starts, that what it loads later is
 * found, and that each kind of person sees what is theirs.
 */
export function tellSmokeStories(test: typeof story, opening: Opening): void {
  test.use({ reducedMotion: 'no-preference' })

  test('an administrator sees pictures that have loaded, and every warehouse', async ({ stage, page }) => {
    const app = await stage.openFromCard(OAK_TABLE, { as: 'admin', opening })
    await expect(app.getByRole('heading', { level: 1 })).toHaveText(stage.product(OAK_TABLE).name)
    const images = pictures(app).locator('img')
    await expect(images).toHaveCount(5)
    for (const image of await images.all()) await expect.poll(() => hasLoaded(image)).toBe(true)
    const inStock = stage.world.stock.filter(({ productId }) => productId === OAK_TABLE)
    expect(await stockRows(app)).toHaveLength(inStock.length)
    await expect(stock(app).locator('tfoot')).toContainText(/28\s*4\s*24/)
    expect(
      page.frames().filter((frame) => frame.url().startsWith(`${stage.appUrl}index.html?`)),
    ).toHaveLength(1)
  })

  test('sales sees two warehouses', async ({ stage }) => {
    const app = await stage.openFromCard(OAK_TABLE, { as: 'sales', opening })
    expect(await stockRows(app)).toHaveLength(2)
    await expect(stock(app).locator('tfoot')).toContainText(/17\s*2\s*15/)
    await expect(pictures(app).locator('img').first()).toBeVisible()
  })

  test('sales finds a product from the main menu, and on the app’s own page', async ({ stage, page }) => {
    await stage.goTo('/', { as: 'sales', opening })
    await page.locator('nav a[href^="/marketplace/placement/"]').first().click()
    await page.waitForURL(/marketplace/)
    await stage.app().getByRole('searchbox').fill(String(OAK_TABLE))
    // The list before it has the product too, and a press on a line that goes at that moment opens nothing.
    await expect(stage.app().getByRole('table').getByRole('row'), 'the head and what was found').toHaveCount(
      2,
    )
    await stage
      .app()
      .getByRole('button', { name: stage.product(OAK_TABLE).name })
      .click()
    expect(await stockRows(stage.app())).toHaveLength(2)

    const own = await stage.openOwnPage({ as: 'sales', opening })
    await expect(own.getByRole('heading', { level: 1 })).toHaveText('Catalogue')
    await expect(own.getByRole('table').getByRole('row')).not.toHaveCount(0)
    expect(
      page.frames().filter((frame) => frame.url().startsWith(`${stage.appUrl}index.html?`)),
    ).toHaveLength(1)
  })

  test('the keeper sees stock, and that the pictures are denied', async ({ stage }) => {
    const app = await stage.openFromCard(OAK_TABLE, { as: 'keeper', opening })
    expect(await stockRows(app)).toHaveLength(1)
    await expect(pictures(app)).toContainText('«View product catalog»')
    await expect(pictures(app).locator('img')).toHaveCount(0)
  })

  test('a guest reads which right is missing', async ({ stage }) => {
    const app = await stage.openFromCard(OAK_TABLE, { as: 'guest', opening })
    for (const section of [pictures(app), stock(app)]) {
      await expect(section).toContainText('«View product catalog»')
    }
  })

  test('what loads later is found: another language, and the viewer', async ({ stage }) => {
    const app = await stage.openFromCard(OAK_TABLE, { as: 'sales', opening, lang: 'ru' })
    const section = app.getByRole('region', { name: 'Картинки' })
    await section.getByRole('button', { name: 'Увеличить' }).click()
    await expect.poll(() => hasLoaded(app.getByRole('dialog').locator('img').first())).toBe(true)
  })

  test('an administrator installs it from nothing; sales then meets it in a deal', async ({
    stage,
    page,
  }) => {
    const shows = (document: string) =>
      page.frames().some((frame) => frame.url().startsWith(`${stage.appUrl}${document}?`))
    await stage.goTo('/', { as: 'admin', opening })
    await page.getByRole('button', { name: 'Start the installation again' }).click()
    const installer = stage.app()
    // It moves on by itself, sooner than a busy machine may have looked.
    await installer.getByRole('button', { name: 'Stay here' }).click()
    await expect(installer.getByRole('heading', { level: 1 })).toHaveText('Everything is in place')
    expect(shows('install.html')).toBe(true)
    await installer.getByRole('button', { name: 'Open the app' }).click()
    await expect.poll(() => shows('index.html')).toBe(true)
    await expect(stage.app().getByRole('heading', { level: 1 })).toHaveText('Catalogue')
    const handlers = stage.world.placements.map(({ handler }) => handler)
    expect(handlers).not.toHaveLength(0)
    expect(new Set(handlers)).toEqual(new Set([`${stage.appUrl}index.html`]))

    await stage.goTo('/crm/deal/details/31/', { as: 'sales', opening })
    await page.getByRole('tab', { name: 'Stock & Photos' }).click()
    const tab = page.getByRole('tabpanel', { name: 'Stock & Photos' }).locator('iframe').contentFrame()
    const line = tab.getByRole('row', { name: stage.product(OAK_TABLE).name })
    await expect(line).toContainText(/15 pcs\..*11 pcs\. elsewhere/)
  })

  test('opened outside a portal, it says what it is', async ({ stage, page }) => {
    await page.goto(`${stage.appUrl}index.html`)
    await expect(page.getByRole('heading')).toBeVisible()
    await expect(page.getByRole('main')).toContainText('Bitrix24')
  })
}
