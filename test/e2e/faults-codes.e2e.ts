import type { FrameLocator } from '@playwright/test'
import { OAK_TABLE, openOak, PICTURES, refusal, spoil } from './oak-table.ts'
import { pictures, refresh, stock, stockRows } from './parts.ts'
import { expect, test } from './story.ts'

/** Codes of refusals and faults that have words of their own, each as the whole answer or as one command's. */

const heading = (app: FrameLocator, name: string) => app.getByRole('heading', { name })

test.describe('the whole request refused with', { tag: '@once' }, () => {
  const REFUSED: [code: string, description: string, status: number, title: string][] = [
    ['allowed_only_intranet_user', 'Allowed only intranet user', 403, 'This app is closed to you'],
    ['user_access_error', 'The user does not have access to the app', 401, 'This app is closed to you'],
    ['NO_AUTH_FOUND', 'Wrong authorization data', 401, 'Bitrix24 does not recognise this page'],
    ['WRONG_AUTH_TYPE', 'Current authorization type is denied', 403, 'Bitrix24 does not recognise this page'],
    ['INVALID_CREDENTIALS', 'Invalid request credentials', 401, 'Bitrix24 does not recognise this page'],
  ]
  for (const [code, description, status, title] of REFUSED) {
    test(`${code} takes everything away and is not asked again`, async ({ stage, expectedConsole }) => {
      expectedConsole.push(/status of 40[13]/)
      const app = await openOak(stage)
      stage.fault(spoil('batch', refusal(code, description, status)))
      stage.forgetRequests()
      await refresh(app)
      await expect(heading(app, title)).toBeVisible()
      await expect(app.locator('table, img')).toHaveCount(0)
      expect(stage.requests().map((request) => request.status)).toEqual([status])
      stage.endFaults()
      await app.getByRole('button', { name: 'Check again' }).click()
      await stockRows(app)
    })
  }

  const PASSING: [code: string, status: number, says: string][] = [
    ['authorization_error', 401, 'access could not be checked'],
    ['CONNECTION_ERROR', 401, 'access could not be checked'],
  ]
  for (const [code, status, says] of PASSING) {
    test(`${code} leaves the last numbers, with the reason`, async ({ stage, expectedConsole }) => {
      expectedConsole.push(/status of 401/)
      const app = await openOak(stage)
      const rows = await stockRows(app)
      stage.fault(spoil('batch', refusal(code, '', status)))
      stage.forgetRequests()
      await refresh(app)
      await expect(stock(app)).toContainText(`Stock by warehouse: ${says}`)
      await expect(stock(app)).toContainText(/What you see is from \d/)
      expect(await stockRows(app)).toEqual(rows)
      expect(stage.requests(), 'asking at once would not help').toHaveLength(1)
    })
  }

  test('ERROR_UNEXPECTED_ANSWER is asked once apart, and passes', async ({ stage, expectedConsole }) => {
    expectedConsole.push(/status of 500/)
    const app = await openOak(stage)
    stage.fault(
      spoil('batch', refusal('ERROR_UNEXPECTED_ANSWER', 'Server returned an unexpected answer', 500)),
    )
    stage.forgetRequests()
    await refresh(app)
    await expect.poll(() => stage.requests().length, 'the batch, and its commands apart').toBeGreaterThan(3)
    await expect(app.getByRole('button', { name: 'Refresh', exact: true })).toBeEnabled()
    await expect(app.getByText('the portal failed')).toHaveCount(0)
    expect(stage.requests().filter(({ method }) => method === 'batch')).toHaveLength(1)
  })
})

test.describe('one command refused with', { tag: '@once' }, () => {
  const WORDS: [code: string | number, description: string, says: string][] = [
    ['200040300020', 'Access Denied', 'Pictures: access denied'],
    ['200040300030', 'Access Denied', '«View in Control Panel»'],
    ['200600000020', 'Image does not exist', 'Pictures: not found'],
    ['201100000000', 'Row does not exist', 'Pictures: not found'],
    ['ERROR_ENTITY_NOT_FOUND', 'Entity not found', 'Pictures: not found'],
    ['NOT_FOUND', 'Nothing here', 'Pictures: not found'],
    ['authorization_error', '', 'Pictures: access could not be checked'],
    ['CONNECTION_ERROR', '', 'Pictures: access could not be checked'],
    ['ERROR_UNEXPECTED_ANSWER', 'Server returned an unexpected answer', 'Pictures: the portal failed'],
    ['INTERNAL_SERVER_ERROR', 'Internal server error', 'Pictures: the portal failed'],
  ]
  test('any code that is known gets its own words, and the rest works on', async ({ stage }) => {
    const app = await openOak(stage)
    for (const [code, description, says] of WORDS) {
      stage.fault(spoil(PICTURES, refusal(code, description)))
      stage.forgetRequests()
      await refresh(app)
      await expect(pictures(app), String(code)).toContainText(says)
      expect(await stockRows(app)).toHaveLength(5)
      expect(stage.requests(), `${code} is not asked again`).toHaveLength(1)
      stage.endFaults()
      await refresh(app)
      // The answer is here once both hold: a section that waits may say nothing, and a picture may be the last one.
      await expect(pictures(app), `${code} has passed`).not.toContainText(says)
      await expect(pictures(app).locator('figure img')).toBeVisible()
    }
  })

  test('a code for administrators only is told as that, and nothing else of the check fails', async ({
    stage,
  }) => {
    stage.fault(spoil('catalog.catalog.list', refusal('200040300010', 'Access Denied')))
    const app = await stage.openLink('?params[screen]=check', { as: 'admin' })
    const line = (method: string) =>
      app.locator('dl > div').filter({ has: app.getByText(method, { exact: true }) })
    await expect(line('catalog.catalog.list')).toContainText('Administrators only')
    await expect(line('catalog.store.list')).toContainText(`Yes: ${stage.world.stores.length}`)
  })
})

test('a product that is missing is told so by every form of its code', { tag: '@once' }, async ({
  stage,
}) => {
  for (const [code, description] of [
    [0, 'Product is not exists'],
    ['', 'product does not exist.'],
    ['200040300000', 'Product was not found'],
  ] as const) {
    stage.fault(spoil('catalog.product.get', refusal(code, description)))
    const app = await stage.openLink(`?params[productId]=${OAK_TABLE}`, { as: 'admin' })
    await expect(app.getByText(`Product ${OAK_TABLE}: not found`), JSON.stringify(code)).toBeVisible()
    stage.endFaults()
  }
})
