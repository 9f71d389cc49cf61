import { pictures, stockRows } from './parts.ts'
import { expect, type Opening, test } from './story.ts'

/** The ways into the app, and what each of them opens. */

const OAK_TABLE = 1204
const heading = { level: 1 } as const

for (const opening of ['post', 'get'] satisfies Opening[]) {
  test.describe(`by ${opening.toUpperCase()}`, { tag: opening === 'get' ? '@once' : [] }, () => {
    for (const as of ['admin', 'sales'] as const) {
      test(`the main menu opens the catalogue for ${as}`, async ({ stage, page }) => {
        await stage.goTo('/', { as, opening })
        await page.locator('nav a[href^="/marketplace/placement/"]').first().click()
        const app = page.frameLocator('iframe[id^="appframe_"]')
        await expect(app.getByRole('heading', heading)).toHaveText('Catalogue')
      })

      test(`the app’s own page opens the catalogue for ${as}, or the product that its address names`, async ({
        stage,
      }) => {
        const catalogue = await stage.openOwnPage({ as, opening })
        await expect(catalogue.getByRole('heading', heading)).toHaveText('Catalogue')
        for (const query of [
          `?productId=${OAK_TABLE}`,
          `?PRODUCT_ID=${OAK_TABLE}`,
          `?params[id]=${OAK_TABLE}`,
        ]) {
          const app = await stage.openOwnPage({ as, opening }, query)
          await expect(app.getByRole('heading', heading)).toHaveText(stage.product(OAK_TABLE).name)
        }
      })
    }

    test('a link names the picture to begin with', { tag: opening === 'get' ? '@once' : [] }, async ({
      stage,
    }) => {
      const image = stage.world.images.findLast(
        ({ productId, type }) => productId === OAK_TABLE && type === 'MORE_PHOTO',
      )
      const query = `?params[productId]=${OAK_TABLE}&params[imageId]=${image?.id}`
      const app = await stage.openLink(query, { as: 'sales', opening })
      await stockRows(app)
      await expect(pictures(app).locator('figcaption')).toContainText(image?.name ?? 'a photo')
      await expect(pictures(app).locator('figcaption')).not.toContainText('1 of')
    })

    test('a link names the variation to begin with', async ({ stage }) => {
      const app = await stage.openLink('?params[productId]=1266&params[offerId]=1267', {
        as: 'sales',
        opening,
      })
      await expect(app.getByRole('heading', heading)).toHaveText('Linen fabric, 150 cm wide (blue)')
    })
  })
}

test('one constant link means the product whose card it was followed on, where the server tells', async ({
  stage,
  page,
}) => {
  const link = new URL(`/marketplace/view/${stage.world.app.code}/?as=sales&lang=en`, stage.url).href
  const cards = [
    [stage.cardOf(OAK_TABLE), stage.product(OAK_TABLE).name],
    ['/shop/catalog/24/product/1266/variation/1267/', 'Linen fabric, 150 cm wide (blue)'],
  ] as const
  for (const [card, name] of cards) {
    await page.goto(link, { referer: new URL(card, stage.url).href })
    const title = stage.generation === 'g3' ? name : 'No product was named'
    await expect(stage.app().getByRole('heading', heading)).toHaveText(title)
  }
})

test('the menu means the catalogue, also on the card of a product', { tag: '@once' }, async ({
  stage,
  page,
}) => {
  await stage.goTo(stage.cardOf(OAK_TABLE), { as: 'sales' })
  await page.locator('nav a[href^="/marketplace/placement/"]').first().click()
  const app = page.frameLocator('iframe[id^="appframe_"]')
  await expect(app.getByRole('heading', heading)).toHaveText('Catalogue')
})

test('who came by a link without a product can look for it', { tag: '@once' }, async ({ stage }) => {
  const app = await stage.openLink('', { as: 'sales' })
  await expect(app.getByRole('heading', heading)).toHaveText('No product was named')
  await app.getByRole('button', { name: 'Find the product in the catalogue' }).click()
  await app.getByRole('searchbox').fill(String(OAK_TABLE))
  await app.getByRole('button', { name: stage.product(OAK_TABLE).name }).click()
  await expect(app.getByRole('heading', heading)).toHaveText(stage.product(OAK_TABLE).name)
})

test('a link whose number is none says so, and leads to the catalogue too', { tag: '@once' }, async ({
  stage,
}) => {
  const app = await stage.openLink('?params[productId]=chair', { as: 'sales' })
  await expect(app.getByText('“chair”')).toBeVisible()
  await app.getByRole('button', { name: 'Find the product in the catalogue' }).click()
  await expect(app.getByRole('heading', heading)).toHaveText('Catalogue')
})
