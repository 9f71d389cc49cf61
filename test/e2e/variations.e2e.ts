import { readFile } from 'node:fs/promises'
import type { FrameLocator, Page } from '@playwright/test'
import { pictures, refresh, stock } from './parts.ts'
import { type Stage, expect as storyExpect, test } from './story.ts'

/** Two or three requests come before what these stories look at, and the machine may be busy. */
const expect = storyExpect.configure({ timeout: 25_000 })

const SHIRT = 1240
const UMBRELLA = 1261
const PAINT = 2110
const SALES_STORES = [1, 3]

const picker = (app: FrameLocator) => app.getByRole('region', { name: 'Variations', exact: true })
const matrix = (app: FrameLocator) =>
  app.getByRole('region', { name: 'Stock of the variations', exact: true })
const grid = (app: FrameLocator) => matrix(app).getByRole('grid')
const choose = (app: FrameLocator, name: string) =>
  picker(app)
    .locator('label', { has: app.getByText(name, { exact: true }) })
    .click()

/** Head and body of the matrix as text; the columns' names, then a row for each variation. */
async function cells(
  app: FrameLocator,
): Promise<{ columns: string[]; rows: string[][]; totals: string[][] }> {
  await expect(grid(app).locator('tbody tr').first()).toBeVisible()
  await expect(grid(app).getByText('Loading')).toHaveCount(0)
  return grid(app).evaluate((table) => {
    const texts = (row: Element) =>
      [...row.querySelectorAll('th, td')].map((cell) => {
        const hidden = cell.querySelector('.sr-only')
        return (hidden ?? cell).textContent?.trim() ?? ''
      })
    const all = (part: string) => [...table.querySelectorAll(`${part} tr`)].map(texts)
    return { columns: all('thead')[0] ?? [], rows: all('tbody'), totals: all('tfoot') }
  })
}

const COLOURS = ['COLOR', 'SIZE', 'MEMORY', 'VOLUME']

/** What the portal itself holds of a head's variations in these warehouses, as the matrix should write it. */
function variationsOfWorld({ world }: Stage, headId: number, seen: (storeId: number) => boolean) {
  const variations = world.products.filter(({ parentId }) => parentId === headId)
  return variations.map((variation) => {
    const values = world.properties
      .filter(({ code, iblockId }) => iblockId === variation.iblockId && COLOURS.includes(code ?? ''))
      .flatMap(({ id }) => [variation.properties[id]].flat().flatMap((value) => value?.valueEnum ?? []))
    const rows = world.stock.filter((row) => row.productId === variation.id && seen(row.storeId))
    const free = new Map(rows.map((row) => [row.storeId, row.amount - (row.quantityReserved ?? 0)]))
    return { name: values.join(' · '), free }
  })
}

/** The same numbers by the name of the warehouse, from the screen and from the portal's world. */
async function expectWorld(app: FrameLocator, stage: Stage, headId: number, stores: number[] | 'all') {
  const { columns, rows } = await cells(app)
  const isSeen = (id: number) => stores === 'all' || stores.includes(id)
  const world = variationsOfWorld(stage, headId, isSeen)
  const shown = stage.world.stores.filter(
    ({ id, active }) => isSeen(id) && (active === 'Y' || world.some(({ free }) => free.has(id))),
  )
  const nameOf = ({ title, address }: { title: string | null; address: string }) => title ?? address
  expect(columns.slice(2).toSorted()).toEqual(shown.map(nameOf).toSorted())
  const expected = world.map(({ name, free }) => {
    const total = [...free.values()].reduce((sum, amount) => sum + amount, 0)
    return [
      name,
      free.size > 0 ? String(total) : 'No record',
      ...columns.slice(2).map((column) => {
        const store = shown.find((one) => nameOf(one) === column)
        const amount = store && free.get(store.id)
        return amount === undefined ? 'No record' : String(amount)
      }),
    ]
  })
  expect(rows.map(([name, ...amounts]) => [name?.replace(/Inactive$/, ''), ...amounts])).toEqual(expected)
}

/** Requests for anything but the pictures of single variations. */
const requestsOfData = (stage: Stage) =>
  stage
    .requests()
    .filter(({ commands }) => commands.some(({ method }) => method !== 'catalog.productImage.list'))

const viewed = (page: Page, width: number) => page.setViewportSize({ width, height: 720 })

