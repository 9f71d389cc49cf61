import type { FrameLocator, Locator, Route } from '@playwright/test'
import { hasLoaded } from './parts.ts'
import { expect, type Stage, test } from './story.ts'

/** The app's own page and its item in the main menu: every product, by search, by sections, by pages. */

const search = (app: FrameLocator): Locator => app.getByRole('searchbox', { name: 'Name, ID or XML ID' })
const products = (app: FrameLocator): Locator => app.getByRole('table', { name: 'Products' })
const results = (app: FrameLocator): Locator => app.getByRole('table', { name: 'Search results' })
const sections = (app: FrameLocator): Locator => app.getByRole('navigation', { name: 'Sections' })
const catalogue = (app: FrameLocator): Locator => app.getByRole('combobox', { name: 'Catalogue' })

/** Names in the order of the table. */
async function namesIn(table: Locator): Promise<string[]> {
  await table.locator('tbody tr').first().waitFor()
  return table.locator('tbody tr button bdi').allTextContents()
}

/** Names of a catalogue's products as the portal has them: those of some sections, or all. */
function namesOfWorld({ world }: Stage, iblockId: number, sectionIds?: number[]): string[] {
  return world.products
    .filter((product) => product.iblockId === iblockId)
    .filter(({ iblockSectionId }) => !sectionIds || sectionIds.includes(iblockSectionId ?? 0))
    .map(({ name }) => name)
}

/** Runs in the page: ends once what has just arrived is drawn. */
const drawnAnew = () =>
  new Promise<void>((end) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(end))))

const sorted = (names: readonly string[]) => names.toSorted()

test('an administrator walks through catalogues by name, through sections and pages', {
  tag: '@once',
}, async ({ stage }) => {
  const app = await stage.openOwnPage({ as: 'admin' })
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('Catalogue')
  await expect(catalogue(app).locator('option')).toHaveText(
    stage.world.iblocks.filter(({ productIblockId }) => productIblockId === null).map(({ name }) => name),
  )

  await expect(app.getByText('Page 1 of 2')).toBeVisible()
  const first = await namesIn(products(app))
  expect(first).toHaveLength(50)
  await app.getByRole('button', { name: 'Next page' }).click()
  await expect(app.getByText('Page 2 of 2')).toBeVisible()
  await expect(products(app).locator('tbody tr')).toHaveCount(namesOfWorld(stage, 24).length - 50)
  const second = await namesIn(products(app))
  expect(sorted([...first, ...second])).toEqual(sorted(namesOfWorld(stage, 24)))
  await expect(app.getByRole('button', { name: 'Next page' }), 'the keyboard keeps its place').toBeFocused()

  await sections(app).getByRole('button', { name: 'Furniture and light' }).click()
  const furniture = namesOfWorld(stage, 24, [41, 42, 43, 44, 45])
  await expect(products(app).locator('tbody tr')).toHaveCount(furniture.length)
  expect(sorted(await namesIn(products(app)))).toEqual(sorted(furniture))
  await sections(app).getByRole('button', { name: 'Lamps' }).click()
  await expect(products(app).locator('tbody tr')).toHaveCount(namesOfWorld(stage, 24, [43]).length)

  await catalogue(app).selectOption({ label: 'Workshop' })
  await expect(products(app).locator('tbody tr')).toHaveCount(namesOfWorld(stage, 31).length)
  await expect(sections(app)).toContainText('Power tools')
})

test('sales, who is told no names of catalogues, gets all of them by number', async ({ stage }) => {
  const app = await stage.openOwnPage({ as: 'sales' })
  await expect(catalogue(app).locator('option')).toHaveText(['Catalogue 24', 'Catalogue 31'])
  expect(stage.requests().flatMap(({ commands }) => commands.map(({ method }) => method))).not.toContain(
    'catalog.catalog.list',
  )
  await catalogue(app).selectOption('31')
  await expect(products(app)).toContainText('Claw hammer')
})

test('what each product has is counted in the warehouses that the person sees', async ({ stage }) => {
  const app = await stage.openOwnPage({ as: 'sales' })
  await search(app).fill('Oak dining')
  const table = results(app).locator('tbody tr')
  await expect(table).toContainText(['15 pcs.'])
  await expect(table).toContainText(['+ 11 pcs. elsewhere'])
  await expect.poll(() => hasLoaded(table.locator('img'))).toBe(true)

  await search(app).fill('Delivery within')
  await expect(table).toContainText(['Service'])
  await search(app).fill('Gift set')
  await expect(table).toContainText(['33'])
  await search(app).fill('Extension lead')
  await expect(table).toContainText(['No record'])
})

