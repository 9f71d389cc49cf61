import { resolve } from 'node:path'
import { type Browser, type CDPSession, chromium, type FrameLocator, type Page } from '@playwright/test'
import { createAppServer } from '../../portal/app-server.ts'
import { demoWorld } from '../../portal/demo/world.ts'
import { listen, portOf } from '../../portal/server/listen.ts'
import { type RunningPortal, startPortal } from '../../portal/server/portal.ts'
import { CHROMIUM } from '../chromium.ts'
import { createFailingBoard } from './failing-board.ts'
import type { Chance } from './random.ts'

/** A portal that fails, the built app, and a browser. */
export async function openStage(chance: Chance) {
  const app = createAppServer(resolve('dist'))
  await listen(app, 0, 'APP_PORT')
  const portal = await startPortal({
    world: demoWorld(),
    generation: 'g3',
    port: 0,
    appUrl: `http://127.0.0.1:${portOf(app)}/`,
  })
  const failing = createFailingBoard(portal.state.faults, chance)
  portal.state.faults = failing.board
  const browser = await chromium.launch(CHROMIUM)
  return {
    portal,
    failing,
    browser,
    async close() {
      await browser.close()
      await portal.close()
      app.closeAllConnections()
      app.close()
    },
  }
}

/** One person at one screen of the app. */
export interface Seat {
  page: Page
  /** Key of the person. */
  as: string
  productId: number
}

/** A browser window of its own, so that people do not change each other's cookies. */
export async function takeSeat(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  return context.newPage()
}

export async function openProduct(portal: RunningPortal, { page, as, productId }: Seat): Promise<void> {
  const address = new URL(`/marketplace/view/${portal.state.world.app.code}/`, portal.url)
  address.search = new URLSearchParams({ 'params[productId]': String(productId), as, lang: 'en' }).toString()
  await page.goto(address.href)
}

export const frameOf = (page: Page): FrameLocator => page.locator('iframe').first().contentFrame()

/** Used JavaScript memory of a page and its frames after a collection, in bytes. */
export async function usedMemory(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize
}
