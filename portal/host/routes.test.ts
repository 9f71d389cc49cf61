// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest'
import type { Generation, PortalState } from '../server/state.ts'
import type { FrameConfig } from './browser/config.ts'
import { type Got, servePortal, type TestPortal, testState } from './test-portal.ts'

let portal: TestPortal
let state: PortalState

async function start(generation: Generation = 'g3') {
  state = testState(generation)
  portal = await servePortal(state)
}

afterEach(() => portal.close())

const read = ({ body }: Got) => new DOMParser().parseFromString(body, 'text/html')
const hrefs = (page: Document) => [...page.querySelectorAll('a')].map((link) => link.getAttribute('href'))
const open = async (path: string, headers?: Record<string, string>) => read(await portal.get(path, headers))
const appLink = '/marketplace/view/example.stock_photos/?params[productId]='

function fieldsOf(page: Document): Record<string, string> {
  const inputs = [...page.querySelectorAll<HTMLInputElement>('form input')]
  return Object.fromEntries(inputs.map(({ name, value }) => [name, value]))
}

function configOf(page: Document): FrameConfig {
  return JSON.parse(page.getElementById('frame-config')?.textContent ?? 'null') as FrameConfig
}

describe('the home page', () => {
  it('lists the products, first a simple one with pictures and stock', async () => {
    await start()
    const page = await open('/')
    const products = [...page.querySelectorAll('.products tbody a')]
    expect(products.map((link) => link.getAttribute('href'))).toEqual([
      '/shop/catalog/24/product/102/',
      '/shop/catalog/24/product/101/',
      '/shop/catalog/24/product/103/',
      '/shop/catalog/24/product/104/',
    ])
    expect(products[1]?.textContent).toBe('No pictures <b>yet</b>')
    expect(page.querySelector('.products tbody tr')?.textContent).toContain('Pictures: 1')
  })

  it('offers everybody to act as, and the webhook address of the one acted as', async () => {
    await start()
    const page = await open('/?as=sales')
    expect(hrefs(page)).toContain('/?as=outsider')
    expect(page.querySelector('.people [aria-current]')?.textContent).toContain('Samir Haddad')
    expect(page.querySelector('.address')?.textContent).toBe(`${portal.origin}/rest/7/demosales/`)
  })
})

describe('choices', () => {
  it('stick by cookies, and may be made on any page', async () => {
    await start()
    const { headers } = await portal.get('/shop/catalog/24/product/102/?as=keeper&lang=ar&open=get')
    const cookies = [headers['set-cookie'] ?? []].flat().map((cookie) => cookie.split(';')[0])
    const page = await open('/marketplace/app/17/', { Cookie: cookies.join('; ') })
    expect(page.querySelector('.person')?.textContent).toContain('Katrin')
    expect([page.documentElement.lang, page.documentElement.dir]).toEqual(['ar-SA', 'rtl'])
    expect(configOf(page).isStatic).toBe(true)
    expect(configOf(page).initData.LANG).toBe('ar')
  })

  it('are admin, English and POST at first', async () => {
    await start()
    const page = await open('/marketplace/app/17/')
    expect(page.querySelector('.person')?.textContent).toContain('Alma')
    expect(page.documentElement.lang).toBe('en')
    expect(configOf(page).isStatic).toBe(false)
  })

  it.each([
    ['as', 'nobody', 'admin, sales, keeper, guest, outsider'],
    ['lang', 'EN', 'en, de, la'],
    ['open', 'put', 'post, get'],
  ])('that are unknown (%s=%s) are named, and change nothing', async (key, value, known) => {
    await start()
    const answer = await portal.get(`/?${key}=${value}`)
    expect(answer.status).toBe(400)
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(read(answer).querySelector('.message')?.textContent).toContain(`“${value}”`)
    expect(read(answer).querySelector('.message')?.textContent).toContain(known)
  })

  it('of an earlier portal do not stand in the way', async () => {
    await start()
    const page = await open('/', { Cookie: 'portal_as=gone; portal_lang=%; portal_open=x' })
    expect(page.querySelector('.person')?.textContent).toContain('Alma')
  })

  it('speak Russian', async () => {
    await start()
    const page = await open('/?lang=ru')
    expect(page.documentElement.lang).toBe('ru-RU')
    expect(page.querySelector('h1')?.textContent).toBe('Главная')
  })
})

