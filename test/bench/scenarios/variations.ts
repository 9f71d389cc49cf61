/** A product with up to 50 variations in 24 warehouses, beside the SDK's list helper. */
import type { Findings, Run } from '../scenario.ts'
import type { Stage } from '../stage.ts'
import { median, medianRatio } from '../statistics.ts'
import { requestsWithoutPictures } from './requests.ts'

const VARIANTS = ['app', 'sdk-list'] as const

export async function variations(stage: Stage, { rounds }: Run): Promise<Findings> {
  const { world } = stage.portal.state
  const rowsOf = (headId: number) => {
    const ids = new Set(world.products.filter(({ parentId }) => parentId === headId).map(({ id }) => id))
    return world.stock.filter(({ productId }) => ids.has(productId)).length
  }
  const [head] = world.products
    .filter(({ type, iblockId }) => type === 3 && iblockId === world.iblocks[0]?.id)
    .toSorted((a, b) => rowsOf(b.id) - rowsOf(a.id))
  if (!head) throw new Error('The world has no product with variations')

  const times: Record<(typeof VARIANTS)[number], number[]> = { app: [], 'sdk-list': [] }
  const requests: Record<(typeof VARIANTS)[number], number[]> = { app: [], 'sdk-list': [] }
  for (let round = 0; round <= rounds; round += 1) {
    for (const variant of VARIANTS) {
      const visit = await stage.open(variant, head.id)
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
        title: `${rowsOf(head.id)} rows of «${head.name}», medians of ${rounds} rounds`,
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
