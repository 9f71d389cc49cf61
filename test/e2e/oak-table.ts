import type { FrameLocator } from '@playwright/test'
import type { Fault } from '../../portal/server/state.ts'
import { stock, stockRows } from './parts.ts'
import type { Stage } from './story.ts'

/** The product that most stories about faults are told of, and the ways to spoil what the portal answers about it. */

export const OAK_TABLE = 1204
/** `3` belongs to the showroom: 5 on hand. */
export const SHOWROOM = { productId: OAK_TABLE, storeId: 3 }

export const STOCK = 'catalog.storeproduct.list'
export const PICTURES = 'catalog.productImage.list'
export const PRODUCT = 'catalog.product.get'

type RestFault = Extract<Fault, { kind: 'rest' }>
export type RestEffect = RestFault['effect']

export const spoil = (
  method: string,
  effect: RestEffect,
  times: number | 'always' = 'always',
): RestFault => ({ kind: 'rest', method, times, effect })

export const refusal = (error: unknown, description = '', status?: number): RestEffect => ({
  type: 'error',
  error,
  description,
  ...(status !== undefined && { status }),
})

export const html = (status: number): RestEffect => ({
  type: 'http',
  status,
  body: '<html><title>Oops</title></html>',
  contentType: 'text/html',
})

export const showroom = (app: FrameLocator) => stock(app).locator('tbody tr', { hasText: 'Showroom' })

/** The oak table as an administrator sees it, with all its numbers there. */
export async function openOak(stage: Stage): Promise<FrameLocator> {
  const app = await stage.openFromCard(OAK_TABLE, { as: 'admin' })
  await stockRows(app)
  return app
}

/** Whether a text stands in the frame now or stood there since this call, however short: no story races against it. */
export async function watchFor(app: FrameLocator, text: string): Promise<() => Promise<boolean>> {
  const html = app.locator('html')
  await html.evaluate((root, wanted) => {
    const look = () => {
      if (root.textContent?.includes(wanted)) Reflect.set(window, `saw ${wanted}`, true)
    }
    look()
    new MutationObserver(look).observe(root, { childList: true, characterData: true, subtree: true })
  }, text)
  return () => html.evaluate((_, wanted) => Reflect.has(window, `saw ${wanted}`), text)
}
