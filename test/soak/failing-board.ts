import type { Fault, FaultBoard } from '../../portal/server/state.ts'
import type { Chance } from './random.ts'

type RestEffect = Extract<Fault, { kind: 'rest' }>['effect']
type ImageEffect = Extract<Fault, { kind: 'image' }>['effect']

const SHARE = 1 / 5

const html = (status: number): RestEffect => ({
  type: 'http',
  status,
  body: '<html>',
  contentType: 'text/html',
})

/** What happens to a whole answer; waiting for the limits takes longest, so it is rare. */
const OF_REQUESTS: readonly RestEffect[] = [
  html(500),
  { ...html(502), cors: false } as RestEffect,
  html(200),
  { type: 'http', status: 200, body: '' },
  { type: 'truncate' },
  { type: 'drop', when: 'before' },
  { type: 'drop', when: 'halfway' },
  { type: 'delay', ms: 400 },
  { type: 'error', error: 'QUERY_LIMIT_EXCEEDED', description: 'Too many requests', status: 503 },
  { type: 'error', error: 'INTERNAL_SERVER_ERROR', description: 'Internal server error', status: 500 },
]

/** What happens to one command inside a batch that itself arrives. */
const OF_COMMANDS: readonly RestEffect[] = [
  { type: 'omit' },
  { type: 'error', error: 0, description: 'Something went wrong' },
  { type: 'error', error: 'ERROR_CORE', description: '' },
  { type: 'result', result: null },
  { type: 'result', result: { storeProducts: {}, stores: 'x', product: [], productImages: null } },
]

/** A delay brings its answer all the same; what is over the limit is sent again as it was. */
const isWaitedFor = (effect: RestEffect) =>
  effect.type === 'delay' || (effect.type === 'error' && effect.status === 503)

const OF_PICTURES: readonly ImageEffect[] = [
  { type: 'http', status: 404 },
  { type: 'http', status: 403 },
  { type: 'notImage' },
  { type: 'delay', ms: 300 },
]

export interface FailingBoard {
  board: FaultBoard
  /** How many answers there were, and how many of them were spoiled; of whole batches and others, how many broke. */
  counts: { answers: number; spoiled: number; expired: number; brokenBatches: number; brokenCalls: number }
  /** From now on everything goes well. */
  stop(): void
}

/**
 * A board of faults that spoils one answer in five by chance. Half of these chances befall the whole request,
 * the others one command of it; now and then every token ends instead.
 */
export function createFailingBoard(inner: FaultBoard, chance: Chance): FailingBoard {
  const counts = { answers: 0, spoiled: 0, expired: 0, brokenBatches: 0, brokenCalls: 0 }
  let isOn = true
  /** Which command of the batch that is being answered will fail; counts down. */
  let unlucky = -1

  function spoilRequest(method: string): RestEffect | undefined {
    counts.answers += 1
    unlucky = -1
    if (!chance.happens(SHARE)) return undefined
    counts.spoiled += 1
    if (chance.happens(0.1)) {
      counts.expired += 1
      inner.add({ kind: 'expireTokens' })
      return undefined
    }
    const isBatch = method.toLowerCase() === 'batch'
    if (isBatch && chance.happens(0.5)) {
      unlucky = chance.between(0, 4)
      return undefined
    }
    const effect = chance.oneOf(OF_REQUESTS)
    if (!isWaitedFor(effect)) counts[isBatch ? 'brokenBatches' : 'brokenCalls'] += 1
    return effect
  }

  function spoilCommand(): RestEffect | undefined {
    unlucky -= 1
    return unlucky === -1 ? chance.oneOf(OF_COMMANDS) : undefined
  }

  return {
    counts,
    stop() {
      isOn = false
    },
    board: {
      ...inner,
      takeRest(method, place = 'request') {
        if (!isOn) return undefined
        return place === 'request' ? spoilRequest(method) : spoilCommand()
      },
      takeImage: () => (isOn && chance.happens(SHARE) ? chance.oneOf(OF_PICTURES) : undefined),
    },
  }
}
