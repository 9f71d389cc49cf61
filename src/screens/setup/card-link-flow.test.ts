import { describe, expect, it } from 'vitest'
import { linkHtml } from '../../catalog/card-link.ts'
import { createCardLinkFlow, LinkNotKept, LinkNotRemoved } from './card-link-flow.ts'
import { type Answers, portalError, testHost } from './test-host.ts'

const WORDS = { code: 'local.1a.2', text: 'Stock', propertyName: 'Stock and photos' }

/** A portal with one catalogue, which keeps what is written; `spoil` may throw before or after a write took effect. */
function shop(productIds: number[], spoil: Spoil = {}) {
  const links = new Map<number, string>()
  let propertyId: number | undefined
  const properties = () =>
    propertyId === undefined ? [] : [{ id: propertyId, iblockId: 24, propertyType: 'S', userType: 'HTML' }]
  const product = (id: number) => ({
    id,
    name: `Product ${id}`,
    ...(propertyId !== undefined && {
      [`property${propertyId}`]: links.has(id) ? { value: { text: links.get(id) }, valueId: '1' } : null,
    }),
  })
  const answers: Answers = {
    'catalog.catalog.list': () => ({
      catalogs: [{ id: 24, iblockId: 24, name: 'Goods', productIblockId: null }],
    }),
    'catalog.productProperty.list': () => ({ productProperties: properties() }),
    'catalog.product.list': () => ({ products: productIds.map(product) }),
    'catalog.product.get': ({ id }) => {
      spoil.get?.()
      return { product: product(Number(id)) }
    },
    'catalog.productProperty.add': () => {
      spoil.beforeAdd?.()
      propertyId = 77
      spoil.afterAdd?.()
      return { productProperty: { id: propertyId } }
    },
    'catalog.product.update': ({ id, fields }) => {
      spoil.beforeUpdate?.(Number(id))
      const written = (fields as Record<string, { value: { text: string } }>)[`property${propertyId}`]
      links.set(Number(id), written?.value.text ?? '')
      spoil.afterUpdate?.(Number(id))
      return { element: {} }
    },
    'catalog.productProperty.delete': () => {
      spoil.beforeDelete?.()
      propertyId = undefined
      links.clear()
      spoil.afterDelete?.()
      return true
    },
  }
  const host = testHost(answers)
  const pauses: number[] = []
  const flow = createCardLinkFlow(
    host,
    async () => WORDS,
    async (ms) => {
      pauses.push(ms)
    },
  )
  const written = () => host.writes.map(({ method }) => method)
  return { ...flow, host, links, written, pauses, state: flow.flow.current }
}

interface Spoil {
  get?: () => void
  beforeAdd?: () => void
  afterAdd?: () => void
  beforeUpdate?: (id: number) => void
  afterUpdate?: (id: number) => void
  beforeDelete?: () => void
  afterDelete?: () => void
}

const linkOf = (id: number) => linkHtml(`/marketplace/view/local.1a.2/?params[productId]=${id}`, 'Stock')
const fail = (...error: Parameters<typeof portalError>) => {
  throw portalError(...error)
}

describe('the dry run', () => {
  it('writes nothing, and nothing is asked before it', async () => {
    const { read, state, host } = shop([1, 2])
    expect(state()).toEqual({ step: 'closed' })
    expect(host.reads).toEqual([])
    await read()
    expect(state()).toMatchObject({ step: 'plan', catalogues: [{ total: 2, todo: [{}, {}] }] })
    expect(host.writes).toEqual([])
  })
})

describe('the first card', () => {
  it('is written alone, and read back before anybody is asked to look', async () => {
    const { read, tryOne, state, written, links, host } = shop([1, 2, 3])
    await read()
    await tryOne()
    expect(state()).toMatchObject({ step: 'look', card: { productId: 1 } })
    expect(written()).toEqual(['catalog.productProperty.add', 'catalog.product.update'])
    expect([...links]).toEqual([[1, linkOf(1)]])
    expect(host.reads.at(-1)).toBe('catalog.product.get')
  })

  it('stops everything where the portal does not keep the link', async () => {
    const shopWithoutMemory = shop([1])
    shopWithoutMemory.links.set = () => shopWithoutMemory.links
    await shopWithoutMemory.tryOne()
    expect(shopWithoutMemory.state()).toMatchObject({ step: 'failed', error: expect.any(LinkNotKept) })
  })

  it('uses the property whose creation was answered by nothing, instead of making a second one', async () => {
    const { tryOne, state, written } = shop([1], { afterAdd: () => fail('timeout') })
    await tryOne()
    expect(state()).toMatchObject({ step: 'look' })
    expect(written()).toEqual(['catalog.productProperty.add', 'catalog.product.update'])
  })

  it('writes nothing again after a creation that did not happen', async () => {
    const { tryOne, state, written } = shop([1], { beforeAdd: () => fail('offline') })
    await tryOne()
    expect(state()).toMatchObject({ step: 'failed', error: { kind: 'offline' } })
    expect(written()).toEqual(['catalog.productProperty.add'])
  })
})

