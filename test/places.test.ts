import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demoWorld } from '../portal/demo/world.ts'
import { type RunningPortal, startPortal } from '../portal/server/portal.ts'
import type { Generation } from '../portal/server/state.ts'
import { createCallMethod } from '../src/bitrix24/call-method.ts'
import { createCallOnce } from '../src/bitrix24/call-once.ts'
import { sendThrough } from '../src/bitrix24/connect.ts'
import { createLimitWatch } from '../src/bitrix24/limit-watch.ts'
import type { Target } from '../src/bitrix24/placements.ts'
import { setUpPlaces } from '../src/screens/setup/set-up-places.ts'
import { sdkClient, sendOnce } from './sdk-client.ts'

const GENERATIONS: Generation[] = ['g1', 'g2', 'g3']
const APP = 'http://127.0.0.1:1/'
const OLD = `${APP}v1/index.html`
const titles = { en: 'Stock & Photos', ru: 'Остатки и фото' }
const menuTitles = { en: 'Catalogue with stock', ru: 'Каталог с остатками' }
const target: Target = { handler: `${APP}v2/index.html`, titles, menuTitles }

/** Whoever works with an older version of the app goes on working, whatever the portal says to a repair. */
describe.each(GENERATIONS)('repairing the places of a %s portal', (generation) => {
  let portal: RunningPortal
  let pauses: number[]

  beforeEach(async () => {
    portal = await startPortal({ world: demoWorld(), generation, port: 0, appUrl: APP })
    pauses = []
    for (const binding of portal.state.world.placements) binding.handler = target.handler
  })
  afterEach(() => portal.close())

  const repair = () => {
    const host = {
      callMethod: createCallMethod(sendThrough(sdkClient(portal, 'admin')), createLimitWatch()),
      callOnce: createCallOnce(sendOnce(portal, 'admin')),
    }
    return setUpPlaces(
      host,
      target,
      () => {},
      async (ms) => {
        pauses.push(ms)
      },
    )
  }

  const outdate = (place: string) => {
    for (const binding of portal.state.world.placements)
      if (binding.placement === place) binding.handler = OLD
  }
  const handlers = (place: string) =>
    portal.state.world.placements.filter(({ placement }) => placement === place).map(({ handler }) => handler)
  const writes = () =>
    portal.state.log
      .read()
      .flatMap((entry) => (entry.kind === 'http' ? entry.commands.map(({ method }) => method) : []))
      .filter((method) => /bind$/.test(method))
  const refuse = (error: string, times: number | 'always', status: number) =>
    portal.state.faults.add({
      kind: 'rest',
      method: 'placement.bind',
      times,
      effect: { type: 'error', error, description: error, status },
    })
  const outcomeOf = (report: Awaited<ReturnType<typeof repair>>, place: string) =>
    report.places.find(({ placement }) => placement === place)

  it('binds the new address before it lets go of the old one', async () => {
    outdate('CRM_DEAL_DETAIL_TAB')
    expect(outcomeOf(await repair(), 'CRM_DEAL_DETAIL_TAB')).toMatchObject({ outcome: 'repaired' })
    expect(writes()).toEqual(['placement.bind', 'placement.unbind'])
    expect(handlers('CRM_DEAL_DETAIL_TAB')).toEqual([target.handler])
  })

  it('makes room first where a place takes one handler only', async () => {
    outdate('REST_APP_URI')
    expect(outcomeOf(await repair(), 'REST_APP_URI')).toMatchObject({ outcome: 'repaired' })
    expect(writes()).toEqual(['placement.unbind', 'placement.bind'])
    expect(handlers('REST_APP_URI')).toEqual([target.handler])
  })

  it('sends a write that a limit turned away again, after a pause', async () => {
    outdate('CRM_DEAL_DETAIL_TAB')
    refuse('QUERY_LIMIT_EXCEEDED', 1, 503)
    expect(outcomeOf(await repair(), 'CRM_DEAL_DETAIL_TAB')).toMatchObject({ outcome: 'repaired' })
    expect(pauses).toEqual([10_000])
    expect(handlers('CRM_DEAL_DETAIL_TAB')).toEqual([target.handler])
  })

  it('gives up after a few pauses, with the tab still there, and leaves the other places alone', async () => {
    outdate('CRM_LEAD_DETAIL_TAB')
    outdate('CRM_DEAL_DETAIL_TAB')
    refuse('QUERY_LIMIT_EXCEEDED', 'always', 503)
    await expect(repair()).rejects.toMatchObject({ code: 'QUERY_LIMIT_EXCEEDED' })
    expect(pauses).toHaveLength(5)
    expect(handlers('CRM_LEAD_DETAIL_TAB')).toEqual([OLD])
    expect(handlers('CRM_DEAL_DETAIL_TAB')).toEqual([OLD])
  })

  it.each(['CRM_DEAL_DETAIL_TAB', 'REST_APP_URI'])(
    'leaves the old address at %s where the new one is refused',
    async (place) => {
      outdate(place)
      refuse('ERROR_CORE', 1, 400)
      expect(outcomeOf(await repair(), place)).toMatchObject({ outcome: 'refused' })
      expect(handlers(place)).toEqual([OLD])
    },
  )

  it('gives back the old titles where the new ones are refused', async () => {
    const menu = portal.state.world.placements.find(({ placement }) => placement === 'LEFT_MENU')
    if (!menu) throw new Error('the demo binds a menu item')
    menu.langAll = { en: { TITLE: 'Photos', DESCRIPTION: '', GROUP_NAME: '' } }
    refuse('ERROR_CORE', 1, 400)
    expect(outcomeOf(await repair(), 'LEFT_MENU')).toMatchObject({ outcome: 'refused' })
    expect(portal.state.world.placements.filter(({ placement }) => placement === 'LEFT_MENU')).toMatchObject([
      { handler: target.handler, langAll: { en: { TITLE: 'Photos' } } },
    ])
  })

  it('makes room, too, where the portal says that a place takes one handler only', async () => {
    outdate('LEFT_MENU')
    refuse('ERROR_PLACEMENT_MAX_COUNT', 1, generation === 'g3' ? 200 : 400)
    expect(outcomeOf(await repair(), 'LEFT_MENU')).toMatchObject({ outcome: 'repaired' })
    expect(handlers('LEFT_MENU')).toEqual([target.handler])
  })
})
