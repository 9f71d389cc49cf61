import { listen, portOf } from '../../portal/server/listen.ts'
import { createFileHost } from '../delivery/file-host.ts'
import { tellSmokeStories } from '../delivery/smoke.ts'
import { unpackedArchive } from '../delivery/unpacked-archive.ts'
import { expect, test as story, type WorkerFixtures } from './story.ts'

/** The unpacked archive on a host of files, below a path that nobody chose: a static application. */
const test = story.extend<object, Pick<WorkerFixtures, 'servedApp'>>({
  servedApp: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are wanted.
    async ({}, use) => {
      const archive = await unpackedArchive()
      const below = '/app_local/ab12/v3/'
      const host = createFileHost(archive.folder, archive.paths, below)
      await listen(host, 0, 'APP_PORT')
      await use(`http://127.0.0.1:${portOf(host)}${below}`)
      host.closeAllConnections()
      host.close()
      await archive.remove()
    },
    { scope: 'worker' },
  ],
})

test.describe('the archive on a host of files', () => {
  tellSmokeStories(test, 'get')
})

test('the archive is asked for nothing that is not in it', async ({ stage, page }) => {
  const refused: string[] = []
  page.on('response', (response) => {
    if (response.url().startsWith(new URL('/', stage.appUrl).href) && !response.ok())
      refused.push(response.url())
  })
  const app = await stage.openFromCard(1204, { as: 'admin', opening: 'get' })
  await expect(app.getByRole('table')).toBeVisible()
  expect(refused).toEqual([])
})
