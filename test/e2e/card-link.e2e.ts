import type { FrameLocator, Page } from '@playwright/test'
import { passTimeUntil, SOON } from './clock.ts'
import { openDoorway } from './doorway.ts'
import { refusal, spoil } from './oak-table.ts'
import { expect, Stage, test } from './story.ts'

const CODE = 'STOCK_PHOTOS_LINK'

const openCheck = (stage: Stage, lang = 'en') =>
  stage.openLink('?params[screen]=check', { as: 'admin', lang })

const part = (app: FrameLocator) => app.getByRole('region', { name: 'Link on product cards' })

/** The catalogues of products (not of their variations), and the cards in them. */
const cards = ({ world }: Stage) => {
  const blocks = world.iblocks.filter(({ productIblockId }) => productIblockId === null).map(({ id }) => id)
  return world.products.filter(({ iblockId }) => blocks.includes(iblockId))
}

/** A small shop, where how many cards there are is nothing to a story: each one takes its time. */
function keepFew(stage: Stage, each = 6): void {
  const blocks = new Set(cards(stage).map(({ iblockId }) => iblockId))
  const few = [...blocks].flatMap((block) =>
    cards(stage)
      .filter(({ iblockId }) => iblockId === block)
      .slice(0, each),
  )
  stage.world.products = few
}

const properties = ({ world }: Stage) => world.properties.filter(({ code }) => code === CODE)

/** The link that a product's card carries, as the portal keeps it. */
function linkOf(stage: Stage, productId: number): string | undefined {
  const ids = properties(stage).map(({ id }) => id)
  const { properties: values } = stage.product(productId)
  return ids.flatMap((id) => [values[id] ?? []].flat()).map(({ value }) => value)[0]
}

const linked = (stage: Stage) => cards(stage).filter(({ id }) => linkOf(stage, id) !== undefined)

const writes = (stage: Stage) =>
  stage
    .requests()
    .flatMap(({ commands }) => commands.map(({ method }) => method))
    .filter((method) => /\.(add|update|delete)$/.test(method))

/** The link among a card's properties, as the portal shows it. */
const propertyLink = (card: FrameLocator | Page) =>
  card.getByRole('definition').getByRole('link', { name: 'Stock and photos' })

const tryOneCard = (app: FrameLocator) =>
  part(app)
    .getByRole('button', { name: /try one card/ })
    .click()

const fillTheOthers = (app: FrameLocator) =>
  part(app)
    .getByRole('button', { name: /fill in the others/ })
    .click()

const readPlan = async (app: FrameLocator) => {
  await part(app).getByRole('button', { name: 'See what would change' }).click()
  await expect(part(app).getByText('What cannot be undone')).toBeVisible()
}

