import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ids } from '../world/test-world.ts'
import type { Generation } from './state.ts'
import { DOT_PNG, openTestPortal, type TestPortal } from './test-client.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await openTestPortal()
})
afterAll(() => portal.close())

interface Picture {
  id: number
  productId: number
  type: string
  detailUrl: string
  downloadUrl: string
}

async function pictures(productId: number, own = portal): Promise<Picture[]> {
  return (await own.call('catalog.productImage.list', { productId })).body.result.productImages
}

async function picture(id: number): Promise<Picture> {
  const found = (await pictures(ids.table)).find((one) => one.id === id)
  if (!found) throw new Error(`no picture ${id}`)
  return found
}

async function bytes(url: string, init: RequestInit = {}) {
  const response = await fetch(new URL(url, portal.url), init)
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: Buffer.from(await response.arrayBuffer()),
  }
}

describe('public addresses of pictures', () => {
  it('are relative, encoded, and lead to the file', async () => {
    const { detailUrl } = await picture(501)
    expect(detailUrl).toMatch(/^\/upload\/iblock\/[0-9a-f]{3}\/%D1%81%D1%82%D0%BE%D0%BB%20%26%20co\.png$/)
    for (const spelling of [detailUrl, detailUrl.toLowerCase(), decodeURIComponent(detailUrl)]) {
      expect(await bytes(spelling)).toEqual({ status: 200, type: 'image/png', body: DOT_PNG })
    }
  })

  it('may be on another origin', async () => {
    const { detailUrl } = await picture(503)
    expect(new URL(detailUrl).hostname).toBe('localhost')
    expect(await bytes(detailUrl)).toEqual({ status: 200, type: 'image/png', body: DOT_PNG })
  })

  it.each([
    ['missing', 504, 404, 'text/plain; charset=utf-8', 404],
    ['text instead of a picture', 505, 200, 'image/png', 200],
    ['hidden but for its download', 506, 403, 'text/plain; charset=utf-8', 200],
  ])('%s', async (_name, id, status, type, downloadStatus) => {
    const { detailUrl, downloadUrl } = await picture(id)
    const shown = await bytes(detailUrl)
    expect({ status: shown.status, type: shown.type }).toEqual({ status, type })
    expect(shown.body.equals(DOT_PNG)).toBe(false)
    const loaded = await bytes(downloadUrl)
    expect(loaded.status).toBe(downloadStatus)
    expect(loaded.body.equals(DOT_PNG)).toBe(id === 506)
  })

  it('answer 404 for anything else, and never a file outside', async () => {
    for (const path of ['upload/iblock/000/x.png', 'upload/..%2f..%2fpackage.json', 'upload/']) {
      expect((await bytes(path)).status).toBe(404)
    }
  })

  it('answer HEAD without a body', async () => {
    const { detailUrl } = await picture(501)
    const { status, body } = await bytes(detailUrl, { method: 'HEAD' })
    expect({ status, length: body.length }).toEqual({ status: 200, length: 0 })
  })
})