describe('a product card', () => {
  it.each(['shop/catalog', 'shop/documents-catalog', 'crm/catalog'])('stands below /%s/', async (section) => {
    await start()
    const page = await open(`/${section}/24/product/102/`)
    expect(page.querySelector('h1')?.textContent).toBe('Oak table')
    expect(page.body.textContent).toContain('Furniture / Tables')
    expect(page.body.textContent).toContain('oak & "oil"')
    expect(page.querySelector('img')?.getAttribute('src')).toMatch(/^\/upload\/.*oak%20table\.jpg$/)
    expect(hrefs(page)).toContain(`${appLink}102`)
  })

  it('shows a property of markup as a link, and markup in any other as text', async () => {
    await start()
    const [plain] = state.world.properties
    const [, oak] = state.world.products
    if (!plain || !oak) throw new Error('no property or product')
    state.world.properties.push({ ...plain, id: 82, name: 'Link', userType: 'HTML', sort: 5 })
    const markup = '<a href="/marketplace/view/17/?params[productId]=102" onclick="x">Stock <b>here</b></a>'
    oak.properties = {
      81: { value: '<a href="/x">oak</a>', valueId: 1 },
      82: { value: markup, valueId: 2, textType: 'HTML' },
    }
    const facts = (await open('/shop/catalog/24/product/102/')).querySelectorAll('.card:last-child dd')
    expect([...facts].map((fact) => fact.innerHTML)).toEqual([
      '<a href="/marketplace/view/17/?params[productId]=102">Stock here</a>',
      '&lt;a href="/x"&gt;oak&lt;/a&gt;',
    ])
  })

  it('of a variation stands on that of its head', async () => {
    await start()
    expect(hrefs(await open('/shop/catalog/24/product/103/'))).toContain(
      '/shop/catalog/24/product/103/variation/203/',
    )
    const page = await open('/shop/catalog/24/product/103/variation/203/')
    expect(page.querySelector('h1')?.textContent).toBe('T-shirt, red')
    expect(hrefs(page)).toContain(`${appLink}203`)
  })

  it.each([
    '/shop/catalog/24/product/999/',
    '/shop/catalog/24/product/0/',
    '/shop/catalog/25/product/102/',
    '/shop/catalog/25/product/203/',
    '/shop/catalog/24/product/102/variation/203/',
    '/shop/catalog/24/product/103/variation/204/',
  ])('%s is not there', async (path) => {
    await start()
    const answer = await portal.get(path)
    expect(answer.status).toBe(404)
    expect(read(answer).querySelector('h1')?.textContent).toBe('Page not found')
  })

  it('keeps what a person may not see, and still has the link a colleague would send', async () => {
    await start()
    for (const path of ['/shop/catalog/24/product/102/?as=guest', '/shop/catalog/24/product/104/?as=sales']) {
      const page = await open(path)
      expect(page.querySelector('h1')?.textContent).toBe('Product')
      expect(page.body.textContent).not.toMatch(/Oak table|Ring in the safe/)
      expect(hrefs(page).filter((href) => href?.startsWith(appLink))).toHaveLength(1)
    }
  })

  it('has nothing of the app for people without access, and before the installation', async () => {
    await start()
    const ofApp = (page: Document) => hrefs(page).filter((href) => href?.startsWith('/marketplace/'))
    expect(ofApp(await open('/shop/catalog/24/product/102/'))).toHaveLength(3)
    expect(ofApp(await open('/shop/catalog/24/product/102/?as=outsider'))).toEqual([])
    state.world.app.installed = false
    expect(ofApp(await open('/shop/catalog/24/product/102/'))).toEqual([])
  })

  it('in a slider is the content alone', async () => {
    await start()
    const page = await open('/shop/catalog/24/product/102/?IFRAME=Y&IFRAME_TYPE=SIDE_SLIDER')
    expect(page.querySelector('nav, header')).toBeNull()
    expect(page.querySelector('h1')?.textContent).toBe('Oak table')
  })
})