test.describe('a product with variations', () => {
  test('shows an administrator all of them in every warehouse, with two requests', async ({ stage }) => {
    const app = await stage.openFromCard(SHIRT, { as: 'admin' })
    await expectWorld(app, stage, SHIRT, 'all')
    expect(requestsOfData(stage).map(({ verb, method }) => [verb, method])).toEqual([
      ['POST', 'batch'],
      ['POST', 'batch'],
    ])
  })

  test('of the second catalogue costs no request more', { tag: '@once' }, async ({ stage }) => {
    const app = await stage.openFromCard(PAINT, { as: 'admin' })
    await expectWorld(app, stage, PAINT, 'all')
    expect(requestsOfData(stage)).toHaveLength(2)
  })

  test('shows sales the permitted warehouses only, and how much is elsewhere', async ({ stage }) => {
    const app = await stage.openFromCard(SHIRT, { as: 'sales' })
    await expectWorld(app, stage, SHIRT, SALES_STORES)
    const { totals } = await cells(app)
    expect(totals).toEqual([['Total of 16 variations, pcs.', '183', '161', '22']])
    await expect(matrix(app)).toContainText('The portal counts 33 pcs. more on hand')
    expect(requestsOfData(stage)).toHaveLength(2)
  })

  test('without a visible warehouse is not “out of stock”: the right is named', { tag: '@once' }, async ({
    stage,
  }) => {
    stage.fault({ kind: 'rights', user: 'sales', rights: { stores: [] } })
    const app = await stage.openFromCard(SHIRT, { as: 'sales' })
    await expect(matrix(app)).toContainText('You cannot see any warehouse')
    await expect(matrix(app)).toContainText('does not mean that the product is out of stock')
    await expect(matrix(app)).toContainText('section “Inventory management”')
    await expect(matrix(app).getByRole('textbox')).toHaveValue(/«View and select warehouses».*T-shirt/)
    await expect(grid(app)).toHaveCount(0)
    await expect(picker(app)).toContainText('M')
    stage.fault({ kind: 'rights', user: 'sales', rights: { stores: [1] } })
    await matrix(app).getByRole('button', { name: 'Check again' }).click()
    await expectWorld(app, stage, SHIRT, [1])
  })

  test('of a portal without inventory management says that amounts may be out of date', {
    tag: '@once',
  }, async ({ stage }) => {
    stage.world.inventoryManagement = false
    const app = await stage.openFromCard(SHIRT, { as: 'sales' })
    await expect(matrix(app)).toContainText('Inventory management is switched off in this portal')
    await expectWorld(app, stage, SHIRT, SALES_STORES)
  })

  test('stays closed to the keeper, who is told which right opens it', async ({ stage }) => {
    const app = await stage.openFromCard(SHIRT, { as: 'keeper' })
    await expect(pictures(app)).toContainText('«View product catalog»')
    await expect(stock(app)).toContainText('If it has variations, each of them has its own stock')
    await expect(picker(app)).toHaveCount(0)
  })

  test('that is closed to somebody says so, and asks for nothing more', async ({ stage }) => {
    const app = await stage.openLink('?params[productId]=1292', { as: 'sales' })
    await expect(pictures(app)).toContainText('This one product is closed to you')
    await expect(picker(app)).toHaveCount(0)
    expect(stage.requests()).toHaveLength(1)
  })

  test('counts metres with fractions', { tag: '@once' }, async ({ stage }) => {
    const app = await stage.openFromCard(1266, { as: 'admin', lang: 'ru' })
    const section = app.getByRole('region', { name: 'Остатки вариаций' })
    await expect(section.locator('tfoot')).toContainText('123,6')
    await expect(section.locator('tfoot')).toContainText('вариациям, m')
  })

  test('whose variations are gone says so', { tag: '@once' }, async ({ stage }) => {
    const app = await stage.openFromCard(1258, { as: 'admin' })
    await expect(stock(app)).toContainText('This product has no variations left')
    await expect(picker(app)).toHaveCount(0)
  })

  test('whose variations cannot be found says so, and can be asked again', { tag: '@once' }, async ({
    stage,
  }) => {
    stage.fault({
      kind: 'rest',
      method: 'catalog.productProperty.list',
      times: 'always',
      effect: { type: 'error', error: '0', description: 'Access Denied' },
    })
    const app = await stage.openFromCard(SHIRT, { as: 'admin' })
    await expect(picker(app)).toContainText('Variations: access denied')
    await expect(matrix(app)).toContainText('Stock is kept per variation')
    await expect(pictures(app)).toBeVisible()
    stage.endFaults()
    await picker(app).getByRole('button', { name: 'Check again' }).click()
    await expectWorld(app, stage, SHIRT, 'all')
  })

  test('keeps the picker when its stock fails, and recovers', { tag: '@once' }, async ({ stage }) => {
    stage.fault({
      kind: 'rest',
      method: 'catalog.storeproduct.list',
      times: 'always',
      effect: { type: 'error', error: 'INTERNAL_SERVER_ERROR', description: 'Internal server error' },
    })
    const app = await stage.openFromCard(SHIRT, { as: 'admin' })
    await expect(matrix(app)).toContainText('Stock of the variations: the portal failed')
    await expect(picker(app)).toContainText('Stock not read')
    stage.endFaults()
    await matrix(app).getByRole('button', { name: 'Try again' }).click()
    await expectWorld(app, stage, SHIRT, 'all')
  })
})