test('from a dry run over one card to all of them, and back to none', async ({ stage, page }) => {
  // More than a page of them once is enough.
  if (stage.generation !== 'g3') keepFew(stage)
  const app = await openCheck(stage)
  const all = cards(stage)
  const goods = all.filter(({ iblockId }) => iblockId === all[0]?.iblockId)

  await readPlan(app)
  await expect(part(app).getByRole('listitem').first()).toContainText(
    `${goods.length} cards of ${goods.length} would change`,
  )
  for (const warning of ['new date of change', 'their change can be lost', 'public shop']) {
    await expect(part(app)).toContainText(warning)
  }
  expect(writes(stage), 'the dry run writes nothing').toEqual([])

  await part(app).getByRole('button', { name: 'Add the property and try one card' }).click()
  await expect(part(app).getByText(/Now look at the card/)).toBeVisible()
  expect(linked(stage)).toHaveLength(1)
  expect(writes(stage)).toEqual(['catalog.productProperty.add', 'catalog.product.update'])
  const [first] = linked(stage)
  if (!first) throw new Error('no card was written')
  expect(linkOf(stage, first.id)).toBe(
    `<a href="/marketplace/view/${stage.world.app.code}/?params[productId]=${first.id}">Stock and photos</a>`,
  )

  await part(app).getByRole('link', { name: 'Open the card' }).click()
  const card = page.locator('iframe').last().contentFrame()
  await expect(propertyLink(card)).toBeVisible()
  await page.keyboard.press('Escape')

  await part(app).getByRole('button', { name: 'It is a link: fill in the others' }).click()
  await expect(part(app).getByText(`${all.length - 1} cards were filled in`)).toBeVisible({ timeout: 45_000 })
  for (const { id } of all) expect(linkOf(stage, id), `card ${id}`).toContain(`params[productId]=${id}"`)
  expect(writes(stage).filter((method) => method === 'catalog.product.update')).toHaveLength(all.length)

  await part(app).getByRole('button', { name: 'See what would change' }).click()
  await expect(part(app)).toContainText('Every product card carries the link')
  await part(app).getByRole('button', { name: 'Remove the link' }).click()
  expect(properties(stage), 'one press is not enough').not.toEqual([])
  await part(app).getByRole('button', { name: 'Delete the property' }).click()
  await expect(part(app)).toContainText('The property and all its values are gone')
  expect(properties(stage)).toEqual([])
  const ids = new Set(stage.world.properties.map(({ id }) => String(id)))
  for (const { properties: values } of all) for (const id of Object.keys(values)) expect(ids).toContain(id)
})

test('the link on a card opens the app for its product', { tag: '@once' }, async ({ stage, page }) => {
  const app = await openCheck(stage)
  await readPlan(app)
  await tryOneCard(app)
  await expect(part(app).getByText(/Now look at the card/)).toBeVisible()
  const [first] = linked(stage)
  if (!first) throw new Error('no card was written')

  for (const as of ['sales', 'admin'] as const) {
    await stage.goTo(stage.cardOf(first.id), { as })
    await propertyLink(page).click()
    await expect(stage.app().getByRole('heading', { level: 1 })).toHaveText(first.name)
  }
})

test('stopped, it goes on where it ended: what the cards carry is read back', { tag: '@once' }, async ({
  stage,
  page,
}) => {
  keepFew(stage, 10)
  stage.fault({
    kind: 'rest',
    method: 'catalog.product.update',
    times: 'always',
    effect: { type: 'delay', ms: 400 },
  })
  const app = await openCheck(stage)
  await readPlan(app)
  await tryOneCard(app)
  await fillTheOthers(app)
  await expect.poll(() => linked(stage).length).toBeGreaterThan(4)
  await part(app).getByRole('button', { name: 'Stop' }).click()
  await expect(part(app).getByText(/Stopped after \d+ of \d+/)).toBeVisible()
  const done = linked(stage).length
  expect(done).toBeLessThan(cards(stage).length)

  await page.reload()
  await readPlan(stage.app())
  const again = part(stage.app())
  await expect(again).toContainText(`${done} of ${cards(stage).length} cards carry the link`)
  stage.forgetRequests()
  await again.getByRole('button', { name: `Fill in ${cards(stage).length - done} cards` }).click()
  await expect(again.getByText(/cards were filled in/)).toBeVisible({ timeout: 45_000 })
  expect(linked(stage)).toHaveLength(cards(stage).length)
  const updates = writes(stage).filter((method) => method === 'catalog.product.update')
  expect(updates, 'no card is written a second time').toHaveLength(cards(stage).length - done)
  expect(properties(stage).map(({ iblockId }) => iblockId)).toEqual([
    ...new Set(cards(stage).map(({ iblockId }) => iblockId)),
  ])
})