describe('the frame', () => {
  it('has the name, ids and attributes of the real one', async () => {
    await start()
    const page = await open('/marketplace/app/17/')
    const { sid } = configOf(page)
    const frame = page.querySelector('iframe')
    expect(sid).toMatch(/^[0-9a-f]{32}$/)
    expect(frame?.name).toBe(`${portal.origin.replace('http://', '')}|0|${sid}`)
    expect(frame?.id).toBe(`appframe_${sid}`)
    expect(frame?.getAttribute('frameborder')).toBe('0')
    expect(frame?.getAttribute('allow')).toBe('geolocation *; microphone *; camera *; autoplay *;')
    expect(frame?.hasAttribute('sandbox')).toBe(false)
    expect(page.getElementById(`appframe_layout_${sid}`)?.contains(frame)).toBe(true)
    expect(page.getElementById(`appframe_loading_${sid}`)).not.toBeNull()
    expect(page.querySelector('form')?.target).toBe(frame?.name)
    expect(configOf(await open('/marketplace/app/17/')).sid).not.toBe(sid)
  })

  it('is asked for with domain, protocol, language and sid in the query', async () => {
    await start()
    const page = await open('/marketplace/app/17/?lang=la')
    const form = page.querySelector('form')
    const action = new URL(form?.getAttribute('action') ?? '')
    expect([form?.id, form?.method]).toEqual([`appform_${configOf(page).sid}`, 'post'])
    expect(action.origin + action.pathname).toBe('http://127.0.0.1:8025/index.html')
    expect(Object.fromEntries(action.searchParams)).toEqual({
      DOMAIN: portal.origin.replace('http://', ''),
      PROTOCOL: '0',
      LANG: 'la',
      APP_SID: configOf(page).sid,
    })
  })

  const oldest = [
    'AUTH_ID',
    'AUTH_EXPIRES',
    'REFRESH_ID',
    'member_id',
    'status',
    'PLACEMENT',
    'PLACEMENT_OPTIONS',
  ]
  it.each([
    ['g1', oldest],
    ['g2', [...oldest, 'SERVER_ENDPOINT']],
    ['g3', [...oldest, 'SERVER_ENDPOINT', 'APPLICATION_TOKEN', 'APPLICATION_SCOPE']],
  ] as const)('of %s posts the fields of its time', async (generation, names) => {
    await start(generation)
    const page = await open(`${appLink}102`, { Referer: `${portal.origin}/shop/catalog/24/product/102/` })
    const fields = fieldsOf(page)
    expect(Object.keys(fields)).toEqual(names)
    expect(state.tokens.find(fields.AUTH_ID ?? '')?.user.key).toBe('admin')
    expect(fields).toMatchObject({ AUTH_EXPIRES: '3600', status: 'F', PLACEMENT: 'REST_APP_URI' })
    expect(JSON.parse(fields.PLACEMENT_OPTIONS ?? '')).toEqual(
      generation === 'g3' ? { productId: '102', URI: '/shop/catalog/24/product/102/' } : { productId: '102' },
    )
  })

  it('posts raw options, and tells escaped ones', async () => {
    await start('g2')
    const page = await open('/marketplace/view/17/?params[q]=%3Cb%3E%26')
    expect(JSON.parse(fieldsOf(page).PLACEMENT_OPTIONS ?? '')).toEqual({ q: '<b>&' })
    expect(configOf(page).initData.PLACEMENT_OPTIONS).toEqual({ q: '&lt;b&gt;&amp;' })
  })

  it('has no options field when there are none', async () => {
    await start('g2')
    const page = await open('/marketplace/app/17/?as=admin&_r=2')
    expect(fieldsOf(page)).not.toHaveProperty('PLACEMENT_OPTIONS')
    expect(fieldsOf(page).PLACEMENT).toBe('DEFAULT')
    expect(configOf(page).initData.PLACEMENT_OPTIONS).toBe('')
  })

  it('tells the app what getInitData promises', async () => {
    await start()
    const page = await open(`${appLink}102&as=sales`)
    const fields = fieldsOf(page)
    expect(configOf(page).initData).toEqual({
      LANG: 'en',
      PROTOCOL: 0,
      PATH: '/rest',
      AUTH_ID: fields.AUTH_ID,
      AUTH_EXPIRES: '3600',
      REFRESH_ID: fields.REFRESH_ID,
      MEMBER_ID: state.world.memberId,
      FIRST_RUN: true,
      IS_ADMIN: false,
      INSTALL: false,
      USER_OPTIONS: [],
      APP_OPTIONS: [],
      PLACEMENT: 'REST_APP_URI',
      PLACEMENT_OPTIONS: { productId: '102' },
    })
  })

  it('of a link is found by numeric id, code and client id, and by nothing else', async () => {
    await start()
    const { id, code, clientId } = state.world.app
    for (const name of [id, code, clientId]) {
      expect((await open(`/marketplace/view/${name}/`)).querySelector('iframe')).not.toBeNull()
    }
    expect((await portal.get('/marketplace/view/other.app/')).status).toBe(404)
    expect((await portal.get('/marketplace/app/18/')).status).toBe(404)
  })
})

