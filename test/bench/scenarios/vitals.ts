/** Loading and answering at a quarter of the processor, beside a bare page of the same libraries. */
import type { Figure } from '../budget.ts'
import type { Findings, Run } from '../scenario.ts'
import type { Stage } from '../stage.ts'
import { median, medianRatio } from '../statistics.ts'
import { productToShow } from './product-to-show.ts'

const VARIANTS = ['app', 'floor'] as const
const SLOWDOWN = 4
const PRESSES = 6

interface Sample {
  lcp: number
  inp: number
  cls: number
  longest: number
}

export async function vitals(stage: Stage, { rounds }: Run): Promise<Findings> {
  const productId = productToShow(stage.portal.state.world)
  const samples: Record<(typeof VARIANTS)[number], Sample[]> = { app: [], floor: [] }
  for (let round = 0; round < rounds; round += 1) {
    for (const variant of VARIANTS) samples[variant].push(await measure(stage, variant, productId))
  }
  const series = (variant: keyof typeof samples, key: keyof Sample) =>
    samples[variant].map((sample) => sample[key])
  const figures: Figure[] = [
    // Shifts do not depend on the machine: the worst visit counts.
    { name: 'vitals.cls', value: Math.max(...series('app', 'cls')), floor: 0 },
    { name: 'vitals.lcpOverFloor', value: medianRatio(series('app', 'lcp'), series('floor', 'lcp')) },
    { name: 'vitals.inpOverFloor', value: medianRatio(series('app', 'inp'), series('floor', 'inp')) },
  ]
  const ms = (value: number) => `${value.toFixed(0)} ms`
  const table = {
    title: `Processor at a quarter, portal at 100 ms, medians of ${rounds} rounds`,
    columns: ['', 'LCP', 'INP', 'CLS (worst)', 'longest task'],
    rows: VARIANTS.map((variant) => [
      variant,
      ms(median(series(variant, 'lcp'))),
      ms(median(series(variant, 'inp'))),
      Math.max(...series(variant, 'cls')).toFixed(3),
      ms(median(series(variant, 'longest'))),
    ]),
  }
  return { figures, tables: [table], samples }
}

async function measure(stage: Stage, variant: (typeof VARIANTS)[number], productId: number): Promise<Sample> {
  const visit = await stage.open(variant, productId, { cpu: SLOWDOWN })
  try {
    await visit.settled()
    const { lcp, cls } = await visit.notes()
    // The same work on both pages: the table is sorted by amount, back and forth.
    const button = visit.frame.locator('table button, button:has-text("Sort")').first()
    for (let press = 0; press < PRESSES; press += 1) {
      await button.click()
      await visit.page.waitForTimeout(200)
    }
    const { inp, longTasks } = await visit.notes()
    // Entries end at 16 ms: an answer within one frame leaves none.
    const longest = Math.max(0, ...longTasks.map(({ duration }) => duration))
    return { lcp: lcp ?? Number.NaN, inp: Math.max(inp, 16), cls, longest }
  } finally {
    await visit.close()
  }
}
