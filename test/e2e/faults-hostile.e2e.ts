import type { Page } from '@playwright/test'
import type { RunningPortal } from '../../portal/server/portal.ts'
import type { Fault } from '../../portal/server/state.ts'
import { refusal, spoil } from './oak-table.ts'
import { pictures, refresh, showPicture, stock, stockRows } from './parts.ts'
import { expect, test } from './story.ts'

/** Content and messages of people who mean harm: nothing runs, and no token shows where it does not belong. */

const OAK_TABLE = 1204
const LAPTOP = 1286
const EVIL = '"><img src=x onerror="window.wasRun=1"><script>window.wasRun=1</script>'

const answer = (method: string, result: unknown): Fault => ({
  kind: 'rest',
  method,
  times: 'always',
  effect: { type: 'result', result },
})

/** Did any page or frame run what it should only have shown? */
async function wasRun(page: Page): Promise<boolean> {
  const answers = page.frames().map((frame) => frame.evaluate(() => 'wasRun' in window))
  return (await Promise.all(answers)).some(Boolean)
}

const appFrame = (page: Page) => {
  const frame = page.frames().find((one) => one.name().includes('|'))
  if (!frame) throw new Error('There is no frame of the app')
  return frame
}

/** Every token that the portal gives out until `end`: those for requests, and those to renew them. */
function watchTokens({ state }: RunningPortal): { tokens: ReadonlySet<string>; end: () => void } {
  const tokens = new Set<string>()
  const { issue } = state.tokens
  state.tokens.issue = (user) => {
    const pair = issue(user)
    tokens.add(pair.accessToken).add(pair.refreshToken)
    return pair
  }
  return {
    tokens,
    end: () => {
      state.tokens.issue = issue
    },
  }
}

