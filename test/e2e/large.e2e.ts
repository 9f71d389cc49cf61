import { readFile } from 'node:fs/promises'
import type { FrameLocator, Locator, Page, Request } from '@playwright/test'
import { largeIds } from '../../portal/world/large.ts'
import { hasLoaded, pictures, refresh, stock } from './parts.ts'
import { type Stage, expect as storyExpect, test } from './story.ts'

/** Products of a large company: what the app draws and asks for does not depend on the server's generation. */
test.use({ world: 'large' })

// In one worker: another one would make a large world of its own.
test.describe.configure({ mode: 'default', timeout: 180_000 })

/** Twenty thousand rows take their time on a busy machine. */
const expect = storyExpect.configure({ timeout: 40_000 })

const grid = (app: FrameLocator) => app.getByRole('grid')

const open = (stage: Stage, productId: number, lang = 'en') =>
  stage.openLink(`?params[productId]=${productId}`, { as: 'admin', lang })

/** The matrix, once every row of it is known. */
async function openMatrix(stage: Stage, lang?: string): Promise<FrameLocator> {
  const app = await open(stage, largeIds.manyVariations, lang)
  await expect(grid(app)).toBeVisible()
  await expect(app.locator('progress')).toHaveCount(0)
  return app
}

/** The portal's own figures: available of every variation in every warehouse that has a row, by name. */
function availableOfWorld({ world }: Stage) {
  const titleOf = new Map(world.stores.map(({ id, title, address }) => [id, title ?? address]))
  const variations = world.products.filter(({ parentId }) => parentId === largeIds.manyVariations)
  const own = new Map(variations.map(({ id }) => [id, new Map<string, number>()]))
  for (const { productId, storeId, amount, quantityReserved } of world.stock) {
    own.get(productId)?.set(titleOf.get(storeId) ?? '', amount - (quantityReserved ?? 0))
  }
  return variations.map(({ id, name }) => ({
    name: / \((.*), (.*)\)$/.exec(name)?.slice(1).join(' · ') ?? '',
    inStore: own.get(id) ?? new Map<string, number>(),
  }))
}

const sumOf = (amounts: Iterable<number>) => [...amounts].reduce((sum, amount) => sum + amount, 0)

const unquoted = (cell: string) => cell.replace(/^"(.*)"$/, '$1').replaceAll('""', '"')

/** Where the focus is in the whole grid, and whether a person sees it there. */
const focus = (app: FrameLocator) =>
  grid(app).evaluate(() => {
    const cell = document.activeElement?.closest('td, th')
    const { x, y, width, height } = cell?.getBoundingClientRect() ?? new DOMRect()
    const isUncovered = cell?.contains(document.elementFromPoint(x + width / 2, y + height / 2)) ?? false
    return {
      row: Number(cell?.parentElement?.getAttribute('aria-rowindex')),
      column: Number(cell?.getAttribute('aria-colindex')),
      text: cell?.textContent ?? '',
      isUncovered,
    }
  })

const drawn = (rows: Locator) => rows.and(rows.page().locator('[aria-rowindex]')).count()

test('each of 20,000 rows is the portal’s own, to the last one', { tag: '@once' }, async ({
  stage,
  page,
}) => {
  const app = await openMatrix(stage, 'ru')
  const saving = page.waitForEvent('download')
  await app.getByRole('button', { name: 'Скачать в формате CSV' }).click()
  const text = await readFile(await (await saving).path(), 'utf8')

  const [head = [], ...lines] = text
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';').map(unquoted))
  const stores = head.slice(3)
  const expected = availableOfWorld(stage)
  expect(stores).toHaveLength(40)
  expect(expected.flatMap(({ inStore }) => [...inStore])).toHaveLength(20_000)
  const rows = lines.slice(0, -1).map(([name, , ...amounts]) => [name, ...amounts.map(Number)])
  expect(rows).toEqual(
    expected.map(({ name, inStore }) => [
      name,
      sumOf(inStore.values()),
      ...stores.map((store) => inStore.get(store)),
    ]),
  )
  const whole = sumOf(expected.flatMap(({ inStore }) => [...inStore.values()]))
  expect(Number(lines.at(-1)?.[2])).toBe(whole)
  await expect(grid(app).locator('tfoot td').first()).toHaveText(new Intl.NumberFormat('ru').format(whole))
})