test.describe('the picker', () => {
  test('shows what is available, an inactive variation as such, and pictures that have loaded', {
    tag: '@once',
  }, async ({ stage }) => {
    const app = await stage.openFromCard(SHIRT, { as: 'sales' })
    const option = (name: string) =>
      picker(app).locator('label', { has: app.getByText(name, { exact: true }) })
    await expect(option('white · M')).toContainText('39 pcs. available')
    await expect(option('black · XL')).toContainText('-1 pcs. available')
    await expect(option('red · S')).toContainText('No record')
    await expect(option('navy · XL')).toContainText('Inactive')
    const thumb = option('white · S').locator('img')
    await expect
      .poll(() => thumb.evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0)
  })

  test('shows the stock of the chosen variation without asking again', { tag: '@once' }, async ({
    stage,
    page,
  }) => {
    // Amounts are read anew when they have grown old, and a busy machine may need longer than that.
    await page.clock.setFixedTime(new Date())
    const app = await stage.openFromCard(SHIRT, { as: 'admin' })
    await cells(app)
    stage.forgetRequests()
    await choose(app, 'black · M')
    await expect(app.getByRole('heading', { level: 1 })).toHaveText('T-shirt (black, M)')
    await expect(stock(app).locator('tbody tr', { hasText: 'Central warehouse' })).toContainText(
      /19\s*4\s*15/,
    )
    const asked = stage.requests().flatMap(({ commands }) => commands.map(({ method }) => method))
    expect(asked.filter((method) => method !== 'catalog.productImage.list')).toEqual([])
    await choose(app, 'All variations')
    await expect(grid(app)).toBeVisible()
  })

  test('goes through the variations by arrow keys', { tag: '@once' }, async ({ stage, page }) => {
    const app = await stage.openFromCard(UMBRELLA, { as: 'admin' })
    await cells(app)
    await picker(app)
      .getByRole('radio', { name: /All variations/ })
      .focus()
    await page.keyboard.press('ArrowDown')
    await expect(app.getByRole('heading', { level: 1 })).toHaveText(/Umbrella.*yellow/)
    await expect(picker(app).getByRole('radio', { name: /yellow/ })).toBeFocused()
  })

  test('and the matrix know of a row that was checked again', { tag: '@once' }, async ({ stage }) => {
    const app = await stage.openFromCard(UMBRELLA, { as: 'admin' })
    await choose(app, 'yellow')
    const yellow = stage.world.products.find(
      ({ parentId, name }) => parentId === UMBRELLA && name.includes('yellow'),
    )
    if (!yellow) throw new Error('The demo catalogue has no yellow umbrella')
    stage.fault({ kind: 'stock', productId: yellow.id, storeId: 1, amount: 9, quantityReserved: 2 })
    const row = stock(app).locator('tbody tr', { hasText: 'Central warehouse' })
    await row.getByRole('button', { name: /again/ }).click()
    await expect(row).toContainText(/9\s*2\s*7/)
    await expect(picker(app).locator('label', { hasText: 'yellow' })).toContainText('9 pcs. available')
    await choose(app, 'All variations')
    await expect(grid(app).locator('tbody tr', { hasText: 'yellow' })).toContainText('7')
  })
})

