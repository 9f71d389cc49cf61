import { resolve } from 'node:path'
import type { FrameLocator, Locator } from '@playwright/test'
import { createAppServer } from '../../portal/app-server.ts'
import { listen, portOf } from '../../portal/server/listen.ts'
import { passTimeUntil, SOON } from './clock.ts'
import { expect, type Person, type Stage, test } from './story.ts'

const openCheck = (stage: Stage, as: Person, lang = 'en') => stage.openOwnPage({ as, lang }, '?screen=check')

const section = (app: FrameLocator, name: string): Locator => app.getByRole('region', { name })

/** A line of a section, by the small print that names its method, permission or place. */
const line = (app: FrameLocator, part: string, note: string): Locator =>
  section(app, part)
    .locator('dl > div')
    .filter({ has: app.getByText(note, { exact: true }) })

const SEEN = 'What you may see'
const PLACES = 'Places in Bitrix24'

test('an administrator sees permissions, places, rights and versions, all in order', async ({ stage }) => {
  const app = await openCheck(stage, 'admin')
  for (const scope of ['catalog', 'placement', 'crm']) {
    await expect(line(app, 'Permissions of the app', scope)).toContainText('Granted')
  }
  for (const place of ['REST_APP_URI', 'LEFT_MENU', 'CRM_DEAL_DETAIL_TAB', 'CRM_DYNAMIC_128_DETAIL_TAB']) {
    await expect(line(app, PLACES, place)).toContainText('Bound')
  }
  await expect(section(app, PLACES)).toContainText('Everything is bound as it should be')

  await expect(line(app, SEEN, 'catalog.store.list')).toContainText(`Yes: ${stage.world.stores.length}`)
  const products = stage.world.iblocks.filter(({ productIblockId }) => productIblockId === null)
  await expect(line(app, SEEN, 'catalog.catalog.list')).toContainText(`Yes: ${products.length}`)
  await expect(line(app, SEEN, 'catalog.product.list')).toContainText(
    `Yes, in ${products.length} of ${products.length} catalogues`,
  )
  for (const method of ['catalog.product.get', 'catalog.productImage.list']) {
    await expect(line(app, SEEN, method)).toContainText(/Yes, asked of product \d+/)
  }
  await expect(section(app, SEEN)).toContainText('On')
  const facts = section(app, 'App and portal')
  await expect(facts).toContainText(/REST round trip\s*\d+ ms/)
  await expect(facts).toContainText('2.2.0')
  await expect(facts).toContainText(stage.world.app.code)
  await expect(facts).toContainText('Administrator')
})

test('an employee sees their own part, and is asked for nothing that only administrators may', async ({
  stage,
}) => {
  const app = await openCheck(stage, 'keeper')
  await expect(line(app, SEEN, 'catalog.product.get')).toContainText('Denied')
  await expect(line(app, SEEN, 'catalog.productImage.list')).toContainText('Denied')
  await expect(line(app, SEEN, 'catalog.storeproduct.list')).toContainText('Yes')
  await expect(line(app, SEEN, 'catalog.store.list')).toContainText(/Yes: 1$/)
  await expect(line(app, SEEN, 'catalog.catalog.list')).toContainText('Administrators only')
  await expect(section(app, PLACES)).toContainText('shown to administrators only')
  await expect(section(app, 'App and portal')).toContainText('Employee')
  await expect(section(app, 'Link on product cards')).toHaveCount(0)
  await expect(app.getByRole('button', { name: 'Repair' })).toHaveCount(0)
  const asked = stage.requests().flatMap(({ commands }) => commands.map(({ method }) => method))
  expect(asked).not.toContain('placement.get')
  expect(asked).toContain('placement.list')
})

test('the server is told by its texts, and the newest by the address that it passes', async ({
  stage,
  page,
}) => {
  const byTexts = { g1: 'older than mid 2025', g2: 'mid 2025 or later', g3: 'mid 2025 or later' }
  const typed = await stage.openLink('?params[screen]=check', { as: 'admin' })
  await expect(section(typed, 'App and portal')).toContainText(byTexts[stage.generation])

  // Only who comes from a page of the portal brings its address along, and only the newest servers pass it on.
  await stage.goTo('/', { as: 'admin' })
  await page.locator('nav a[href^="/marketplace/placement/"]').first().click()
  await page.waitForURL(/marketplace/)
  await stage.app().getByRole('link', { name: 'Self-check' }).click()
  const followed =
    stage.generation === 'g3' ? '2026, it passes the page’s address' : byTexts[stage.generation]
  await expect(section(stage.app(), 'App and portal')).toContainText(followed)
  const constantLink = section(stage.app(), 'App and portal').getByText(
    `/marketplace/view/${stage.world.app.code}/`,
    { exact: true },
  )
  await expect(constantLink).toHaveCount(stage.generation === 'g3' ? 1 : 0)
})

