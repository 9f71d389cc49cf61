import type { FrameLocator, Locator } from '@playwright/test'

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
