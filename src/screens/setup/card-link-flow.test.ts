import { describe, expect, it } from 'vitest'
import { ForeignProperty, linkHtml } from '../../catalog/card-link.ts'
import { type CardLink, createCardLinkFlow, LinkNotKept, LinkNotRemoved } from './card-link-flow.ts'
import { type Answers, portalError, testHost } from './test-host.ts'

const WORDS = { code: 'local.1a.2', text: 'Stock', propertyName: 'Stock and photos' }

/**
 * A portal with a catalogue for each list of products, 24 and on, which keeps what is written; `spoil` may throw before
 * or after a write took effect.
 */
function shop(products: number[] | number[][], spoil: Spoil = {}) {
  const links = new Map<number, string>()
  const catalogues = new Map(
    (Array.isArray(products[0]) ? (products as number[][]) : [products as number[]]).map((ids, index) => [
      24 + index,
      ids,
    ]),
  )
  const properties = new Map<number, { id: number; iblockId: number; userType: string | null }>()
  const wireProperties = () =>
    [...properties.values()].map((property) => ({
      ...property,
      code: 'STOCK_PHOTOS_LINK',
      propertyType: 'S',
    }))
  const product = (id: number) => {
    const [iblockId = 0] = [...catalogues].find(([, ids]) => ids.includes(id)) ?? []
    const property = properties.get(iblockId)
    return {
      id,
      name: `Product ${id}`,
      ...(property && {
        [`property${property.id}`]: links.has(id) ? { value: { text: links.get(id) }, valueId: '1' } : null,
      }),
    }
  }
  const answers: Answers = {
    'catalog.catalog.list': () => ({
      catalogs: [...catalogues.keys()].map((id) => ({
        id,
        iblockId: id,
        name: `Goods ${id}`,
        productIblockId: null,
      })),
    }),
    'catalog.productProperty.list': () => ({ productProperties: wireProperties() }),
    'catalog.product.list': ({ filter }) => {
      const { iblockId } = filter as { iblockId: number }
      spoil.list?.(iblockId)
      return { products: (catalogues.get(iblockId) ?? []).map(product) }
    },
    'catalog.product.get': ({ id }) => {
      spoil.get?.()
      return { product: product(Number(id)) }
    },
    'catalog.productProperty.add': ({ fields }) => {
      const { iblockId } = fields as { iblockId: number }
      spoil.beforeAdd?.(iblockId)
      const id = 53 + iblockId
      properties.set(iblockId, { id, iblockId, userType: 'HTML' })
      spoil.afterAdd?.()
      return { productProperty: { id } }
    },
    'catalog.product.update': ({ id, fields }) => {
      spoil.beforeUpdate?.(Number(id))
      const written = Object.entries(fields as Record<string, { value: { text: string } }>).find(([name]) =>
        name.startsWith('property'),
      )
      links.set(Number(id), written?.[1].value.text ?? '')
      spoil.afterUpdate?.(Number(id))
      return { element: {} }
    },
    'catalog.productProperty.delete': ({ id }) => {
      spoil.beforeDelete?.()
      for (const property of properties.values()) {
        if (property.id === id) properties.delete(property.iblockId)
      }
      links.clear()
      spoil.afterDelete?.()
      return true
    },
  }
  const host = testHost(answers)
  const pauses: number[] = []
  const open = () =>
    createCardLinkFlow(
      host,
      async () => WORDS,
      async (ms, stopped) => {
        pauses.push(ms)
        await spoil.pause?.(stopped)
      },
    )
  const flow = open()
  const written = () => host.writes.map(({ method }) => method)
  const updated = () =>
    host.writes.flatMap(({ method, params }) => (method === 'catalog.product.update' ? params.id : []))
  return { ...flow, open, host, links, properties, written, updated, pauses, state: flow.flow.current }
}

interface Spoil {
  list?: (iblockId: number) => void
  get?: () => void
  beforeAdd?: (iblockId: number) => void
  afterAdd?: () => void
  beforeUpdate?: (id: number) => void
  afterUpdate?: (id: number) => void
  beforeDelete?: () => void
  afterDelete?: () => void
  pause?: (stopped: AbortSignal) => unknown
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
  it('is the first that takes the link; those that refuse are named', async () => {
    const { tryOne, state, updated, links } = shop([1, 2, 3], {
      beforeUpdate: (id) => {
        if (id < 3) fail('denied', '200040300040')
      },
    })
    await tryOne()
    expect(state()).toMatchObject({
      step: 'look',
      card: { productId: 3 },
      cards: [
        { card: { productId: 1 }, error: { code: '200040300040' } },
        { card: { productId: 2 }, error: { code: '200040300040' } },
      ],
    })
    expect(updated()).toEqual([1, 2, 3])
    expect([...links.keys()]).toEqual([3])
  })

