/** 500 variations in 40 warehouses: requests, first rows, every row, and scrolling at a quarter of the processor. */
import type { Frame } from '@playwright/test'
import { largeIds } from '../../../portal/world/large.ts'
import type { Figure } from '../budget.ts'
import type { Findings, Run } from '../scenario.ts'
import type { Stage, Visit } from '../stage.ts'
import { median, medianRatio } from '../statistics.ts'
import { requestsWithoutPictures } from './requests.ts'
import { SCROLL_MS, type Scroll, scrollFrame } from './scroll.ts'

const COMPLETE_MS = 240_000

export async function rows(stage: Stage, { rounds }: Run): Promise<Findings> {
  const { world } = stage.portal.state
  const ids = new Set(
    world.products.filter(({ parentId }) => parentId === largeIds.manyVariations).map(({ id }) => id),
  )
  const ofVariations = world.stock.filter(({ productId }) => ids.has(productId))
  const available = ofVariations.reduce((sum, row) => sum + row.amount - (row.quantityReserved ?? 0), 0)

  const visit = await stage.open('app', largeIds.manyVariations)
  const { reply = Number.NaN, stockShown = Number.NaN } = await visit.notes()
  const shownAt = stockShown + (await visit.frame.evaluate(() => performance.timeOrigin))
  // Others may have gone out since.
  const beforeFirstRows = visit.requests().filter(({ at }) => Date.parse(at) < shownAt)
  await complete(visit)
  const requests = requestsWithoutPictures(visit.requests())
  const shown = await totalShown(visit.frame)
  const cells = await visit.frame.locator('td').count()
  await visit.close()

  const scrolled: Record<'app' | 'blank', Scroll[]> = { app: [], blank: [] }
  for (let round = 0; round < rounds; round += 1) {
    for (const variant of ['app', 'blank'] as const) scrolled[variant].push(await scroll(stage, variant))
  }
  const series = (variant: keyof typeof scrolled, key: keyof Scroll) =>
    scrolled[variant].map((one) => one[key])
  const figures: Figure[] = [
    {
      name: 'rows.requests',
      value: requests,
      floor: 10,
      note: '20,000 rows, 500 variations and 2,000 warehouses',
    },
    { name: 'rows.difference', value: Math.abs(shown - available), floor: 0, note: `${shown} shown` },
    {
      name: 'rows.roundsBeforeFirstRows',
      value: roundsOf(beforeFirstRows.map(({ at, durationMs }) => [Date.parse(at), durationMs] as const)),
      floor: 2,
    },
    { name: 'rows.frames', value: medianRatio(series('app', 'frames'), series('blank', 'frames')), floor: 1 },
    { name: 'rows.longestScrollTask', value: Math.max(...series('app', 'longest')), floor: 0 },
  ]
  return {
    figures,
    tables: [
      {
        title: '20,000 rows of one product',
        columns: ['', 'value'],
        rows: [
          ['reply → first rows', `${(stockShown - reply).toFixed(0)} ms`],
          ['requests to the last row', String(requests)],
          ['available, as shown', String(shown)],
          ['available, as the portal has it', String(available)],
          ['cells drawn', String(cells)],
          [`frames while scrolling ${SCROLL_MS} ms`, String(median(series('app', 'frames')))],
          ['frames of the blank page', String(median(series('blank', 'frames')))],
          ['longest task while scrolling', `${Math.max(...series('app', 'longest'))} ms`],
        ],
      },
    ],
    samples: scrolled,
  }
}

async function complete({ frame }: Visit) {
  await frame.waitForFunction(() => !document.querySelector('progress'), null, {
    timeout: COMPLETE_MS,
    polling: 200,
  })
}

/** The whole's total in the matrix's foot: the first figure of its last row. */
async function totalShown(frame: Frame): Promise<number> {
  const text = await frame.locator('tfoot tr').first().locator('td').first().textContent()
  return Number((text ?? '').replaceAll(/[^\d.-]/g, ''))
}

/** Answers that had to be waited for one after another: a request that arrived after another's end. */
function roundsOf(requests: readonly (readonly [at: number, durationMs: number])[]): number {
  let count = 0
  let end = Number.NEGATIVE_INFINITY
  for (const [at, durationMs] of requests) {
    if (at < end) continue
    count += 1
    end = at + durationMs
  }
  return count
}

async function scroll(stage: Stage, variant: 'app' | 'blank'): Promise<Scroll> {
  const visit = await stage.open(variant, largeIds.manyVariations)
  try {
    if (variant === 'app') await complete(visit)
    return await scrollFrame(visit.page, visit.frame)
  } finally {
    await visit.close()
  }
}
