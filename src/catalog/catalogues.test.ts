import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import type { CallMethod } from '../bitrix24/call-method.ts'
import { PortalError } from '../bitrix24/portal-error.ts'
import { cataloguesQuery } from './catalogues.ts'

const CATALOGS = [
  { id: 24, iblockId: 24, name: 'Goods', productIblockId: null },
  { id: 25, iblockId: 25, name: 'Variations of goods', productIblockId: 24 },
  { id: 31, iblockId: 31, name: 'Workshop', productIblockId: null },
]
const PROPERTIES = [
  { id: 1, iblockId: 31, linkIblockId: null, userType: null },
  { id: 2, iblockId: 24, linkIblockId: null, userType: null },
  { id: 3, iblockId: 25, linkIblockId: 24, userType: 'SKU' },
  { id: 4, iblockId: 25, linkIblockId: null, userType: null },
]

/** A portal that answers these, and remembers what it was asked. */
function portal(answers: Record<string, object | Error>) {
  const asked: string[] = []
  const callMethod: CallMethod = async (method, _, read) => {
    asked.push(method)
    const answer = answers[method]
    if (!answer || answer instanceof Error) throw answer
    return read({ result: answer, total: Object.values(answer)[0].length })
  }
  const ask = (isAdmin: boolean) => new QueryClient().fetchQuery(cataloguesQuery(callMethod, isAdmin))
  return { asked, ask }
}

const failure = (kind: PortalError['kind']) =>
  new PortalError({ kind, code: '', method: 'catalog.catalog.list', description: '' })

const BY_PROPERTIES = [
  { id: 24, name: undefined, variationBlockId: 25 },
  { id: 31, name: undefined, variationBlockId: undefined },
]

describe('the portal’s catalogues', () => {
  it('have names for an administrator, and their variations’ blocks', async () => {
    const { asked, ask } = portal({ 'catalog.catalog.list': { catalogs: CATALOGS } })
    expect(await ask(true)).toEqual([
      { id: 24, name: 'Goods', variationBlockId: 25 },
      { id: 31, name: 'Workshop', variationBlockId: undefined },
    ])
    expect(asked).toEqual(['catalog.catalog.list'])
  })

  it('are found by their properties for everybody else, who is not refused first', async () => {
    const { asked, ask } = portal({ 'catalog.productProperty.list': { productProperties: PROPERTIES } })
    expect(await ask(false)).toEqual(BY_PROPERTIES)
    expect(asked).toEqual(['catalog.productProperty.list'])
  })

  it('are found by their properties for a person who only seemed to be an administrator', async () => {
    const { ask } = portal({
      'catalog.catalog.list': failure('admin-only'),
      'catalog.productProperty.list': { productProperties: PROPERTIES },
    })
    expect(await ask(true)).toEqual(BY_PROPERTIES)
  })

  it('are not guessed when the portal fails', async () => {
    const { asked, ask } = portal({ 'catalog.catalog.list': failure('server') })
    await expect(ask(true)).rejects.toMatchObject({ kind: 'server' })
    expect(asked).toHaveLength(1)
  })

  it('count a block that only variations point to', async () => {
    const variationsOnly = [{ id: 25, iblockId: 25, name: 'Variations', productIblockId: 24 }]
    const { ask } = portal({ 'catalog.catalog.list': { catalogs: variationsOnly } })
    expect(await ask(true)).toEqual([{ id: 24, name: undefined, variationBlockId: 25 }])
  })

  it('may be none', async () => {
    const { ask } = portal({ 'catalog.productProperty.list': { productProperties: [] } })
    expect(await ask(false)).toEqual([])
  })
})
