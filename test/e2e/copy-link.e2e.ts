import type { FrameLocator, Page } from '@playwright/test'
import { pictures, stockRows } from './parts.ts'
import { expect, type Stage, test } from './story.ts'

const OAK_TABLE = 1204

const linkOf = (stage: Stage, query: string) =>
  `${new URL(stage.url).origin}/marketplace/view/${stage.world.app.code}/?${query}`

const asked = (stage: Stage) => stage.requests().map(({ method }) => method)

/** What the clipboard holds, told by pasting it outside the app. */
async function pasted(stage: Stage, page: Page): Promise<string> {
  await page.goto(new URL('/', stage.url).href)
  await page.evaluate(() => {
    document.body.innerHTML = '<textarea></textarea>'
    document.querySelector('textarea')?.focus()
  })
  await page.keyboard.press('Control+V')
  return page.locator('textarea').inputValue()
}

const copyFrom = async (app: FrameLocator) => {
  await app.getByRole('dialog').getByRole('button', { name: 'Copy' }).click()
  await expect(app.getByRole('dialog').getByRole('status')).toHaveText('Copied')
}

test('an employee copies a product’s link, and a colleague opens it', { tag: '@once' }, async ({
  stage,
  page,
}) => {
  const app = await stage.openFromCard(OAK_TABLE, { as: 'sales' })
  await stockRows(app)
  await app.getByRole('button', { name: 'Copy link to this product' }).click()
  await copyFrom(app)
  const link = await pasted(stage, page)
  expect(link).toBe(linkOf(stage, `params[productId]=${OAK_TABLE}`))

  await stage.goTo(link, { as: 'keeper' })
  await expect(stage.app().getByText(`ID ${OAK_TABLE}`)).toBeVisible()
})

test('the link to a picture opens with that picture', { tag: '@once' }, async ({ stage, page }) => {
  const app = await stage.openFromCard(OAK_TABLE, { as: 'admin' })
  await pictures(app).getByRole('button', { name: 'Show picture 3' }).click()
  await pictures(app).getByRole('button', { name: 'Copy link to this picture' }).click()
  await copyFrom(app)
  const link = await pasted(stage, page)
  expect(link).toMatch(/params\[productId\]=1204&params\[imageId\]=\d+$/)

  await stage.goTo(link, { as: 'admin' })
  await expect(pictures(stage.app()).getByText(/^3 of \d+$/)).toBeVisible()
})

test('the app’s code is asked for once, and only when a link is wanted', { tag: '@once' }, async ({
  stage,
}) => {
  const app = await stage.openFromCard(OAK_TABLE, { as: 'sales' })
  await stockRows(app)
  stage.forgetRequests()
  const open = app.getByRole('button', { name: 'Copy link to this product' })
  await open.click()
  await expect(app.getByRole('dialog').getByRole('textbox')).toHaveValue(/productId/)
  expect(asked(stage)).toEqual(['app.info'])

  await app.getByRole('button', { name: 'Close' }).click()
  await expect(app.getByRole('dialog')).toHaveCount(0)
  await expect(open, 'the focus is where it came from').toBeFocused()
  await open.click()
  await expect(app.getByRole('dialog').getByRole('textbox')).toHaveValue(/productId/)
  expect(asked(stage)).toEqual(['app.info'])
})

test('a code that cannot be read is said, and asked for again', { tag: '@once' }, async ({
  stage,
  expectedConsole,
}) => {
  expectedConsole.push(/status of 403/)
  const app = await stage.openFromCard(OAK_TABLE, { as: 'sales' })
  await stockRows(app)
  stage.fault({
    kind: 'rest',
    method: 'app.info',
    effect: { type: 'error', error: 'ERROR_CORE', description: 'Internal', status: 403 },
  })
  await app.getByRole('button', { name: 'Copy link to this product' }).click()
  const reason = app.getByRole('dialog').getByRole('alert')
  await expect(reason).toContainText('Copy link to this product: could not be loaded')
  await expect(reason).toContainText('ERROR_CORE')
  expect((await stockRows(app)).length, 'the screen behind it stays').toBeGreaterThan(0)
  await app.getByRole('dialog').getByRole('button', { name: 'Try again' }).click()
  await expect(app.getByRole('dialog').getByRole('textbox')).toHaveValue(/productId/)
})
