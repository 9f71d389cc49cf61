/**
 * What a benchmark runs on: Chromium, a portal at 100 ms, the built app and the pages that it is compared with, all
 * opened in the same host frame.
 */
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Frame, type Page } from '@playwright/test'
import { build as bundle } from 'esbuild'
import { createAppServer } from '../../portal/app-server.ts'
import { demoWorld } from '../../portal/demo/world.ts'
import { listen, portOf } from '../../portal/server/listen.ts'
import { type RunningPortal, startPortal } from '../../portal/server/portal.ts'
import type { HttpEntry } from '../../portal/server/state.ts'
import type { World } from '../../portal/world/types.ts'
import { CHROMIUM } from '../chromium.ts'
import type { PeerName } from './peers/build.ts'
import type { Notes } from './probe.ts'

/** What stands in the frame: the app, or a page that does the same in another way. */
export type Variant = 'app' | PeerName

export const LATENCY_MS = 100

export interface OpenOptions {
  /** Slows the processor down by this factor from the beginning. */
  cpu?: number
  /** Code of the person's language in the portal. */
  lang?: string
}

/** A variant that was opened for one product and shows its stock. */
export interface Visit {
  page: Page
  frame: Frame
  notes(): Promise<Notes>
  /** Requests below `/rest/` since it was opened, preflights included, in order of arrival. */
  requests(): HttpEntry[]
  /** Waits until no request has ended for a while. */
  settled(): Promise<void>
  /** Bytes of REST bodies, to and from the portal. */
  bytes(): Promise<{ sent: number; received: number }>
  close(): Promise<void>
}

export interface Stage {
  portal: RunningPortal
  browser: Browser
  /** Folder of each variant's files. */
  roots: Readonly<Record<Variant, string>>
  open(variant: Variant, productId: number, options?: OpenOptions): Promise<Visit>
  /** A page of the portal as an administrator, in a context of its own. */
  openPage(variant: Variant, path: string): Promise<Page>
  close(): Promise<void>
}

/** Slow enough for the slowest peer on a busy machine. */
const PATIENCE_MS = 600_000
const QUIET_MS = 400
const VIEWPORT = { width: 1280, height: 900 }

/** @param roots folders that `buildAll` gave, so that several stages share one build */
export async function createStage(
  roots: Readonly<Record<Variant, string>>,
  world: World = demoWorld(),
): Promise<Stage> {
  const probe = await bundleProbe()
  const servers = Object.fromEntries(
    await Promise.all(
      Object.entries(roots).map(async ([variant, root]) => {
        const server = createAppServer(root)
        await listen(server, 0, 'APP_PORT')
        return [variant, server] as const
      }),
    ),
  )
  const addressOf = (variant: Variant) => {
    const server = servers[variant]
    if (!server) throw new Error(`Nothing serves ${variant}`)
    return `http://127.0.0.1:${portOf(server)}/`
  }

  const portal = await startPortal({
    world,
    latencyMs: LATENCY_MS,
    port: 0,
    appUrl: addressOf('app'),
    // Visits of a whole company come from one address here.
    limits: { burst: 100_000, drainPerSecond: 100_000, operatingSeconds: 100_000 },
  })
  const browser = await chromium.launch({
    ...CHROMIUM,
    // Without it the browser measures memory in coarse, delayed steps.
    args: [...CHROMIUM.args, '--enable-precise-memory-info'],
  })
  // The first opening ever makes the SDK tell the portal so and wait for it; every other does not.
  for (const user of portal.state.world.users) portal.state.memory.endFirstRun(user)

  return {
    portal,
    browser,
    roots,
    async openPage(variant, path) {
      standIn(portal, addressOf(variant))
      const context = await browser.newContext({ viewport: VIEWPORT })
      await context.addInitScript(probe)
      const page = await context.newPage()
      await page.goto(new URL(path, portal.url).href)
      return page
    },
    open: (variant, productId, options = {}) => {
      standIn(portal, addressOf(variant))
      return open(browser, portal, probe, productId, options)
    },
    async close() {
      await browser.close()
      await portal.close()
      for (const server of Object.values(servers)) {
        server.closeAllConnections()
        server.close()
      }
    },
  }
}

/** Lets another page be the portal's app: its main page and the handlers of its placements. */
function standIn({ state }: RunningPortal, address: string) {
  state.appUrl = address
  for (const binding of state.world.placements) {
    binding.handler = new URL(new URL(binding.handler).pathname, address).href
  }
}

async function bundleProbe(): Promise<string> {
  const entry = fileURLToPath(new URL('probe.ts', import.meta.url))
  const { outputFiles } = await bundle({ entryPoints: [entry], bundle: true, write: false, format: 'iife' })
  return outputFiles[0]?.text ?? ''
}

async function open(
  browser: Browser,
  portal: RunningPortal,
  probe: string,
  productId: number,
  { cpu = 1, lang = 'en' }: OpenOptions,
): Promise<Visit> {
  const { state } = portal
  state.log.clear()
  // A context of its own: nothing cached, as on the first visit of a day.
  const context = await browser.newContext({ viewport: VIEWPORT })
  await context.addInitScript(probe)
  const page = await context.newPage()
  if (cpu !== 1) {
    const client = await context.newCDPSession(page)
    await client.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  }
  const sizes: Promise<{ sent: number; received: number }>[] = []
  page.on('requestfinished', (request) => {
    if (!new URL(request.url()).pathname.startsWith('/rest/')) return
    sizes.push(
      request.sizes().then(({ requestBodySize, responseBodySize }) => ({
        sent: requestBodySize,
        received: responseBodySize,
      })),
    )
  })

  const link = `/marketplace/view/${state.world.app.code}/?params[productId]=${productId}&lang=${lang}`
  await page.goto(new URL(link, portal.url).href)
  const element = await page.waitForSelector('iframe[id^="appframe_"]')
  const frame = await element.contentFrame()
  if (!frame) throw new Error('The frame has no document')
  await frame.waitForURL((url) => url.href.startsWith(state.appUrl))
  await frame.waitForFunction(() => performance.getEntriesByName('stock-shown').length > 0, null, {
    timeout: PATIENCE_MS,
    polling: 50,
  })

  const requests = () => state.log.read().filter((entry) => entry.kind === 'http')
  return {
    page,
    frame,
    requests,
    async notes() {
      const notes = await frame.evaluate(() => window.benchNotes?.())
      if (!notes) throw new Error('The probe is not in the frame')
      return notes
    },
    async settled() {
      for (let count = -1; count !== requests().length; ) {
        count = requests().length
        await page.waitForTimeout(QUIET_MS)
      }
    },
    async bytes() {
      const all = await Promise.all(sizes)
      return all.reduce((sum, one) => ({
        sent: sum.sent + one.sent,
        received: sum.received + one.received,
      }))
    },
    close: () => context.close(),
  }
}