test('a head has the sum of its variations', { tag: '@once' }, async ({ stage }) => {
  const { products: all, stock } = stage.world
  const variations = all.filter(({ parentId }) => parentId === 1240).map(({ id }) => id)
  const rows = stock.filter(({ productId, storeId }) => variations.includes(productId) && storeId <= 3)
  const sum = rows
    .filter(({ storeId }) => storeId !== 2)
    .reduce((total, row) => total + row.amount - (row.quantityReserved ?? 0), 0)
  const app = await stage.openOwnPage({ as: 'sales' })
  await search(app).fill('1240')
  const head = results(app).locator('tbody tr').first()
  await expect(head).toContainText('T-shirt')
  await expect(head).toContainText(`${new Intl.NumberFormat('en').format(sum)} pcs.`)
  await expect(head).toContainText(`in ${variations.length} variations`)
})

test.describe('a search', () => {
  test('goes by name through every catalogue, whatever the case', { tag: '@once' }, async ({ stage }) => {
    const app = await stage.openOwnPage({ as: 'sales' })
    await search(app).fill('HAMMER')
    await expect(results(app).locator('tbody tr')).toHaveCount(1)
    await expect(results(app)).toContainText('Claw hammer, 500 g')
    await expect(results(app)).toContainText('Catalogue 31')
  })

  test('finds the number first, a variation’s too', async ({ stage }) => {
    const app = await stage.openOwnPage({ as: 'sales' })
    await search(app).fill('1204')
    await expect(results(app).locator('tbody tr').first()).toContainText('Oak dining table')
    await search(app).fill('1267')
    await expect(results(app).locator('tbody tr').first()).toContainText('Linen fabric, 150 cm wide (blue)')
    await expect(results(app).locator('tbody tr').first()).toContainText('Variation')
  })

  test('finds an XML id by its beginning', { tag: '@once' }, async ({ stage }) => {
    const { xmlId, name } = stage.productNamed('Мёд липовый')
    const app = await stage.openOwnPage({ as: 'sales' })
    await search(app).fill((xmlId ?? '').slice(0, 6).toUpperCase())
    await expect(results(app).locator('tbody tr').first()).toContainText(name)
  })

  test('finds signs of an XML id that are wildcards for a database as they are', { tag: '@once' }, async ({
    stage,
  }) => {
    stage.product(1204).xmlId = 'TBL_1%204'
    stage.productNamed('Claw hammer').xmlId = 'TBLX1-204'
    const app = await stage.openOwnPage({ as: 'sales' })
    for (const text of ['tbl_1', 'TBL_1%2']) {
      await search(app).fill(text)
      await expect(results(app).locator('tbody tr')).toHaveText([/Oak dining table/])
    }
  })

  test('finds text in any script, with markup in it, as text', { tag: '@once' }, async ({ stage }) => {
    const app = await stage.openOwnPage({ as: 'sales' })
    for (const [text, name] of [
      ['мёд', 'Мёд липовый'],
      ['قطنية', 'قبعة قطنية زرقاء'],
      ['<b>new</b> &', 'Phone case'],
      ['&amp;times;', 'Dumbbells 2 &amp;times; 5&nbsp;kg'],
    ] as const) {
      await search(app).fill(text)
      await expect(results(app).locator('tbody tr').first()).toContainText(name)
    }
  })

  test('asks once per pause in typing', { tag: '@once' }, async ({ stage, page }) => {
    await page.clock.install()
    const app = await stage.openOwnPage({ as: 'sales' })
    await namesIn(products(app))
    // No pause runs out between two letters, however slow the machine is.
    await page.clock.pauseAt(Date.now() + 5_000)
    stage.forgetRequests()
    await search(app).pressSequentially('lamp')
    await page.clock.resume()
    await expect(results(app).locator('tbody tr')).toHaveCount(2)
    const texts = stage
      .requests()
      .flatMap(({ commands }) => commands.map(({ params }) => textOf(params)))
      .filter((text) => text !== undefined)
    expect(new Set(texts)).toEqual(new Set(['lamp']))
  })

  test('shows the last answer, not the latest to arrive', { tag: '@once' }, async ({ stage, page }) => {
    const app = await stage.openOwnPage({ as: 'sales' })
    await namesIn(products(app))
    const first: Route[] = []
    await page.route('**/rest/batch**', (route) =>
      route.request().postData()?.includes('oak') ? void first.push(route) : route.fallback(),
    )
    await search(app).fill('oak')
    await expect.poll(() => first.length, 'the first search is on its way').toBe(1)
    await search(app).fill('hammer')
    await expect(results(app).locator('tbody tr')).toHaveText([/Claw hammer/])

    const late = page.waitForResponse((response) => response.request() === first[0]?.request())
    await first[0]?.continue()
    expect(await (await late).text(), 'the first search has its answer, too late').toContain('Oak')
    await app.locator('html').evaluate(drawnAnew)
    await expect(results(app).locator('tbody tr')).toHaveText([/Claw hammer/])
  })

  test('takes a reference of the batch for what it is: text', { tag: '@once' }, async ({ stage }) => {
    const app = await stage.openOwnPage({ as: 'sales' })
    await namesIn(products(app))
    stage.forgetRequests()
    await search(app).fill('$result[c0][products]')
    await expect(app.getByText('Nothing found for “$result[c0][products]”')).toBeVisible()
    const asked = stage.requests().filter(({ commands }) => commands.some(({ params }) => textOf(params)))
    expect(asked.length).toBeGreaterThan(0)
    for (const { method, commands } of asked) {
      expect(method).not.toBe('batch')
      expect(textOf(commands[0]?.params)).toContain('$result[c0][products]')
    }
  })

  test('says when nothing was found, and how to see everything again', { tag: '@once' }, async ({
    stage,
  }) => {
    const app = await stage.openOwnPage({ as: 'sales' })
    await search(app).fill('no such thing')
    await expect(app.getByText('Nothing found for “no such thing”')).toBeVisible()
    await app.getByRole('button', { name: 'Clear the search' }).click()
    await expect(products(app).locator('tbody tr')).toHaveCount(50)
  })

  test('tells that a part of the catalogue could not be asked', { tag: '@once' }, async ({ stage }) => {
    const app = await stage.openOwnPage({ as: 'sales' })
    await namesIn(products(app))
    stage.fault({
      kind: 'rest',
      method: 'catalog.product.offer.list',
      times: 'always',
      effect: { type: 'error', error: '200040300030', description: 'Access Denied' },
    })
    await search(app).fill('lamp')
    await expect(results(app).locator('tbody tr')).toHaveCount(2)
    const notice = app.getByRole('status').filter({ hasText: 'A part of the catalogue: access denied' })
    await expect(notice).toContainText('«View in Control Panel»')
    await expect(notice).toContainText('Content → Information blocks → the catalogue')
    await notice.getByText('Request to an administrator').click()
    await expect(notice.getByRole('textbox')).toHaveValue(/«View in Control Panel».*A part of the catalogue/)
    stage.endFaults()
    await notice.getByRole('button', { name: 'Check again' }).click()
    await expect(notice).toHaveCount(0)
  })
})

