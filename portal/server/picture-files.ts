import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { publicPath } from '../rest/picture-links.ts'
import { groupBy } from '../world/group-by.ts'
import type { ProductImage } from '../world/types.ts'
import type { Reply } from './respond.ts'
import type { PortalState } from './state.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
}

const NO_PICTURE = 'This file was damaged long ago; it holds no picture.\n'

const plain = (status: number, body: string): Reply => ({
  status,
  contentType: 'text/plain; charset=utf-8',
  body,
})

/**
 * The bytes of a picture, as `downloadUrl` and `catalog.product.download` answer them. A file of state
 * `text` is a text whatever its name promises; one of state `missing` is gone.
 */
export async function pictureBytes(directory: string, image: ProductImage): Promise<Reply> {
  if (image.state === 'missing') return plain(404, 'Not found\n')
  if (image.state === 'text') return { ...plain(200, NO_PICTURE), contentType: typeOf(image.name) }
  try {
    const body = await readFile(join(directory, image.file))
    return { status: 200, contentType: typeOf(image.file), body }
  } catch {
    return plain(404, `The portal's picture ${image.file} is not there.\n`)
  }
}

/** A web server goes by the name's ending. */
const typeOf = (name: string) => TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream'

/** A file below `/upload/`: no token, no CORS headers, as a web server gives its files. */
export async function publicPicture(
  state: PortalState,
  directory: string,
  pathname: string,
): Promise<{ reply: Reply; delayMs: number }> {
  const path = decode(pathname)
  const sameName = groupBy(state.world.images, 'name').get(path.slice(FOLDER.length)) ?? []
  const image = sameName.find((one) => decode(publicPath(one)) === path)
  const effect = image && state.faults.takeImage(image.name)
  const delayMs = effect?.type === 'delay' ? effect.ms : 0
  if (!image) return { reply: plain(404, 'Not found\n'), delayMs }
  if (effect?.type === 'http') return { reply: plain(effect.status, 'Fault\n'), delayMs }
  if (effect?.type === 'notImage') {
    return { reply: { ...plain(200, NO_PICTURE), contentType: typeOf(image.name) }, delayMs }
  }
  if (image.state === 'hidden') return { reply: plain(403, 'Forbidden\n'), delayMs }
  return { reply: await pictureBytes(directory, image), delayMs }
}

/** As long as every picture's folder. */
const FOLDER = '/upload/iblock/000/'

/** Names are compared decoded: the same file may be asked for in more than one spelling. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
