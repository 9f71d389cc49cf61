import { expect, type FrameLocator, type Locator } from '@playwright/test'

/** Parts of the product screen, as a person would point at them. */

export const pictures = (app: FrameLocator): Locator => app.getByRole('region', { name: 'Pictures' })

export const stock = (app: FrameLocator): Locator => app.getByRole('region', { name: 'Stock by warehouse' })

/** Has this image really loaded? */
export const hasLoaded = (image: Locator): Promise<boolean> =>
  image.evaluate((element) => (element as HTMLImageElement).naturalWidth > 0)

/** The stock table as text: name, on hand, reserved, available; rows without a record left out. */
export async function stockRows(app: FrameLocator): Promise<string[][]> {
  const rows = stock(app).locator('tbody tr')
  await rows.first().waitFor()
  const texts = await rows.evaluateAll((all) =>
    all.map((row) => [
      row.querySelector('th bdi')?.textContent ?? '',
      ...[...row.querySelectorAll('td')].slice(0, 3).map((cell) => cell.textContent ?? ''),
    ]),
  )
  return texts.filter(([, amount]) => amount !== '')
}

/** Makes the picture with this file name the shown one; the server's order of pictures is not reliable. */
export async function showPicture(app: FrameLocator, name: string): Promise<void> {
  const section = pictures(app)
  await section.getByRole('list').waitFor()
  for (const button of await section.getByRole('list').getByRole('button').all()) {
    await button.click()
    if ((await section.locator('figcaption bdi').first().textContent()) === name) return
  }
  throw new Error(`There is no picture named ${name}`)
}

/**
 * Presses Refresh when everything has come to rest. A screen that opens asks in turns (a product, its variations, their
 * pictures), and a press between two of them finds the next on its way: then it asks nothing more.
 */
export async function refresh(app: FrameLocator): Promise<void> {
  const button = app.getByRole('button', { name: 'Refresh', exact: true })
  await expect(async () => {
    for (let look = 0; look < 3; look += 1) {
      expect(await button.isVisible()).toBe(true)
      await new Promise((resolve) => setTimeout(resolve, 60))
    }
  }).toPass({ timeout: 20_000 })
  await button.click()
}
