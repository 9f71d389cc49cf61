// @vitest-environment jsdom
import { cleanup, renderHook, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { PortalError, type ProblemKind } from '../bitrix24/portal-error.ts'
import { stockKey } from '../catalog/query-keys.ts'
import { GROUP_SIZE } from '../catalog/variation-stock.ts'
import { Around, answering, quietClient, row, wireRow } from './test-list.tsx'
import { useManyStocks } from './use-many-stocks.ts'

afterEach(cleanup)

const error = (kind: ProblemKind) =>
  new PortalError({ kind, code: '', method: 'catalog.storeproduct.list', description: '' })

/** Products of two groups in one warehouse; `trouble` is what their rows meet. */
function manyStocks() {
  const ids = Array.from({ length: GROUP_SIZE + 5 }, (_, n) => n + 1)
  const trouble = new Map<'first' | 'second', Error>()
  const client = quietClient()
  const callMethod = answering({
    'catalog.store.list': () => ({
      stores: [{ id: 1, title: 'W', address: null, active: 'Y', phone: null, schedule: null }],
    }),
    'catalog.storeproduct.list': ({ filter }: { filter: { productId: number[] } }) => {
      const met = trouble.get(filter.productId.includes(1) ? 'first' : 'second')
      if (met) throw met
      return { storeProducts: filter.productId.slice(0, 40).map((id) => wireRow(row(id, 1, 5))) }
    },
  })
  const hook = renderHook(() => useManyStocks(ids), {
    wrapper: ({ children }) => (
      <Around client={client} callMethod={callMethod}>
        {children}
      </Around>
    ),
  })
  return { hook, trouble, client }
}

describe('stock of many products', () => {
  it('knows of every product whose group could not be read that it failed, and shows the others', async () => {
    const { hook, trouble } = manyStocks()
    trouble.set('second', error('server'))
    await waitFor(() => expect(hook.result.current.stockOf(GROUP_SIZE + 1).error).toBeTruthy())
    await waitFor(() => expect(hook.result.current.stockOf(1).data).toHaveLength(1))
    expect(hook.result.current.stockOf(1).error).toBeNull()
    expect(hook.result.current.stockOf(GROUP_SIZE + 1).data).toBeUndefined()
    expect(hook.result.current.error).toBeNull()
  })

  it('brings nothing back that was refused, when the portal fails after that', async () => {
    const { hook, trouble, client } = manyStocks()
    await waitFor(() => expect(hook.result.current.stockOf(1).data).toHaveLength(1))
    for (const kind of ['denied', 'server'] as const) {
      trouble.set('first', error(kind)).set('second', error(kind))
      await client.refetchQueries({ queryKey: ['stock'], type: 'active' })
      await waitFor(() => expect(hook.result.current.error).toMatchObject({ kind }))
      expect(hook.result.current.stockOf(1).data).toBeUndefined()
    }
  })

  it('still knows what was read of a product when its own answer is forgotten, as after minutes out of view', async () => {
    const { hook, client } = manyStocks()
    await waitFor(() => expect(hook.result.current.stockOf(1).data).toHaveLength(1))
    client.removeQueries({ queryKey: [...stockKey, 1], exact: true })
    hook.rerender()
    expect(hook.result.current.stockOf(1)).toMatchObject({ data: [{ amount: 5 }], error: null })
    expect(hook.result.current.stockOf(1).readAt).toBeGreaterThan(0)
  })

  it('tells only the line whose rows were read anew that there is news', async () => {
    const { hook, client } = manyStocks()
    await waitFor(() => expect(hook.result.current.stockOf(GROUP_SIZE + 1).data).toHaveLength(1))
    const before = hook.result.current.stockOf(1)
    client.setQueryData([...stockKey, 2], [row(2, 1, 9)])
    await waitFor(() => expect(hook.result.current.stockOf(2).data).toMatchObject([{ amount: 9 }]))
    expect(hook.result.current.stockOf(1)).toBe(before)
  })
})