test.describe('hostile', { tag: '@once' }, () => {
  test('names and addresses of warehouses, products and files stay text', async ({ stage, page }) => {
    const product = stage.product(OAK_TABLE)
    product.name = EVIL
    product.xmlId = EVIL
    for (const store of stage.world.stores) Object.assign(store, { title: EVIL, address: EVIL, phone: EVIL })
    for (const image of stage.world.images) image.name = EVIL
    const app = await stage.openFromCard(OAK_TABLE, { as: 'admin' })
    await expect(app.getByRole('heading', { level: 1 })).toHaveText(EVIL)
    const rows = await stockRows(app)
    expect(rows.map(([name]) => name)).toContain(EVIL)
    await stock(app).locator('summary').first().click()
    expect(await stock(app).locator('a[href^="tel:"]').first().getAttribute('href')).toMatch(/^tel:[\d+]*$/)
    expect(await wasRun(page)).toBe(false)
  })

  for (const address of [
    'javascript:window.wasRun=1',
    'data:text/html,<script>window.top.wasRun=1</script>',
    'blob:http://elsewhere.example/1',
    'file:///etc/passwd',
    'intent://scan/#Intent;end',
    '//[broken',
  ]) {
    test(`a picture at ${address} is never asked for`, async ({ stage, page }) => {
      const picture = { id: 7, name: 'x.png', productId: OAK_TABLE, type: 'MORE_PHOTO', detailUrl: address }
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      stage.fault(
        answer('catalog.productImage.list', { productImages: [picture] }),
        answer('catalog.productImage.get', { productImage: { ...picture, downloadUrl: address } }),
      )
      const app = await stage.openFromCard(OAK_TABLE, { as: 'admin' })
      await expect(pictures(app)).toContainText('This picture cannot be shown')
      expect(asked.filter((url) => url === address || url.includes('elsewhere'))).toEqual([])
      expect(await app.locator('html').innerHTML()).not.toContain(address)
      expect(await wasRun(page)).toBe(false)
    })
  }

  test('a download link of another server never gets the token', async ({ stage, page, expectedConsole }) => {
    expectedConsole.push(/status of 40[04]/)
    const other = stage.url.replace('127.0.0.1', 'localhost')
    const downloadUrl = `${other}rest/download.json?auth=secret&token=x`
    const id = stage.world.images.find(({ productId }) => productId === OAK_TABLE)?.id
    const picture = {
      id,
      name: 'x.png',
      productId: OAK_TABLE,
      type: 'MORE_PHOTO',
      detailUrl: '/upload/no.png',
    }
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    stage.fault(
      answer('catalog.productImage.list', { productImages: [picture] }),
      answer('catalog.productImage.get', { productImage: { ...picture, downloadUrl } }),
    )
    const app = await stage.openFromCard(OAK_TABLE, { as: 'admin' })
    await expect(pictures(app)).toContainText('This picture cannot be shown')
    expect(asked.filter((url) => url.includes('download'))).toEqual([])
  })

  test('messages of strangers to the frame change nothing', async ({ stage, page, expectedConsole }) => {
    // The SDK notes the first message of each foreign origin.
    expectedConsole.push(/origin/i)
    const app = await stage.openFromCard(OAK_TABLE, { as: 'admin' })
    const rows = await stockRows(app)
    const before = (await app.locator('main').textContent()) ?? ''
    await appFrame(page).evaluate(() => {
      const stranger = document.createElement('iframe')
      stranger.name = 'stranger'
      document.body.append(stranger)
      for (const data of [
        'getInitData:{"AUTH_ID":"stolen"}:1:2',
        '1:{"AUTH_ID":"stolen","PLACEMENT_OPTIONS":{"productId":"1"}}',
        'x'.repeat(1_000_000),
        { method: 'refreshAuth', AUTH_ID: 'stolen' },
        null,
        ['__proto__'],
      ]) {
        window.dispatchEvent(new MessageEvent('message', { data, origin: 'https://evil.example' }))
        window.postMessage(data, '*')
      }
      stranger.remove()
    })
    stage.forgetRequests()
    await refresh(app)
    await expect.poll(() => stage.requests().length).toBe(1)
    expect(stage.requests()[0]?.status).toBe(200)
    expect(await stockRows(app)).toEqual(rows)
    const clock = /\d{1,2}:\d{2}:\d{2}( [AP]M)?/g
    expect((await app.locator('main').textContent())?.replace(clock, '')).toBe(before.replace(clock, ''))
  })

  for (const [name, query] of [
    ['a prototype', 'params[__proto__][productId]=1204&params[constructor]=1204'],
    ['a list', 'params[productId][]=1204&params[productId][]=1205'],
    ['a map', 'params[productId][a]=1204'],
    ['a huge text', `params[productId]=${'9'.repeat(6_000)}`],
    ['markup', `params[productId]=${encodeURIComponent(EVIL)}`],
    ['a fraction', 'params[productId]=1204.5'],
    ['a negative number', 'params[productId]=-1204'],
  ]) {
    test(`placement options with ${name} for a product become a clear screen`, async ({ stage, page }) => {
      const app = await stage.openLink(`?${query}`, { as: 'admin' })
      await expect(app.getByRole('heading', { level: 1 })).toHaveText(
        /No product was named|This is not a product number|Catalogue/,
      )
      expect((await app.locator('main').textContent())?.length).toBeLessThan(1_000)
      expect(await wasRun(page)).toBe(false)
      expect(stage.requests().flatMap(({ commands }) => commands.map(({ method }) => method))).not.toContain(
        'catalog.storeproduct.list',
      )
    })
  }

  test('no token in the page, in storage, in the console, in an address, in an error’s details or in a crash’s', async ({
    stage,
    portal,
    page,
    expectedConsole,
  }) => {
    expectedConsole.push(/status of (401|403|500)/, /Error: http/)
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    const { tokens, end } = watchTokens(portal)
    const links = new Set<string>()
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url())
      if (pathname.startsWith('/rest/download')) links.add(searchParams.get('token') ?? '')
    })
    const image = stage.world.images.find(
      ({ productId, state }) => productId === LAPTOP && state === 'hidden',
    )
    const app = await stage.openFromCard(LAPTOP, { as: 'admin' })
    await stockRows(app)
    await showPicture(app, image?.name ?? '')
    await expect.poll(() => links.size, 'a picture came by a link with a token').toBe(1)
    const given = tokens.size
    stage.fault({ kind: 'expireTokens' })
    await refresh(app)
    await expect.poll(() => tokens.size, 'the token was renewed').toBeGreaterThan(given)

    const frame = appFrame(page)
    const expectNone = async (moment: string) => {
      const places = {
        page: await frame.evaluate(() => document.documentElement.outerHTML),
        storage: await frame.evaluate(async () =>
          JSON.stringify([
            { ...localStorage },
            { ...sessionStorage },
            document.cookie,
            await indexedDB.databases(),
            await caches.keys(),
            window.name,
          ]),
        ),
        console: said.join('\n'),
        address: page
          .frames()
          .map((one) => one.url())
          .join('\n'),
        history: await frame.evaluate(() => JSON.stringify([history.state, document.referrer])),
      }
      for (const [place, text] of Object.entries(places)) {
        for (const secret of [...tokens, ...links]) {
          const forms = [secret, encodeURIComponent(secret)]
          expect(
            forms.some((form) => text.includes(form)),
            `${moment}: a token in the ${place}`,
          ).toBe(false)
        }
      }
    }
    await expectNone('at work')

    // A server that says more than it should.
    const [token = ''] = [...tokens].slice(-1)
    const told = `${stage.url}rest/download.json?auth=${token}&token=${[...links][0]}`
    stage.fault(spoil('*', refusal('ERROR_CORE', told, 500)))
    await refresh(app)
    await expect(stock(app)).toContainText('could not be loaded')
    await stock(app).getByRole('button', { name: 'Try again' }).click()
    await expectNone('in an error')

    await frame.evaluate((message) => {
      Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
        get() {
          throw new Error(message)
        },
      })
    }, told)
    stage.endFaults()
    await refresh(app)
    await expect(app.getByRole('heading', { name: 'Something went wrong in the app' })).toBeVisible()
    // React itself writes to the console what was thrown, and here that is the story’s own text.
    said.splice(0)
    await expectNone('in a crash')
    end()
  })

  test('the app runs under a policy without inline scripts and eval', async ({
    stage,
    page,
    expectedConsole,
  }) => {
    expectedConsole.push(/Content Security Policy/)
    const documents: string[] = []
    page.on('response', (response) => {
      if (response.url().startsWith(stage.appUrl) && response.request().resourceType() === 'document') {
        documents.push(response.headers()['content-security-policy'] ?? '')
      }
    })
    const app = await stage.openFromCard(OAK_TABLE, { as: 'admin' })
    await stockRows(app)
    expect(documents).toHaveLength(1)
    expect(documents[0]).toContain("script-src 'self'")
    expect(documents[0]).not.toMatch(/unsafe/)
    await expect(
      appFrame(page).evaluate(() => {
        const script = document.createElement('script')
        script.textContent = 'window.wasRun = 1'
        document.body.append(script)
        return 'wasRun' in window
      }),
    ).resolves.toBe(false)
    // The server's policy and the one that the page brings along: each reports the script.
    await expect.poll(() => stage.policyViolations.length, 'the browser really enforces both').toBe(2)
    stage.policyViolations.splice(0)
  })
})

test('a closed product of one person is not shown to another by the same browser', { tag: '@once' }, async ({
  stage,
}) => {
  const app = await stage.openFromCard(OAK_TABLE, { as: 'admin' })
  expect(await stockRows(app)).toHaveLength(5)
  const others = await stage.openFromCard(OAK_TABLE, { as: 'keeper' })
  expect(await stockRows(others)).toHaveLength(1)
  await expect(pictures(others).locator('img')).toHaveCount(0)
})
