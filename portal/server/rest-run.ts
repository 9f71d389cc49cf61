import { setTimeout as sleep } from 'node:timers/promises'
import { answer, errorBody } from '../rest/answer.ts'
import { type Command, type CommandOutcome, runBatch } from '../rest/batch.ts'
import type { Answer, Call, Params } from '../rest/call.ts'
import { RestError } from '../rest/errors.ts'
import { openDownload } from '../rest/picture-links.ts'
import { microtime, timeObject } from '../rest/time.ts'
import type { OperatingTime } from './limits.ts'
import { pictureBytes } from './picture-files.ts'
import { jsonReply, type Reply } from './respond.ts'
import type { Fault, HttpEntry, PortalState } from './state.ts'

/** What the methods run on. */
export interface RestBackend {
  state: PortalState
  operating: OperatingTime
  operatingLimitSeconds: number
  picturesDirectory: string
}

/** One HTTP request below `/rest/`, once it is known who asks. */
export interface Exchange {
  /** In lower case. */
  method: string
  params: Params
  entry: HttpEntry
  /** Unix seconds of arrival. */
  start: number
}

type Effect = Extract<Fault, { kind: 'rest' }>['effect']

/** Runs a request's method or batch, with the faults that wait for it. @throws RestError */
export async function run(backend: RestBackend, exchange: Exchange, call: Call): Promise<Reply> {
  const { method, entry } = exchange
  const effect = backend.state.faults.takeRest(method)
  if (effect?.type === 'delay') await sleep(effect.ms)
  if (effect?.type === 'http') return httpReply(effect)
  if (effect?.type === 'error') {
    const [command] = entry.commands
    if (command && method !== 'batch') command.error = effect.error
    return jsonReply(effect.status ?? 400, { error: effect.error, error_description: effect.description })
  }
  if (method === 'batch') {
    const { result, effects } = await answerBatch(backend, exchange, call)
    const reply = jsonReply(200, {
      result: effect?.type === 'result' ? effect.result : result,
      time: timeOf(backend, method, exchange.start, exchange.start),
    })
    return [effect, ...effects].reduce(spoil, reply)
  }
  return spoil(await answerSingle(backend, exchange, call, effect), effect)
}

async function answerSingle(
  backend: RestBackend,
  { method, params, start }: Exchange,
  call: Call,
  effect: Effect | undefined,
): Promise<Reply> {
  const { picturesDirectory } = backend
  // A parameter called `token` makes any call a download.
  if (method === 'download' || params.token !== undefined) {
    return pictureBytes(picturesDirectory, openDownload(call, params.token))
  }
  const processingStart = microtime()
  const found = answerCharged(backend, call, method, params)
  if (found.kind === 'file') return pictureBytes(picturesDirectory, found.image)
  const { result, total, next } = found
  return jsonReply(200, {
    result: effect?.type === 'result' ? effect.result : result,
    ...(next !== undefined && { next }),
    ...(total !== undefined && { total }),
    time: timeOf(backend, method, start, processingStart),
  })
}

/** The batch's result, and the faults of its commands that strike the whole request. */
async function answerBatch(backend: RestBackend, { params, entry }: Exchange, call: Call) {
  const effects: Effect[] = []
  let count = 0
  const result = await runBatch(params, async (command, refusal) => {
    const logged = entry.commands[count]
    count += 1
    const effect = refusal ? undefined : backend.state.faults.takeRest(command.method, 'command')
    if (effect) effects.push(effect)
    const outcome = await perform(backend, call, command, refusal, effect)
    if (outcome.kind === 'failed' && logged) logged.error = outcome.error.error
    if (outcome.kind === 'failed') noteNotEmulated(entry, outcome.error)
    return outcome
  })
  return { result, effects }
}

async function perform(
  backend: RestBackend,
  call: Call,
  { method, params }: Command,
  refusal: RestError | undefined,
  effect: Effect | undefined,
): Promise<CommandOutcome> {
  const start = microtime()
  if (effect?.type === 'delay') await sleep(effect.ms)
  if (effect?.type === 'omit') return { kind: 'omitted' }
  if (effect?.type === 'error') {
    return { kind: 'failed', error: { error: effect.error, error_description: effect.description } }
  }
  try {
    if (refusal) throw refusal
    const found = answerCharged(backend, call, method, params)
    if (found.kind === 'file') throw new Error(`${method} answers a body and must not run in a batch`)
    const result = effect?.type === 'result' ? effect.result : found.result
    return { ...found, kind: 'ok', result, time: timeOf(backend, method, start, start) }
  } catch (error) {
    if (!(error instanceof RestError)) throw error
    return { kind: 'failed', error: errorBody(error, call, true) }
  }
}

/** A test that meets a method of Bitrix24 which the portal does not play should fail, and say why. */
export function noteNotEmulated({ warnings }: HttpEntry, body: Readonly<Record<string, unknown>>) {
  if (body.error === 'PORTAL_METHOD_NOT_EMULATED') warnings.push(String(body.error_description))
}

/** Answers a method and counts its time against the limit of each method. */
function answerCharged(backend: RestBackend, call: Call, method: string, params: Params): Answer {
  const { operating, operatingLimitSeconds } = backend
  if (operating.spent(method).seconds > operatingLimitSeconds) {
    throw new RestError('OPERATION_TIME_LIMIT', 'Method is blocked due to operation time limit.', 429)
  }
  const start = microtime()
  try {
    return answer(call, method, params)
  } finally {
    operating.charge(method, microtime() - start)
  }
}

function timeOf({ state, operating }: RestBackend, method: string, start: number, processingStart: number) {
  const { seconds, resetAt } = operating.spent(method)
  return timeObject(
    { start, processingStart, finish: microtime(), operating: seconds, operatingResetAt: resetAt },
    state.generation,
    state.world.offset,
  )
}

function httpReply(effect: Extract<Effect, { type: 'http' }>): Reply {
  const { status, body, contentType = 'text/html; charset=utf-8', cors = true } = effect
  return { status, body, contentType, ...(!cors && { headers: {} }) }
}

/** What a fault makes of a whole reply. */
function spoil(reply: Reply, effect: Effect | undefined): Reply {
  switch (effect?.type) {
    case 'http':
      return httpReply(effect)
    case 'drop':
      return { ...reply, drop: effect.when }
    case 'truncate':
      return { ...reply, body: reply.body.slice(0, Math.ceil(reply.body.length / 2)) }
    default:
      return reply
  }
}
