/** A product with 50 variations in 48 warehouses, the most that two requests can bring, beside the SDK's list helper. */
import { MANY_VARIATIONS, worldWithVariations } from '../../many-variations.ts'
import type { Findings, Run } from '../scenario.ts'
import type { Stage } from '../stage.ts'
import { median, medianRatio } from '../statistics.ts'
import { requestsWithoutPictures } from './requests.ts'

const VARIANTS = ['app', 'sdk-list'] as const

export const variationsWorld = () => worldWithVariations(50, 48)

export async function variations(stage: Stage, { rounds }: Run): Promise<Findings> {
  const { products, stock } = stage.portal.state.world
  const ids = new Set(
    products.filter(({ parentId }) => parentId === MANY_VARIATIONS.headId).map(({ id }) => id),
  )
  const rowCount = stock.filter(({ productId }) => ids.has(productId)).length
  const times: Record<(typeof VARIANTS)[number], number[]> = { app: [], 'sdk-list': [] }
  const requests: Record<(typeof VARIANTS)[number], number[]> = { app: [], 'sdk-list': [] }
  for (let round = 0; round <= rounds; round += 1) {
    for (const variant of VARIANTS) {
      const visit = await stage.open(variant, MANY_VARIATIONS.headId)
      await visit.settled()
      const { reply, stockShown } = await visit.notes()
      if (round > 0) {
        times[variant].push((stockShown ?? Number.NaN) - (reply ?? Number.NaN))
        requests[variant].push(requestsWithoutPictures(visit.requests()))
      }
      await visit.close()
    }
  }
  return {
    figures: [
      { name: 'variations.requests', value: Math.max(...requests.app), floor: 2 },
      { name: 'variations.fasterThanSdkList', value: medianRatio(times['sdk-list'], times.app) },
    ],
    tables: [
      {
        title: `${rowCount} rows of a product with 50 variations, medians of ${rounds} rounds`,
        columns: ['', 'reply → stock', 'requests'],
        rows: VARIANTS.map((variant) => [
          variant,
          `${median(times[variant]).toFixed(0)} ms`,
          String(median(requests[variant])),
        ]),
      },
    ],
    samples: { times, requests },
  }
}