test('whoever leaves in the middle finds on coming back where it ended', { tag: '@once' }, async ({
  stage,
}) => {
  keepFew(stage, 10)
  stage.fault({
    kind: 'rest',
    method: 'catalog.product.update',
    times: 'always',
    effect: { type: 'delay', ms: 800 },
  })
  const app = await stage.openOwnPage({ as: 'admin' })
  await app.getByRole('link', { name: 'Self-check' }).click()
  await readPlan(app)
  await tryOneCard(app)
  await fillTheOthers(app)
  await expect.poll(() => linked(stage).length).toBeGreaterThan(1)
  await app.getByRole('link', { name: 'Back' }).click()
  await expect(app.getByRole('heading', { name: 'Catalogue', exact: true })).toBeVisible()

  await app.getByRole('link', { name: 'Self-check' }).click()
  await expect(part(app).getByText(/Stopped after \d+ of \d+/)).toBeVisible()
  const done = linked(stage).length
  expect(done).toBeLessThan(cards(stage).length)
  await expect(part(app).getByRole('button', { name: 'Go on' })).toBeVisible()
})

test('the installer does not open the app while it fills in cards', { tag: '@once' }, async ({ stage }) => {
  keepFew(stage, 10)
  stage.fault({ kind: 'app', set: { installed: false } })
  stage.fault({
    kind: 'rest',
    method: 'catalog.product.update',
    times: 'always',
    effect: { type: 'delay', ms: 1_500 },
  })
  await stage.goTo(`/marketplace/app/${stage.world.app.id}/`, { as: 'admin' })
  const app = stage.app()
  const openTheApp = app.getByRole('button', { name: 'Open the app' })
  await readPlan(app)
  await expect(openTheApp).toBeEnabled()
  await tryOneCard(app)
  await fillTheOthers(app)
  await expect(openTheApp).toBeDisabled()
  await expect(app.getByText('Product cards are being changed below')).toBeVisible()
  await part(app).getByRole('button', { name: 'Stop' }).click()
  await expect(part(app).getByText(/Stopped after \d+ of \d+/)).toBeVisible()
  await expect(openTheApp).toBeEnabled()
})

test('lost in the middle, the portal is waited for in plain sight; then filling stops, and goes on without writing twice', {
  tag: '@once',
}, async ({ stage, portal, page, expectedConsole }) => {
  expectedConsole.push(/ERR_(CONNECTION_|EMPTY_RESPONSE)/)
  await page.clock.install()
  keepFew(stage)
  const doorway = await openDoorway(portal.url)
  const app = await openCheck(new Stage(page, { ...portal, url: doorway.url }))
  await readPlan(app)
  await tryOneCard(app)
  await expect(part(app).getByText(/Now look at the card/)).toBeVisible()

  let updates = 0
  let lose = () => {}
  const lost = new Promise<void>((resolve) => {
    lose = resolve
  })
  await page.route('**/rest/catalog.product.update**', async (route) => {
    updates += 1
    if (updates !== 4) return route.continue()
    // Written, and nobody hears of it.
    await route.fetch()
    await lost
    await route.abort('connectionreset')
  })
  await fillTheOthers(app)
  await expect.poll(() => linked(stage).length).toBe(5)
  const unclear = linked(stage)[4]
  await passTimeUntil(page, () =>
    expect(part(app)).toContainText(`No answer about “${unclear?.name}” yet`, SOON),
  )
  await doorway.shut()
  lose()
  const left = cards(stage).length - 1
  await expect(part(app)).toContainText(`Stopped after 3 of ${left}. Nothing is lost`)
  await expect(part(app).getByRole('alert')).toContainText('Link on product cards: no connection')

  await doorway.open()
  await part(app).getByRole('button', { name: 'Try again' }).click()
  await expect(part(app)).toContainText(`${left - 4} cards were filled in`)
  expect(linked(stage)).toHaveLength(cards(stage).length)
  const written = writes(stage).filter((method) => method === 'catalog.product.update')
  expect(written, 'each card once, the unclear one as well').toHaveLength(cards(stage).length)
  await doorway.shut()
})