test.describe('a variation', () => {
  const white = (stage: Stage, size: string) => stage.productNamed(`T-shirt (white, ${size})`)

  test('opened by a link is chosen among its siblings, with its own stock', { tag: '@once' }, async ({
    stage,
  }) => {
    const { id } = white(stage, 'M')
    const app = await stage.openLink(`?params[productId]=${SHIRT}&params[offerId]=${id}`, { as: 'admin' })
    await expect(app.getByRole('heading', { level: 1 })).toHaveText('T-shirt (white, M)')
    await expect(stock(app).locator('tfoot')).toContainText(/50\s*11\s*39/)
    await expect(picker(app).getByRole('radio', { checked: true })).toHaveAccessibleName(/white · M/)
    await expect(picker(app).getByRole('radio')).toHaveCount(17)
  })

  test('leads to its head and to its card', { tag: '@once' }, async ({ stage, page }) => {
    const { id } = white(stage, 'M')
    const app = await stage.openLink(`?params[productId]=${id}`, { as: 'sales' })
    const link = app.getByRole('link', { name: 'Open product card' })
    await expect(link).toHaveAttribute(
      'href',
      `${new URL(stage.url).origin}/shop/catalog/24/product/${SHIRT}/variation/${id}/`,
    )
    await app.getByRole('button', { name: 'T-shirt', exact: true }).click()
    await expect(app.getByRole('heading', { level: 1 })).toHaveText('T-shirt')
    await expect(grid(app)).toBeVisible()
    await viewed(page, 1280)
  })

  test('without pictures shows its head’s, and says whose they are', async ({ stage }) => {
    const app = await stage.openLink(`?params[productId]=${white(stage, 'XL').id}`, { as: 'admin' })
    const isOld = stage.generation === 'g1'
    await expect(pictures(app)).toContainText(
      isOld
        ? 'The portal answers with pictures of one variation: T-shirt (white, S).'
        : 'These belong to the product T-shirt.',
    )
    await expect(pictures(app).locator('img').first()).toBeVisible()
    const askedOfHead = ({ method, params }: { method: string; params: unknown }) =>
      method === 'catalog.productImage.list' && Number((params as { productId: unknown }).productId) === SHIRT
    const requests = stage.requests().filter(({ commands }) => commands.some(askedOfHead))
    expect(requests, 'once').toHaveLength(1)
    const methods = requests.flatMap(({ commands }) => commands.map(({ method }) => method))
    expect(methods, 'with the variations, not apart').toContain('catalog.product.offer.list')
    await expect(pictures(app).locator('figcaption')).toContainText(
      isOld ? 'Picture of T-shirt (white, S)' : 'Picture of T-shirt',
    )
  })

  test('loses its head’s pictures when the head alone is closed to this person', { tag: '@once' }, async ({
    stage,
    page,
  }) => {
    const app = await stage.openLink(`?params[productId]=${white(stage, 'XL').id}`, { as: 'sales' })
    await expect(pictures(app).locator('img').first()).toBeVisible()
    await page.route('**/rest/batch**', async (route) => {
      const commands = [...new URLSearchParams(route.request().postData() ?? '')]
      const isOfHead = new RegExp(`^catalog\\.productImage\\.list\\?.*productId=${SHIRT}\\b`)
      const [field = ''] = commands.find(([, command]) => isOfHead.test(command)) ?? []
      const ofHead = /^cmd\[(.+)\]$/.exec(field)?.[1]
      const answer = await route.fetch()
      const { result, ...rest } = await answer.json()
      if (ofHead) {
        delete result.result[ofHead]
        const denied = { error: '200040300010', error_description: 'Access Denied' }
        result.result_error = { ...result.result_error, [ofHead]: denied }
      }
      await route.fulfill({ response: answer, json: { ...rest, result } })
    })
    await refresh(app)
    await expect(pictures(app)).toContainText('Pictures of the product with variations: access denied')
    await expect(pictures(app)).toContainText('This one product is closed to you')
    await expect(pictures(app).locator('img')).toHaveCount(0)
    await expect(stock(app).locator('tfoot'), 'its own stock').toBeVisible()
  })

  test('with pictures shows its own and nobody else’s', async ({ stage }) => {
    const app = await stage.openLink(`?params[productId]=${white(stage, 'S').id}`, { as: 'admin' })
    await expect(pictures(app).locator('figcaption')).toContainText('tshirt-white')
    await expect(pictures(app)).not.toContainText('belong to')
  })

  test('without a head stands alone', { tag: '@once' }, async ({ stage }) => {
    const app = await stage.openFromCard(1257, { as: 'sales' })
    await expect(stock(app).locator('tfoot')).toContainText(/11\s*0\s*11/)
    await expect(picker(app)).toHaveCount(0)
    expect(stage.requests()).toHaveLength(1)
  })

  test('that is closed is not shown by its siblings’ door', async ({ stage }) => {
    const closed = stage.world.products.find(({ parentId }) => parentId === 1292)
    const app = await stage.openLink(`?params[productId]=${closed?.id}`, { as: 'sales' })
    await expect(app.getByRole('heading', { level: 1 })).toHaveText(`Product ${closed?.id}`)
    await expect(picker(app)).toHaveCount(0)
  })
})