describe('instead of the frame there is', () => {
  const noFrame = (page: Document) => {
    expect(page.querySelector('iframe, form, #frame-config')).toBeNull()
    return page.querySelector('h1')?.textContent
  }

  it('a refusal for people without access, and once it is withdrawn', async () => {
    await start()
    expect(noFrame(await open(`${appLink}102&as=outsider`))).toBe('No access to the application')
    expect(noFrame(await open('/marketplace/app/17/?as=outsider'))).toBe('No access to the application')
    state.faults.add({ kind: 'withdrawAccess', user: 'sales' })
    expect(noFrame(await open(`${appLink}102&as=sales`))).toBe('No access to the application')
  })

  it('a payment page when the paid period is over', async () => {
    await start()
    state.faults.add({ kind: 'app', set: { paymentExpired: true } })
    expect(noFrame(await open(`${appLink}102`))).toBe('The subscription has ended')
  })

  it('a message to all but administrators before the installation, and no widget at all', async () => {
    await start()
    state.faults.add({ kind: 'app', set: { installed: false } })
    expect(noFrame(await open('/marketplace/app/17/?as=sales'))).toBe('The application is not installed yet')
    expect(noFrame(await open(`${appLink}102`))).toBe('Page not found')
    const page = await open('/marketplace/app/17/')
    expect(configOf(page).action).toContain('/install.html?')
    expect(configOf(page).initData.INSTALL).toBe(true)
  })
})