test('a limit that turns a write away is waited for in plain sight, until Stop is pressed', {
  tag: '@once',
}, async ({ stage, page, expectedConsole }) => {
  expectedConsole.push(/status of 503/)
  await page.clock.install()
  keepFew(stage)
  const app = await openCheck(stage)
  await readPlan(app)
  await tryOneCard(app)
  await expect(part(app).getByText(/Now look at the card/)).toBeVisible()
  stage.fault(spoil('catalog.product.update', refusal('QUERY_LIMIT_EXCEEDED', 'Too many requests', 503), 4))
  stage.forgetRequests()
  const turnedAway = 'Bitrix24 takes no more changes for now'
  const left = cards(stage).length - 1

  await fillTheOthers(app)
  await expect(part(app)).toContainText(turnedAway)
  await part(app).getByRole('button', { name: 'Stop' }).click()
  await expect(part(app)).toContainText(`Stopped after 0 of ${left}`)
  const sent = writes(stage)
  await page.clock.runFor(60_000)
  expect(writes(stage), 'nothing more is sent after Stop').toEqual(sent)

  await part(app).getByRole('button', { name: 'Go on' }).click()
  await expect(part(app)).toContainText(turnedAway)
  await passTimeUntil(page, () => expect(part(app)).toContainText(`${left} cards were filled in`, SOON))
  expect(linked(stage)).toHaveLength(cards(stage).length)
  const updates = writes(stage).filter((method) => method === 'catalog.product.update')
  expect(updates, 'four were turned away').toHaveLength(left + 4)
})

test('a product that is refused is skipped and named', { tag: '@once' }, async ({
  stage,
  expectedConsole,
}) => {
  expectedConsole.push(/status of 400/)
  keepFew(stage)
  stage.fault({
    kind: 'rest',
    method: 'catalog.product.update',
    after: 2,
    effect: { type: 'error', error: '200040300040', description: 'Access Denied' },
  })
  const app = await openCheck(stage)
  await readPlan(app)
  await tryOneCard(app)
  await fillTheOthers(app)
  await expect(part(app).getByText(`${cards(stage).length - 2} cards were filled in`)).toBeVisible({
    timeout: 45_000,
  })
  const [skipped] = cards(stage).filter(({ id }) => linkOf(stage, id) === undefined)
  await expect(part(app)).toContainText('1 product was skipped')
  await expect(part(app)).toContainText(`${skipped?.name}: access denied`)
})

test('stopped by one refusal after another, it can be tried again or taken back', { tag: '@once' }, async ({
  stage,
  expectedConsole,
}) => {
  expectedConsole.push(/status of 400/)
  keepFew(stage)
  stage.fault({
    kind: 'rest',
    method: 'catalog.product.update',
    after: 1,
    times: 5,
    effect: { type: 'error', error: '200040300040', description: 'Access Denied' },
  })
  const app = await openCheck(stage)
  await readPlan(app)
  await tryOneCard(app)
  await fillTheOthers(app)
  await expect(part(app).getByText(/Stopped after \d+ of \d+/)).toBeVisible({ timeout: 45_000 })
  await expect(part(app).getByRole('alert')).toContainText('access denied')
  await expect(part(app)).toContainText('5 products were skipped')
  await expect(part(app).getByRole('button', { name: 'Remove the link' })).toBeVisible()

  await part(app).getByRole('button', { name: 'Try again' }).click()
  await expect(part(app).getByText('5 cards were filled in')).toBeVisible({ timeout: 45_000 })
  expect(linked(stage)).toHaveLength(cards(stage).length)
})

