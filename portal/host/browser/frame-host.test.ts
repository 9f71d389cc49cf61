// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { HostEntry, PortalState } from '../../server/state.ts'
import { actions, noOpenings, type Openings } from '../actions.ts'
import { mainDocument, newFrame } from '../frame.ts'
import { defaultLanguage } from '../session.ts'
import { testState } from '../test-portal.ts'
import type { FrameConfig } from './config.ts'
import { serveFrame } from './frame-host.ts'

const APP_ORIGIN = 'http://127.0.0.1:8025'

let state: PortalState
let config: FrameConfig
let openings: Openings
let posted: [text: string, origin: string][]
let notices: string[]
let layout: HTMLElement
let stopListening: AbortController

/** A page with an open frame, whose calls reach the real actions of a portal. */
function openFrame(placement: string, more: Partial<FrameConfig> = {}, as = 'sales') {
  const user = state.world.users.find(({ key }) => key === as)
  if (!user) throw new Error(`no ${as}`)
  const visitor = { user, language: defaultLanguage(), openBy: 'post' } as const
  const opening = { domain: location.host, placement, options: {}, document: mainDocument(state) }
  config = { ...newFrame(state, visitor, opening).config, ...more }
  openings = noOpenings()
  openings.frames.set(config.sid, { userKey: user.key, placement })

  vi.stubGlobal('fetch', async (path: string, { body }: { body: string }) => {
    const action = actions.get(path)
    if (!action) throw new Error(`nothing at ${path}`)
    const answer = action(state, openings, JSON.parse(body) as Record<string, unknown>)
    return { ok: answer.status === 200, json: async () => JSON.parse(JSON.stringify(answer.body)) as unknown }
  })

  posted = []
  notices = []
  layout = document.createElement('div')
  const contentWindow = { postMessage: (text: string, origin: string) => posted.push([text, origin]) }
  serveFrame({ config, layout, notify: (message) => notices.push(message) }, {
    contentWindow,
  } as unknown as HTMLIFrameElement)
}

function send(data: unknown, origin = APP_ORIGIN) {
  window.dispatchEvent(new MessageEvent('message', { data, origin }))
}

const command = (name: string, params: unknown = undefined) =>
  send([name, ...(params === undefined ? [] : [JSON.stringify(params)]), 'cb', config.sid].join(':'))

const log = () => state.log.read() as HostEntry[]

/** The next answer, as text after the callback id. */
const answer = async () => {
  await vi.waitFor(() => expect(posted.length).toBeGreaterThan(0))
  const [[text, origin]] = posted as [[string, string]]
  expect(origin).toBe(APP_ORIGIN)
  expect(text.startsWith('cb:')).toBe(true)
  posted.shift()
  return text.slice('cb:'.length)
}

/** Waits until a dropped command is in the log, and makes sure that nothing was said. */
const silence = async () => {
  await vi.waitFor(() => expect(log().at(-1)?.outcome).toBe('silent'))
  expect(posted).toEqual([])
  return log().at(-1)?.reason
}

beforeEach(() => {
  state = testState()
  stopListening = new AbortController()
  const listen = window.addEventListener.bind(window)
  vi.spyOn(window, 'addEventListener').mockImplementation((type: string, listener: unknown) =>
    listen(type, listener as EventListener, { signal: stopListening.signal }),
  )
  vi.stubGlobal('scrollTo', vi.fn())
})