test('a head without pictures of its own is explained on every server', async ({ stage }) => {
  const app = await stage.openFromCard(UMBRELLA, { as: 'admin' })
  await expect(pictures(app)).toContainText(
    stage.generation === 'g1' ? 'No pictures of the product as a whole' : /Pictures/,
  )
  await expect(pictures(app)).not.toContainText('not found')
})

test.describe('the matrix', { tag: '@once' }, () => {
  test('shows the amount that was asked for', async ({ stage }) => {
    const app = await stage.openFromCard(SHIRT, { as: 'sales' })
    const row = async (name: string) => (await cells(app)).rows.find(([first]) => first === name)
    expect(await row('white · M')).toEqual(['white · M', '39', '34', '5'])
    await matrix(app).getByText('On hand', { exact: true }).click()
    expect(await row('white · M')).toEqual(['white · M', '50', '44', '6'])
    await matrix(app).getByText('Reserved', { exact: true }).click()
    expect(await row('white · M')).toEqual(['white · M', '11', '10', '1'])
    expect((await cells(app)).totals[0]?.slice(1)).toEqual(['28', '24', '4'])
  })

  test('is searched, narrowed and sorted, and its totals follow', async ({ stage }) => {
    const app = await stage.openFromCard(SHIRT, { as: 'sales' })
    await cells(app)
    await matrix(app).getByRole('searchbox').fill('RED')
    expect((await cells(app)).rows.map(([name]) => name)).toEqual([
      'red · S',
      'red · M',
      'red · L',
      'red · XL',
    ])
    expect((await cells(app)).totals[0]).toEqual(['Total of 4 variations, pcs.', '5', '5', 'No record'])
    await matrix(app).getByText('Only with stock').click()
    expect((await cells(app)).rows).toEqual([['red · M', '5', '5']])
    await matrix(app).getByRole('searchbox').fill('')
    await matrix(app).getByRole('button', { name: 'Total' }).click()
    const names = (await cells(app)).rows.map(([name]) => name)
    expect(names.slice(0, 3)).toEqual(['white · L', 'white · M', 'white · S'])
    await expect(grid(app).getByRole('columnheader', { name: 'Total' })).toHaveAttribute(
      'aria-sort',
      'descending',
    )
  })

  test('is walked through by keyboard, with one stop of the Tab key', async ({ stage, page }) => {
    const app = await stage.openFromCard(SHIRT, { as: 'admin' })
    await cells(app)
    await expect(grid(app).locator('[tabindex="0"]')).toHaveCount(1)
    await grid(app).locator('[tabindex="0"]').focus()
    const here = () =>
      grid(app).evaluate((table) => {
        const cell = document.activeElement?.closest('td, th') as HTMLTableCellElement | null
        return [
          (cell?.parentElement as HTMLTableRowElement | null)?.rowIndex,
          cell?.cellIndex,
          table.contains(cell),
        ]
      })
    const isUncovered = () =>
      grid(app).evaluate(() => {
        const cell = document.activeElement?.closest('td, th')
        const box = cell?.getBoundingClientRect() ?? new DOMRect()
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
        return cell?.contains(document.elementFromPoint(x, y)) ?? false
      })
    expect(await here()).toEqual([1, 0, true])
    const steps: [key: string, row: number, column: number][] = [
      ['ArrowRight', 1, 1],
      ['ArrowDown', 2, 1],
      ['End', 2, 25],
      ['ArrowRight', 2, 25],
      ['PageDown', 12, 25],
      ['Home', 12, 0],
      ['PageUp', 2, 0],
      ['Control+End', 17, 25],
      ['Control+Home', 0, 0],
      ['ArrowUp', 0, 0],
      ['End', 0, 25],
      ['ArrowLeft', 0, 24],
      ['ArrowDown', 1, 24],
      ['ArrowDown', 2, 24],
      ['Home', 2, 0],
      ['ArrowRight', 2, 1],
      ['PageDown', 12, 1],
      ['ArrowUp', 11, 1],
      ['Control+Home', 0, 0],
    ]
    for (const [key, row, column] of steps) {
      await page.keyboard.press(key)
      expect(await here(), key).toEqual([row, column, true])
      expect(await isUncovered(), `${key} leads to where the cell is seen`).toBe(true)
    }
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(app.getByRole('heading', { level: 1 })).toHaveText('T-shirt (white, S)')
    // The row that was pressed is gone; the focus goes on with the choice.
    await expect(picker(app).getByRole('radio', { name: /white · S/ })).toBeFocused()
  })

  test('keeps its head and first column in view', async ({ stage, page }) => {
    await viewed(page, 768)
    const app = await stage.openFromCard(SHIRT, { as: 'admin' })
    await cells(app)
    const corner = () =>
      grid(app).evaluate((table) => {
        const box = table.parentElement as HTMLElement
        box.scrollTo(400, 300)
        const { x, y } = (table.querySelector('th') as HTMLElement).getBoundingClientRect()
        const row = (table.querySelector('tbody tr:last-child th') as HTMLElement).getBoundingClientRect()
        const frame = box.getBoundingClientRect()
        return [box.scrollLeft > 0, box.scrollTop > 0, x - frame.x, y - frame.y, row.x - frame.x]
      })
    expect((await corner()).map((one) => (typeof one === 'number' ? Math.round(one) : one))).toEqual([
      true,
      true,
      0,
      0,
      0,
    ])
  })

  test('is taken along as CSV, as it is shown', async ({ stage, page }) => {
    const app = await stage.openFromCard(SHIRT, { as: 'sales', lang: 'ru' })
    const section = app.getByRole('region', { name: 'Остатки вариаций' })
    await section.getByRole('searchbox').fill('red')
    const saving = page.waitForEvent('download')
    await section.getByRole('button', { name: 'Скачать в формате CSV' }).click()
    const file = await saving
    expect(file.suggestedFilename()).toBe('T-shirt.csv')
    const text = await readFile(await file.path(), 'utf8')
    expect(text).toBe(
      [
        '\uFEFFВариация;Ед. изм.;Всего;Central warehouse;Showroom on Market Square',
        'red · S;pcs.;;;',
        'red · M;pcs.;5;5;',
        'red · L;pcs.;;;',
        'red · XL;pcs.;;;',
        'Итого по 4 вариациям;pcs.;5;5;',
        '',
      ].join('\r\n'),
    )
  })

  test('is copied without the permission that the frame lacks', async ({ stage, page }) => {
    const app = await stage.openFromCard(UMBRELLA, { as: 'sales' })
    await cells(app)
    await matrix(app).getByRole('button', { name: 'Copy' }).click()
    await expect(matrix(app).getByRole('button', { name: 'Copied' })).toBeFocused()
    await matrix(app).getByRole('searchbox').focus()
    await page.keyboard.press('Control+V')
    // A field of one line makes spaces of tabs and line ends.
    await expect(matrix(app).getByRole('searchbox')).toHaveValue(
      /^Variation Unit Total .* yellow pcs\. 19 17 2 /,
    )
  })
})

for (const width of [1280, 768, 390]) {
  test(`variations fit a window of ${width} px`, { tag: '@once' }, async ({ stage, page }) => {
    await viewed(page, width)
    const app = await stage.openFromCard(SHIRT, { as: 'admin' })
    await cells(app)
    await expect
      .poll(() => app.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth))
      .toBe(0)
    const clipped = await picker(app)
      .locator('label')
      .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).length)
    expect(clipped).toBe(0)
  })
}
