import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import type { CallMethod } from '../bitrix24/call-method.ts'
import { under, wireId, wireMoment, wireText } from '../bitrix24/wire.ts'
import { PRODUCT_FRESH_MS, picturesKey } from './query-keys.ts'

export interface Picture {
  /** File id. */
  id: number
  /** The file's original name: what somebody uploaded. */
  name: string | undefined
  /** Whose picture it is: some servers answer a variation's pictures when the head is asked. */
  productId: number
  role: 'detail' | 'preview' | 'gallery'
  createdAt: Date | undefined
  /** Absolute address; `undefined` where the portal gave none, or one that no browser should follow. */
  url: string | undefined
}

const wirePicture = v.object({
  id: wireId,
  name: wireText,
  productId: wireId,
  type: v.nullish(v.string()),
  createTime: wireMoment,
  detailUrl: v.nullish(v.string()),
})

const readWireList = under('productImages', v.array(wirePicture))
const readWireOne = under(
  'productImage',
  v.object({ ...wirePicture.entries, downloadUrl: v.nullish(v.string()) }),
)

/** All fields but `downloadUrl`, which carries the person's token: none travels for display. */
const FIELDS = ['id', 'name', 'productId', 'type', 'createTime', 'detailUrl']

const ROLES: Record<string, Picture['role']> = { DETAIL_PICTURE: 'detail', PREVIEW_PICTURE: 'preview' }
const ROLE_ORDER: readonly Picture['role'][] = ['detail', 'gallery', 'preview']

/**
 * Reads `catalog.productImage.list`: each file once (servers list a file in two roles twice, and keep copies of
 * one file), detail picture first, previews last, else as they were uploaded. The server's own order is not reliable.
 */
export function readPictures(result: unknown, origin: string): Picture[] {
  const pictures = readWireList(result).map((wire) => toPicture(wire, origin))
  const inOrder = pictures.toSorted(
    (a, b) => ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role) || a.id - b.id,
  )
  const seen = new Set<number | string>()
  return inOrder.filter(({ id, url }) => {
    const isNew = !seen.has(id) && !(url && seen.has(url))
    seen.add(id)
    if (url) seen.add(url)
    return isNew
  })
}

function toPicture(wire: v.InferOutput<typeof wirePicture>, origin: string): Picture {
  return {
    id: wire.id,
    name: wire.name,
    productId: wire.productId,
    role: ROLES[wire.type ?? ''] ?? 'gallery',
    createdAt: wire.createTime,
    url: safeAddress(wire.detailUrl, origin),
  }
}

/**
 * An address of a picture made absolute against the portal. Only web addresses: `javascript:`, `data:` and other
 * schemes, and what is no address at all, give `undefined`. Names come encoded and are not encoded again.
 */
export function safeAddress(address: string | null | undefined, origin: string): string | undefined {
  if (!address || !URL.canParse(address, origin)) return undefined
  const url = new URL(address, origin)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined
}

/** Pictures of one product of any kind; the method knows neither filter nor pages. */
export const picturesQuery = (callMethod: CallMethod, origin: string, productId: number) =>
  queryOptions({
    queryKey: [...picturesKey, origin, productId],
    queryFn: () =>
      callMethod('catalog.productImage.list', { productId, select: FIELDS }, ({ result }) =>
        readPictures(result, origin),
      ),
    staleTime: PRODUCT_FRESH_MS,
  })

/** One picture asked anew, with the link that carries the token: never keep, show or log `downloadUrl`. */
export interface PictureFile {
  url: string | undefined
  downloadUrl: string | undefined
}

/** Asks for one picture (`catalog.productImage.get`); rejects with kind `not-found` when it was deleted. */
export function askPictureFile(
  callMethod: CallMethod,
  origin: string,
  picture: Picture,
): Promise<PictureFile> {
  const params = { id: picture.id, productId: picture.productId }
  return callMethod('catalog.productImage.get', params, ({ result }) => {
    const wire = readWireOne(result)
    const download = safeAddress(wire.downloadUrl, origin)
    return {
      url: safeAddress(wire.detailUrl, origin),
      // The link holds the person's token, so it is followed to the portal itself and nowhere else.
      downloadUrl: download?.startsWith(`${origin}/`) ? download : undefined,
    }
  })
}
