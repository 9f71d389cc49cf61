/** The tab of a deal with 200 product rows: requests, and scrolling at a quarter of the processor. */
import type { Frame, Page } from '@playwright/test'
import type { HttpEntry } from '../../../portal/server/state.ts'
import type { Figure } from '../budget.ts'
import type { Findings, Run } from '../scenario.ts'
import type { Stage } from '../stage.ts'
import { median, medianRatio } from '../statistics.ts'
import { productToShow } from './product-to-show.ts'
import { requestsWithoutPictures } from './requests.ts'
import { type Scroll, scrollFrame } from './scroll.ts'

const ROWS = 200
const HEAD_ROWS = 1
const PATIENCE_MS = 60_000
const QUIET_MS = 1_000

export async function lines(stage: Stage, { rounds }: Run): Promise<Findings> {
  const { state } = stage.portal
  const dealId = dealWithRows(stage)
  const scrolled: Record<'app' | 'blank', Scroll[]> = { app: [], blank: [] }
  let requests = 0
  for (let round = 0; round < rounds; round += 1) {
    state.log.clear()
    const page = await stage.openPage('app', `/crm/deal/details/${dealId}/`)
    const frame = await openTab(page)
    const all = await settled(page, () => state.log.read().filter((entry) => entry.kind === 'http'))
    requests = Math.max(requests, requestsWithoutPictures(all))
    scrolled.app.push(await scrollFrame(page, frame))
    await page.context().close()

    const visit = await stage.open('blank', productToShow(state.world))
    scrolled.blank.push(await scrollFrame(visit.page, visit.frame))
    await visit.close()
  }
  const series = (variant: keyof typeof scrolled, key: keyof Scroll) =>
    scrolled[variant].map((one) => one[key])
  const figures: Figure[] = [
    { name: 'lines.requests', value: requests, floor: 4 },
    {
      name: 'lines.frames',
      value: medianRatio(series('app', 'frames'), series('blank', 'frames')),
      floor: 1,
    },
    { name: 'lines.longestScrollTask', value: Math.max(...series('app', 'longest')), floor: 0 },
  ]
  return {
    figures,
    tables: [
      {
        title: `A deal with ${ROWS} product rows, medians of ${rounds} rounds`,
        columns: ['', 'value'],
        rows: [
          ['requests', String(requests)],
          ['frames while scrolling', String(median(series('app', 'frames')))],
          ['frames of the blank page', String(median(series('blank', 'frames')))],
          ['longest task while scrolling', `${Math.max(...series('app', 'longest'))} ms`],
        ],
      },
    ],
    samples: scrolled,
  }
}

const DEAL = 2

function dealWithRows({ portal }: Stage): number {
  const owners = portal.state.world.productRows
    .filter(({ ownerTypeId }) => ownerTypeId === DEAL)
    .map(({ ownerId }) => ownerId)
  const dealId = owners.find((id) => owners.filter((other) => other === id).length === ROWS)
  if (dealId === undefined) throw new Error(`The world has no deal with ${ROWS} rows`)
  return dealId
}

/** The app's frame in the card, when the rows are there; of so many, those in view are drawn. */
async function openTab(page: Page): Promise<Frame> {
  await page.getByRole('tab', { name: 'Stock & Photos' }).click()
  const element = await page.waitForSelector('iframe[id^="appframe_"]')
  const frame = await element.contentFrame()
  if (!frame) throw new Error('The frame has no document')
  await frame.waitForSelector(`table[aria-rowcount="${ROWS + HEAD_ROWS}"]`, { timeout: PATIENCE_MS })
  return frame
}

/** The requests, when none has ended for a while: amounts and pictures come after the rows. */
async function settled(page: Page, requests: () => HttpEntry[]): Promise<HttpEntry[]> {
  for (let count = -1; count !== requests().length; ) {
    count = requests().length
    await page.waitForTimeout(QUIET_MS)
  }
  return requests()
}