test('a portal that says one thing and keeps another is not believed', { tag: '@once' }, async ({
  stage,
}) => {
  const [first] = cards(stage)
  if (!first) throw new Error('the demo has products')
  const { id, name, iblockId } = first
  const app = await openCheck(stage)
  await readPlan(app)
  stage.fault({
    kind: 'rest',
    method: 'catalog.product.get',
    times: 'always',
    effect: { type: 'result', result: { product: { id, name, iblockId } } },
  })
  await tryOneCard(app)
  await expect(part(app).getByRole('alert')).toContainText('the card does not carry it')

  await part(app).getByRole('button', { name: 'See what would change' }).click()
  await expect(part(app).getByText(/Now look at the card/)).toBeVisible()
  const [property] = properties(stage)
  stage.fault({
    kind: 'rest',
    method: 'catalog.productProperty.list',
    times: 'always',
    effect: {
      type: 'result',
      result: {
        productProperties: [
          { id: property?.id, iblockId, code: CODE, propertyType: 'S', userType: 'HTML', name: '' },
        ],
      },
    },
  })
  await part(app).getByRole('button', { name: 'It is not: remove it again' }).click()
  await expect(part(app).getByRole('alert')).toContainText('The property is still there')
  await expect(part(app).getByRole('button', { name: 'See what would change' })).toBeVisible()
})

test('catalogues that the dry run may not read are named, and read again on demand', {
  tag: '@once',
}, async ({ stage }) => {
  const app = await openCheck(stage)
  await expect(part(app)).toBeVisible()
  stage.fault({
    kind: 'rest',
    method: 'catalog.product.list',
    times: 'always',
    effect: { type: 'error', error: '200040300030', description: 'Access Denied' },
  })
  await part(app).getByRole('button', { name: 'See what would change' }).click()
  for (const { name } of stage.world.iblocks.filter(({ productIblockId }) => productIblockId === null)) {
    await expect(part(app)).toContainText(`${name}: access denied`)
  }
  await expect(part(app).getByRole('button', { name: /try one card/ })).toHaveCount(0)
  stage.endFaults()
  await part(app).getByRole('button', { name: 'Read the catalogue again' }).click()
  await expect(part(app).getByRole('button', { name: /try one card/ })).toBeVisible()
  await expect(part(app)).not.toContainText('access denied')
  await expect(part(app).getByRole('button', { name: 'Read the catalogue again' })).toHaveCount(0)
  expect(writes(stage)).toEqual([])
})

test('an answer that is lost is read back, and nothing is written twice', { tag: '@once' }, async ({
  stage,
}) => {
  stage.fault(
    { kind: 'rest', method: 'catalog.productProperty.add', effect: { type: 'truncate' } },
    { kind: 'rest', method: 'catalog.product.update', effect: { type: 'truncate' } },
  )
  const app = await openCheck(stage)
  await readPlan(app)
  await tryOneCard(app)
  await expect(part(app).getByText(/Now look at the card/)).toBeVisible()
  expect(properties(stage)).toHaveLength(1)
  expect(writes(stage)).toEqual(['catalog.productProperty.add', 'catalog.product.update'])
})