describe('download links', () => {
  it('are new at every call and carry the token of the caller', async () => {
    const [first, second] = [await picture(501), await picture(501)]
    expect(first.downloadUrl).not.toBe(second.downloadUrl)
    const url = new URL(first.downloadUrl)
    expect(url.pathname).toBe('/rest/download.json')
    expect([...url.searchParams.keys()]).toEqual(['auth', 'token'])
    expect(url.searchParams.get('token')).toMatch(/^catalog\|[\w+/=]+\|[0-9a-f]{64}$/)
    expect(await bytes(first.downloadUrl)).toEqual({ status: 200, type: 'image/png', body: DOT_PNG })
  })

  it('die with the token', async () => {
    const { downloadUrl } = await picture(501)
    await portal.faults({ kind: 'expireTokens' })
    expect(await portal.get(downloadUrl)).toMatchObject({ status: 401, body: { error: 'expired_token' } })
  })

  it('are good for that token and that file only', async () => {
    const url = new URL((await picture(501)).downloadUrl)
    const other = new URL(url)
    other.searchParams.set('auth', await portal.token())
    const forged = new URL(url)
    const [scope, , signature] = url.searchParams.get('token')?.split('|') ?? []
    const payload = Buffer.from('id=506&productId=101&_=x').toString('base64')
    forged.searchParams.set('token', [scope, payload, signature].join('|'))
    for (const link of [other, forged]) {
      expect(await portal.get(String(link))).toMatchObject({
        status: 403,
        body: { error: 'ACCESS_DENIED', error_description: 'Access denied! Link check failed' },
      })
    }
  })

  it('of a webhook name the webhook instead', async () => {
    const { body } = await portal.get('rest/7/demosales/catalog.productImage.list?productId=101')
    const { downloadUrl } = body.result.productImages[0]
    expect(new URL(downloadUrl).pathname).toBe('/rest/7/demosales/download/')
    expect((await bytes(downloadUrl)).status).toBe(200)
  })

  it('catalog.product.download answers the body of a file field', async () => {
    const { body } = await portal.call('catalog.product.get', { id: ids.table })
    const auth = await portal.token()
    const [photo] = body.result.product.property84
    for (const { url } of [body.result.product.detailPicture, photo.value]) {
      expect(await bytes(`${url}&auth=${auth}`)).toEqual({ status: 200, type: 'image/png', body: DOT_PNG })
    }
  })
})

describe('catalog.productImage.list by generation', () => {
  const list = async (generation: Generation, productId: number) => {
    const own = await openTestPortal({ generation })
    const { status, body } = await own.call('catalog.productImage.list', { productId })
    await own.close()
    return status === 200
      ? body.result.productImages.map(({ id, productId: owner, type }: Picture) => [id, owner, type])
      : body.error_description
  }

  it('g1 lists preview, detail, then photos, a file in two roles twice', async () => {
    expect(await list('g1', ids.table)).toEqual([
      [502, 101, 'PREVIEW_PICTURE'],
      [501, 101, 'DETAIL_PICTURE'],
      [502, 101, 'MORE_PHOTO'],
      [503, 101, 'MORE_PHOTO'],
      [504, 101, 'MORE_PHOTO'],
      [505, 101, 'MORE_PHOTO'],
      [506, 101, 'MORE_PHOTO'],
    ])
  })

  it.each(['g2', 'g3'] as const)('%s lists each file once, in no order to rely on', async (generation) => {
    const images = (await list(generation, ids.table)) as [number, number, string][]
    const found = images.map(([id]) => id)
    expect(found).not.toEqual(found.toSorted((a, b) => a - b))
    expect(found.toSorted((a, b) => a - b)).toEqual([501, 502, 503, 504, 505, 506])
    expect(images).toContainEqual([502, 101, 'PREVIEW_PICTURE'])
  })

  it('leaves out photos whose property is off, from g2 on', async () => {
    expect(await list('g1', ids.red)).toHaveLength(2)
    expect(await list('g2', ids.red)).toEqual([[510, 107, 'DETAIL_PICTURE']])
    expect(await list('g3', ids.red)).toEqual([[510, 107, 'DETAIL_PICTURE']])
  })

  it('of a head: its own from g2 on; before, a variation or nothing', async () => {
    expect(await list('g1', ids.evenHead)).toEqual([
      [510, 107, 'DETAIL_PICTURE'],
      [511, 107, 'MORE_PHOTO'],
    ])
    expect(await list('g1', ids.oddHead)).toBe('Product was not found')
    expect(await list('g1', ids.headWithoutVariations)).toBe('Product was not found')
    expect(await list('g2', ids.evenHead)).toEqual([[520, 106, 'DETAIL_PICTURE']])
    expect(await list('g3', ids.oddHead)).toEqual([[521, 109, 'DETAIL_PICTURE']])
    expect(await list('g3', ids.headWithoutVariations)).toEqual([])
  })
})
