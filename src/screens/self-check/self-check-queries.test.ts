// @vitest-environment jsdom
import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import type { Host } from '../../bitrix24/host.ts'
import { handlerBeside } from '../setup/set-up-places.ts'
import { testHost } from '../setup/test-host.ts'
import { placesQuery } from './self-check-queries.ts'

const HERE = handlerBeside(window.location.href)
const NEWER = HERE.replace('index.html', 'v2/index.html')

/** The menu item is bound to the page that runs this, the link to another version. */
function placesSeenFrom(code: string) {
  const { callMethod } = testHost({
    'placement.list': () => ['LEFT_MENU', 'REST_APP_URI', 'CRM_DEAL_DETAIL_TAB'],
    'placement.get': () => [
      {
        placement: 'LEFT_MENU',
        handler: HERE,
        langAll: { en: { TITLE: 'Catalogue with stock' }, ru: { TITLE: 'Каталог с остатками' } },
      },
      {
        placement: 'REST_APP_URI',
        handler: NEWER,
        langAll: { en: { TITLE: 'Stock & Photos' }, ru: { TITLE: 'Остатки и фото' } },
      },
    ],
  })
  const host = { callMethod, isAdmin: true, placement: { code, options: [] } } as unknown as Host
  return new QueryClient().fetchQuery(placesQuery(host))
}

it('compares the places with the app’s own page, which the portal itself knows', async () => {
  const { states, target } = await placesSeenFrom('DEFAULT')
  expect(target?.handler).toBe(HERE)
  expect(states?.map(({ placement, state }) => [placement, state])).toEqual([
    ['REST_APP_URI', 'stale'],
    ['LEFT_MENU', 'right'],
    ['CRM_DEAL_DETAIL_TAB', 'missing'],
  ])
})

it.each(['LEFT_MENU', 'REST_APP_URI'])(
  'compares with nothing on a page opened at %s, which may be the outdated one',
  async (code) => {
    const { states, target } = await placesSeenFrom(code)
    expect(target).toBeUndefined()
    expect(states?.map(({ placement, state }) => [placement, state])).toEqual([
      ['REST_APP_URI', 'unjudged'],
      ['LEFT_MENU', 'unjudged'],
      ['CRM_DEAL_DETAIL_TAB', 'missing'],
    ])
  },
)
