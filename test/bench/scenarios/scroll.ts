import type { Frame, Page } from '@playwright/test'

const SLOWDOWN = 4
export const SCROLL_MS = 2_000
/** A row of a table is about 40 px: a row with every frame is faster than anybody reads. */
const STEP_PX = 40

export interface Scroll {
  frames: number
  /** The longest task meanwhile, ms; 0 where none was over 50. */
  longest: number
}

/** Scrolls the frame's table at a quarter of the processor. */
export async function scrollFrame(page: Page, frame: Frame): Promise<Scroll> {
  const client = await page.context().newCDPSession(page)
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  await page.waitForTimeout(500)
  const since = await frame.evaluate(() => performance.now())
  const frames = await frame.evaluate(({ ms, step }) => window.benchScroll?.(ms, step), {
    ms: SCROLL_MS,
    step: STEP_PX,
  })
  if (frames === undefined) throw new Error('The probe is not in the frame')
  await page.waitForTimeout(300)
  const notes = await frame.evaluate(() => window.benchNotes?.())
  const during = (notes?.longTasks ?? []).filter(({ start }) => start > since).map(({ duration }) => duration)
  return { frames, longest: Math.max(0, ...during) }
}
