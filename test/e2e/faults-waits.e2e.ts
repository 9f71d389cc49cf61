import type { Route } from '@playwright/test'
import { passTimeUntil, SOON } from './clock.ts'
import {
  OAK_TABLE,
  openOak,
  PICTURES,
  refusal,
  SHOWROOM,
  STOCK,
  showroom,
  spoil,
  watchFor,
} from './oak-table.ts'
import { pictures, refresh, stock, stockRows } from './parts.ts'
import { expect, test } from './story.ts'

/**
 * What people read while the app waits: for the portal's limits, for an answer, for a token, for the connection.
 * Waits of the app's own clock are passed over where a story need not sit through them; those that the browser
 * measures (an answer that does not come) are waited for.
 */

const LIMITED = 'Bitrix24 limits requests at the moment. Waiting until it answers again…'
const tooMany = (code: string) => refusal(code, 'Too many requests', 503)
const blocked = refusal('OPERATION_TIME_LIMIT', 'Method is blocked', 429)

test.describe('limits of the portal', { tag: '@once' }, () => {
  for (const code of ['QUERY_LIMIT_EXCEEDED', 'OVERLOAD_LIMIT']) {
    test(`a 503 ${code} is waited for in plain sight, and passes`, async ({ stage, expectedConsole }) => {
      expectedConsole.push(/status of 503/)
      const app = await openOak(stage)
      stage.fault(spoil('batch', tooMany(code), 1), { kind: 'stock', ...SHOWROOM, amount: 4 })
      stage.forgetRequests()
      const wasSaid = await watchFor(app, LIMITED)
      await refresh(app)
      await expect.poll(wasSaid).toBe(true)
      await expect(showroom(app)).toContainText(/4\s*0\s*4/)
      await expect(app.getByText(LIMITED)).toHaveCount(0)
      expect(stage.requests().map(({ status }) => status)).toEqual([503, 200])
    })
  }

  test('a 503 that lasts ends after three attempts, and the numbers stay', async ({
    stage,
    expectedConsole,
  }) => {
    expectedConsole.push(/status of 503/)
    const app = await openOak(stage)
    stage.fault(spoil('batch', tooMany('QUERY_LIMIT_EXCEEDED')))
    stage.forgetRequests()
    await refresh(app)
    await expect(stock(app)).toContainText('Stock by warehouse: Bitrix24 is overloaded', { timeout: 20_000 })
    await expect(app.getByText(LIMITED)).toHaveCount(0)
    await expect(showroom(app)).toContainText(/5\s*0\s*5/)
    expect(stage.requests().map(({ status }) => status)).toEqual([503, 503, 503])
  })

  test('a 429 of the whole request is waited for in plain sight, and passes', async ({
    stage,
    page,
    expectedConsole,
  }) => {
    expectedConsole.push(/status of 429/)
    await page.clock.install()
    const app = await openOak(stage)
    stage.fault(spoil('batch', blocked, 2), { kind: 'stock', ...SHOWROOM, amount: 4 })
    stage.forgetRequests()
    await refresh(app)
    await expect(app.getByText(LIMITED)).toBeVisible()
    await expect(showroom(app), 'nobody asks meanwhile').toContainText(/5\s*0\s*5/)
    await passTimeUntil(page, () => expect(showroom(app)).toContainText(/4\s*0\s*4/, SOON))
    await expect(app.getByText(LIMITED)).toHaveCount(0)
    expect(
      stage.requests().map(({ status }) => status),
      'twice, no more',
    ).toEqual([429, 429, 200])
  })

  test('a method whose time is used up inside a batch holds up nobody else, and is asked once more', async ({
    stage,
    page,
  }) => {
    await page.clock.install()
    stage.fault(spoil(PICTURES, refusal('OPERATION_TIME_LIMIT', 'Method is blocked'), 1))
    const app = await openOak(stage)
    await expect(app.getByText(LIMITED)).toBeVisible()
    await passTimeUntil(page, () => expect(pictures(app).locator('img').first()).toBeVisible(SOON))
    await expect(app.getByText(LIMITED)).toHaveCount(0)
    expect(stage.requests().map(({ method }) => method)).toEqual(['batch', PICTURES])
  })
})

