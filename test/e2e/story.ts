/**
 * The stage of the stories: a portal and the built app for every worker, a person who opens the app, and a harness
 * that fails on what a reviewer would find in the console.
 */
import { resolve } from 'node:path'
import { test as base, expect, type FrameLocator, type Page } from '@playwright/test'
import { createAppServer } from '../../portal/app-server.ts'
import { demoWorld } from '../../portal/demo/world.ts'
import { listen, portOf } from '../../portal/server/listen.ts'
import { type RunningPortal, startPortal } from '../../portal/server/portal.ts'
import type { Fault, Generation, HostEntry, HttpEntry } from '../../portal/server/state.ts'
import { largeWorld } from '../../portal/world/large.ts'

export { expect }

export type Person = 'admin' | 'sales' | 'keeper' | 'guest' | 'outsider'

/** How the portal requests the app's page: a server app by POST, a static one by GET. */
export type Opening = 'post' | 'get'

export interface Visit {
  as: Person
  lang?: string
  opening?: Opening
}

/** What a story does with the portal. */
export class Stage {
  readonly #page: Page
  readonly #portal: RunningPortal
  readonly #start = new Date().toISOString()
  /** What the browser refused by a content policy, in any frame; a story that provokes one takes it out. */
  readonly policyViolations: string[] = []

  constructor(page: Page, portal: RunningPortal) {
    this.#page = page
    this.#portal = portal
  }

  get world() {
    return this.#portal.state.world
  }

  get url() {
    return this.#portal.url
  }

  /** The app's own address, as a stranger would open it. */
  get appUrl() {
    return this.#portal.state.appUrl
  }

  get generation() {
    return this.#portal.state.generation
  }

  /** Opens a product's card as somebody, and the app by the link on it. */
  async openFromCard(productId: number, visit: Visit): Promise<FrameLocator> {
    await this.goTo(this.cardOf(productId), visit)
    await this.#page.getByRole('main').locator('a[href*="/marketplace/view/"]').first().click()
    return this.app()
  }

  /** Goes straight to the app's link, as from a chat message. */
  async openLink(query: string, visit: Visit): Promise<FrameLocator> {
    await this.goTo(`/marketplace/view/${this.world.app.code}/${query}`, visit)
    return this.app()
  }

  /** Opens the card of a CRM object as somebody, and the app's tab in it. */
  async openTab(card: string, visit: Visit): Promise<FrameLocator> {
    await this.goTo(card, visit)
    await this.#page.getByRole('tab', { name: /Stock & Photos|Остатки и фото/ }).click()
    return this.#page.frameLocator('iframe[id^="appframe_"]')
  }

  /** Opens the app's own page; `query` becomes its options. */
  async openOwnPage(visit: Visit, query = ''): Promise<FrameLocator> {
    await this.goTo(`/marketplace/app/${this.world.app.id}/${query}`, visit)
    return this.app()
  }

  async goTo(path: string, { as, lang = 'en', opening = 'post' }: Visit): Promise<void> {
    const address = new URL(path, this.url)
    address.searchParams.set('as', as)
    address.searchParams.set('lang', lang)
    address.searchParams.set('open', opening)
    await this.#page.goto(address.href)
  }

  cardOf(productId: number): string {
    const product = this.product(productId)
    return `/shop/catalog/${product.iblockId}/product/${productId}/`
  }

  product(id: number) {
    const product = this.world.products.find((one) => one.id === id)
    if (!product) throw new Error(`The demo catalogue has no product ${id}`)
    return product
  }

  /** A product by a piece of its name. */
  productNamed(piece: string) {
    const product = this.world.products.find(({ name }) => name.includes(piece))
    if (!product) throw new Error(`The demo catalogue has no product named like "${piece}"`)
    return product
  }

  /** The frame of the app, in whatever slider it stands. */
  app(): FrameLocator {
    const sliderOrPage = this.#page.locator('iframe').first()
    return this.#isSlider
      ? sliderOrPage.contentFrame().locator('iframe[id^="appframe_"]').contentFrame()
      : sliderOrPage.contentFrame()
  }

  get #isSlider() {
    return !new URL(this.#page.url()).pathname.startsWith('/marketplace/')
  }

  fault(...faults: Fault[]): void {
    for (const fault of faults) this.#portal.state.faults.add(fault)
  }

  /** Ends every fault; the world, rights and access are as at the start again. */
  endFaults(): void {
    this.#portal.state.faults.clear()
  }

  /** Every request below `/rest/`, preflights included. */
  requests(): HttpEntry[] {
    return this.#entries().filter((entry) => entry.kind === 'http')
  }

  hostCommands(): HostEntry[] {
    return this.#entries().filter((entry) => entry.kind === 'host')
  }

  forgetRequests(): void {
    this.#portal.state.log.clear()
  }

  /** The log's entries of this story: a request of an earlier one, delayed by a fault, is logged when it ends. */
  #entries() {
    return this.#portal.state.log.read().filter(({ at }) => at >= this.#start)
  }
}

interface Fixtures {
  stage: Stage
  /** Console messages that the story provokes; everything else of that kind fails it. */
  expectedConsole: RegExp[]
}

export interface WorkerFixtures {
  generation: Generation
  /** What the portal holds, as `PORTAL_WORLD` names it. */
  world: keyof typeof WORLDS
  /** Folder that the app is served from, with a closing slash; stories of other ways to serve it bring their own. */
  servedApp: string
  portal: RunningPortal
}

const WORLDS = { demo: demoWorld, large: largeWorld }

const POLICY_BINDING = 'storyPolicyViolation'

/** Runs in every document before its own scripts. */
function reportPolicyViolations(binding: string) {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    const report = Reflect.get(window, binding) as (violation: string) => void
    report(`${effectiveDirective} ${blockedURI}`)
  })
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  generation: ['g3', { scope: 'worker', option: true }],
  world: ['demo', { scope: 'worker', option: true }],

  servedApp: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are wanted.
    async ({}, use) => {
      const app = createAppServer(resolve('dist'))
      await listen(app, 0, 'APP_PORT')
      await use(`http://127.0.0.1:${portOf(app)}/`)
      app.closeAllConnections()
      app.close()
    },
    { scope: 'worker' },
  ],

  portal: [
    async ({ generation, world, servedApp }, use) => {
      const portal = await startPortal({
        world: WORLDS[world](),
        generation,
        port: 0,
        // A worker tells all its stories to one portal, faster than any plan allows; limits have stories of their own.
        limits: { burst: 100_000 },
        appUrl: servedApp,
      })
      await use(portal)
      await portal.close()
    },
    { scope: 'worker' },
  ],

  expectedConsole: async ({ page: _ }, use) => {
    await use([])
  },

  stage: async ({ page, portal, expectedConsole }, use) => {
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`)
    })
    portal.state.faults.clear()
    portal.state.log.clear()
    const stage = new Stage(page, portal)
    await page.exposeBinding(POLICY_BINDING, (_, violation: string) => stage.policyViolations.push(violation))
    await page.addInitScript(reportPolicyViolations, POLICY_BINDING)
    await use(stage)
    portal.state.faults.clear()

    expect(stage.policyViolations, 'what the content policy had to stop').toEqual([])
    const unexpected = complaints.filter((text) => !expectedConsole.some((pattern) => pattern.test(text)))
    expect(unexpected, 'unexpected messages in the console').toEqual([])
    const warnings = portal.state.log.read().flatMap((entry) => (entry.kind === 'http' ? entry.warnings : []))
    expect(warnings, 'names that the portal does not know').toEqual([])
  },
})