test('what is outdated is repaired here, and nothing else is touched', { tag: '@once' }, async ({
  stage,
}) => {
  const right = structuredClone(stage.world.placements)
  const [link, menu] = stage.world.placements
  if (!link || !menu) throw new Error('the demo binds a link and a menu item')
  link.handler = `${stage.appUrl}v1/index.html`
  stage.world.placements = stage.world.placements.filter((one) => one !== menu)

  // The link now leads to an address that is not there: the check opens on the app's own page.
  await stage.goTo(`/marketplace/app/${stage.world.app.id}/?screen=check`, { as: 'admin' })
  const app = stage.app()
  await expect(line(app, PLACES, 'REST_APP_URI')).toContainText('Outdated')
  await expect(line(app, PLACES, 'LEFT_MENU')).toContainText('Not bound')
  await app.getByRole('button', { name: 'Repair' }).click()
  await expect(line(app, PLACES, 'REST_APP_URI')).toContainText('Bound')
  await expect(section(app, PLACES)).toContainText('Everything is bound as it should be')
  const withoutIds = (all: typeof right) =>
    all.map(({ id: _, ...one }) => one).toSorted((a, b) => (a.placement < b.placement ? -1 : 1))
  expect(withoutIds(stage.world.placements)).toEqual(withoutIds(right))
})

test('a page opened at an outdated place judges no other, and leads to where they are repaired', {
  tag: '@once',
}, async ({ stage, portal }) => {
  const older = stage.appUrl
  const update = createAppServer(resolve('dist'))
  await listen(update, 0, 'APP_PORT')
  try {
    portal.state.appUrl = `http://127.0.0.1:${portOf(update)}/`
    const newer = `${stage.appUrl}index.html`
    const handlers = () => stage.world.placements.map(({ placement, handler }) => ({ placement, handler }))
    const updated = stage.world.placements.map(({ placement }) => ({ placement, handler: newer }))
    for (const one of stage.world.placements) if (one.placement !== 'LEFT_MENU') one.handler = newer
    const menu = stage.world.placements.find(({ placement }) => placement === 'LEFT_MENU')
    expect(menu?.handler).toBe(`${older}index.html`)

    await stage.goTo(`/marketplace/placement/${menu?.id}/`, { as: 'admin' })
    const old = stage.app()
    await old.getByRole('link', { name: 'Self-check' }).click()
    for (const place of ['REST_APP_URI', 'LEFT_MENU', 'CRM_DEAL_DETAIL_TAB']) {
      await expect(line(old, PLACES, place)).toContainText('Bound, address not checked')
    }
    await expect(section(old, PLACES)).not.toContainText('Everything is bound')
    await expect(old.getByRole('button', { name: 'Repair' })).toHaveCount(0)
    const ownPage = old.getByRole('link', { name: 'Open the app’s own page' })
    const path = `/marketplace/app/${stage.world.app.id}/?screen=check`
    await expect(ownPage).toHaveAttribute('href', new URL(path, stage.url).href)

    await stage.goTo(path, { as: 'admin' })
    const app = stage.app()
    await expect(line(app, PLACES, 'LEFT_MENU')).toContainText('Outdated')
    await expect(line(app, PLACES, 'REST_APP_URI')).toContainText(/Bound$/)
    await app.getByRole('button', { name: 'Repair' }).click()
    await expect(section(app, PLACES)).toContainText('Everything is bound as it should be')
    const byPlace = (a: { placement: string }, b: { placement: string }) =>
      a.placement < b.placement ? -1 : 1
    expect(handlers().toSorted(byPlace)).toEqual(updated.toSorted(byPlace))
  } finally {
    portal.state.appUrl = older
    update.closeAllConnections()
    update.close()
  }
})

test('a repair that a limit turns away waits in plain sight, and takes nothing away meanwhile', {
  tag: '@once',
}, async ({ stage, page, expectedConsole }) => {
  expectedConsole.push(/status of 503/)
  const deals = () => stage.world.placements.filter(({ placement }) => placement === 'CRM_DEAL_DETAIL_TAB')
  const old = `${stage.appUrl}v1/index.html`
  for (const tab of deals()) tab.handler = old
  stage.fault({
    kind: 'rest',
    method: 'placement.bind',
    times: 3,
    effect: { type: 'error', error: 'QUERY_LIMIT_EXCEEDED', description: 'Too many requests', status: 503 },
  })
  await page.clock.install()
  const app = await openCheck(stage, 'admin')
  await app.getByRole('button', { name: 'Repair' }).click()
  await expect(app.getByText('Bitrix24 limits requests at the moment')).toBeVisible()
  expect(deals()).toMatchObject([{ handler: old }])
  await passTimeUntil(page, () => expect(section(app, PLACES)).toContainText('Everything is bound', SOON))
  expect(deals()).toMatchObject([{ handler: `${stage.appUrl}index.html` }])
})