describe('what the host script asks for', () => {
  const sidFor = async (user: string) => configOf(await open(`/marketplace/app/17/?as=${user}`)).sid

  it('is logged with person and placement of its frame, and meets the faults', async () => {
    await start()
    const sid = await sidFor('keeper')
    const entry = {
      sid,
      command: 'resizeWindow',
      params: { width: '100%', height: 300 },
      outcome: 'answered',
    }
    state.faults.add({ kind: 'host', command: 'resizeWindow', effect: { type: 'delay', ms: 5 } })
    state.faults.add({ kind: 'host', command: 'resizeWindow', effect: { type: 'silent' } })
    const effects = []
    for (let time = 0; time < 3; time++) effects.push((await portal.post('/portal/host/log', entry)).body)
    expect(effects.map((body) => JSON.parse(body))).toEqual([
      { effect: { type: 'delay', ms: 5 } },
      { effect: { type: 'silent' } },
      {},
    ])
    const common = {
      kind: 'host',
      user: 'keeper',
      placement: 'DEFAULT',
      command: 'resizeWindow',
      params: entry.params,
    }
    expect(state.log.read()).toMatchObject([
      { ...common, outcome: 'answered' },
      { ...common, outcome: 'silent', reason: 'a fault was set for it' },
      { ...common, outcome: 'answered' },
    ])
  })

  it('does not spend a fault on a command that was dropped anyway', async () => {
    await start()
    const sid = await sidFor('admin')
    state.faults.add({ kind: 'host', command: 'setTitle', effect: { type: 'silent' } })
    await portal.post('/portal/host/log', { sid, command: 'setTitle', outcome: 'silent', reason: 'denied' })
    expect(state.log.read()).toMatchObject([{ outcome: 'silent', reason: 'denied' }])
    expect(state.faults.takeHost('setTitle')).toEqual({ type: 'silent' })
  })

  it('is a token of the same person, until access is withdrawn', async () => {
    await start()
    const sid = await sidFor('sales')
    const answer = await portal.post('/portal/refresh', { sid })
    const auth = JSON.parse(answer.body) as Record<string, unknown>
    expect(Object.keys(auth)).toEqual(['AUTH_ID', 'AUTH_EXPIRES', 'REFRESH_ID'])
    expect(auth.AUTH_EXPIRES).toBe(3600)
    expect(state.tokens.find(String(auth.AUTH_ID))?.user.key).toBe('sales')
    state.faults.add({ kind: 'withdrawAccess', user: 'sales' })
    expect((await portal.post('/portal/refresh', { sid })).status).toBe(403)
    expect((await portal.post('/portal/refresh', { sid: 'made up' })).status).toBe(403)
  })

  it('ends the first run of its person alone', async () => {
    await start()
    const sid = await sidFor('sales')
    await portal.post('/portal/host/first-run', { sid })
    expect(configOf(await open('/marketplace/app/17/?as=sales')).initData.FIRST_RUN).toBe(false)
    expect(configOf(await open('/marketplace/app/17/?as=keeper')).initData.FIRST_RUN).toBe(true)
  })

  it('ends the installation only from the frame of an administrator', async () => {
    await start()
    const [sales, admin] = [await sidFor('sales'), await sidFor('admin')]
    state.world.app.installed = false
    expect((await portal.post('/portal/host/installed', { sid: sales, installed: true })).status).toBe(403)
    expect(state.world.app.installed).toBe(false)
    expect((await portal.post('/portal/host/installed', { sid: admin, installed: true })).status).toBe(200)
    expect(state.world.app.installed).toBe(true)
  })
})

it('an address without a page is the 404 page of the portal', async () => {
  await start()
  const answer = await portal.get('/crm/deal/details/999/?lang=ru')
  expect(answer.status).toBe(404)
  expect(read(answer).querySelector('h1')?.textContent).toBe('Страница не найдена')
})

it('addresses that are not the host’s stay unanswered', async () => {
  await start()
  for (const path of ['/rest/profile', '/portal/log', '/upload/x.jpg', '/portal/refresh']) {
    expect((await portal.get(path)).status).toBe(599)
  }
  expect((await portal.post('/', {})).status).toBe(599)
})