/** Holds back the stock of all variations but the first fifty until it is let go. */
async function holdRest(page: Page) {
  const asked = new Set<number>()
  let held: (() => void)[] | undefined = []
  await page.route('**/rest/batch**', async (route) => {
    const commands = decodeURIComponent(decodeURIComponent(route.request().postData() ?? ''))
    const firstIds = [...commands.matchAll(/\[productId\]\[0\]=(\d+)/g)].map(([, id]) => Number(id))
    const rest = firstIds.filter((id) => id > largeIds.manyVariations + 1)
    for (const id of rest) asked.add(id)
    if (rest.length > 0) await new Promise<void>((go) => (held ? held.push(go) : go()))
    await route.continue()
  })
  return {
    /** How many groups of fifty were asked for. */
    groups: () => asked.size,
    letGo() {
      for (const go of held ?? []) go()
      held = undefined
    },
    hold() {
      held = []
    },
  }
}

test('reading 20,000 rows is watched, stopped and gone on with, and totals claim no more than is read', {
  tag: '@once',
}, async ({ stage, page }) => {
  const rest = await holdRest(page)
  const app = await open(stage, largeIds.manyVariations)
  const section = app.getByRole('region', { name: 'Stock of the variations', exact: true })
  const totalOf = async (count: number) => {
    const amounts = availableOfWorld(stage).slice(0, count)
    const sum = sumOf(amounts.flatMap(({ inStore }) => [...inStore.values()]))
    await expect(grid(app).locator('tfoot th')).toContainText(`Total of ${count} variations`)
    await expect(grid(app).locator('tfoot td').first()).toHaveText(sum.toLocaleString('en'))
  }
  /** What stands under "Total" in the last of the 500 rows. */
  const lastRow = async () => {
    await grid(app).locator('[tabindex="0"]').focus()
    for (const key of ['Control+End', 'ArrowUp', 'Home', 'ArrowRight']) await page.keyboard.press(key)
    await expect.poll(async () => (await focus(app)).row).toBe(501)
    return grid(app).locator('[aria-rowindex="501"] td').first()
  }

  await expect(section).toContainText('Reading: 50 of 500 variations.')
  await expect(section.locator('progress')).toHaveJSProperty('value', 50)
  await expect(section).toContainText('Totals are without 450 variations whose stock is not known yet.')
  await totalOf(50)

  await section.getByRole('button', { name: 'Stop', exact: true }).click()
  rest.letGo()
  await expect(section).toContainText('Stopped after 300 of 500 variations.')
  await expect(section).toContainText('Totals are without 200 variations whose stock is not known yet.')
  await totalOf(300)
  await expect(await lastRow()).toHaveText(/Not read/)
  expect(rest.groups()).toBe(5)

  await section.getByRole('button', { name: 'Read the rest' }).click()
  await expect(section.locator('progress')).toHaveCount(0)
  await expect(section).not.toContainText('Totals are without')
  expect(rest.groups()).toBe(9)
  await totalOf(500)
  const last = availableOfWorld(stage).at(-1)
  await expect(await lastRow()).toHaveText(sumOf(last?.inStore.values() ?? []).toLocaleString('en'))

  rest.hold()
  const [row] = stage.world.stock.filter(({ productId }) => productId === largeIds.manyVariations + 500)
  if (!row) throw new Error('The last variation has no row')
  await refresh(app)
  await expect(section).toContainText('Reading: 50 of 500 variations.')
  await totalOf(500)
  stage.fault({ kind: 'stock', ...row, amount: row.amount + 1_000, quantityReserved: 0 })
  rest.letGo()
  await expect(section.locator('progress')).toHaveCount(0)
  await totalOf(500)
})