test.describe('silence', { tag: '@once' }, () => {
  test('the host page that never answers the handshake is named after some seconds', async ({
    stage,
    page,
  }) => {
    await page.clock.install()
    stage.fault({ kind: 'host', command: 'getInitData', times: 'always', effect: { type: 'silent' } })
    const app = await stage.openLink(`?params[productId]=${OAK_TABLE}`, { as: 'admin' })
    const title = app.getByRole('heading', { name: 'Bitrix24 does not answer' })
    await passTimeUntil(page, () => expect(title).toBeVisible(SOON))
    stage.endFaults()
    await app.getByRole('button', { name: 'Reload' }).click()
    await stockRows(app)
  })

  test('a token that is never renewed ends the session, and the last numbers stay', async ({
    stage,
    page,
    expectedConsole,
  }) => {
    expectedConsole.push(/status of 401/)
    await page.clock.install()
    const app = await openOak(stage)
    stage.fault(
      { kind: 'expireTokens' },
      { kind: 'host', command: 'refreshAuth', times: 'always', effect: { type: 'silent' } },
    )
    stage.forgetRequests()
    const wasSaid = await watchFor(app, 'Bitrix24 is taking longer than usual')
    await refresh(app)
    await passTimeUntil(page, () => expect(stock(app)).toContainText('Your session has ended', SOON))
    expect(await wasSaid(), 'people were told meanwhile').toBe(true)
    await expect(stock(app)).toContainText(/What you see is from \d{1,2}:\d{2}:\d{2}/)
    await expect(showroom(app)).toContainText(/5\s*0\s*5/)
    expect(stage.requests()).toHaveLength(1)
  })

  test('while one row is checked is told like that of a whole screen', async ({ stage, page }) => {
    await page.clock.install()
    const app = await openOak(stage)
    const checked = showroom(app).getByRole('status')
    let answer = () => {}
    const isAnswered = new Promise<void>((resolve) => {
      answer = resolve
    })
    await page.route('**/rest/**', async (route) => {
      await isAnswered
      await route.continue()
    })
    await showroom(app)
      .getByRole('button', { name: /^Check .* again$/ })
      .click()
    await expect(checked).toHaveText('Checking…')
    const slow = app.getByText('Bitrix24 is taking longer than usual')
    await passTimeUntil(page, () => expect(slow).toBeVisible(SOON))
    await expect(checked).toHaveText('Checking…')
    answer()
    await expect(checked).toContainText('still 5')
    await expect(slow).toHaveCount(0)
  })

  test('of half a minute is given up, and each command asked once by itself; what stays silent is called so', async ({
    stage,
  }) => {
    test.slow()
    const app = await openOak(stage)
    stage.product(OAK_TABLE).name = 'Oak dining table, renamed'
    stage.fault(spoil('batch', { type: 'delay', ms: 30_000 }), spoil(STOCK, { type: 'delay', ms: 45_000 }))
    await refresh(app)
    await expect(app.getByText('Bitrix24 is taking longer than usual')).toBeVisible({ timeout: 15_000 })
    await expect(showroom(app)).toContainText(/5\s*0\s*5/)
    // 20 s of patience with an answer (docs/errors.md), then each command by itself.
    await expect(app.getByRole('heading', { level: 1 })).toHaveText('Oak dining table, renamed', {
      timeout: 40_000,
    })
    await expect(pictures(app)).not.toContainText('What you see is from')
    await expect(stock(app)).toContainText('Stock by warehouse: no answer', { timeout: 40_000 })
    await expect(stock(app)).toContainText(/What you see is from \d/)
    await expect(showroom(app)).toContainText(/5\s*0\s*5/)
  })
})