describe('a card of the CRM', () => {
  it('shows its products in their order, as they were entered', async () => {
    await start()
    const page = await open('/crm/deal/details/7/')
    expect(page.querySelector('h1')?.textContent).toBe('Office <b>chairs</b>')
    const rows = [...page.querySelectorAll('#panel-products tbody tr')]
    expect(rows.map((row) => row.querySelector('.name')?.textContent)).toEqual([
      'Carrying',
      'Oak table',
      'T-shirt, red',
      'Gone Deleted',
    ])
    expect(rows[1]?.textContent).toContain('2.5 pcs')
    expect(rows.map((row) => row.querySelector('a')?.getAttribute('href'))).toEqual([
      undefined,
      '/shop/catalog/24/product/102/',
      '/shop/catalog/24/product/103/variation/203/',
      undefined,
    ])
  })

  it('has a tab for each place that the app took, in the person’s language', async () => {
    await start()
    const tabs = async (path: string) =>
      [...(await open(path)).querySelectorAll('[role="tab"]')].map((tab) => tab.textContent)
    expect(await tabs('/crm/deal/details/7/')).toEqual(['General', 'Products', 'Stock <b>now</b>'])
    expect(await tabs('/crm/deal/details/7/?lang=ru')).toEqual(['Общие', 'Товары', 'Остатки'])
    expect(await tabs('/crm/deal/details/7/?lang=de')).toEqual(['General', 'Products', 'Stock <b>now</b>'])
    expect(await tabs('/crm/lead/details/7/')).toEqual(['General', 'Products'])
    // A title in another language alone: the app's name stands in.
    expect(await tabs('/crm/type/128/details/3/')).toEqual(['General', 'Products', 'Stock & Photos'])
    expect(await tabs('/crm/deal/details/7/?as=outsider')).toEqual([])
    state.world.app.installed = false
    expect(await tabs('/crm/deal/details/7/?as=admin')).toEqual(['General', 'Products'])
  })

  it('keeps what a person may not read, and its tab', async () => {
    await start()
    for (const path of ['/crm/deal/details/9/?as=sales', '/crm/lead/details/7/?as=keeper']) {
      const page = await open(path)
      expect(page.body.textContent).not.toMatch(/Confidential|Web form/)
      expect(page.querySelector('[role="tab"]')).toBeNull()
    }
    expect((await portal.get('/crm/deal/details/9/app/63/?as=sales')).status).toBe(404)
    expect((await portal.get('/crm/deal/details/9/app/63/')).status).toBe(200)
  })

  it.each([
    '/crm/deal/details/8/',
    '/crm/deal/details/0/',
    '/crm/type/128/details/7/',
    '/crm/contact/details/7/',
    '/crm/deal/details/7/app/61/',
    '/crm/deal/details/7/app/64/',
  ])('%s is not there', async (path) => {
    await start()
    expect((await portal.get(path)).status).toBe(404)
  })

  it.each([
    ['g2', { ID: '7' }],
    ['g3', { ID: '7', URI: '/crm/deal/details/7/' }],
  ] as const)('opens the handler of its tab by itself, in %s', async (generation, options) => {
    await start(generation)
    const page = await open('/crm/deal/details/7/app/63/?as=sales', {
      Referer: `${portal.origin}/crm/deal/details/7/?as=sales`,
    })
    expect(page.querySelector('h1, nav')).toBeNull()
    const config = configOf(page)
    expect(config.action).toMatch(/^http:\/\/127\.0\.0\.1:8025\/deal\.html\?DOMAIN=/)
    expect(config).toMatchObject({
      placement: 'CRM_DEAL_DETAIL_TAB',
      layout: 'tab',
      isPopup: false,
      commands: ['reloadData'],
      initData: { PLACEMENT: 'CRM_DEAL_DETAIL_TAB', PLACEMENT_OPTIONS: options, INSTALL: false },
    })
  })

  it('is linked from the home page', async () => {
    await start()
    expect(hrefs(await open('/'))).toEqual(
      expect.arrayContaining([
        '/crm/deal/details/7/',
        '/crm/deal/details/9/',
        '/crm/lead/details/7/',
        '/crm/type/128/details/3/',
      ]),
    )
  })
})

describe('an item of the main menu', () => {
  it('opens its handler as a whole page', async () => {
    await start()
    const link = (page: Document) =>
      page.querySelector('nav a[href="/marketplace/placement/62/"]')?.textContent
    expect(link(await open('/'))).toBe('Catalogue')
    const page = await open('/marketplace/placement/62/?lang=ru&foo=1', { Referer: `${portal.origin}/` })
    expect([link(page), page.querySelector('h1')?.textContent]).toEqual(['Каталог', 'Каталог'])
    const config = configOf(page)
    // The handler has a query of its own.
    expect(config.action).toContain('/index.html?menu=1&DOMAIN=')
    expect(config.initData).toMatchObject({ PLACEMENT: 'LEFT_MENU', PLACEMENT_OPTIONS: { URI: '/' } })
    expect(config.commands).toEqual([])
  })

  it('is there only while it is bound, the app installed, and open to the person', async () => {
    await start()
    expect((await portal.get('/marketplace/placement/61/')).status).toBe(404)
    const refused = await open('/marketplace/placement/62/?as=outsider')
    expect(refused.querySelector('h1')?.textContent).toBe('No access to the application')
    expect(refused.querySelector('nav a[href*="placement"]')).toBeNull()
    state.world.app.installed = false
    expect((await portal.get('/marketplace/placement/62/')).status).toBe(404)
  })
})

describe('a link of an app that has not bound it', () => {
  it('opens the main page, with the whole query as options', async () => {
    await start('g2')
    state.world.placements = []
    const page = await open(`${appLink}102&x=1&IFRAME=Y&as=sales&lang=en`)
    expect(configOf(page).initData).toMatchObject({
      PLACEMENT: 'DEFAULT',
      PLACEMENT_OPTIONS: {
        APP: 'example.stock_photos',
        params: { productId: '102' },
        x: '1',
        IFRAME: 'Y',
      },
    })
    expect(configOf(page).action).toContain('/index.html?')
  })
})

