import type { Page } from '@playwright/test'
import { expect } from './story.ts'

/** How long one look may take, for what should be there by then. */
export const SOON = { timeout: 1_000 }

/** Lets time pass in a page whose clock is installed, five seconds at a stroke, until this is so. */
export async function passTimeUntil(page: Page, isSo: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.clock.runFor(5_000)
    await isSo()
  }).toPass({ timeout: 40_000, intervals: [100] })
}