test.describe('the connection', { tag: '@once' }, () => {
  test('goes: the numbers stay; comes back: they are read anew without a click', async ({
    stage,
    page,
    expectedConsole,
  }) => {
    expectedConsole.push(/ERR_INTERNET_DISCONNECTED/)
    const app = await openOak(stage)
    await page.context().setOffline(true)
    await refresh(app)
    await expect(stock(app)).toContainText('Stock by warehouse: no connection')
    await expect(stock(app)).toContainText(/What you see is from \d/)
    await expect(showroom(app)).toContainText(/5\s*0\s*5/)
    stage.fault({ kind: 'stock', ...SHOWROOM, amount: 4 })
    await page.context().setOffline(false)
    await expect(showroom(app)).toContainText(/4\s*0\s*4/)
    await expect(app.getByText('What you see is from')).toHaveCount(0)
  })
})

/** A proxy that fails, and what happens in that moment. */
const breakWhile = (happens: () => void) => (route: Route) => {
  happens()
  return route.fulfill({ status: 500, body: '<html>', headers: { 'Access-Control-Allow-Origin': '*' } })
}

test.describe('the token ends', { tag: '@once' }, () => {
  test('in a single call', async ({ stage, expectedConsole }) => {
    expectedConsole.push(/status of 401/)
    // Without the names of warehouses, a check asks for the row alone.
    stage.fault(spoil('catalog.store.list', refusal('200040300010', 'Access Denied')))
    const app = await stage.openFromCard(OAK_TABLE, { as: 'admin' })
    const line = stock(app).locator('tbody tr', { hasText: 'Warehouse 3' })
    await expect(line).toContainText(/5\s*0\s*5/)
    stage.fault({ kind: 'expireTokens' }, { kind: 'stock', ...SHOWROOM, amount: 4 })
    stage.forgetRequests()
    await line.getByRole('button', { name: /again/ }).click()
    await expect(line).toContainText('was 5, now 4')
    // What follows is the other rows, read anew because this one had changed.
    const [first, second] = stage.requests()
    expect([first?.method, first?.status]).toEqual(['catalog.storeproduct.get', 401])
    expect([second?.method, second?.status]).toEqual(['catalog.storeproduct.get', 200])
  })

  test('in many calls at once: at most two renewals', async ({ stage, page, expectedConsole }) => {
    expectedConsole.push(/status of (500|401)/)
    const app = await openOak(stage)
    stage.forgetRequests()
    // The token ends just when a batch breaks: each of its commands then meets the end by itself.
    await page.route(
      '**/rest/batch**',
      breakWhile(() => stage.fault({ kind: 'expireTokens' })),
      { times: 1 },
    )
    stage.fault({ kind: 'stock', ...SHOWROOM, amount: 4 })
    await refresh(app)
    await expect(showroom(app)).toContainText(/4\s*0\s*4/)
    const refusals = stage.requests().filter(({ status }) => status === 401)
    expect(refusals.length, 'each call met the end of the token').toBeGreaterThan(2)
    const renewals = stage.hostCommands().filter(({ command }) => command === 'refreshAuth')
    expect(renewals.length).toBeLessThanOrEqual(2)
  })

  for (const code of ['expired_token', 'invalid_token']) {
    test(`and the new one is refused as well with ${code}: the session has ended, and the last numbers stay`, async ({
      stage,
      expectedConsole,
    }) => {
      expectedConsole.push(/status of 401/)
      const app = await openOak(stage)
      stage.fault(spoil('batch', refusal(code, 'The token is not accepted', 401)))
      stage.forgetRequests()
      await refresh(app)
      await expect(stock(app)).toContainText('Your session has ended')
      await expect(stock(app)).toContainText(/What you see is from \d/)
      await expect(showroom(app)).toContainText(/5\s*0\s*5/)
      expect(stage.requests().map(({ status }) => status)).toEqual([401, 401])
      const renewals = stage.hostCommands().filter(({ command }) => command === 'refreshAuth')
      expect(renewals).toHaveLength(1)
    })
  }
})