describe('options and sliders of an app', () => {
  const sidFor = async (user: string) => configOf(await open(`/marketplace/app/17/?as=${user}`)).sid
  const post = async (path: string, body: object) => {
    const answer = await portal.post(path, body)
    return { status: answer.status, body: JSON.parse(answer.body) as Record<string, unknown> }
  }

  it('are kept per person, as texts', async () => {
    await start()
    const sid = await sidFor('sales')
    await post('/portal/host/user-option', { sid, name: 'columns', value: 3 })
    const answer = await post('/portal/host/user-option', { sid, name: 'sort', value: ['a'] })
    expect(answer).toEqual({ status: 200, body: { columns: '3', sort: '["a"]' } })
    const optionsOf = async (user: string) =>
      configOf(await open(`/marketplace/app/17/?as=${user}`)).initData.USER_OPTIONS
    expect(await optionsOf('sales')).toEqual({ columns: '3', sort: '["a"]' })
    expect(await optionsOf('keeper')).toEqual([])
  })

  it('of the app are set by administrators, and seen by all', async () => {
    await start()
    const [sales, admin] = [await sidFor('sales'), await sidFor('admin')]
    const refused = await post('/portal/host/app-option', { sid: sales, name: 'map', value: '1' })
    expect(refused.status).toBe(403)
    await post('/portal/host/app-option', { sid: admin, name: 'map', value: '24:25' })
    const answer = await post('/portal/host/app-option', { sid: admin, name: 'link', value: true })
    expect(answer).toEqual({ status: 200, body: { map: '24:25', link: '1' } })
    const page = await open('/marketplace/app/17/?as=sales')
    expect(configOf(page).initData.APP_OPTIONS).toEqual({ map: '24:25', link: '1' })
  })

  it('reach the same app in a slider, for the same person alone', async () => {
    await start('g2')
    const sid = await sidFor('sales')
    const { body } = await post('/portal/host/popup', { sid, options: { productId: 102, deep: { a: true } } })
    expect(body.path).toMatch(/^\/marketplace\/view\/app\.5f0c3a1d2b4e60\.31415926\/\?popup=[0-9a-f]{32}$/)
    const page = await open(`${body.path}&IFRAME=Y&as=sales`)
    expect(configOf(page)).toMatchObject({
      isPopup: true,
      layout: 'popup',
      initData: { PLACEMENT: 'DEFAULT', PLACEMENT_OPTIONS: { productId: '102', deep: { a: '1' } } },
    })
    expect(configOf(await open(`${body.path}&as=keeper`)).isPopup).toBe(false)
    expect((await post('/portal/host/popup', { sid: 'made up', options: {} })).status).toBe(403)
  })
})

describe('the installation', () => {
  const button = 'form[action="/portal/reinstall"]'

  it('is begun again by an administrator, on whom nothing then is bound', async () => {
    await start()
    const [admin] = state.world.users
    if (admin) state.memory.endFirstRun(admin)
    state.memory.appOptions.map = '24:25'
    expect((await open('/')).querySelector(button)).not.toBeNull()
    const answer = await portal.post('/portal/reinstall', {})
    expect([answer.status, answer.headers.location]).toEqual([303, '/marketplace/app/17/'])
    const config = configOf(await open('/marketplace/app/17/'))
    expect(config.action).toContain('/install.html?')
    expect(config.initData).toMatchObject({ INSTALL: true, FIRST_RUN: true, APP_OPTIONS: [] })
    expect(state.world.placements).toEqual([])
    expect((await open('/')).querySelector('nav a[href*="/marketplace/"]')).toBeNull()
  })

  it('is not for others', async () => {
    await start()
    expect((await open('/?as=sales')).querySelector(button)).toBeNull()
    await portal.post('/portal/reinstall?as=sales', {})
    expect(state.world.app.installed).toBe(true)
    expect(state.world.placements).toHaveLength(4)
  })
})