test('the keyboard goes from the search to a product and back', { tag: '@once' }, async ({ stage, page }) => {
  const app = await stage.openOwnPage({ as: 'sales' })
  await search(app).fill('lamp')
  await expect(results(app).locator('tbody tr')).toHaveCount(2)
  const [first, second] = [0, 1].map((index) => results(app).locator('tbody tr button').nth(index))
  await search(app).press('ArrowDown')
  await expect(first as Locator).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(second as Locator).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(second as Locator).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('Floor lamp, brass')
  await expect(app.getByRole('button', { name: 'Back to the catalogue' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(second as Locator).toBeFocused()
  await expect(search(app)).toHaveValue('lamp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(search(app)).toBeFocused()
})

test('keys pressed before the answer wait for it, and never open what was not searched for', {
  tag: '@once',
}, async ({ stage, page }) => {
  const app = await stage.openOwnPage({ as: 'admin' })
  await namesIn(products(app))
  const held: Route[] = []
  await page.route('**/rest/batch**', (route) =>
    route.request().postData()?.includes('lamp') ? void held.push(route) : route.fallback(),
  )
  await search(app).fill('lamp')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => held.length, 'the search is on its way').toBe(1)
  await expect(search(app)).toBeFocused()
  await held[0]?.continue()
  await expect(results(app).locator('tbody tr button').first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(app.getByRole('heading', { level: 1 })).toHaveText(/Desk lamp/)
})

test('Enter opens what was found alone, by name or number', { tag: '@once' }, async ({ stage, page }) => {
  const app = await stage.openOwnPage({ as: 'sales' })
  for (const [text, name] of [
    ['hammer', 'Claw hammer, 500 g'],
    ['1267', 'Linen fabric, 150 cm wide (blue)'],
  ] as const) {
    await search(app).fill(text)
    await search(app).press('Enter')
    await expect(app.getByRole('heading', { level: 1 })).toHaveText(name)
    await page.keyboard.press('Enter')
    await expect(results(app).getByRole('button', { name })).toBeFocused()
  }
})

test('a variation that was found opens as that variation', { tag: '@once' }, async ({ stage }) => {
  const app = await stage.openOwnPage({ as: 'sales' })
  await search(app).fill('1267')
  await results(app).getByRole('button', { name: 'Linen fabric, 150 cm wide (blue)' }).click()
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('Linen fabric, 150 cm wide (blue)')
})

for (const as of ['keeper', 'guest'] as const) {
  test(`the ${as} reads which right the catalogue needs`, { tag: '@once' }, async ({ stage }) => {
    const app = await stage.openOwnPage({ as })
    const problem = app.getByRole('status').filter({ hasText: 'Products: access denied' })
    await expect(problem).toContainText('«View product catalog»')
    await expect(app.getByRole('textbox', { name: 'Request to an administrator' })).toHaveValue(
      /the product catalogue/,
    )
    stage.fault({ kind: 'rights', user: as, rights: { catalogRead: true, stores: [1] } })
    await app.getByRole('button', { name: 'Check again' }).click()
    await expect(products(app).locator('tbody tr')).toHaveCount(50)
  })
}

for (const width of [1280, 390]) {
  test(`sections that could not be read are missed aloud at ${width} px`, { tag: '@once' }, async ({
    stage,
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    const effect = {
      type: 'error',
      error: 'INTERNAL_SERVER_ERROR',
      description: 'Internal server error',
    } as const
    stage.fault({ kind: 'rest', method: 'catalog.section.list', times: 'always', effect })
    const app = await stage.openOwnPage({ as: 'sales' })
    const notice = app.getByRole('status').filter({ hasText: 'Sections: the portal failed' })
    await expect(notice.locator('visible=true')).toHaveCount(1)
    await expect(products(app).locator('tbody tr')).toHaveCount(50)
    stage.endFaults()
    await notice.getByRole('button', { name: 'Try again' }).locator('visible=true').click()
    await expect(notice).toHaveCount(0)
    await expect(app.getByText('Kitchen')).not.toHaveCount(0)
  })
}

test('sections that are refused name the right in a narrow frame, too', { tag: '@once' }, async ({
  stage,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 })
  const effect = { type: 'error', error: '200040300030', description: 'Access Denied' } as const
  stage.fault({ kind: 'rest', method: 'catalog.section.list', times: 'always', effect })
  const app = await stage.openOwnPage({ as: 'sales' })
  const notice = app
    .getByRole('status')
    .filter({ hasText: 'Sections: access denied' })
    .locator('visible=true')
  await expect(notice).toContainText('«View in Control Panel»')
  await expect(notice).toContainText('Content → Information blocks → the catalogue')
  await expect(notice).toContainText('Request to an administrator')
  await expect(products(app).locator('tbody tr')).toHaveCount(50)
})

test('sixty sections leave the products in view', { tag: '@once' }, async ({ stage }) => {
  const [model] = stage.world.sections
  for (let id = 901; id <= 960; id += 1) {
    if (model) stage.world.sections.push({ ...model, id, iblockSectionId: null, name: `Zone ${id}` })
  }
  stage.product(1204).iblockSectionId = 960
  const app = await stage.openOwnPage({ as: 'sales' })
  await sections(app).getByRole('button', { name: 'Zone 960' }).press('Enter')
  const product = products(app).getByRole('button')
  await expect(product).toHaveCount(1)
  await expect(product).toHaveText(stage.product(1204).name)
  await expect(product).toBeInViewport()
  await expect(sections(app).getByRole('button', { name: 'Zone 960' })).toBeInViewport()
})

test('the first screen costs three requests and no preflight', async ({ stage }) => {
  const app = await stage.openOwnPage({ as: 'sales' })
  await expect(products(app).locator('tbody tr').first()).toContainText('pcs.')
  expect(stage.requests().map(({ verb, method }) => [verb, method])).toEqual([
    ['POST', 'batch'],
    ['POST', 'batch'],
    ['POST', 'batch'],
  ])
})

for (const width of [1280, 768, 390, 320]) {
  test(`nothing but boxes of the page’s own scrolls at ${width} px`, { tag: '@once' }, async ({
    stage,
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    const app = await stage.openOwnPage({ as: 'sales' })
    await namesIn(products(app))
    await expect
      .poll(() =>
        app
          .locator('html')
          .evaluate((html) => [html.scrollWidth - html.clientWidth, html.scrollHeight - html.clientHeight]),
      )
      .toEqual([0, 0])
  })
}

test('the catalogue speaks Russian to a person whose portal does', { tag: '@once' }, async ({ stage }) => {
  const app = await stage.openOwnPage({ as: 'keeper', lang: 'ru' })
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('Каталог')
  await expect(app.getByRole('status').first()).toContainText(
    '«Просмотр каталога товаров» (View product catalog)',
  )
})

/** What a call searches for, if it does. */
function textOf(params: unknown): string | undefined {
  const { filter } = params as { filter?: Record<string, string> }
  return filter?.['%name'] ?? filter?.['=%xmlId']?.replace(/%$/, '')
}
