import { describe, expect, it } from 'vitest'
import type { Generation } from '../../server/state.ts'
import { panelWidth, pathToOpen } from './open-path.ts'

const origin = 'http://127.0.0.1:8024'
const opened = (path: unknown, generation: Generation) =>
  pathToOpen(path, generation, origin, 'app.1')?.href.replace(origin, '')
const tail = 'from=rest_placement&from_app=app.1'

const prefixes = [
  '/crm/type/0/details/0/../../../../..',
  '/company/personal/user/0/groups/create/../../../../../..',
  '/crm/company/requisite/0/../../../..',
  '/workgroups/group/0/card/../../../..',
  '/crm/deal/../..',
]

describe('openPath', () => {
  it.each(['g1', 'g2', 'g3'] as const)(
    'in %s opens what the SDK writes before a product card',
    (generation) => {
      for (const prefix of prefixes) {
        expect(opened(`${prefix}/shop/catalog/24/product/5/?IFRAME=Y`, generation)).toBe(
          `/shop/catalog/24/product/5/?IFRAME=Y&${tail}`,
        )
      }
    },
  )

  it.each(['g1', 'g2'] as const)('in %s looks only at the beginning of the raw text', (generation) => {
    expect(opened('/shop/catalog/24/product/5/', generation)).toBeUndefined()
    expect(opened('/crm/invoice/1/', generation)).toBeUndefined()
    expect(opened('/company/personal/user/me/', generation)).toBeUndefined()
    expect(opened('/crm/deal/details/7/', generation)).toBe(`/crm/deal/details/7/?${tail}`)
    expect(opened('/marketplace/app/17/', generation)).toBe(`/marketplace/app/17/?${tail}`)
  })

  it('in g3 opens every page of the portal', () => {
    expect(opened('/shop/catalog/24/product/5/', 'g3')).toBe(`/shop/catalog/24/product/5/?${tail}`)
  })

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/%2Fevil.example/',
    '/%5Cevil.example/',
    'shop/',
    '',
    '/%',
    'javascript:alert(1)',
    42,
    null,
  ])('in g3 refuses %j', (path) => {
    expect(opened(path, 'g3')).toBeUndefined()
  })

  it('never leaves the portal through steps up', () => {
    expect(opened('/marketplace/../..//evil.example/', 'g1')).toBe(`//evil.example/?${tail}`)
    expect(pathToOpen('/marketplace/../..//evil.example/', 'g1', origin, 'app.1')?.origin).toBe(origin)
  })
})

it('a panel is as wide as the rule for the beginning of its path says', () => {
  expect(prefixes.map(panelWidth)).toEqual([1640, 1200, 950, 900, undefined])
  expect(panelWidth('/shop/catalog/24/product/5/')).toBeUndefined()
})
