import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { ProductImage, World } from '../world/types.ts'
import type { Access, Call } from './call.ts'
import { RestError } from './errors.ts'
import { parseForm } from './form.ts'
import { toInt, toText } from './php.ts'

/**
 * The addresses of a picture (wire reference 7): a public file below `/upload/`, and a signed download
 * that carries the caller's token.
 */

/** `/upload/iblock/<3 hex>/<name>`: the folder is made of the id so that equal names stay apart. */
export function publicPath({ id, name }: ProductImage): string {
  // Odd, so that the 4,096 folders are all used before one is used twice.
  const folder = ((id * 2741) % 4096).toString(16).padStart(3, '0')
  return `/upload/iblock/${folder}/${encodeURIComponent(name)}`
}

/** Relative for files that the portal keeps, absolute on another origin for cloud storage. */
export function detailUrl({ otherOrigin }: Call, image: ProductImage): string {
  return image.storage === 'elsewhere' ? `${otherOrigin}${publicPath(image)}` : publicPath(image)
}

/** New at every call, and good for as long as the token in it. */
export function downloadUrl({ access, origin, linkKey }: Call, image: ProductImage): string {
  const query = `id=${image.id}&productId=${image.productId}&_=${randomBytes(8).toString('hex')}`
  const payload = Buffer.from(query).toString('base64')
  const token = encodeURIComponent(`catalog|${payload}|${sign(linkKey, payload, access)}`)
  return access.kind === 'app'
    ? `${origin}/rest/download.json?auth=${access.token}&token=${token}`
    : `${origin}/rest/${access.path}/download/?token=${token}`
}

/**
 * The picture of a download link.
 *
 * @throws RestError `ACCESS_DENIED` "Link check failed" for a signature that is not ours, or not made for
 * this token.
 */
export function openDownload({ access, linkKey, world }: Call, token: unknown): ProductImage {
  const [scope, payload = '', signature = ''] = toText(token).split('|')
  const expected = Buffer.from(sign(linkKey, payload, access))
  const given = Buffer.from(signature)
  if (scope !== 'catalog' || given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new RestError('ACCESS_DENIED', 'Access denied! Link check failed', 403)
  }
  const { id, productId } = parseForm(Buffer.from(payload, 'base64').toString())
  const image = findImage(world, toInt(id), toInt(productId))
  if (!image) throw new RestError(0, 'Image does not exist')
  return image
}

const findImage = ({ images }: World, id: number, productId: number) =>
  images.find((image) => image.id === id && image.productId === productId)

function sign(key: Buffer, payload: string, access: Access): string {
  const holder = access.kind === 'app' ? access.token : access.path
  return createHmac('sha256', key).update(`download|catalog|${payload}|${holder}`).digest('hex')
}