describe('filling in the others', () => {
  it('writes each card that lacks the link, once', async () => {
    const { tryOne, fill, state, written, links } = shop([1, 2, 3])
    await tryOne()
    await fill()
    expect(state()).toEqual({ step: 'filled', done: 2, total: 2, failures: [] })
    expect(written().filter((method) => method === 'catalog.product.update')).toHaveLength(3)
    expect([...links.keys()]).toEqual([1, 2, 3])
  })

  it('skips a product that is refused, and reports it', async () => {
    const { fill, state, links } = shop([1, 2, 3], {
      beforeUpdate: (id) => {
        if (id === 2) fail('denied', '200040300040')
      },
    })
    await fill()
    expect(state()).toMatchObject({
      step: 'filled',
      done: 2,
      failures: [{ card: { productId: 2, name: 'Product 2' }, error: { code: '200040300040' } }],
    })
    expect([...links.keys()]).toEqual([1, 3])
  })

  it('reads back after an unclear end: what was written counts, what was not is skipped and not written again', async () => {
    const { fill, state, written } = shop([1, 2], {
      beforeUpdate: (id) => {
        if (id === 2) fail('server', 'ERROR_CORE')
      },
      afterUpdate: () => fail('server', 'ERROR_CORE'),
    })
    await fill()
    expect(state()).toMatchObject({ step: 'filled', done: 1, failures: [{ card: { productId: 2 } }] })
    expect(written().filter((method) => method === 'catalog.product.update')).toHaveLength(2)
  })

  it('waits for a limit that turned the write away, and writes then', async () => {
    let refusals = 2
    const { fill, state, pauses } = shop([1], {
      beforeUpdate: () => {
        if (refusals-- > 0) fail('busy', 'QUERY_LIMIT_EXCEEDED')
      },
    })
    await fill()
    expect(state()).toMatchObject({ step: 'filled', done: 1 })
    expect(pauses).toEqual([10_000, 10_000])
  })

  it('stops when the portal cannot be reached, and goes on from what the cards carry', async () => {
    let isDown = true
    const { fill, state, written } = shop([1, 2, 3], {
      beforeUpdate: (id) => {
        if (id > 1 && isDown) fail('offline')
      },
      get: () => {
        if (isDown) fail('offline')
      },
    })
    await fill()
    expect(state()).toMatchObject({ step: 'stopped', done: 1, total: 3, error: { kind: 'offline' } })
    isDown = false
    await fill()
    expect(state()).toEqual({ step: 'filled', done: 2, total: 2, failures: [] })
    expect(written().filter((method) => method === 'catalog.productProperty.add')).toHaveLength(1)
  })

  it('stops when one product after another fails', async () => {
    const { fill, state, written } = shop([1, 2, 3, 4, 5, 6, 7, 8], {
      beforeUpdate: (id) => {
        if (id > 1) fail('denied', '200040300020')
      },
    })
    await fill()
    expect(state()).toMatchObject({ step: 'stopped', done: 1, error: { code: '200040300020' } })
    expect(written().filter((method) => method === 'catalog.product.update')).toHaveLength(6)
  })

  it('stops after the card that is being written', async () => {
    const made = shop([1, 2, 3], { afterUpdate: () => made.stop() })
    await made.fill()
    expect(made.state()).toEqual({ step: 'stopped', done: 1, total: 3, failures: [] })
    expect([...made.links.keys()]).toEqual([1])
  })

  it('is done once at a time', async () => {
    const { fill, written } = shop([1, 2])
    await Promise.all([fill(), fill()])
    expect(written().filter((method) => method === 'catalog.product.update')).toHaveLength(2)
  })
})

describe('removing the link', () => {
  it('leaves no property and no values', async () => {
    const { fill, remove, state, links, read } = shop([1, 2])
    await fill()
    await remove()
    expect(state()).toEqual({ step: 'removed' })
    expect(links.size).toBe(0)
    await read()
    expect(state()).toMatchObject({ step: 'plan', catalogues: [{ propertyId: undefined, todo: [{}, {}] }] })
  })

  it('believes what is left, not an answer that was lost', async () => {
    const { fill, remove, state, written } = shop([1], { afterDelete: () => fail('timeout') })
    await fill()
    await remove()
    expect(state()).toEqual({ step: 'removed' })
    expect(written().filter((method) => method === 'catalog.productProperty.delete')).toHaveLength(1)
  })

  it('says why the property is still there', async () => {
    const { fill, remove, state } = shop([1], { beforeDelete: () => fail('denied', '0') })
    await fill()
    await remove()
    expect(state()).toMatchObject({ step: 'failed', error: { kind: 'denied' } })
  })

  it('says that the property is still there although the portal reported no error', async () => {
    const { fill, remove, state, host } = shop([1])
    await fill()
    host.refuseSilently('catalog.productProperty.delete')
    await remove()
    expect(state()).toMatchObject({ step: 'failed', error: expect.any(LinkNotRemoved) })
  })
})
