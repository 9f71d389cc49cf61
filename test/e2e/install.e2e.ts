import type { FrameLocator, Page } from '@playwright/test'
import { passTimeUntil, SOON } from './clock.ts'
import { expect, type Opening, type Person, type Stage, test } from './story.ts'

const OPENINGS: Opening[] = ['post', 'get']

/** Everywhere that the app is to stand in this portal. */
const PLACES = [
  'REST_APP_URI',
  'LEFT_MENU',
  'CRM_LEAD_DETAIL_TAB',
  'CRM_DEAL_DETAIL_TAB',
  'CRM_QUOTE_DETAIL_TAB',
  'CRM_SMART_INVOICE_DETAIL_TAB',
  'CRM_DYNAMIC_128_DETAIL_TAB',
]

/** The portal before anybody installed the app, and the page on which it is installed. */
async function openInstaller(
  stage: Stage,
  visit: { as?: Person; lang?: string; opening?: Opening } = {},
): Promise<FrameLocator> {
  stage.fault({ kind: 'app', set: { installed: false } })
  await openAppPage(stage, visit)
  return stage.app()
}

const openAppPage = (stage: Stage, visit: { as?: Person; lang?: string; opening?: Opening } = {}) =>
  stage.goTo(`/marketplace/app/${stage.world.app.id}/`, { as: 'admin', ...visit })

const unbindAll = (stage: Stage) => {
  stage.world.placements = []
}

/** What the portal holds, without the numbers that it gives to bindings. */
const bindings = (stage: Stage) =>
  stage.world.placements.map(({ id: _, ...binding }) => binding).toSorted((a, b) => byCode(a, b))
const byCode = (a: { placement: string }, b: { placement: string }) => (a.placement < b.placement ? -1 : 1)

/** Methods that changed something at the portal. */
const writes = (stage: Stage) =>
  stage
    .requests()
    .flatMap(({ commands }) => commands.map(({ method }) => method))
    .filter((method) => /\.(un)?bind$/i.test(method))

const outcomeOf = (app: FrameLocator, code: string) =>
  app.locator('dl > div').filter({ has: app.getByText(code, { exact: true }) })

/** Everything is bound; the installer is kept from opening the app by itself while a story looks around. */
async function expectAllInPlace(app: FrameLocator): Promise<void> {
  await app.getByRole('button', { name: 'Stay here' }).click()
  await expect(app.getByRole('heading', { name: 'Everything is in place' })).toBeVisible()
}

const finishes = (stage: Stage) =>
  stage.hostCommands().filter(({ command }) => command === 'setInstallFinish').length

/** The app itself, where its installer was. */
async function expectAppOpened(stage: Stage, page: Page): Promise<void> {
  await page.waitForURL(/install_finished=Y/)
  await expect.poll(() => page.locator('iframe').evaluate((frame) => frame.id)).toMatch(/^appframe_/)
  await expect(stage.app().locator('main')).toBeVisible()
  await expect(stage.app().getByText('Everything is in place')).toHaveCount(0)
}

for (const opening of OPENINGS) {
  test.describe(`the installer opened by ${opening.toUpperCase()}`, {
    tag: opening === 'get' ? '@once' : [],
  }, () => {
    test('binds every place that the portal offers, in every language, and opens the app', async ({
      stage,
      page,
    }) => {
      unbindAll(stage)
      const app = await openInstaller(stage, { opening })
      await expectAllInPlace(app)
      for (const code of PLACES) await expect(outcomeOf(app, code)).toContainText('Added')

      const bound = bindings(stage)
      expect(bound.map(({ placement }) => placement).toSorted()).toEqual(PLACES.toSorted())
      for (const { placement, handler, langAll } of bound) {
        expect(handler).toBe(`${stage.appUrl}index.html`)
        expect(langAll).toMatchObject(
          placement === 'LEFT_MENU'
            ? { en: { TITLE: 'Catalogue with stock' }, ru: { TITLE: 'Каталог с остатками' } }
            : { en: { TITLE: 'Stock & Photos' }, ru: { TITLE: 'Остатки и фото' } },
        )
      }

      await app.getByRole('button', { name: 'Open the app' }).click()
      await expectAppOpened(stage, page)
      expect(finishes(stage)).toBe(1)
      expect(stage.world.app.installed).toBe(true)
    })
  })
}