test('the keyboard keeps its place from step to step', { tag: '@once' }, async ({ stage, page }) => {
  const app = await openCheck(stage)
  await part(app).getByRole('button', { name: 'See what would change' }).focus()
  await page.keyboard.press('Enter')
  await expect(part(app).getByText('What cannot be undone')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(part(app).getByRole('button', { name: /try one card/ })).toBeFocused()
})

test('no link on the card: the administrator says so, and everything is taken back', {
  tag: '@once',
}, async ({ stage }) => {
  const app = await openCheck(stage)
  await readPlan(app)
  await tryOneCard(app)
  await part(app).getByRole('button', { name: 'It is not: remove it again' }).click()
  await expect(part(app)).toContainText('The property and all its values are gone')
  expect(properties(stage)).toEqual([])
})

test('a card that refuses is named, and the next one is tried', { tag: '@once' }, async ({
  stage,
  expectedConsole,
}) => {
  expectedConsole.push(/status of 400/)
  stage.fault({
    kind: 'rest',
    method: 'catalog.product.update',
    effect: { type: 'error', error: '200040300040', description: 'Access Denied' },
  })
  const app = await openCheck(stage)
  await readPlan(app)
  await tryOneCard(app)
  const [first, second] = cards(stage)
  await expect(part(app)).toContainText(`Now look at the card of “${second?.name}”`)
  await expect(part(app)).toContainText('1 product was skipped')
  await expect(part(app)).toContainText(`${first?.name}: access denied`)
  expect(linked(stage).map(({ id }) => id)).toEqual([second?.id])
})

test('who left after the first card is asked again whether it shows a link', { tag: '@once' }, async ({
  stage,
  page,
}) => {
  await readPlan(await openCheck(stage))
  await part(stage.app())
    .getByRole('button', { name: /try one card/ })
    .click()
  await expect(part(stage.app()).getByText(/Now look at the card/)).toBeVisible()
  const [tried] = linked(stage)

  await page.reload()
  await readPlan(stage.app())
  const again = part(stage.app())
  await expect(again).toContainText(`1 of ${cards(stage).length} cards carry the link`)
  await expect(again).toContainText(`Now look at the card of “${tried?.name}”`)
  await expect(again.getByRole('link', { name: 'Open the card' })).toBeVisible()
  await expect(again.getByRole('button', { name: /^Fill in \d/ })).toHaveCount(0)
  await again.getByRole('button', { name: 'It is not: remove it again' }).click()
  await expect(again).toContainText('The property and all its values are gone')
  expect(properties(stage)).toEqual([])
})

test('a catalogue where somebody else has a property of that code is left alone, and only that', {
  tag: '@once',
}, async ({ stage }) => {
  const [goods, workshop] = stage.world.iblocks.filter(({ productIblockId }) => productIblockId === null)
  const [model] = stage.world.properties
  if (!goods || !workshop || !model) throw new Error('the demo has two catalogues with properties')
  const foreign = {
    ...model,
    id: 9001,
    iblockId: goods.id,
    code: CODE,
    propertyType: 'S' as const,
    userType: null,
  }
  stage.world.properties.push(foreign)
  const app = await openCheck(stage)
  await readPlan(app)
  await expect(part(app)).toContainText(`${goods.name}: there is a property with the code ${CODE}`)
  const others = cards(stage).filter(({ iblockId }) => iblockId === workshop.id)
  await expect(part(app)).toContainText(
    `${workshop.name}: ${others.length} cards of ${others.length} would change`,
  )

  await tryOneCard(app)
  await fillTheOthers(app)
  await expect(part(app)).toContainText(`${others.length - 1} cards were filled in`)
  await expect(part(app)).toContainText('1 catalogue was left out')
  expect(linked(stage).map(({ id }) => id)).toEqual(others.map(({ id }) => id))

  await part(app).getByRole('button', { name: 'See what would change' }).click()
  await part(app).getByRole('button', { name: 'Remove the link' }).click()
  await part(app).getByRole('button', { name: 'Delete the property' }).click()
  await expect(part(app)).toContainText('The property and all its values are gone')
  expect(properties(stage)).toEqual([foreign])
})

test('the installer offers it, off unless chosen, and waits for whoever chooses', { tag: '@once' }, async ({
  stage,
  page,
}) => {
  stage.fault({ kind: 'app', set: { installed: false } })
  // The installer's twenty seconds pass only as far as this story lets them.
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 60_000)
  await stage.goTo(`/marketplace/app/${stage.world.app.id}/`, { as: 'admin' })
  const app = stage.app()
  const atOnce = { timeout: 200 }
  const passUntil = (isSo: () => Promise<void>) =>
    expect(async () => {
      await page.clock.runFor(200)
      await isSo()
    }).toPass({ timeout: 40_000, intervals: [100] })
  await passUntil(() => expect(app.getByText(/opens by itself in \d+ seconds\.$/)).toBeVisible(atOnce))
  expect(writes(stage)).toEqual([])
  await part(app).getByRole('button', { name: 'See what would change' }).click()
  await passUntil(() => expect(part(app).getByText('What cannot be undone')).toBeVisible(atOnce))
  await page.clock.runFor(40_000)
  await expect(app.getByText(/opens by itself/)).toHaveCount(0)
  await expect(part(app).getByText('What cannot be undone')).toBeVisible()
})
