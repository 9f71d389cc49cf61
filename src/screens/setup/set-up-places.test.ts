import { describe, expect, it } from 'vitest'
import { handlerBeside, setUpPlaces } from './set-up-places.ts'
import { portalError, testHost } from './test-host.ts'

const titles = { en: 'Stock & Photos' }
const target = { handler: 'https://app.example/index.html', titles, menuTitles: titles }
const NO_PAUSE = async () => {}
const OLD = 'https://app.example/v1/index.html'

interface Bound {
  placement: string
  handler: string
  langAll: unknown
}

const boundTo = (placement: string, handler: string): Bound => ({
  placement,
  handler,
  langAll: { en: { TITLE: 'Stock & Photos' } },
})

/** A portal that keeps what is bound; `refuse` throws for what it does not accept. */
function portal(
  bound: Bound[],
  refuse: (placement: unknown) => void = () => {},
  answer: (bound: Bound[]) => unknown = (all) => all,
) {
  const host = testHost({
    'placement.list': () => ['LEFT_MENU', 'REST_APP_URI', 'CRM_DEAL_DETAIL_TAB', 'TASK_VIEW_TAB'],
    'placement.get': () => answer(bound),
    'placement.bind': ({ PLACEMENT, HANDLER, LANG_ALL }) => {
      refuse(PLACEMENT)
      bound.push({ placement: String(PLACEMENT), handler: String(HANDLER), langAll: LANG_ALL })
      return true
    },
    'placement.unbind': ({ PLACEMENT, HANDLER }) => {
      const index = bound.findIndex(
        ({ placement, handler }) => placement === PLACEMENT && handler === HANDLER,
      )
      bound.splice(index, index < 0 ? 0 : 1)
      return { count: 2 }
    },
  })
  const steps: number[] = []
  const run = () => setUpPlaces(host, target, ({ done }) => steps.push(done), NO_PAUSE)
  return { ...host, bound, run, steps }
}

const outcomes = async (run: () => ReturnType<typeof setUpPlaces>) =>
  Object.fromEntries((await run()).places.map(({ placement, outcome }) => [placement, outcome]))

describe('setting up the places', () => {
  it('binds all that are offered and wanted, and tells how far it is', async () => {
    const { run, bound, steps } = portal([])
    expect(await outcomes(run)).toEqual({
      REST_APP_URI: 'bound',
      LEFT_MENU: 'bound',
      CRM_DEAL_DETAIL_TAB: 'bound',
    })
    expect(bound.map(({ handler }) => handler)).toEqual(Array(3).fill(target.handler))
    expect(steps).toEqual([0, 1, 2])
  })

  it('changes nothing the second time', async () => {
    const { run, writes } = portal([])
    await run()
    writes.length = 0
    expect(await outcomes(run)).toEqual({
      REST_APP_URI: 'kept',
      LEFT_MENU: 'kept',
      CRM_DEAL_DETAIL_TAB: 'kept',
    })
    expect(writes).toEqual([])
  })

  it('is right the first time, and changes nothing later, on a server that hands titles back escaped', async () => {
    const escaped = (all: Bound[]) => JSON.parse(JSON.stringify(all).replaceAll('&', '&amp;'))
    const { run, writes } = portal([], undefined, escaped)
    expect(new Set(Object.values(await outcomes(run)))).toEqual(new Set(['bound']))
    writes.length = 0
    expect(new Set(Object.values(await outcomes(run)))).toEqual(new Set(['kept']))
    expect(writes).toEqual([])
  })

  it('repairs only what is stale, and leaves foreign places alone', async () => {
    const { run, bound, writes } = portal([
      boundTo('LEFT_MENU', target.handler),
      boundTo('REST_APP_URI', OLD),
      boundTo('CRM_DEAL_DETAIL_TAB', target.handler),
      boundTo('TASK_VIEW_TAB', OLD),
    ])
    expect(await outcomes(run)).toEqual({
      REST_APP_URI: 'repaired',
      LEFT_MENU: 'kept',
      CRM_DEAL_DETAIL_TAB: 'kept',
    })
    expect(writes.map(({ method }) => method)).toEqual(['placement.unbind', 'placement.bind'])
    expect(bound).toContainEqual(boundTo('TASK_VIEW_TAB', OLD))
  })

  it('goes on after one refusal and says which it was', async () => {
    const refusal = portalError('unexpected', 'ERROR_PLACEMENT_NOT_FOUND', 'placement.bind')
    const { run } = portal([], (placement) => {
      if (placement === 'LEFT_MENU') throw refusal
    })
    const { places } = await run()
    expect(places).toEqual([
      { placement: 'REST_APP_URI', outcome: 'bound' },
      { placement: 'LEFT_MENU', outcome: 'refused', error: refusal },
      { placement: 'CRM_DEAL_DETAIL_TAB', outcome: 'bound' },
    ])
  })

  it('believes what the portal holds, not an answer that was lost', async () => {
    const host = portal([])
    const { callOnce } = host
    const lossy: typeof callOnce = async (method, params, read) => {
      await callOnce(method, params, read)
      throw portalError('server')
    }
    const { places } = await setUpPlaces({ ...host, callOnce: lossy }, target, () => {}, NO_PAUSE)
    expect(places.map(({ outcome }) => outcome)).toEqual(['bound', 'bound', 'bound'])
    expect(host.writes).toHaveLength(3)
  })

  it('calls a place refused that is not there after an answer without an error', async () => {
    const host = portal([])
    const { places } = await setUpPlaces(
      { ...host, callOnce: async (_method, _params, read) => read({ result: true, total: undefined }) },
      target,
      () => {},
      NO_PAUSE,
    )
    expect(places[0]).toEqual({ placement: 'REST_APP_URI', outcome: 'refused', error: undefined })
  })

  it('stops at once when the portal cannot be reached', async () => {
    const { run, writes } = portal([], () => {
      throw portalError('offline')
    })
    await expect(run()).rejects.toMatchObject({ kind: 'offline' })
    expect(writes).toHaveLength(1)
  })
})

describe('the app’s page', () => {
  it.each([
    ['https://a.example/x/install.html?DOMAIN=p&LANG=en#y', 'https://a.example/x/index.html'],
    ['https://a.example/x/index.html', 'https://a.example/x/index.html'],
    ['https://a.example/', 'https://a.example/index.html'],
    [
      'https://cdn.example/app_local/ab12/v3/install.html?a=/b/',
      'https://cdn.example/app_local/ab12/v3/index.html',
    ],
  ])('beside %s', (address, handler) => expect(handlerBeside(address)).toBe(handler))
})