test('moves on by itself when nothing is left to decide', { tag: '@once' }, async ({ stage, page }) => {
  await page.clock.install()
  const app = await openInstaller(stage)
  await expect(app.getByText(/opens by itself in \d+ seconds\.$/)).toBeVisible()
  const said = app.getByRole('status').filter({ hasText: 'opens by itself' })
  await expect(said, 'once, for whoever hears the page').toHaveText(
    'The app opens by itself in 20 seconds. To look around first, press “Stay here”.',
  )
  await passTimeUntil(page, () => page.waitForURL(/install_finished=Y/, SOON))
  expect(finishes(stage)).toBe(1)
})

test('changes nothing when it runs again', { tag: '@once' }, async ({ stage, page }) => {
  unbindAll(stage)
  await expectAllInPlace(await openInstaller(stage))
  const before = structuredClone(stage.world.placements)
  stage.forgetRequests()

  await page.reload()
  await expectAllInPlace(stage.app())
  for (const code of PLACES) await expect(outcomeOf(stage.app(), code)).toContainText('Was right already')
  expect(stage.world.placements).toEqual(before)
  expect(writes(stage)).toEqual([])
})

test('repairs what an older version left, and leaves alone what is right', { tag: '@once' }, async ({
  stage,
}) => {
  const right = bindings(stage)
  const old = `${stage.appUrl}v1/index.html`
  for (const binding of stage.world.placements) {
    if (binding.placement === 'REST_APP_URI' || binding.placement === 'CRM_DEAL_DETAIL_TAB')
      binding.handler = old
    if (binding.placement === 'LEFT_MENU')
      binding.langAll = { en: { TITLE: 'Photos', DESCRIPTION: '', GROUP_NAME: '' } }
  }
  const app = await openInstaller(stage)
  await expectAllInPlace(app)
  for (const code of ['REST_APP_URI', 'LEFT_MENU', 'CRM_DEAL_DETAIL_TAB']) {
    await expect(outcomeOf(app, code)).toContainText('Repaired')
  }
  await expect(outcomeOf(app, 'CRM_LEAD_DETAIL_TAB')).toContainText('Was right already')
  expect(bindings(stage)).toEqual(right)
  expect(writes(stage)).toHaveLength(6)
})

test('one place refused: says which and why, the rest is bound, and nothing moves on by itself', {
  tag: '@once',
}, async ({ stage, page, expectedConsole }) => {
  expectedConsole.push(/status of 400/)
  unbindAll(stage)
  stage.fault({
    kind: 'rest',
    method: 'placement.bind',
    after: 1,
    effect: {
      type: 'error',
      error: 'ERROR_PLACEMENT_NOT_FOUND',
      description: 'Placement not found',
      status: 400,
    },
  })
  const app = await openInstaller(stage)
  await expect(app.getByRole('heading', { name: 'Some places were refused' })).toBeVisible()
  await expect(outcomeOf(app, 'LEFT_MENU')).toContainText('Refused')
  await expect(outcomeOf(app, 'LEFT_MENU')).toContainText('Bitrix24 does not know this place')
  await expect(outcomeOf(app, 'LEFT_MENU')).toContainText('ERROR_PLACEMENT_NOT_FOUND')
  await expect(outcomeOf(app, 'CRM_DEAL_DETAIL_TAB')).toContainText('Added')
  await expect(app.getByText(/opens by itself/)).toHaveCount(0)
  expect(stage.world.placements).toHaveLength(PLACES.length - 1)

  await app.getByRole('button', { name: 'Try again' }).click()
  await expectAllInPlace(app)
  await expect(outcomeOf(app, 'LEFT_MENU')).toContainText('Added')
  await app.getByRole('button', { name: 'Open the app' }).click()
  await expectAppOpened(stage, page)
})

test('a place bound although its answer was lost counts as bound, and is not written again', {
  tag: '@once',
}, async ({ stage }) => {
  unbindAll(stage)
  stage.fault({ kind: 'rest', method: 'placement.bind', effect: { type: 'truncate' } })
  const app = await openInstaller(stage)
  await expectAllInPlace(app)
  await expect(outcomeOf(app, 'REST_APP_URI')).toContainText('Added')
  expect(writes(stage)).toHaveLength(PLACES.length)
})