// A style for people who want less motion once gave sizes transitions, and what is drawn in part never came to rest.
for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test(`the keyboard reaches every corner of a matrix that is drawn in part (motion: ${reducedMotion})`, {
    tag: '@once',
  }, async ({ stage, page }) => {
    await page.emulateMedia({ reducedMotion })
    const app = await openMatrix(stage)
    const variations = availableOfWorld(stage)
    await expect(grid(app)).toHaveAttribute('aria-rowcount', '502')
    await expect(grid(app)).toHaveAttribute('aria-colcount', '42')
    await grid(app).locator('[tabindex="0"]').focus()
    const steps: [key: string, row: number, column: number][] = [
      ['ArrowDown', 3, 1],
      ['End', 3, 42],
      ['PageDown', 13, 42],
      ['PageDown', 23, 42],
      ['Home', 23, 1],
      ['Control+End', 502, 42],
      ['ArrowUp', 501, 42],
      ['PageUp', 491, 42],
      ['ArrowLeft', 491, 41],
      ['Home', 491, 1],
      ['Control+Home', 1, 1],
      ['ArrowDown', 2, 1],
    ]
    for (const [key, row, column] of steps) {
      await page.keyboard.press(key)
      await expect.poll(() => focus(app), key).toMatchObject({ row, column, isUncovered: true })
    }
    await page.keyboard.press('Control+End')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Home')
    await expect.poll(async () => (await focus(app)).text).toBe(variations.at(-1)?.name)
    await page.keyboard.press('ArrowRight')
    const total = sumOf(variations.at(-1)?.inStore.values() ?? [])
    expect((await focus(app)).text).toBe(total.toLocaleString('en'))

    // The cell with the focus stays, however far somebody turns the wheel.
    await grid(app).evaluate((table) => table.parentElement?.scrollTo(0, 0))
    await expect(grid(app).locator('[aria-rowindex="2"]')).toBeVisible()
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => focus(app)).toMatchObject({ row: 500, column: 2, isUncovered: true })
    expect(await drawn(grid(app).locator('tr'))).toBeLessThan(80)
  })
}

test('a variation among 500 is chosen by arrow keys, wherever the picker was scrolled to', {
  tag: '@once',
}, async ({ stage, page }) => {
  const { id } = stage.productNamed('(amber, 36)')
  const app = await stage.openLink(`?params[productId]=${largeIds.manyVariations}&params[offerId]=${id}`, {
    as: 'admin',
  })
  const picker = app.getByRole('group', { name: 'Variations' })
  const option = (name: string) => picker.getByRole('radio', { name: new RegExp(`^${name} `) })
  await option('amber · 36').focus()
  await picker.evaluate((box) => box.scrollTo(0, box.scrollHeight))
  await expect(option('petrol · 48')).toBeVisible()
  expect(await picker.locator('input').count()).toBeLessThan(120)
  await page.keyboard.press('ArrowDown')
  await expect(app.getByRole('heading', { level: 1 })).toHaveText(/amber, 38/)
  await expect(option('amber · 38')).toBeFocused()
  await expect(option('amber · 38')).toHaveAttribute('aria-posinset', '5')
  await expect(option('amber · 38')).toHaveAttribute('aria-setsize', '501')
})

test('options of a long picker keep their height while it is searched', { tag: '@once' }, async ({
  stage,
}) => {
  const app = await open(stage, largeIds.manyVariations)
  const picker = app.getByRole('group', { name: 'Variations' })
  const option = picker.locator('label').nth(1)
  const height = () => option.evaluate((label) => label.getBoundingClientRect().height)
  await expect(option).toBeVisible()
  const before = await height()
  await app.getByRole('region', { name: 'Variations', exact: true }).getByRole('searchbox').fill('amber · 38')
  await expect(picker.locator('label')).toHaveCount(2)
  expect(await height()).toBe(before)
})

