import { describe, expect, it } from 'vitest'
import {
  absentPlacements,
  type Binding,
  mendPlace,
  placeState,
  readBindings,
  wantedPlacements,
} from './placements.ts'

const target = {
  handler: 'https://app.example/index.html',
  titles: { en: 'Stock & Photos', ru: 'Остатки' },
  menuTitles: { en: 'Catalogue', ru: 'Каталог' },
}
const right: Binding = { placement: 'LEFT_MENU', handler: target.handler, titles: target.menuTitles }
const older: Binding = { ...right, handler: 'https://app.example/v1/index.html' }

describe('the places that the app wants', () => {
  it('are those of the offered ones that have products or lead to them, smart processes in the order of their numbers', () => {
    const offered = [
      'CRM_DYNAMIC_1030_DETAIL_TAB',
      'CRM_CONTACT_DETAIL_TAB',
      'CRM_DYNAMIC_128_DETAIL_TAB',
      'CRM_DYNAMIC_128_LIST_MENU',
      'LEFT_MENU',
      'TASK_VIEW_TAB',
      'CRM_DEAL_DETAIL_TAB',
      'REST_APP_URI',
      'CATALOG_EXTERNAL_PRODUCT',
      'XCRM_DYNAMIC_128_DETAIL_TABX',
    ]
    expect(wantedPlacements(offered)).toEqual([
      'REST_APP_URI',
      'LEFT_MENU',
      'CRM_DEAL_DETAIL_TAB',
      'CRM_DYNAMIC_128_DETAIL_TAB',
      'CRM_DYNAMIC_1030_DETAIL_TAB',
    ])
    expect(absentPlacements(offered)).toEqual([
      'CRM_LEAD_DETAIL_TAB',
      'CRM_QUOTE_DETAIL_TAB',
      'CRM_SMART_INVOICE_DETAIL_TAB',
    ])
  })
})

describe('a place', () => {
  it.each([
    ['missing without a handler of ours', [{ ...right, placement: 'REST_APP_URI' }], 'missing', false, []],
    ['right with our page and titles', [right], 'right', true, []],
    [
      'right with titles in more languages',
      [{ ...right, titles: { ...target.menuTitles, de: 'x' } }],
      'right',
      true,
      [],
    ],
    ['stale with an older address', [older], 'stale', false, [older]],
    ['stale with an older address beside the right one', [older, right], 'stale', true, [older]],
    [
      'stale with a title of an older version',
      [{ ...right, titles: target.titles }],
      'stale',
      false,
      [{ ...right, titles: target.titles }],
    ],
    [
      'stale without a language',
      [{ ...right, titles: { en: 'Catalogue' } }],
      'stale',
      false,
      [{ ...right, titles: { en: 'Catalogue' } }],
    ],
  ] as const)('is %s', (_, bindings, state, isBound, outdated) => {
    expect(placeState('LEFT_MENU', bindings, target)).toEqual({
      placement: 'LEFT_MENU',
      state,
      isBound,
      outdated,
    })
  })

  const sent = async (place: { isBound: boolean; outdated: Binding[] }) => {
    const calls: unknown[] = []
    await mendPlace(
      async (method, params, read) => {
        calls.push([method, params])
        return read({ result: true, total: undefined })
      },
      { placement: 'LEFT_MENU', state: 'stale', ...place },
      target,
    )
    return calls
  }

  it('is bound with a title in every language before it is freed of outdated handlers', async () => {
    expect(await sent({ isBound: false, outdated: [older] })).toEqual([
      [
        'placement.bind',
        {
          PLACEMENT: 'LEFT_MENU',
          HANDLER: target.handler,
          TITLE: 'Catalogue',
          LANG_ALL: {
            en: { TITLE: 'Catalogue', DESCRIPTION: '', GROUP_NAME: '' },
            ru: { TITLE: 'Каталог', DESCRIPTION: '', GROUP_NAME: '' },
          },
        },
      ],
      ['placement.unbind', { PLACEMENT: 'LEFT_MENU', HANDLER: older.handler }],
    ])
  })

  it.each(['Stock &amp; Photos', 'Stock & Photos'])('is right with the title %s of the server', (en) => {
    const tab = { placement: 'CRM_DEAL_DETAIL_TAB', handler: target.handler }
    expect(placeState(tab.placement, [{ ...tab, titles: { ...target.titles, en } }], target).state).toBe(
      'right',
    )
  })

  it('is stale with a title that differs in more than its spelling in HTML', () => {
    const tab = { placement: 'CRM_DEAL_DETAIL_TAB', handler: target.handler }
    const titles = { ...target.titles, en: 'Stock &lt; Photos' }
    expect(placeState(tab.placement, [{ ...tab, titles }], target).state).toBe('stale')
  })

  it('goes by the app’s own name everywhere but in the main menu', () => {
    const tab = { placement: 'CRM_DEAL_DETAIL_TAB', handler: target.handler }
    const stateWith = (titles: typeof target.titles) =>
      placeState(tab.placement, [{ ...tab, titles }], target).state
    expect(stateWith(target.titles)).toBe('right')
    expect(stateWith(target.menuTitles)).toBe('stale')
  })

  it('is not bound twice to the same page, which the server refuses', async () => {
    const calls = await sent({ isBound: true, outdated: [older] })
    expect(calls).toEqual([['placement.unbind', { PLACEMENT: 'LEFT_MENU', HANDLER: older.handler }]])
  })
})

describe('the answer of placement.get', () => {
  const read = (result: unknown) =>
    readBindings(async (_method, _params, reader) => reader({ result, total: undefined }))

  it('gives handlers and titles', async () => {
    const langAll = { en: { TITLE: 'Stock', DESCRIPTION: '', GROUP_NAME: '' } }
    const row = { placement: 'LEFT_MENU', userId: 0, handler: 'https://a.example/', options: [], langAll }
    expect(await read([row])).toEqual([
      { placement: 'LEFT_MENU', handler: 'https://a.example/', titles: { en: 'Stock' } },
    ])
  })

  it('takes PHP’s empty list for no titles', async () => {
    const row = { placement: 'LEFT_MENU', handler: 'https://a.example/', langAll: [] }
    expect(await read([row])).toEqual([expect.objectContaining({ titles: {} })])
  })

  it('is an error where it is no list', async () => {
    await expect(read({ LEFT_MENU: {} })).rejects.toThrow()
  })
})