test('a connection that breaks while a place is bound stops the work; what was done is found later', {
  tag: '@once',
}, async ({ stage, expectedConsole }) => {
  expectedConsole.push(/net::ERR_/)
  unbindAll(stage)
  stage.fault({ kind: 'rest', method: 'placement.bind', effect: { type: 'drop', when: 'halfway' } })
  const app = await openInstaller(stage)
  await expect(app.getByRole('alert')).toContainText('Installation: no connection')
  expect(writes(stage)).toEqual(['placement.bind'])

  await app.getByRole('button', { name: 'Try again' }).click()
  await expectAllInPlace(app)
  await expect(outcomeOf(app, 'REST_APP_URI')).toContainText('Was right already')
  await expect(outcomeOf(app, 'LEFT_MENU')).toContainText('Added')
  expect(writes(stage)).toHaveLength(PLACES.length)
})

test('missing permissions: names them, binds nothing, and goes on once they are granted', {
  tag: '@once',
}, async ({ stage, page }) => {
  unbindAll(stage)
  stage.fault({ kind: 'app', set: { scopes: ['crm'] } })
  const app = await openInstaller(stage)
  await expect(app.getByRole('heading', { name: 'The app lacks permissions' })).toBeVisible()
  await expect(app.getByRole('listitem')).toHaveText([/“catalog”/, /“placement”/])
  await expect(app.getByText('An app from the Market gets them when you update it')).toBeVisible()
  await expect(app.getByText('Assign permissions')).toHaveCount(0)
  expect(stage.world.placements).toEqual([])

  stage.fault({ kind: 'app', set: { scopes: ['catalog', 'crm', 'placement'] } })
  await app.getByRole('button', { name: 'Try again' }).click()
  await expectAllInPlace(app)
  await app.getByRole('button', { name: 'Open the app' }).click()
  await expectAppOpened(stage, page)
})

test('a local application is told where its permissions are assigned', { tag: '@once' }, async ({
  stage,
}) => {
  stage.world.app.status = 'L'
  stage.fault({ kind: 'app', set: { scopes: ['crm'] } })
  const app = await openInstaller(stage)
  await expect(app.getByText('Developer resources → Integrations')).toContainText('“Assign permissions”')
  await expect(app.getByText('from the Market')).toHaveCount(0)
})

test('without the permission for CRM the app gets its links and no tabs, and says so', {
  tag: '@once',
}, async ({ stage }) => {
  unbindAll(stage)
  stage.fault({ kind: 'app', set: { scopes: ['catalog', 'placement'] } })
  const app = await openInstaller(stage)
  await expectAllInPlace(app)
  await expect(app.getByText('was not granted the permission “crm”')).toBeVisible()
  await expect(outcomeOf(app, 'CRM_DEAL_DETAIL_TAB')).toContainText('Not offered here')
  expect(bindings(stage).map(({ placement }) => placement)).toEqual(['LEFT_MENU', 'REST_APP_URI'])
})

test('a portal that refuses an administrator’s methods gets the words for people who are none', {
  tag: '@once',
}, async ({ stage, expectedConsole }) => {
  expectedConsole.push(/status of 403/)
  stage.fault({
    kind: 'rest',
    method: 'placement.get',
    times: 'always',
    effect: { type: 'error', error: 'ACCESS_DENIED', description: 'Access denied!', status: 403 },
  })
  const app = await openInstaller(stage)
  await expect(app.getByRole('heading', { name: 'An administrator has to install this app' })).toBeVisible()
  expect(finishes(stage)).toBe(0)
})

test('an employee meets the portal’s own page while the app is not installed', { tag: '@once' }, async ({
  stage,
  page,
}) => {
  stage.fault({ kind: 'app', set: { installed: false } })
  await openAppPage(stage, { as: 'sales' })
  await expect(page.locator('iframe')).toHaveCount(0)
  await expect(page.getByRole('main')).toContainText(/administrator/i)
})

test('removed and installed again, the app stands everywhere as before', { tag: '@once' }, async ({
  stage,
  page,
}) => {
  const before = bindings(stage)
  await stage.goTo('/', { as: 'admin' })
  await page.getByRole('button', { name: 'Start the installation again' }).click()
  await expectAllInPlace(stage.app())
  expect(bindings(stage)).toEqual(before)
  await stage.app().getByRole('button', { name: 'Open the app' }).click()
  await expectAppOpened(stage, page)
})

