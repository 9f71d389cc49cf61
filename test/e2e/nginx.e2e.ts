import { statSync } from 'node:fs'
import { extname } from 'node:path'
import { CLOUD_PORTALS } from '../../deploy/content-policy.ts'
import { certificateIsMissing, checkShippedSite, nginxIsMissing, startNginx } from '../delivery/nginx.ts'
import { tellServerStories } from '../delivery/server-stories.ts'
import { tellSmokeStories } from '../delivery/smoke.ts'
import { unpackedArchive } from '../delivery/unpacked-archive.ts'
import { expect, test as story, type WorkerFixtures } from './story.ts'

/** Any port: the portal's is not known yet when nginx starts. `localhost`, where it answers too, is left out. */
const OWN_PORTALS = 'http://127.0.0.1:*'

/** The archive on Debian's nginx, configured by `deploy/nginx`: a server application. */
const test = story.extend<object, Pick<WorkerFixtures, 'servedApp'>>({
  servedApp: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are wanted.
    async ({}, use) => {
      const archive = await unpackedArchive()
      const nginx = await startNginx(archive.folder, OWN_PORTALS)
      await use(nginx.url)
      await nginx.close()
      await archive.remove()
      expect(nginx.log(), 'warnings of nginx').not.toMatch(/\[(warn|crit|alert|emerg)\]/)
    },
    { scope: 'worker' },
  ],
})

for (const gap of [nginxIsMissing, certificateIsMissing]) {
  if (gap) process.stderr.write(`\n!!! ${gap}\n\n`)
}
test.skip(nginxIsMissing !== undefined, nginxIsMissing)

test.describe('nginx', () => {
  tellSmokeStories(test, 'post')
  tellServerStories(test, `; frame-ancestors ${[...CLOUD_PORTALS, OWN_PORTALS].join(' ')}`)
})

test('sends text compressed, and a browser that cannot read that gets it plain', async ({
  servedApp,
  request,
}) => {
  const page = await (await request.get(servedApp)).text()
  const assets = [...page.matchAll(/"\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, path = '']) => path)
  // Below that nothing is gained, and nginx is told so.
  const worthwhile = assets.filter((path) => statSync(`dist/${path}`).size > 1_024)
  expect(new Set(worthwhile.map((path) => extname(path)))).toEqual(new Set(['.js', '.css']))
  for (const path of worthwhile) {
    const address = servedApp + path
    const packed = await request.get(address, { headers: { 'Accept-Encoding': 'gzip' } })
    expect(packed.headers()).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' })
    const plain = await request.get(address, { headers: { 'Accept-Encoding': 'identity' } })
    expect(plain.headers()).not.toHaveProperty('content-encoding')
    expect(await plain.text()).toBe(await packed.text())
  }
})

test('accepts its shipped lines for TLS', async () => {
  test.skip(certificateIsMissing !== undefined, certificateIsMissing)
  const { status, output } = await checkShippedSite()
  expect(output).toContain('syntax is ok')
  const complaints = output.split('\n').filter((line) => /\[(warn|emerg)\]/.test(line))
  // From 1.25.1 on nginx has another word for it, which older ones do not know; both take this one.
  const unexpected = complaints.filter((line) => !line.includes('"listen ... http2" directive is deprecated'))
  expect({ status, unexpected }).toEqual({ status: 0, unexpected: [] })
})

test('refuses a body that no portal sends', async ({ servedApp, request }) => {
  const response = await request.post(servedApp, { form: { AUTH_ID: 'a'.repeat(100_000) } })
  expect(response.status()).toBe(413)
})

test('a page that is no portal cannot frame the app', async ({ stage, page, expectedConsole }) => {
  expectedConsole.push(/frame-ancestors/)
  // The same portal under its other name is another origin, which the policy does not name.
  const stranger = new URL(stage.cardOf(1204), stage.url)
  stranger.hostname = 'localhost'
  stranger.search = 'as=admin&lang=en&open=post'
  await page.goto(stranger.href)
  const refusal = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'))
  await page.getByRole('main').locator('a[href*="/marketplace/view/"]').first().click()
  await refusal
  await expect(stage.app().getByRole('heading')).toHaveCount(0)
})
