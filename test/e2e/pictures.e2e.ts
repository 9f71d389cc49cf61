import type { Page } from '@playwright/test'
import { hasLoaded, pictures, showPicture } from './parts.ts'
import { expect, type Stage, test } from './story.ts'

const GLOBE = 1302
const NOTEBOOK = 1301
const LAPTOP = 1286
const CAMERA = 1288
const HEADPHONES = 1280
const WARDROBE_DOOR = 1210
const BACKPACK = 1260

/** The demo's picture of a product whose file is in this state. */
function pictureIn(stage: Stage, productId: number, state: 'missing' | 'text' | 'hidden') {
  const picture = stage.world.images.find((image) => image.productId === productId && image.state === state)
  if (!picture) throw new Error(`Product ${productId} has no picture in the state ${state}`)
  return picture
}

/** Addresses of pictures and links that the browser asked for, in order. */
function watchFiles(page: Page): string[] {
  const files: string[] = []
  page.on('request', (request) => {
    if (/\/upload\/|\/rest\/download/.test(request.url())) files.push(new URL(request.url()).pathname)
  })
  return files
}

test('walks through the pictures by buttons, strip and arrow keys', { tag: '@once' }, async ({ stage }) => {
  const app = await stage.openFromCard(CAMERA, { as: 'admin' })
  const section = pictures(app)
  await expect(section).toContainText('1 of 40')
  await section.getByRole('button', { name: 'Next picture' }).click()
  await expect(section).toContainText('2 of 40')
  await section.getByRole('button', { name: 'Next picture' }).press('ArrowRight')
  await expect(section).toContainText('3 of 40')
  await section.getByRole('button', { name: 'Show picture 40' }).click()
  await expect(section).toContainText('40 of 40')
  await section.getByRole('button', { name: 'Next picture' }).click()
  await expect(section).toContainText('1 of 40')
})

test('fetches only the pictures that can be seen', { tag: '@once' }, async ({ stage, page }) => {
  const files = watchFiles(page)
  const app = await stage.openFromCard(CAMERA, { as: 'admin' })
  await expect.poll(() => hasLoaded(pictures(app).locator('figure img'))).toBe(true)
  for (const place of [0, 1, 2]) {
    await expect.poll(() => hasLoaded(pictures(app).locator('li img').nth(place))).toBe(true)
  }
  expect(new Set(files).size).toBeLessThan(35)
})

test('opens the viewer over everything, and gives the focus back', { tag: '@once' }, async ({ stage }) => {
  const app = await stage.openFromCard(HEADPHONES, { as: 'sales' })
  const enlarge = pictures(app).getByRole('button', { name: 'Enlarge' })
  await enlarge.click()
  const viewer = app.getByRole('dialog')
  await expect(viewer).toBeVisible()
  await expect.poll(() => hasLoaded(viewer.locator('img').first())).toBe(true)
  await viewer.press('Escape')
  await expect(viewer).toHaveCount(0)
  await expect(enlarge).toBeFocused()
})

test('shows pictures that lie on another origin', { tag: '@once' }, async ({ stage }) => {
  const app = await stage.openFromCard(HEADPHONES, { as: 'sales' })
  const image = pictures(app).locator('figure img')
  await expect.poll(() => hasLoaded(image)).toBe(true)
  expect(new URL((await image.getAttribute('src')) ?? '').origin).not.toBe(new URL(stage.url).origin)
})

test('lists a file that is preview and detail picture once', { tag: '@once' }, async ({ stage }) => {
  const app = await stage.openFromCard(BACKPACK, { as: 'admin' })
  const ids = stage.world.images.filter(({ productId }) => productId === BACKPACK).map(({ id }) => id)
  expect(ids.length).toBeGreaterThan(new Set(ids).size)
  await expect(pictures(app)).toContainText(`1 of ${new Set(ids).size}`)
})

test('says when a product has no pictures', { tag: '@once' }, async ({ stage }) => {
  const app = await stage.openFromCard(WARDROBE_DOOR, { as: 'sales' })
  await expect(pictures(app)).toContainText('No pictures yet')
})

test('a picture closed at its public address comes through the portal, and the link with the token is not kept', {
  tag: '@once',
}, async ({ stage, page, expectedConsole }) => {
  expectedConsole.push(/status of 403/)
  const app = await stage.openFromCard(LAPTOP, { as: 'sales' })
  await showPicture(app, pictureIn(stage, LAPTOP, 'hidden').name)
  const image = pictures(app).locator('figure img')
  await expect(image).toHaveAttribute('src', /^blob:/)
  await expect.poll(() => hasLoaded(image)).toBe(true)

  const asked = stage.requests().map(({ method }) => method)
  expect(asked.filter((method) => method === 'catalog.productImage.get')).toHaveLength(1)
  expect(asked.filter((method) => method === 'download')).toHaveLength(1)
  for (const frame of page.frames()) {
    const kept = await frame.evaluate(
      () => document.documentElement.outerHTML + JSON.stringify([localStorage, sessionStorage]),
    )
    expect(kept).not.toContain('download.json')
  }
})

test('a picture whose file is missing says so, and is looked into once', { tag: '@once' }, async ({
  stage,
  expectedConsole,
}) => {
  expectedConsole.push(/status of 404/)
  const app = await stage.openFromCard(GLOBE, { as: 'admin' })
  const missing = pictureIn(stage, GLOBE, 'missing')
  await showPicture(app, missing.name)
  const reason = 'This picture cannot be shown: the file is missing or is not an image.'
  await expect(pictures(app).getByRole('status')).toHaveText(reason)
  await pictures(app).getByRole('button', { name: 'Next picture' }).click()
  await expect.poll(() => hasLoaded(pictures(app).locator('figure img')), 'another picture').toBe(true)
  await showPicture(app, missing.name)
  await expect(pictures(app).getByRole('status')).toHaveText(reason)
  expect(stage.requests().filter(({ method }) => method === 'catalog.productImage.get')).toHaveLength(1)
})

test('a file that is no picture is told from one that was deleted', { tag: '@once' }, async ({
  stage,
  expectedConsole,
}) => {
  expectedConsole.push(/status of 404/)
  const app = await stage.openFromCard(NOTEBOOK, { as: 'admin' })
  await showPicture(app, pictureIn(stage, NOTEBOOK, 'text').name)
  await expect(pictures(app).getByRole('status')).toHaveText(
    'This picture cannot be shown: the file is missing or is not an image.',
  )
})

test('a picture that somebody deleted meanwhile is said to be deleted', async ({
  stage,
  page,
  expectedConsole,
}) => {
  expectedConsole.push(/status of 40[04]/)
  const globe = pictureIn(stage, GLOBE, 'missing')
  // The list still names the picture; it goes before the app asks why it did not load.
  await page.route('**/rest/catalog.productImage.get*', async (route) => {
    stage.fault({ kind: 'delete', what: 'image', id: globe.id })
    await route.continue()
  })
  const app = await stage.openFromCard(GLOBE, { as: 'admin' })
  await showPicture(app, globe.name)
  await expect(pictures(app).getByRole('status')).toHaveText('This picture was deleted from the product.')
})