test.describe('the installer’s page reached after the installation', { tag: '@once' }, () => {
  /** An integrator may bind it by mistake: the menu item then shows it to everybody. */
  async function openByMenu(stage: Stage, as: Person): Promise<FrameLocator> {
    const item = stage.world.placements.find(({ placement }) => placement === 'LEFT_MENU')
    if (!item) throw new Error('the demo binds a menu item')
    item.handler = `${stage.appUrl}install.html`
    await stage.goTo(`/marketplace/placement/${item.id}/`, { as })
    return stage.app()
  }

  test('tells an employee whose work it is, and changes nothing', async ({ stage }) => {
    const app = await openByMenu(stage, 'sales')
    await expect(app.getByRole('heading', { name: 'An administrator has to install this app' })).toBeVisible()
    expect(stage.requests()).toEqual([])
  })

  test('repairs for an administrator, has nothing to finish, and leads to the app', async ({ stage }) => {
    const app = await openByMenu(stage, 'admin')
    await expect(outcomeOf(app, 'LEFT_MENU')).toContainText('Repaired')
    await expect(app.getByText('nothing else has to be finished')).toBeVisible()
    await app.getByRole('link', { name: 'Open the app' }).click()
    await expect(app.getByText('Everything is in place')).toHaveCount(0)
    await expect(app.locator('main')).toBeVisible()
    expect(finishes(stage)).toBe(0)
  })
})

test('a portal that fails is no blank page, and installing goes on when it is back', {
  tag: '@once',
}, async ({ stage, expectedConsole }) => {
  expectedConsole.push(/status of 50\d/)
  unbindAll(stage)
  stage.fault({
    kind: 'rest',
    method: 'placement.list',
    times: 'always',
    effect: {
      type: 'error',
      error: 'INTERNAL_SERVER_ERROR',
      description: 'Internal server error',
      status: 500,
    },
  })
  const app = await openInstaller(stage)
  await expect(app.getByRole('alert')).toContainText('Installation: the portal failed')
  stage.endFaults()
  stage.fault({ kind: 'app', set: { installed: false } })
  await app.getByRole('button', { name: 'Try again' }).click()
  await expectAllInPlace(app)
})

test('a portal that does not reload after the end is told about', { tag: '@once' }, async ({
  stage,
  page,
}) => {
  await page.clock.install()
  stage.fault({ kind: 'host', command: 'setInstallFinish', effect: { type: 'silent' } })
  const app = await openInstaller(stage)
  await app.getByRole('button', { name: 'Open the app' }).click()
  await expect(app.getByText('Bitrix24 is opening the app')).toBeVisible()
  const almost = app.getByRole('heading', { name: 'Almost there' })
  await passTimeUntil(page, () => expect(almost).toBeVisible(SOON))
  await expect(app.getByRole('alert')).toContainText('Reload the page of the portal')
  expect(finishes(stage)).toBe(1)
})

test('a host page that never answers is named', { tag: '@once' }, async ({ stage, page }) => {
  await page.clock.install()
  stage.fault({ kind: 'host', command: 'getInitData', times: 'always', effect: { type: 'silent' } })
  const app = await openInstaller(stage)
  const silent = app.getByRole('heading', { name: 'Bitrix24 does not answer' })
  await passTimeUntil(page, () => expect(silent).toBeVisible(SOON))
  stage.endFaults()
  await app.getByRole('button', { name: 'Reload' }).click()
  await expect(app.getByRole('heading', { name: 'Everything is in place' })).toBeVisible()
})

test('speaks Russian to a Russian administrator, and stays for one who wants to stay', {
  tag: '@once',
}, async ({ stage }) => {
  const app = await openInstaller(stage, { lang: 'ru' })
  await expect(app.getByRole('heading', { name: 'Всё на месте' })).toBeVisible()
  await expect(app.locator('html')).toHaveAttribute('lang', 'ru-RU')
  await app.getByRole('button', { name: 'Остаться здесь' }).click()
  await expect(app.getByText(/откроется само/)).toHaveCount(0)
  expect(finishes(stage)).toBe(0)
})
