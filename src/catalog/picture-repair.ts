import type { CallMethod } from '../bitrix24/call-method.ts'
import { PortalError } from '../bitrix24/portal-error.ts'
import { askPictureFile, type Picture, type PictureFile } from './pictures.ts'

/** What became of a picture that did not load. */
export type Repair =
  | { state: 'recovered'; src: string }
  /** The portal says that the product has no such picture any more. */
  | { state: 'deleted' }
  | { state: 'broken' }

/**
 * Finds out why a picture did not load. `catalog.productImage.get` tells deleted from broken; if its public address
 * still fails, the bytes are fetched once through the link that carries the person's token, and come back as an
 * object URL (the caller revokes it). The link itself goes nowhere else. Never rejects.
 */
export async function repairPicture(
  callMethod: CallMethod,
  origin: string,
  picture: Picture,
): Promise<Repair> {
  let file: PictureFile
  try {
    file = await askPictureFile(callMethod, origin, picture)
  } catch (error) {
    return { state: error instanceof PortalError && error.kind === 'not-found' ? 'deleted' : 'broken' }
  }
  if (file.url && (await isPicture(file.url))) return { state: 'recovered', src: file.url }
  const src = file.downloadUrl && (await fetchPicture(file.downloadUrl))
  return src ? { state: 'recovered', src } : { state: 'broken' }
}

async function fetchPicture(downloadUrl: string): Promise<string | undefined> {
  try {
    const response = await fetch(downloadUrl, { credentials: 'omit', referrerPolicy: 'no-referrer' })
    if (!response.ok) return undefined
    const src = URL.createObjectURL(await response.blob())
    if (await isPicture(src)) return src
    URL.revokeObjectURL(src)
  } catch {
    // No connection, or not an address that may be read: the picture stays broken.
  }
  return undefined
}

async function isPicture(src: string): Promise<boolean> {
  const image = new Image()
  image.referrerPolicy = 'no-referrer'
  image.src = src
  return image.decode().then(
    () => true,
    () => false,
  )
}
