import type { Page } from '@playwright/test'
import { expect } from './story.ts'

const QUIET_MS = 1_000

/** From now on, knows when every REST request has its answer and nothing more was asked for a second. */
export function watchRequests(page: Page): { settled(): Promise<void> } {
  const open = new Set<object>()
  let last = Date.now()
  const isRest = (url: string) => url.includes('/rest/')
  page.on('request', (request) => {
    if (!isRest(request.url())) return
    open.add(request)
    last = Date.now()
  })
  for (const end of ['requestfinished', 'requestfailed'] as const) {
    page.on(end as 'requestfinished', (request) => {
      if (open.delete(request)) last = Date.now()
    })
  }
  return {
    settled: () =>
      expect.poll(() => open.size === 0 && Date.now() - last > QUIET_MS, { timeout: 40_000 }).toBe(true),
  }
}
