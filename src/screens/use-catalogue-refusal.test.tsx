// @vitest-environment jsdom
import { QueryObserver } from '@tanstack/react-query'
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { CallMethod } from '../bitrix24/call-method.ts'
import { PortalError } from '../bitrix24/portal-error.ts'
import { productQuery } from '../catalog/product.ts'
import { Around, answering, quietClient } from './test-list.tsx'
import { useCatalogueRefusal } from './use-catalogue-refusal.ts'

afterEach(cleanup)

const CATALOGUE = '200040300010'
const BLOCK = '200040300030'
const ELEMENT = '200040300040'

/** A list of three products whose lines ask for them; `refusals` says by which code each is refused. */
function list(refusals: Record<number, string>) {
  const client = quietClient()
  let portal = Promise.resolve()
  const callMethod = answering({
    'catalog.product.get': async ({ id }: { id: number }) => {
      await portal
      const code = refusals[id]
      if (code) {
        const kind = code === 'gone' ? 'not-found' : 'denied'
        throw new PortalError({ kind, code, method: 'catalog.product.get', description: '' })
      }
      return { product: { id, iblockId: 24, name: `Product ${id}`, type: 1, active: 'Y' } }
    },
  })
  const hook = renderHook(() => useCatalogueRefusal([1, 2, 3]), {
    wrapper: ({ children }) => (
      <Around client={client} callMethod={callMethod}>
        {children}
      </Around>
    ),
  })
  const lines = [1, 2, 3].map(
    (id) => new QueryObserver(client, productQuery(callMethod as unknown as CallMethod, id)),
  )
  act(() => {
    for (const line of lines) line.subscribe(() => {})
  })
  const settled = (verdict: object) => waitFor(() => expect(hook.result.current).toMatchObject(verdict))
  /** Keeps the portal from answering; gives the way to go on. */
  const hold = () => {
    let goOn = () => {}
    portal = new Promise((resolve) => {
      goOn = resolve
    })
    return goOn
  }
  return { hook, settled, refusals, hold, asked: () => callMethod.mock.calls.length }
}

describe('what the products of a list refuse', () => {
  it('is of all where the right to the catalogue is missing', async () => {
    const { settled } = list({ 1: CATALOGUE, 2: CATALOGUE, 3: CATALOGUE })
    await settled({ isOfAll: true, error: { code: CATALOGUE } })
  })

  it('is of some where the first lies in a catalogue that is closed, and others do not', async () => {
    const { settled } = list({ 1: BLOCK })
    await settled({ isClosed: false, isOfAll: false, error: { code: BLOCK } })
  })

  it('is of some where the first is in an open catalogue, and another is not', async () => {
    const { settled } = list({ 3: BLOCK })
    await settled({ isClosed: false, isOfAll: false, error: { code: BLOCK } })
  })

  it('keeps nobody from asking for the next product where only one catalogue is known to be closed', async () => {
    const { settled } = list({ 1: BLOCK, 2: BLOCK, 3: BLOCK })
    await settled({ isClosed: false, isOfAll: true, error: { code: BLOCK } })
  })

  it.each([ELEMENT, 'gone'])(
    'is of all, although the first says something of itself only (%s)',
    async (code) => {
      const { settled } = list({ 1: code, 2: CATALOGUE, 3: CATALOGUE })
      await settled({ isOfAll: true, error: { code: CATALOGUE } })
    },
  )

  it('is nothing where single products are closed', async () => {
    const { hook, asked } = list({ 1: ELEMENT, 2: ELEMENT, 3: ELEMENT })
    await waitFor(() => expect(asked()).toBe(3))
    expect(hook.result.current).toMatchObject({ isClosed: false, error: null })
  })

  it('stands while it is checked, and goes with the answer', async () => {
    const { hook, settled, refusals, hold, asked } = list({ 1: BLOCK, 2: BLOCK })
    await settled({ isOfAll: false, error: { code: BLOCK }, busy: false })
    const before = asked()
    delete refusals[1]
    delete refusals[2]
    const goOn = hold()
    act(() => hook.result.current.retry())
    await settled({ isOfAll: false, error: { code: BLOCK }, busy: true })
    goOn()
    await settled({ error: null, busy: false })
    expect(asked() - before, 'only those that were refused').toBe(2)
  })
})
