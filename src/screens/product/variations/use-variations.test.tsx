// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { PortalError } from '../../../bitrix24/portal-error.ts'
import { productKey } from '../../../catalog/query-keys.ts'
import { Around, answering, quietClient } from '../../test-list.tsx'
import { useVariations } from './use-variations.ts'

afterEach(cleanup)

const HEAD = 42

/** A portal where this product is closed, or the head of one variation. */
function portal() {
  const state = { isClosed: true }
  const product = { id: HEAD, iblockId: 1, name: 'Shirt', type: 3, active: 'Y' }
  const variation = {
    id: 43,
    iblockId: 2,
    name: 'Shirt, red',
    type: 4,
    active: 'Y',
    parentId: { value: HEAD },
  }
  const callMethod = answering({
    'catalog.product.get': async () => {
      // As long as the portal takes, the screen knows nothing of the product.
      await new Promise((resolve) => setTimeout(resolve, 20))
      if (state.isClosed) throw denied('catalog.product.get')
      return { product }
    },
    'catalog.productProperty.list': ({ filter }: { filter: object }) => {
      if (state.isClosed) throw denied('catalog.productProperty.list')
      const isLink = 'userType' in filter
      return { productProperties: isLink ? [{ id: 7, iblockId: 2, linkIblockId: 1 }] : [] }
    },
    'catalog.product.offer.list': () => ({ offers: [variation] }),
  })
  const client = quietClient()
  const variations = renderHook(() => useVariations(HEAD), {
    wrapper: ({ children }) => (
      <Around client={client} callMethod={callMethod}>
        {children}
      </Around>
    ),
  }).result
  return {
    state,
    variations,
    asked: () => callMethod.mock.calls.map(([method]) => method),
    refresh: () => act(() => client.invalidateQueries({ queryKey: productKey })),
    isResting: () => client.isFetching() === 0,
  }
}

const denied = (method: string) => new PortalError({ kind: 'denied', code: '', method, description: '' })

it('a refresh of a closed product does not ask for variations again', async () => {
  const { asked, refresh, isResting } = portal()
  await waitFor(() => expect(isResting()).toBe(true))
  const before = asked()
  expect(before).toContain('catalog.productProperty.list')
  await refresh()
  await waitFor(() => expect(isResting()).toBe(true))
  expect(asked().slice(before.length)).toEqual(['catalog.product.get'])
})

it('a product that turns out to be a head after a refresh has its variations read', async () => {
  const { state, variations, refresh, isResting } = portal()
  await waitFor(() => expect(isResting()).toBe(true))
  state.isClosed = false
  await refresh()
  await waitFor(() => expect(variations.current).toMatchObject({ state: 'ready', variations: [{ id: 43 }] }))
})
