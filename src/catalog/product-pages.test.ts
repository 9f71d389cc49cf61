import { focusManager, onlineManager, QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { CallMethod } from '../bitrix24/call-method.ts'
import { PortalError, type ProblemKind } from '../bitrix24/portal-error.ts'
import { productPageQuery } from './product-pages.ts'

interface Asked {
  method: string
  params: { select?: string[]; filter?: Record<string, unknown>; start?: number; id?: number }
}

const product = (id: number, name: string, more = {}) => ({
  id,
  iblockId: 24,
  name,
  type: 1,
  xmlId: String(id),
  active: 'Y',
  ...more,
})
type WireProduct = ReturnType<typeof product> & { parentId?: object }

/** A portal whose lists answer what `rowsOf` gives for a call; a total may be larger than the page. */
function portal(rowsOf: (asked: Asked) => WireProduct[] | PortalError, total?: number) {
  const asked: Asked[] = []
  const callMethod: CallMethod = async (method, params, read) => {
    const call = { method, params } as Asked
    asked.push(call)
    const rows = rowsOf(call)
    if (rows instanceof PortalError) throw rows
    if (method === 'catalog.product.get') return read({ result: { product: rows[0] }, total: undefined })
    const key = method === 'catalog.product.offer.list' ? 'offers' : 'products'
    return read({ result: { [key]: rows }, total: total ?? rows.length })
  }
  return { asked, callMethod }
}

const denied = new PortalError({ kind: 'denied', code: '200040300030', method: '', description: '' })
const notFound = new PortalError({ kind: 'not-found', code: '', method: '', description: '' })

const CATALOGUES = [
  { id: 24, name: undefined, variationBlockId: 25 },
  { id: 31, name: undefined, variationBlockId: undefined },
]

const browse = (callMethod: CallMethod, more: { sectionIds?: number[]; page?: number } = {}) => {
  const { sectionIds, page = 1 } = more
  const request = { kind: 'browse' as const, catalogueId: 24, sectionIds, page }
  return new QueryClient().fetchQuery(productPageQuery(callMethod, request))
}
const search = (callMethod: CallMethod, text: string, page = 1) => {
  const request = { kind: 'search' as const, catalogues: CATALOGUES, text, page }
  return new QueryClient().fetchQuery(productPageQuery(callMethod, request))
}

describe('a page of a catalogue', () => {
  it('is asked for by name, with the fields that the server insists on', async () => {
    const { asked, callMethod } = portal(() => [product(1, 'Chair')], 101)
    const page = await browse(callMethod, { page: 2 })
    expect(page).toMatchObject({ products: [{ id: 1, kind: 'simple' }], pageCount: 3 })
    expect(asked).toMatchObject([
      { method: 'catalog.product.list', params: { filter: { iblockId: 24 }, start: 50 } },
    ])
    expect(asked[0]?.params.select).toEqual(expect.arrayContaining(['id', 'iblockId']))
    expect(asked[0]?.params.select).not.toContain('purchasingPrice')
  })

  it('names one section as a number and several as a list', async () => {
    const { asked, callMethod } = portal(() => [product(1, 'Chair', { iblockSectionId: 42 })])
    await browse(callMethod, { sectionIds: [42] })
    await browse(callMethod, { sectionIds: [41, 42] })
    expect(asked.map(({ params }) => params.filter?.iblockSectionId)).toEqual([42, [41, 42]])
  })

  it('is not shown when the server answered other sections', async () => {
    const { callMethod } = portal(() => [product(1, 'Chair', { iblockSectionId: 1 })])
    await expect(browse(callMethod, { sectionIds: [41, 42] })).rejects.toMatchObject({ kind: 'malformed' })
  })

  it('behind the last one is empty, whatever the server answers there', async () => {
    const { callMethod } = portal(() => [product(1, 'Chair')], 50)
    expect(await browse(callMethod, { page: 2 })).toMatchObject({ products: [], pageCount: 1 })
  })

  it('of an empty catalogue is one', async () => {
    const { callMethod } = portal(() => [])
    expect(await browse(callMethod)).toMatchObject({ products: [], pageCount: 1 })
  })
})

describe('a search', () => {
  it('asks every catalogue and its variations by name and by XML id', async () => {
    const { asked, callMethod } = portal(() => [])
    await search(callMethod, 'oak')
    expect(asked.map(({ method, params: { filter } }) => [method.split('.').at(-2), filter])).toEqual([
      ['product', { iblockId: 24, '%name': 'oak' }],
      ['product', { iblockId: 24, '=%xmlId': 'oak%' }],
      ['offer', { iblockId: 25, '%name': 'oak' }],
      ['offer', { iblockId: 25, '=%xmlId': 'oak%' }],
      ['product', { iblockId: 31, '%name': 'oak' }],
      ['product', { iblockId: 31, '=%xmlId': 'oak%' }],
    ])
    const variations = asked.filter(({ method }) => method === 'catalog.product.offer.list')
    for (const { params } of variations) expect(params.select).toContain('parentId')
  })

  it.each(['T_1', '50%'])(
    'finds an XML id that begins with "%s", and none that only fits its wildcards',
    async (text) => {
      const { callMethod } = portal(({ params: { filter } }) =>
        filter?.['=%xmlId'] === `${text}%` && filter['%xmlId'] === text && filter.iblockId === 24
          ? [
              product(1, 'Cup', { xmlId: `${text}-A`.toLowerCase() }),
              product(2, 'Cup', { xmlId: `X-${text}` }),
              product(3, 'Cup', { xmlId: null }),
            ]
          : [],
      )
      expect((await search(callMethod, text)).products.map(({ id }) => id)).toEqual([1])
    },
  )

  it('says of pages with rows that only fit a wildcard that there may be fewer, unless a list without has as many', async () => {
    const count = async (text: string, totalOf: (condition: string) => number) => {
      const callMethod: CallMethod = async (_, params, read) => {
        const { filter } = params as { filter: Record<string, unknown> }
        const total = totalOf('=%xmlId' in filter ? 'XML id' : 'name')
        const products = total > 0 ? [product(total, 'Cup', { xmlId: `${text}-A` })] : []
        return read({ result: { products, offers: [] }, total })
      }
      const { pageCount, mayBeFewerPages } = await search(callMethod, text)
      return [pageCount, mayBeFewerPages]
    }
    expect(await count('T_1', (condition) => (condition === 'name' ? 0 : 120))).toEqual([3, true])
    expect(await count('T_1', (condition) => (condition === 'name' ? 120 : 101))).toEqual([3, false])
    expect(await count('T_1', (condition) => (condition === 'name' ? 0 : 50))).toEqual([1, false])
    expect(await count('T-1', (condition) => (condition === 'name' ? 0 : 120))).toEqual([3, false])
  })

  it('asks by id for digits only, and only on its first page', async () => {
    const idsAskedFor = async (text: string, page?: number) => {
      const { asked, callMethod } = portal(() => [])
      await search(callMethod, text, page).catch(() => {})
      return asked.flatMap(({ method, params }) => (method === 'catalog.product.get' ? params.id : []))
    }
    expect(await idsAskedFor('1204')).toEqual([1204])
    expect(await idsAskedFor('1204', 2)).toEqual([])
    expect(await idsAskedFor('12a')).toEqual([])
    expect(await idsAskedFor('0')).toEqual([])
    expect(await idsAskedFor('9'.repeat(16))).toEqual([])
  })

  it('finds a product by its number before all others', async () => {
    const { callMethod } = portal(({ method, params }) => {
      if (method === 'catalog.product.get') return [product(42, 'Zebra')]
      return params.filter?.['%name'] ? [product(7, '42 candles'), product(8, 'Box of 42')] : []
    })
    expect((await search(callMethod, '42')).products.map(({ id }) => id)).toEqual([42, 7, 8])
  })

  it.each([notFound, denied])(
    'is not troubled by a number that is nobody’s, or closed: $kind',
    async (error) => {
      const { callMethod } = portal(({ method }) => (method === 'catalog.product.get' ? error : []))
      expect(await search(callMethod, '42')).toMatchObject({ products: [], pageCount: 1, failures: [] })
    },
  )

  it('does not call a number unknown that could not be asked for', async () => {
    const failed = new PortalError({ kind: 'timeout', code: '', method: '', description: '' })
    const { callMethod } = portal(({ method }) => (method === 'catalog.product.get' ? failed : []))
    expect(await search(callMethod, '1204')).toMatchObject({ products: [], failures: [failed] })
  })

  it('tells what it could not ask, beside what it found', async () => {
    const { callMethod } = portal(({ params }) =>
      params.filter?.iblockId === 31 ? denied : params.filter?.iblockId === 24 ? [product(1, 'Oak')] : [],
    )
    const page = await search(callMethod, 'oak')
    expect(page.products.map(({ id }) => id)).toEqual([1])
    expect(page.failures).toEqual([denied, denied])
  })

  it('fails where nothing could be asked', async () => {
    const { callMethod } = portal(() => denied)
    await expect(search(callMethod, 'oak')).rejects.toBe(denied)
  })

  it('has as many pages as its longest list', async () => {
    const { callMethod } = portal(({ params }) => [product(params.filter?.iblockId as number, 'Oak')], 120)
    expect((await search(callMethod, 'oak')).pageCount).toBe(3)
  })

  it('does not repeat the first page of a list that has no second', async () => {
    const { callMethod } = portal(({ params }) => [product(params.filter?.iblockId as number, 'Oak')], 1)
    expect((await search(callMethod, 'oak', 2)).products).toEqual([])
  })
})

describe('the order of what was found', () => {
  const found = async (text: string, products: WireProduct[]) => {
    const { callMethod } = portal(({ method, params }) =>
      method === 'catalog.product.get' ? notFound : params.filter?.['%name'] ? products : [],
    )
    return (await search(callMethod, text)).products.map(({ id }) => id)
  }
  const variation = (id: number, name: string, headId: number, more = {}) =>
    product(id, name, { type: 4, iblockId: 25, parentId: { value: String(headId) }, ...more })

  it('is number, XML id, its beginning, a name’s beginning, a name', async () => {
    const products = [
      product(1, 'Big 12 mug'),
      product(2, '12 mugs'),
      product(3, 'Cup', { xmlId: '12-A' }),
      product(4, 'Cup', { xmlId: '12' }),
      product(12, 'Cup'),
    ]
    expect(await found('12', products)).toEqual([12, 4, 3, 2, 1])
  })

  it('knows no case', async () => {
    expect(await found('МЁД', [product(1, 'Липовый мёд'), product(2, 'Мёд')])).toEqual([2, 1])
  })

  it('leaves out a variation beside its head, unless its number was meant', async () => {
    const head = product(70, 'T-shirt', { type: 3 })
    const red = variation(71, 'T-shirt (red)', 70)
    const blue = variation(72, 'T-shirt (blue)', 70, { xmlId: 't-shirt-blue' })
    const alone = variation(81, 'T-shirt, old', 80)
    expect(await found('t-shirt', [head, red, blue, alone])).toEqual([72, 70, 81])
    expect(await found('71', [head, red])).toEqual([71, 70])
  })
})

describe('a search that was answered in part', () => {
  afterEach(() => {
    focusManager.setFocused(undefined)
    onlineManager.setOnline(true)
  })

  /** Some lists failed so; counts the commands from then on. */
  async function searchedWith(...kinds: ProblemKind[]) {
    const failures = kinds.map((kind) => new PortalError({ kind, code: '', method: '', description: '' }))
    const { asked, callMethod } = portal(
      ({ method }) => (method === 'catalog.product.offer.list' && failures.shift()) || [],
    )
    const client = new QueryClient()
    client.mount()
    const options = productPageQuery(callMethod, {
      kind: 'search',
      catalogues: CATALOGUES,
      text: 'oak',
      page: 1,
    })
    const observer = new QueryObserver(client, options)
    let leave = observer.subscribe(() => {})
    await vi.waitFor(() => expect(observer.getCurrentResult().data?.failures).toHaveLength(kinds.length))
    const { length } = asked
    return {
      growOld: () => client.invalidateQueries({ refetchType: 'none' }),
      showAgain: () => {
        leave()
        leave = observer.subscribe(() => {})
      },
      repeated: async () => {
        await new Promise((resolve) => setTimeout(resolve, 20))
        return asked.length - length
      },
      close: () => {
        leave()
        client.unmount()
      },
    }
  }

  type Searched = Awaited<ReturnType<typeof searchedWith>>
  const RETURNS: [string, (searched: Searched) => void][] = [
    ['the search is shown again', ({ showAgain }) => showAgain()],
    [
      'people come back to the window',
      () => {
        focusManager.setFocused(false)
        focusManager.setFocused(true)
      },
    ],
    [
      'the connection returns',
      () => {
        onlineManager.setOnline(false)
        onlineManager.setOnline(true)
      },
    ],
  ]

  it.each(RETURNS)('repeats nothing that was refused or unreadable when %s', async (_, comeBack) => {
    for (const kinds of [['denied'], ['malformed'], ['timeout', 'denied']] as ProblemKind[][]) {
      const searched = await searchedWith(...kinds)
      await searched.growOld()
      comeBack(searched)
      expect(await searched.repeated(), kinds.join()).toBe(0)
      searched.close()
    }
  })

  it.each(RETURNS)('is asked for again when %s, if that may help', async (_, comeBack) => {
    for (const kinds of [[], ['timeout'], ['server', 'busy']] as ProblemKind[][]) {
      const searched = await searchedWith(...kinds)
      await searched.growOld()
      comeBack(searched)
      expect(await searched.repeated(), kinds.join()).toBeGreaterThan(0)
      searched.close()
    }
  })

  it('asks again for what failed as soon as the connection returns, however fresh the rest is', async () => {
    for (const [kinds, isAsked] of [
      [['offline'], true],
      [[], false],
    ] as [ProblemKind[], boolean][]) {
      const searched = await searchedWith(...kinds)
      onlineManager.setOnline(false)
      onlineManager.setOnline(true)
      expect((await searched.repeated()) > 0, kinds.join()).toBe(isAsked)
      searched.close()
    }
  })
})
