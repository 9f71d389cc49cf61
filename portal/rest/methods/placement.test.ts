import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Generation } from '../../server/state.ts'
import { openTestPortal, type TestPortal } from '../../server/test-client.ts'

const HANDLER = 'http://127.0.0.1:9/index.html'
const OTHER = `${HANDLER}?other`

describe.each<Generation>(['g1', 'g2', 'g3'])('in %s', (generation) => {
  let portal: TestPortal
  beforeEach(async () => {
    portal = await openTestPortal({ generation })
  })
  afterEach(() => portal.close())

  const bind = async (params: object, as = 'admin') => {
    const { status, body } = await portal.call('placement.bind', params, as)
    return 'error' in body ? { status, ...body } : { status, result: body.result }
  }
  const bound = async () => (await portal.call('placement.get')).body.result as Record<string, unknown>[]

  /** Where documentation and source disagree about the status. */
  const disputed = generation === 'g3' ? 200 : 400

  describe('placement.list', () => {
    const list = async (params: object = {}, as = 'admin') =>
      (await portal.call('placement.list', params, as)).body.result as string[]

    it('offers anybody the places of the app’s own scopes', async () => {
      for (const person of ['admin', 'guest']) {
        const codes = await list({}, person)
        expect(codes).toEqual(
          expect.arrayContaining([
            'REST_APP_URI',
            'LEFT_MENU',
            'CRM_DEAL_DETAIL_TAB',
            'CRM_DYNAMIC_128_DETAIL_TAB',
          ]),
        )
        expect(codes).not.toContain('TASK_VIEW_TAB')
      }
    })

    it('offers those of one scope, or all there are', async () => {
      expect(await list({ scope: 'catalog' })).toEqual(['CATALOG_EXTERNAL_PRODUCT'])
      expect(await list({ Scope: 'nothing' })).toEqual([])
      expect(await list({ FULL: true })).toContain('TASK_VIEW_TAB')
      expect(await list({ FULL: true, SCOPE: 'catalog' })).toHaveLength(1)
    })

    it('has nothing of the CRM for an app without that scope', async () => {
      await portal.faults({ kind: 'app', set: { scopes: ['catalog', 'placement'] } })
      expect((await list()).filter((code) => code.startsWith('CRM_'))).toEqual([])
    })
  })

  it('placement.get tells what is bound', async () => {
    expect(await bound()).toEqual([
      {
        placement: 'REST_APP_URI',
        userId: 0,
        handler: HANDLER,
        options: [],
        title: '',
        description: '',
        langAll: [],
      },
      {
        placement: 'CRM_DEAL_DETAIL_TAB',
        userId: 0,
        handler: `${HANDLER}?tab=deal`,
        options: [],
        title: 'Stock',
        description: '',
        langAll: { en: { TITLE: 'Stock', DESCRIPTION: '', GROUP_NAME: '' } },
      },
    ])
  })

  describe('placement.bind', () => {
    it('takes parameters in any case, and titles in every language', async () => {
      const LANG_ALL = { en: { TITLE: 'Stock' }, ru: { TITLE: 'Остатки', GROUP_NAME: 'Склад' } }
      expect(await bind({ Placement: 'left_menu', handler: HANDLER, lang_all: LANG_ALL })).toEqual({
        status: 200,
        result: true,
      })
      expect((await bound()).at(-1)).toMatchObject({
        placement: 'LEFT_MENU',
        title: 'Stock',
        langAll: {
          en: { TITLE: 'Stock', DESCRIPTION: '', GROUP_NAME: '' },
          ru: { TITLE: 'Остатки', DESCRIPTION: '', GROUP_NAME: 'Склад' },
        },
      })
    })

    it('keeps a plain title under the portal’s language', async () => {
      await bind({ PLACEMENT: 'LEFT_MENU', HANDLER, TITLE: 'Stock' })
      expect((await bound()).at(-1)).toMatchObject({ title: 'Stock', langAll: { en: { TITLE: 'Stock' } } })
    })

    it('takes a second handler for a place, but not the same one again', async () => {
      const place = { PLACEMENT: 'CRM_LEAD_DETAIL_TAB' }
      await bind({ ...place, HANDLER })
      expect(await bind({ ...place, HANDLER: OTHER })).toMatchObject({ result: true })
      expect(await bind({ ...place, HANDLER })).toEqual({
        status: 400,
        error: 'ERROR_CORE',
        error_description: 'Unable to set placement handler: Handler already binded',
      })
    })

    it.each([
      ['no place', {}, "Argument 'PLACEMENT' is null or empty"],
      ['a list', { PLACEMENT: ['LEFT_MENU'] }, "The value of an argument 'PLACEMENT' must be of type string"],
    ])('refuses %s', async (_name, params, error_description) => {
      expect(await bind({ HANDLER, ...params })).toEqual({
        status: disputed,
        error: 'ERROR_ARGUMENT',
        error_description,
        argument: 'PLACEMENT',
      })
    })

    it.each([
      ['an unknown place', { PLACEMENT: 'CATALOG_PRODUCT_DETAIL_TAB' }, 'ERROR_PLACEMENT_NOT_FOUND', 400],
      ['a place of another scope', { PLACEMENT: 'TASK_VIEW_TAB' }, 'ERROR_PLACEMENT_NOT_FOUND', 400],
      ['no handler', { HANDLER: undefined }, 'ERROR_WRONG_HANDLER_URL', 400],
      ['a host without a dot', { HANDLER: 'http://localhost:9/' }, 'ERROR_WRONG_HANDLER_URL', 400],
      ['a relative handler', { HANDLER: '/index.html' }, 'ERROR_WRONG_HANDLER_URL', 400],
      ['another protocol', { HANDLER: 'ftp://127.0.0.1/' }, 'ERROR_UNSUPPORTED_PROTOCOL', 400],
      ['another host', { HANDLER: 'https://app.example/' }, 'ERROR_HANDLER_URL_MATCH', 400],
      ['a place for one person', { USER_ID: 7 }, 'ERROR_PLACEMENT_USER_MODE', disputed],
      ['a second link', { PLACEMENT: 'REST_APP_URI', HANDLER: OTHER }, 'ERROR_PLACEMENT_MAX_COUNT', disputed],
      ['a worker without', { PLACEMENT: 'PAGE_BACKGROUND_WORKER' }, 'EMPTY_ERROR_HANDLER_URL', disputed],
    ])('refuses %s', async (_name, params, error, status) => {
      const before = await bound()
      expect(await bind({ PLACEMENT: 'LEFT_MENU', HANDLER, ...params })).toMatchObject({ status, error })
      expect(await bound()).toEqual(before)
    })
  })

  describe('placement.unbind', () => {
    const unbind = async (params: object) => (await portal.call('placement.unbind', params)).body

    it('counts each handler twice', async () => {
      await bind({ PLACEMENT: 'LEFT_MENU', HANDLER })
      await bind({ PLACEMENT: 'LEFT_MENU', HANDLER: OTHER })
      expect((await unbind({ placement: 'LEFT_MENU', handler: OTHER })).result).toEqual({ count: 2 })
      await bind({ PLACEMENT: 'LEFT_MENU', HANDLER: OTHER })
      expect((await unbind({ PLACEMENT: 'LEFT_MENU' })).result).toEqual({ count: 4 })
      expect((await unbind({ PLACEMENT: 'LEFT_MENU' })).result).toEqual({ count: 0 })
      expect(await bound()).toHaveLength(2)
    })

    it('wants a place, with the same status in every generation', async () => {
      const { status, body } = await portal.call('placement.unbind', {})
      expect({ status, error: body.error, argument: body.argument }).toEqual({
        status: 400,
        error: 'ERROR_ARGUMENT',
        argument: 'PLACEMENT',
      })
    })
  })

  it('only administrators bind, and nobody with a webhook', async () => {
    const place = { PLACEMENT: 'LEFT_MENU', HANDLER }
    for (const method of ['placement.get', 'placement.bind', 'placement.unbind']) {
      const { status, body } = await portal.call(method, place, 'sales')
      expect({ status, ...body }).toEqual({
        status: 403,
        error: 'ACCESS_DENIED',
        error_description: 'Access denied!',
      })
    }
    await portal.faults({ kind: 'app', set: { scopes: ['catalog'] } })
    expect((await portal.call('placement.list')).body.error).toBe('insufficient_scope')
    expect((await portal.post('rest/1/demoadmin/placement.get', {})).body.error).toBe('WRONG_AUTH_TYPE')
  })

  it('what is bound shows in a batch as well, and ends with the faults', async () => {
    const result = await portal.batch({
      bind: `placement.bind?PLACEMENT=LEFT_MENU&HANDLER=${encodeURIComponent(HANDLER)}&LANG_ALL[ru][TITLE]=X`,
      again: 'placement.bind',
    })
    expect(result.result).toEqual({ bind: true })
    expect(result.result_error.again).toMatchObject({ error: 'ERROR_ARGUMENT', argument: 'PLACEMENT' })
    expect(await bound()).toHaveLength(3)
    await portal.get('portal/faults', { method: 'DELETE' })
    expect(await bound()).toHaveLength(2)
  })

  it('user.current answers to any of its three scopes', async () => {
    expect((await portal.call('user.current')).body.error).toBe('insufficient_scope')
    await portal.faults({ kind: 'app', set: { scopes: ['user_brief'] } })
    const brief = (await portal.call('user.current', {}, 'sales')).body.result
    expect(brief).toMatchObject({ ID: '7', ACTIVE: true, NAME: 'Samir', LAST_NAME: 'Haddad' })
    expect(brief).not.toHaveProperty('EMAIL')
    await portal.faults({ kind: 'app', set: { scopes: ['user_basic'] } })
    expect((await portal.call('user.current')).body.result.EMAIL).toBe('admin@portal.example')
  })
})