afterEach(() => {
  stopListening.abort()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

describe('a command', () => {
  it('is answered to the origin of the app, and logged', async () => {
    openFrame('DEFAULT')
    command('getInterface')
    expect(await answer()).toBe('{"command":[],"event":[]}')
    expect(log()).toMatchObject([
      { command: 'getInterface', user: 'sales', placement: 'DEFAULT', params: [], outcome: 'answered' },
    ])
  })

  it('may come as an object', async () => {
    openFrame('DEFAULT')
    send({ method: 'setScroll', params: { scroll: 3 }, callback: 'cb', appSid: config.sid })
    expect(await answer()).toBe('{"scroll":3}')
  })

  it('without a callback is carried out without an answer', async () => {
    openFrame('DEFAULT')
    send(`setScroll:{"scroll":7}::${config.sid}`)
    await vi.waitFor(() => expect(window.scrollTo).toHaveBeenCalledWith({ top: 7, behavior: 'instant' }))
    await vi.waitFor(() => expect(log()).toHaveLength(1))
    expect(posted).toEqual([])
  })

  it('from another origin is dropped', async () => {
    openFrame('DEFAULT')
    send(`getInitData:cb:${config.sid}`, 'http://127.0.0.1:8026')
    expect(await silence()).toContain('http://127.0.0.1:8026')
  })

  it('for another frame is dropped', async () => {
    openFrame('DEFAULT')
    send(`getInitData:cb:${'0'.repeat(32)}`)
    expect(await silence()).toBe('not the sid of this frame')
  })

  it.each(['selectUser', 'reloadData', 'constructor', 'getinitdata', ''])(
    '%j, which the host does not know, is dropped',
    async (name) => {
      openFrame('DEFAULT')
      command(name, { a: 1 })
      expect(await silence()).toBe('no such command here')
    },
  )

  it('for an event is never answered: no placement of the portal has any', async () => {
    openFrame('CRM_DEAL_DETAIL_TAB')
    command('placementBindEvent', { event: 'onCrmCardSave' })
    expect(await silence()).toBe('no event onCrmCardSave in this placement')
  })

  it('for another frame of the page is left to that one', async () => {
    openFrame('DEFAULT')
    const other = document.createElement('iframe')
    other.id = `appframe_${'1'.repeat(32)}`
    document.body.append(other)
    send(`getInitData:cb:${'1'.repeat(32)}`)
    command('getInterface')
    await answer()
    expect(log().map((entry) => entry.command)).toEqual(['getInterface'])
  })

  it('that is denied in its placement is dropped', async () => {
    openFrame('REST_APP_URI')
    command('setTitle', { title: 'x' })
    expect(await silence()).toBe('denied in REST_APP_URI')
  })

  it('in an app opened by an app may not resize', async () => {
    openFrame('DEFAULT', { isPopup: true })
    command('resizeWindow', { width: '100%', height: 10 })
    expect(await silence()).toBe('denied in DEFAULT')
  })

  it('with broken JSON is dropped', async () => {
    openFrame('DEFAULT')
    send(`setScroll:{oops:cb:${config.sid}`)
    expect(await silence()).toBe('params are not JSON')
  })

  it('meets the faults that were set for it', async () => {
    openFrame('DEFAULT')
    state.faults.add({ kind: 'host', command: 'getInterface', effect: { type: 'silent' } })
    command('getInterface')
    expect(await silence()).toBe('a fault was set for it')

    state.faults.add({ kind: 'host', command: 'getInterface', effect: { type: 'delay', ms: 120 } })
    const sentAt = performance.now()
    command('getInterface')
    await answer()
    // Timers may come a millisecond early.
    expect(performance.now() - sentAt).toBeGreaterThan(115)
  })
})

describe('getInitData', () => {
  it('adds the host of the page, and says FIRST_RUN once', async () => {
    openFrame('REST_APP_URI')
    command('getInitData')
    expect(JSON.parse(await answer())).toMatchObject({
      DOMAIN: location.host,
      PROTOCOL: 0,
      AUTH_EXPIRES: '3600',
      FIRST_RUN: true,
      PLACEMENT: 'REST_APP_URI',
    })
    command('getInitData')
    expect(JSON.parse(await answer())).toMatchObject({ FIRST_RUN: false })
    const [sales] = state.world.users.filter(({ key }) => key === 'sales')
    expect(sales && state.memory.isFirstRun(sales)).toBe(true)
  })

  it('does not end FIRST_RUN when it was not answered', async () => {
    openFrame('DEFAULT')
    state.faults.add({ kind: 'host', command: 'getInitData', effect: { type: 'silent' } })
    command('getInitData')
    await silence()
    command('getInitData')
    expect(JSON.parse(await answer())).toMatchObject({ FIRST_RUN: true })
  })
})

it('setInstall is echoed and ends the first run for good', async () => {
  openFrame('DEFAULT')
  const [sales] = state.world.users.filter(({ key }) => key === 'sales')
  command('setInstall', { install: true })
  expect(await answer()).toBe('{"install":true}')
  expect(sales && state.memory.isFirstRun(sales)).toBe(false)
})

describe('refreshAuth', () => {
  it('gives new tokens, with seconds as a number, which getInitData gives from then on', async () => {
    openFrame('DEFAULT')
    command('refreshAuth')
    const auth = JSON.parse(await answer()) as Record<string, unknown>
    expect(Object.keys(auth)).toEqual(['AUTH_ID', 'AUTH_EXPIRES', 'REFRESH_ID'])
    expect(auth.AUTH_EXPIRES).toBe(3600)
    expect(state.tokens.find(String(auth.AUTH_ID))?.user.key).toBe('sales')
    command('getInitData')
    expect(JSON.parse(await answer())).toMatchObject(auth)
  })

  it('is not answered once access was withdrawn; the page says so', async () => {
    openFrame('DEFAULT')
    state.faults.add({ kind: 'withdrawAccess', user: 'sales' })
    command('refreshAuth')
    expect(await silence()).toBe('the portal refused a new token')
    expect(notices).toEqual(['noToken'])
  })
})

describe('the page around the frame', () => {
  it('takes the title, on the page alone', async () => {
    document.body.innerHTML = '<h1 id="pagetitle">Old</h1>'
    document.title = 'Tab'
    openFrame('DEFAULT')
    command('setTitle', { title: 'a: <b>' })
    expect(await answer()).toBe('{"title":"a: <b>"}')
    expect(document.getElementById('pagetitle')?.textContent).toBe('a: <b>')
    expect(document.title).toBe('Tab')
  })

  it.each([
    [{ width: '100%', height: 300 }, '100%', '300px'],
    [{ width: 420, height: 300.6 }, '420px', '300px'],
    [{ width: 'wide', height: -5 }, '100px', ''],
    [{ height: 0 }, '100px', ''],
    [{ height: 'tall' }, '100px', ''],
  ])('resizes to %j', async (params, width, height) => {
    openFrame('REST_APP_URI')
    Object.defineProperties(layout, { offsetWidth: { value: 640 }, offsetHeight: { value: 480 } })
    command('resizeWindow', params)
    expect(await answer()).toBe('{"width":640,"height":480}')
    expect([layout.style.width, layout.style.height]).toEqual([width, height])
  })

  it('echoes a scroll that it could not do', async () => {
    openFrame('DEFAULT')
    command('setScroll', { scroll: 'far' })
    expect(await answer()).toBe('{"scroll":"far"}')
    expect(window.scrollTo).not.toHaveBeenCalled()
  })
})

describe('openPath', () => {
  const sliders = () => [...document.querySelectorAll<HTMLIFrameElement>('.panel iframe')]

  afterEach(() => {
    while (window.portalPanels?.topUrl()) window.portalPanels.closeTop()
  })

  it('is answered when the slider closes', async () => {
    openFrame('REST_APP_URI')
    command('openPath', { path: '/shop/catalog/24/product/102/' })
    await vi.waitFor(() => expect(log()).toMatchObject([{ command: 'openPath', outcome: 'pending' }]))
    const url = new URL(sliders()[0]?.src ?? '')
    expect(url.pathname).toBe('/shop/catalog/24/product/102/')
    expect(Object.fromEntries(url.searchParams)).toEqual({
      from: 'rest_placement',
      from_app: config.clientId,
      IFRAME: 'Y',
      IFRAME_TYPE: 'SIDE_SLIDER',
    })
    expect(posted).toEqual([])
    window.portalPanels?.closeTop()
    expect(await answer()).toBe('{"result":"close"}')
    expect(sliders()).toEqual([])
  })

  it('is refused at once where the generation does not know the path', async () => {
    openFrame('REST_APP_URI', { generation: 'g2' })
    command('openPath', { path: '/shop/catalog/24/product/102/' })
    expect(await answer()).toBe('{"result":"error","errorCode":"PATH_NOT_AVAILABLE"}')
    expect(sliders()).toEqual([])
  })

  it('does not work in a mobile browser', async () => {
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (Linux; Android 15) Mobile')
    openFrame('REST_APP_URI')
    command('openPath', { path: '/shop/catalog/24/product/102/' })
    expect(await answer()).toBe('{"result":"error","errorCode":"METHOD_NOT_SUPPORTED_ON_DEVICE"}')
  })

  it('leaves closing to closeApplication only for the sliders of the app', async () => {
    openFrame('DEFAULT')
    command('openPath', { path: '/shop/catalog/24/product/102/' })
    await vi.waitFor(() => expect(sliders()).toHaveLength(1))
    command('closeApplication')
    expect(await silence()).toBe('the top slider is not one of this app')
    command('openPath', { path: `/marketplace/view/${config.clientId}/` })
    await vi.waitFor(() => expect(sliders()).toHaveLength(2))
    command('closeApplication')
    await vi.waitFor(() => expect(posted).toHaveLength(2))
    expect(posted.map(([text]) => text).sort()).toEqual(['cb:', 'cb:{"result":"close"}'])
    expect(sliders()).toHaveLength(1)
  })
})

describe('a tab of a card', () => {
  const card = (sum: string) =>
    `<h1>Deal</h1><div id="general" data-refresh>${sum}</div><div id="app">frame</div>`

  it('says what it adds to the common commands', async () => {
    openFrame('CRM_DEAL_DETAIL_TAB')
    command('getInterface')
    expect(await answer()).toBe('{"command":["reloadData"],"event":[]}')
  })

  it('brings the card up to date and leaves the frame alone', async () => {
    openFrame('CRM_DEAL_DETAIL_TAB')
    document.body.innerHTML = card('old')
    const frame = document.getElementById('app')
    const reachPortal = fetch
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) =>
      path === location.href ? { text: async () => card('new') } : reachPortal(path, init),
    )
    command('reloadData')
    expect(await answer()).toBe('')
    expect(document.getElementById('general')?.textContent).toBe('new')
    expect(document.getElementById('app')).toBe(frame)
  })
})