test('a place that cannot be repaired is named, with the portal’s words', { tag: '@once' }, async ({
  stage,
  expectedConsole,
}) => {
  expectedConsole.push(/status of 400/)
  stage.world.placements = stage.world.placements.filter(({ placement }) => placement !== 'LEFT_MENU')
  stage.fault({
    kind: 'rest',
    method: 'placement.bind',
    times: 'always',
    effect: { type: 'error', error: 'ERROR_WRONG_HANDLER_URL', description: 'Wrong handler URL' },
  })
  const app = await openCheck(stage, 'admin')
  await app.getByRole('button', { name: 'Repair' }).click()
  await expect(section(app, PLACES)).toContainText(
    `Bitrix24 does not accept the app’s address ${stage.appUrl}index.html`,
  )
  await expect(section(app, PLACES)).toContainText('ERROR_WRONG_HANDLER_URL')
  await expect(line(app, PLACES, 'LEFT_MENU'), 'how it stands, and why').toContainText([
    'Not bound',
    'Refused',
  ])
  await expect(line(app, PLACES, 'REST_APP_URI'), 'the others stand there once').toContainText(['Bound'])
  await expect(app.getByRole('button', { name: 'Repair' })).toBeVisible()
})

test('a missing permission is named', { tag: '@once' }, async ({ stage }) => {
  stage.fault({ kind: 'app', set: { scopes: ['catalog', 'placement', 'task'] } })
  const app = await openCheck(stage, 'admin')
  await expect(line(app, 'Permissions of the app', 'crm')).toContainText('Missing')
  await expect(section(app, 'Permissions of the app')).toContainText(/task\s*Granted, not needed/)
  await expect(section(app, 'Permissions of the app')).toContainText('when you update it or install it again')
  await expect(line(app, PLACES, 'CRM_DEAL_DETAIL_TAB').first()).toContainText('Not offered here')
})

test('one part that fails leaves the others standing', { tag: '@once' }, async ({ stage }) => {
  stage.fault({
    kind: 'rest',
    method: 'placement.list',
    times: 'always',
    effect: { type: 'error', error: 'ERROR_CORE', description: 'Internal' },
  })
  const app = await openCheck(stage, 'admin')
  await expect(section(app, PLACES).getByRole('alert')).toContainText('ERROR_CORE')
  await expect(line(app, SEEN, 'catalog.store.list')).toContainText('Yes')
  stage.endFaults()
  await section(app, PLACES).getByRole('button', { name: 'Try again' }).click()
  await expect(line(app, PLACES, 'REST_APP_URI')).toContainText('Bound')
})

test('the report is what the screen says, and holds no token', { tag: '@once' }, async ({ stage, page }) => {
  const app = await openCheck(stage, 'admin')
  await expect(section(app, 'App and portal')).toContainText(/\d+ ms/)
  await expect(line(app, PLACES, 'REST_APP_URI')).toContainText('Bound')
  await section(app, 'Report').getByRole('button', { name: 'Copy' }).click()
  await expect(section(app, 'Report').getByRole('status')).toHaveText('Copied')

  await page.goto(new URL('/?as=admin', stage.url).href)
  await page.evaluate(() => {
    document.body.innerHTML = '<textarea></textarea>'
    document.querySelector('textarea')?.focus()
  })
  await page.keyboard.press('Control+V')
  const text = await page.locator('textarea').inputValue()
  expect(text).toContain('Links to the app [REST_APP_URI]: Bound')
  expect(text).toContain(`Warehouses [catalog.store.list]: Yes: ${stage.world.stores.length}`)
  expect(text).not.toMatch(/auth|token|[0-9a-f]{32}/i)
})

test('a small link leads to it, and back', { tag: '@once' }, async ({ stage }) => {
  const app = await stage.openLink('?params[productId]=abc', { as: 'sales' })
  await expect(app.getByRole('heading', { name: 'This is not a product number' })).toBeVisible()
  await app.getByRole('link', { name: 'Self-check' }).click()
  await expect(app.getByRole('heading', { name: 'Self-check' })).toBeVisible()
  await app.getByRole('link', { name: 'Back' }).click()
  await expect(app.getByRole('heading', { name: 'This is not a product number' })).toBeVisible()
})

test('the catalogue leads to it, and it leads back', { tag: '@once' }, async ({ stage }) => {
  await stage.goTo(`/marketplace/app/${stage.world.app.id}/`, { as: 'admin' })
  const app = stage.app()
  await app.getByRole('link', { name: 'Self-check' }).click()
  await expect(app.getByRole('heading', { name: 'Self-check' })).toBeVisible()
  await app.getByRole('link', { name: 'Back' }).click()
  await expect(app.getByRole('heading', { name: 'Catalogue', exact: true })).toBeVisible()
})

test('it speaks Russian to a Russian employee', { tag: '@once' }, async ({ stage }) => {
  const app = await openCheck(stage, 'sales', 'ru')
  await expect(app.getByRole('heading', { name: 'Самопроверка' })).toBeVisible()
  await expect(line(app, 'Что вам видно', 'catalog.store.list')).toContainText('Да')
})
