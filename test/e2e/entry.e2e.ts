import { pictures, refresh, stockRows } from './parts.ts'
import { expect, type Opening, type Stage, test } from './story.ts'

/** The ways into the app, and what each of them opens. */

const OAK_TABLE = 1204
const heading = { level: 1 } as const

/** What depends on the server's generation is told for one of the two people, and of one of the two openings. */
const ROLE_TAGS = { admin: '@once', sales: [] }

for (const opening of ['post', 'get'] satisfies Opening[]) {
  test.describe(`by ${opening.toUpperCase()}`, { tag: opening === 'get' ? '@once' : [] }, () => {
    for (const as of ['admin', 'sales'] as const) {
      test(`the menu and the app’s own page open the catalogue for ${as}, or the product that the address names`, {
        tag: ROLE_TAGS[as],
      }, async ({ stage, page }) => {
        await stage.goTo('/', { as, opening })
        await page.locator('nav a[href^="/marketplace/placement/"]').first().click()
        await page.waitForURL(/marketplace/)
        await expect(stage.app().getByRole('heading', heading)).toHaveText('Catalogue')

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

    test('a link names the picture to begin with', { tag: '@once' }, async ({ stage }) => {
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

/** The same link, without a product, on the cards of these products: as whoever looks after the catalogue puts it there. */
function putConstantLink(stage: Stage, productIds: readonly number[]) {
  const value = `<a href="/marketplace/view/${stage.world.app.code}/">Stock of this product</a>`
  const [model] = stage.world.properties
  if (!model) throw new Error('the demo has properties')
  for (const [index, product] of productIds.map((id) => stage.product(id)).entries()) {
    const id = 9001 + index
    stage.world.properties.push({
      ...model,
      id,
      iblockId: product.iblockId,
      name: 'Link',
      code: 'LINK',
      propertyType: 'S',
      userType: 'HTML',
    })
    product.properties = { ...product.properties, [id]: { value, valueId: id, textType: 'HTML' } }
  }
}

for (const as of ['admin', 'sales'] as const) {
  test(`one constant link means the product on whose card ${as} follows it, where the server tells`, {
    tag: ROLE_TAGS[as],
  }, async ({ stage, page }) => {
    const [head, variation] = [1266, 1267]
    putConstantLink(stage, [OAK_TABLE, variation])
    const cards = [
      [stage.cardOf(OAK_TABLE), stage.product(OAK_TABLE).name],
      [`${stage.cardOf(head)}variation/${variation}/`, 'Linen fabric, 150 cm wide (blue)'],
    ] as const
    for (const [card, name] of cards) {
      await stage.goTo(card, { as })
      await page.getByRole('link', { name: 'Stock of this product' }).click()
      const title = stage.generation === 'g3' ? name : 'No product was named'
      await expect(stage.app().getByRole('heading', heading)).toHaveText(title)
    }
  })
}

test('the connection to the portal is opened before the app asks for anything', { tag: '@once' }, async ({
  stage,
  page,
}) => {
  const opened: string[][] = []
  await page.route('**/rest/**', async (route) => {
    const links = await route
      .request()
      .frame()
      .evaluate(() =>
        [...document.querySelectorAll<HTMLLinkElement>('link[rel=preconnect]')].map(({ href }) => href),
      )
    opened.push(links)
    await route.continue()
  })
  const app = await stage.openFromCard(OAK_TABLE, { as: 'sales' })
  await stockRows(app)
  expect(opened[0]).toEqual([`${new URL(stage.url).origin}/`])
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

test('who speaks a language that the app does not gets it in English, the name of its tab too', {
  tag: '@once',
}, async ({ stage, page }) => {
  await stage.goTo('/crm/deal/details/31/', { as: 'sales', lang: 'ar' })
  await page.getByRole('tab', { name: 'Stock & Photos' }).click()
  const tab = page.frameLocator('iframe[id^="appframe_"]')
  await expect(tab.getByRole('row', { name: stage.product(OAK_TABLE).name })).toContainText('pcs.')
  await expect(tab.locator('html')).toHaveAttribute('lang', 'en')
  await expect(tab.locator('html')).toHaveAttribute('dir', 'ltr')
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

for (const { lang, find, notFound } of [
  { lang: 'en', find: 'Find the product in the catalogue', notFound: 'Product 1299: not found' },
  { lang: 'ru', find: 'Найти товар в каталоге', notFound: 'Товар 1299: не найдено' },
]) {
  test(`a link whose product was deleted leads to the catalogue too (${lang})`, { tag: '@once' }, async ({
    stage,
  }) => {
    const app = await stage.openLink('?params[productId]=1299', { as: 'sales', lang })
    await expect(app.getByRole('status').filter({ hasText: notFound })).toBeVisible()
    await app.getByRole('button', { name: find }).click()
    await app.getByRole('searchbox').fill(String(OAK_TABLE))
    await app.getByRole('button', { name: stage.product(OAK_TABLE).name }).click()
    await expect(app.getByRole('heading', heading)).toHaveText(stage.product(OAK_TABLE).name)
  })
}

test('a variation that is gone leaves its product standing, and says so', { tag: '@once' }, async ({
  stage,
}) => {
  const app = await stage.openLink('?params[productId]=1204&params[offerId]=99999', { as: 'sales' })
  await expect(app.getByRole('heading', heading)).toHaveText(stage.product(OAK_TABLE).name)
  await expect(app.getByRole('status').filter({ hasText: 'Variation 99999 was not found' })).toContainText(
    'This product is shown instead',
  )
  await stockRows(app)
  await expect(pictures(app).locator('figcaption')).toBeVisible()
})

test('where both the variation and its product are gone, the catalogue is left', { tag: '@once' }, async ({
  stage,
}) => {
  const app = await stage.openLink('?params[productId]=99998&params[offerId]=99999', { as: 'sales' })
  await expect(app.getByRole('status').filter({ hasText: 'Product 99998: not found' })).toBeVisible()
  await app.getByRole('button', { name: 'Find the product in the catalogue' }).click()
  await expect(app.getByRole('heading', heading)).toHaveText('Catalogue')
})

test('a variation that is deleted while it is shown leads back to what was opened', {
  tag: '@once',
}, async ({ stage, expectedConsole }) => {
  expectedConsole.push(/400 \(Bad Request\)/)
  const app = await stage.openLink('?params[productId]=1266', { as: 'sales' })
  await app.getByRole('radio', { name: /blue/ }).press('Space')
  await expect(app.getByRole('heading', heading)).toHaveText(stage.product(1267).name)
  await stockRows(app)
  stage.world.products.splice(stage.world.products.indexOf(stage.product(1267)), 1)
  await refresh(app)
  await expect(app.getByRole('status').filter({ hasText: 'Variation 1267 was not found' })).toBeVisible()
  await expect(app.getByRole('heading', heading)).toHaveText(stage.product(1266).name)
})
