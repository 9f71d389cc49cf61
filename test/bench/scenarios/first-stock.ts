/** A simple product with pictures and stock: from the host's answer to the numbers on the screen, four ways. */
import type { Figure } from '../budget.ts'
import type { Findings, Run } from '../scenario.ts'
import type { Stage, Variant } from '../stage.ts'
import { median, medianRatio } from '../statistics.ts'
import { productToShow } from './product-to-show.ts'

const VARIANTS = ['app', 'plain', 'sdk-batch', 'floor'] as const satisfies readonly Variant[]

interface Sample {
  /** Milliseconds from the `getInitData` reply to the layout effect that holds the stock numbers. */
  replyToStock: number
  /** Milliseconds from the reply to the moment at which the first REST request was made. */
  replyToRequest: number
  /** Milliseconds from the frame's navigation to the same layout effect. */
  openToStock: number
  /** Latency and processing of the requests in the order in which they were answered, from the portal's log. */
  serverTimes: number[]
  requests: number
  preflights: number
  sent: number
  received: number
}

export async function firstStock(stage: Stage, { rounds }: Run): Promise<Findings> {
  const productId = productToShow(stage.portal.state.world)
  const samples: Record<(typeof VARIANTS)[number], Sample[]> = {
    app: [],
    plain: [],
    'sdk-batch': [],
    floor: [],
  }
  // One round more than counted: the first pays for what the process itself loads.
  for (let round = 0; round <= rounds; round += 1) {
    for (const variant of inTurn(VARIANTS, round)) {
      const sample = await measure(stage, variant, productId)
      if (round > 0) samples[variant].push(sample)
    }
  }
  const series = (variant: keyof typeof samples, key: keyof Omit<Sample, 'serverTimes'>) =>
    samples[variant].map((sample) => sample[key])
  const roundTrips = samples.app.map(({ serverTimes }) => serverTimes[0] ?? Number.NaN)

  const figures: Figure[] = [
    { name: 'simple.requests', value: Math.max(...series('app', 'requests')), floor: 1 },
    { name: 'simple.preflights', value: Math.max(...series('app', 'preflights')), floor: 0 },
    {
      name: 'simple.timeOverRoundTrip',
      value: medianRatio(series('app', 'replyToStock'), roundTrips),
      floor: 1,
      note: `${ms(median(series('app', 'replyToStock')))} against ${ms(median(roundTrips))}`,
    },
    {
      name: 'simple.fasterThanPlain',
      value: medianRatio(series('plain', 'replyToStock'), series('app', 'replyToStock')),
    },
    {
      name: 'simple.fasterThanSdkBatch',
      value: medianRatio(series('sdk-batch', 'replyToStock'), series('app', 'replyToStock')),
    },
  ]
  const table = {
    title: `A simple product, portal at 100 ms, medians of ${rounds} rounds`,
    columns: [
      '',
      'reply → stock',
      'reply → request',
      'open → stock',
      'server',
      'requests',
      'preflights',
      'sent',
      'received',
    ],
    rows: VARIANTS.map((variant) => [
      variant,
      ms(median(series(variant, 'replyToStock'))),
      ms(median(series(variant, 'replyToRequest'))),
      ms(median(series(variant, 'openToStock'))),
      ms(median(samples[variant].map(({ serverTimes }) => serverTimes.reduce((sum, time) => sum + time, 0)))),
      String(median(series(variant, 'requests'))),
      String(median(series(variant, 'preflights'))),
      `${median(series(variant, 'sent'))} B`,
      `${median(series(variant, 'received'))} B`,
    ]),
  }
  return { figures, tables: [table], samples }
}

async function measure(stage: Stage, variant: Variant, productId: number): Promise<Sample> {
  const visit = await stage.open(variant, productId)
  try {
    await visit.settled()
    const { reply, stockShown, firstRequest } = await visit.notes()
    if (reply === undefined || stockShown === undefined || firstRequest === undefined) {
      throw new Error(`${variant} did not show stock after an answer of the host`)
    }
    const entries = visit.requests()
    return {
      replyToStock: stockShown - reply,
      replyToRequest: firstRequest - reply,
      openToStock: stockShown,
      serverTimes: entries.map(({ durationMs }) => durationMs),
      requests: entries.filter(({ verb }) => verb !== 'OPTIONS').length,
      preflights: entries.filter(({ verb }) => verb === 'OPTIONS').length,
      ...(await visit.bytes()),
    }
  } finally {
    await visit.close()
  }
}

/** Every round begins with another one, so that none always follows the same neighbour. */
function inTurn<One>(all: readonly One[], round: number): One[] {
  const from = round % all.length
  return [...all.slice(from), ...all.slice(0, from)]
}

const ms = (value: number) => `${value.toFixed(1)} ms`