describe('options', () => {
  it('of a person are echoed, and told from then on', async () => {
    openFrame('REST_APP_URI')
    command('setUserOption', { name: 'columns', value: 3 })
    expect(await answer()).toBe('{"name":"columns","value":3}')
    command('getInitData')
    expect(JSON.parse(await answer())).toMatchObject({ USER_OPTIONS: { columns: '3' } })
  })

  it('of the app are no matter of an employee', async () => {
    openFrame('DEFAULT')
    command('setAppOption', { name: 'map', value: '24:25' })
    expect(await silence()).toBe('only an administrator sets options of the app')
    expect(state.memory.appOptions).toEqual({})
  })

  it('of the app are all told to the administrator who sets one', async () => {
    openFrame('DEFAULT', {}, 'admin')
    state.memory.appOptions.link = '1'
    command('setAppOption', { name: 'map', value: '24:25' })
    expect(JSON.parse(await answer())).toEqual({ link: '1', map: '24:25' })
    command('getInitData')
    expect(JSON.parse(await answer())).toMatchObject({ APP_OPTIONS: { link: '1', map: '24:25' } })
  })
})

describe('openApplication', () => {
  const panel = () => document.querySelector<HTMLElement>('.panel')

  afterEach(() => {
    while (window.portalPanels?.topUrl()) window.portalPanels.closeTop()
  })

  it('opens the same app in a slider, and says nothing but that it closed', async () => {
    openFrame('CRM_DEAL_DETAIL_TAB')
    command('openApplication', {
      productId: 102,
      bx24_width: 900,
      bx24_leftBoundary: 120,
      bx24_title: 'Oak table',
      bx24_label: { bgColor: 'pink', text: 'New' },
    })
    await vi.waitFor(() => expect(log()).toMatchObject([{ command: 'openApplication', outcome: 'pending' }]))
    const url = new URL(panel()?.querySelector('iframe')?.src ?? '')
    expect(url.pathname).toBe(`/marketplace/view/${config.clientId}/`)
    expect([...openings.popups]).toEqual([
      [url.searchParams.get('popup'), { userKey: 'sales', options: { productId: '102' } }],
    ])
    expect(panel()?.style.maxInlineSize).toBe('900px')
    expect(panel()?.classList.contains('handles-outside')).toBe(true)
    expect(panel()?.querySelector('.panel-label.pink')?.textContent).toBe('New')
    expect(posted).toEqual([])
    command('closeApplication')
    await vi.waitFor(() => expect(posted).toHaveLength(2))
    expect(posted.map(([text]) => text)).toEqual(['cb:', 'cb:'])
  })

  it('drops settings of the wrong type', async () => {
    openFrame('DEFAULT')
    command('openApplication', { bx24_width: '900', bx24_label: 'New', bx24_title: 7, x: '1' })
    await vi.waitFor(() => expect(panel()).not.toBeNull())
    expect(panel()?.style.maxInlineSize).toBe('')
    expect(panel()?.querySelector('.panel-label')).toBeNull()
    expect([...openings.popups.values()]).toMatchObject([{ options: { x: '1' } }])
  })
})
