import { expect, it } from 'vitest'
import { deniedCommands } from './denied.ts'

it.each([
  ['DEFAULT', false, 'g1', []],
  ['DEFAULT', false, 'g3', []],
  ['DEFAULT', true, 'g1', ['resizeWindow']],
  ['DEFAULT', true, 'g3', ['resizeWindow']],
  ['REST_APP_URI', false, 'g1', ['setTitle', 'setScroll', 'reloadWindow']],
  ['REST_APP_URI', false, 'g2', ['setTitle']],
  ['REST_APP_URI', false, 'g3', ['setTitle']],
  ['CRM_DEAL_DETAIL_TAB', true, 'g1', ['setTitle', 'setScroll', 'reloadWindow', 'resizeWindow']],
  ['CRM_DEAL_DETAIL_TAB', true, 'g2', ['setTitle', 'resizeWindow']],
] as const)('%s, popup %s, %s: denied are %j', (placement, isPopup, generation, denied) => {
  expect(deniedCommands({ placement, isPopup, generation })).toEqual(denied)
})