test('2,000 warehouses are scrolled, searched and added up without drawing them all', {
  tag: '@once',
}, async ({ stage }) => {
  const app = await open(stage, largeIds.manyWarehouses)
  const table = stock(app).getByRole('table')
  const rows = stage.world.stock.filter(({ productId }) => productId === largeIds.manyWarehouses)
  const free = rows.map(({ amount, quantityReserved }) => amount - (quantityReserved ?? 0))
  await expect(table).toHaveAttribute('aria-rowcount', '2002')
  await expect(table.locator('tfoot')).toContainText(sumOf(free).toLocaleString('en'))
  expect(
    stage.requests().map(({ commands }) => commands.length),
    'the first pages, then all others',
  ).toEqual([12, 50, 30])
  const inBody = table.locator('tbody tr')
  await expect(inBody.first()).toBeVisible()
  expect(await drawn(inBody)).toBeLessThan(100)

  const last = table.locator('tbody [aria-rowindex="2001"]')
  const scrollOn = () => table.evaluate((element) => element.parentElement?.scrollTo(0, 1e9))
  await expect.poll(() => scrollOn().then(() => last.isVisible())).toBe(true)
  const name = await last.locator('bdi').first().textContent()
  const store = stage.world.stores.find(({ title }) => title === name)
  const lastRow = rows.find(({ storeId }) => storeId === store?.id)
  await expect(last.locator('td').first()).toHaveText(String(lastRow?.amount))
  expect(await drawn(inBody)).toBeLessThan(100)

  const wanted = stage.world.stores.find(({ title }) => title === 'Holtby 229, shop')
  const row = rows.find(({ storeId }) => storeId === wanted?.id)
  await stock(app).getByRole('searchbox').fill('holtby 229')
  await expect(inBody).toHaveCount(1)
  await expect(inBody.locator('td').first()).toHaveText(String(row?.amount))
  await expect(table.locator('tfoot td').first()).toHaveText(String(row?.amount))
})

/** Knows which pictures are on their way, and holds back all of them until they are let go. */
async function holdPictures(page: Page) {
  const asked: string[] = []
  const onTheWay = new Set<Request>()
  let held: (() => void)[] | undefined = []
  const isPicture = (request: Request) => request.url().includes('/upload/')
  page.on('request', (request) => {
    if (!isPicture(request)) return
    asked.push(request.url())
    onTheWay.add(request)
  })
  // One that gives way to another fails: the browser was told to leave it.
  page.on('requestfailed', (request) => onTheWay.delete(request))
  page.on('requestfinished', (request) => onTheWay.delete(request))
  await page.route('**/upload/**', async (route) => {
    await new Promise<void>((go) => (held ? held.push(go) : go()))
    await route.continue()
  })
  return {
    asked,
    onTheWay: () => onTheWay.size,
    letGo() {
      for (const go of held ?? []) go()
      held = undefined
    },
  }
}

test('of 300 pictures those in view load, four at a time, the opened one first', { tag: '@once' }, async ({
  stage,
  page,
}) => {
  const line = await holdPictures(page)
  const files = stage.world.images
    .filter(({ productId }) => productId === largeIds.manyPictures)
    .map(({ file }) => file)
  const app = await open(stage, largeIds.manyPictures)
  const section = pictures(app)
  const shown = section.locator('figure img')
  const thumb = (place: number) => section.getByRole('button', { name: `Show picture ${place}`, exact: true })
  /** Images that were told to load; two of the same picture share a request. */
  const loading = () =>
    shown.evaluate(
      () => [...document.images].filter((one) => one.hasAttribute('src') && !one.complete).length,
    )
  await expect.poll(loading).toBe(4)
  await expect.poll(line.onTheWay).toBeGreaterThan(1)
  expect(line.asked[0]).toMatch(`/${files[0]}`)

  // Pictures that come into view wait now; the opened one takes the place of one that is only in view.
  await section.getByRole('button', { name: 'Previous picture' }).click()
  await expect(section).toContainText('300 of 300')
  await expect(thumb(300)).toBeInViewport()
  await expect.poll(() => line.asked.some((url) => url.endsWith(`/${files[299]}`))).toBe(true)
  await expect.poll(loading).toBe(4)
  await expect.poll(line.onTheWay).toBeLessThanOrEqual(4)

  line.letGo()
  await expect.poll(() => hasLoaded(shown)).toBe(true)
  for (const place of [298, 300]) {
    await expect.poll(() => hasLoaded(thumb(place).locator('img'))).toBe(true)
  }
  expect(await section.locator('li').count()).toBeLessThan(60)
  expect(line.asked.length).toBeLessThan(40)
})
