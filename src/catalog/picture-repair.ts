import type { CallMethod } from '../bitrix24/call-method.ts'
import { isNotFound } from '../bitrix24/portal-error.ts'
import { askPictureFile, type Picture, type PictureFile } from './pictures.ts'

/** What became of a picture that did not load. */
export type Repair =
  | { state: 'recovered'; src: string }
  /** The portal says that the product has no such picture any more. */
  | { state: 'deleted' }
  /** The file is missing, or no image. */
  | { state: 'broken' }
  /** The portal could not be asked, or says that all is well: nobody knows why. */
  | { state: 'unreachable' }

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
  const repair = await repairOnce(callMethod, origin, picture)
  // The link dies with the token it holds: a fresh one comes with a fresh token.
  const settled = repair === 'stale-link' ? await repairOnce(callMethod, origin, picture) : repair
  return settled === 'stale-link' ? { state: 'unreachable' } : settled
}

async function repairOnce(
  callMethod: CallMethod,
  origin: string,
  picture: Picture,
): Promise<Repair | 'stale-link'> {
  let file: PictureFile
  try {
    file = await askPictureFile(callMethod, origin, picture)
  } catch (error) {
    return { state: isNotFound(error) ? 'deleted' : 'unreachable' }
  }
  if (file.url && (await isPicture(file.url))) return { state: 'recovered', src: file.url }
  return file.downloadUrl ? fetchPicture(file.downloadUrl) : { state: 'broken' }
}

async function fetchPicture(downloadUrl: string): Promise<Repair | 'stale-link'> {
  let bytes: Blob
  try {
    const response = await fetch(downloadUrl, { credentials: 'omit', referrerPolicy: 'no-referrer' })
    if (response.status === 401) return 'stale-link'
    if (!response.ok) return { state: response.status >= 500 ? 'unreachable' : 'broken' }
    bytes = await response.blob()
  } catch {
    return { state: 'unreachable' }
  }
  const src = URL.createObjectURL(bytes)
  if (await isPicture(src)) return { state: 'recovered', src }
  URL.revokeObjectURL(src)
  return { state: 'broken' }
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