  it('is looked for in the next catalogue after a few refusals, or where the property cannot be added', async () => {
    const { tryOne, state, updated } = shop([[1], [11, 12, 13, 14, 15, 16, 17], [21]], {
      beforeAdd: (iblockId) => {
        if (iblockId === 24) fail('denied', '200040300020')
      },
      beforeUpdate: (id) => {
        if (id < 20) fail('denied', '200040300040')
      },
    })
    await tryOne()
    expect(state()).toMatchObject({
      step: 'look',
      card: { productId: 21 },
      catalogues: [{ name: 'Goods 24', error: { code: '200040300020' } }],
    })
    expect(updated()).toEqual([11, 12, 13, 14, 15, 21])
  })

  it('is another one at the second try, where all that were asked refused', async () => {
    const { tryOne, state, updated } = shop([1, 2, 3, 4, 5, 6, 7], {
      beforeUpdate: (id) => {
        if (id < 7) fail('denied', '200040300040')
      },
    })
    await tryOne()
    expect(state()).toMatchObject({ step: 'failed', error: { code: '200040300040' } })
    expect(updated()).toEqual([1, 2, 3, 4, 5])
    await tryOne()
    expect(state()).toMatchObject({ step: 'look', card: { productId: 7 } })
    expect(updated()).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it('is not looked for any further when the person has left', async () => {
    const made = shop([[1, 2], [11]], {
      beforeUpdate: () => {
        made.stop()
        fail('denied', '200040300040')
      },
    })
    await made.tryOne()
    expect(made.updated()).toEqual([1])
  })

  it('is known again by whoever comes back, so that the question can be asked again', async () => {
    const { tryOne, open } = shop([[1, 2], [11]])
    await tryOne()
    const later = open()
    await later.read()
    expect(later.flow.current()).toMatchObject({
      step: 'plan',
      catalogues: [
        { linked: { productId: 1, name: 'Product 1' }, todo: [{ productId: 2 }] },
        { linked: undefined, todo: [{ productId: 11 }] },
      ],
    })
  })

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
    expect(state()).toEqual({ step: 'filled', done: 2, total: 2, cards: [], catalogues: [] })
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
      cards: [{ card: { productId: 2, name: 'Product 2' }, error: { code: '200040300040' } }],
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
    expect(state()).toMatchObject({ step: 'filled', done: 1, cards: [{ card: { productId: 2 } }] })
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
    expect(state()).toEqual({ step: 'filled', done: 2, total: 2, cards: [], catalogues: [] })
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

  it('goes on behind those that failed, as often as it is asked to, and ends', async () => {
    const ids = [1, 2, 3, 4, 5, 6, 7, 8]
    const { fill, state, updated, links } = shop(ids, {
      beforeUpdate: (id) => {
        if (id < 7) fail('denied', '200040300040')
      },
    })
    await fill()
    expect(state()).toMatchObject({ step: 'stopped', done: 0 })
    await fill()
    expect([...links.keys()]).toEqual([7, 8])
    expect(state()).toMatchObject({ step: 'filled', done: 2, cards: { length: 6 } })
    expect(updated()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5])
  })

  it('leaves out a catalogue that refuses the property, and reports all the others', async () => {
    const { fill, state, links } = shop([[1, 2], [11, 12], [21]], {
      beforeAdd: (iblockId) => {
        if (iblockId === 25) fail('denied', '200040300020')
      },
      beforeUpdate: (id) => {
        if (id === 2) fail('denied', '200040300040')
      },
    })
    await fill()
    expect(state()).toMatchObject({
      step: 'filled',
      done: 2,
      total: 3,
      cards: [{ card: { productId: 2 } }],
      catalogues: [{ name: 'Goods 25', error: { code: '200040300020' } }],
    })
    expect([...links.keys()]).toEqual([1, 21])
  })

  it('keeps its report where the portal is lost at a later catalogue', async () => {
    const { fill, state } = shop([[1, 2], [11]], {
      beforeAdd: (iblockId) => {
        if (iblockId === 25) fail('timeout')
      },
      beforeUpdate: (id) => {
        if (id === 2) fail('denied', '200040300040')
      },
    })
    await fill()
    expect(state()).toMatchObject({ step: 'stopped', error: { kind: 'timeout' }, done: 1, cards: [{}] })
  })

  it('leaves out a catalogue with somebody else’s property of that code, and one that cannot be read', async () => {
    const { fill, read, state, links, properties } = shop([[1], [11], [21]], {
      list: (iblockId) => {
        if (iblockId === 25) fail('denied', '200040300030')
      },
    })
    properties.set(24, { id: 9, iblockId: 24, userType: null })
    await read()
    expect(state()).toMatchObject({
      catalogues: [
        { todo: [], obstacle: expect.any(ForeignProperty) },
        { todo: [], obstacle: { code: '200040300030' } },
        { todo: [{}], obstacle: undefined },
      ],
    })
    await fill()
    expect(state()).toMatchObject({
      step: 'filled',
      done: 1,
      total: 1,
      catalogues: [
        { name: 'Goods 24', error: expect.any(ForeignProperty) },
        { name: 'Goods 25', error: { code: '200040300030' } },
      ],
    })
    expect([...links.keys()]).toEqual([21])
    expect(properties.get(24)).toEqual({ id: 9, iblockId: 24, userType: null })
  })

  it('stops after the card that is being written', async () => {
    const made = shop([1, 2, 3], { afterUpdate: () => made.stop() })
    await made.fill()
    expect(made.state()).toEqual({ step: 'stopped', done: 1, total: 3, cards: [], catalogues: [] })
    expect([...made.links.keys()]).toEqual([1])
  })

  it('writes no more once it was stopped while it waited for a limit', async () => {
    const made = shop([1, 2], {
      beforeUpdate: () => fail('busy', 'QUERY_LIMIT_EXCEEDED'),
      pause: () => made.stop(),
    })
    await made.fill()
    expect(made.updated()).toEqual([1])
    expect(made.state()).toEqual({ step: 'stopped', done: 0, total: 2, cards: [], catalogues: [] })
  })

  it('ends the wait for a limit at once when it is stopped', async () => {
    const made = shop([1, 2], {
      beforeUpdate: () => fail('busy', 'QUERY_LIMIT_EXCEEDED'),
      pause: (stopped) => {
        setTimeout(made.stop)
        return new Promise((resolve) => stopped.addEventListener('abort', resolve))
      },
    })
    await made.fill()
    expect(made.state()).toMatchObject({ step: 'stopped', done: 0 })
  })

  it('names the card that is being written, and that it will be the last', async () => {
    const seen: CardLink[] = []
    const made = shop([1, 2], { afterUpdate: () => made.stop() })
    made.flow.subscribe(() => seen.push(made.state()))
    await made.fill()
    expect(seen.filter(({ step }) => step === 'filling')).toMatchObject([
      { card: undefined, isStopping: false },
      { card: { name: 'Product 1' }, isStopping: false },
      { card: { name: 'Product 1' }, isStopping: true },
    ])
  })

  it('does not ask a silent portal once more when it was stopped meanwhile, and reads the card when it goes on', async () => {
    let isSilent = true
    const made = shop([1, 2], {
      afterUpdate: () => {
        made.stop()
        if (isSilent) fail('timeout')
      },
    })
    await made.fill()
    expect(made.state()).toMatchObject({ step: 'stopped', done: 0, error: { kind: 'timeout' } })
    expect(made.host.reads).not.toContain('catalog.product.get')
    isSilent = false
    await made.fill()
    expect(made.updated(), 'none is written twice').toEqual([1, 2])
  })

  it('adds no property to the next catalogue after it was stopped', async () => {
    const made = shop([[1], [11]], { afterUpdate: () => made.stop() })
    await made.fill()
    expect(made.state()).toMatchObject({ step: 'stopped', done: 1, total: 2 })
    expect(made.written()).toEqual(['catalog.productProperty.add', 'catalog.product.update'])
  })

  it('is done once at a time', async () => {
    const { fill, written } = shop([1, 2])
    await Promise.all([fill(), fill()])
    expect(written().filter((method) => method === 'catalog.product.update')).toHaveLength(2)
  })
})

describe('removing the link', () => {
  it('leaves alone what somebody else made under the same code', async () => {
    const { fill, remove, state, properties } = shop([[1], [11]])
    properties.set(24, { id: 9, iblockId: 24, userType: null })
    await fill()
    await remove()
    expect(state()).toEqual({ step: 'removed' })
    expect([...properties.values()].map(({ id }) => id)).toEqual([9])
  })

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
