import { RestError } from './errors.ts'
import { parseForm } from './form.ts'
import { isPhpArray, isPhpEmpty, type PhpArray, phpEntries, toJsonArray } from './php.ts'
import { type BatchMaps, resolveReferences } from './references.ts'

const MAX_COMMANDS = 50

/** Methods that answer bodies, and the batch itself. */
const NOT_IN_BATCH = ['batch', 'download', 'upload', 'catalog.product.download']

/** One command as it runs: its parameters decoded and references replaced. */
export interface Command {
  method: string
  params: Readonly<Record<string, unknown>>
}

/** How a command ended. `omitted` is a fault: a command that is in no map. */
export type CommandOutcome =
  | { kind: 'ok'; result: unknown; total?: number; next?: number; time: unknown }
  | { kind: 'failed'; error: Readonly<Record<string, unknown>> }
  | { kind: 'omitted' }

/** Gives the outcome of a command, or of its refusal by the batch itself. */
export type Perform = (command: Command, refusal?: RestError) => Promise<CommandOutcome>

/**
 * Runs the commands of a batch one after another and gives its `result` (wire reference 3.5, every row;
 * `CRestProvider::methodsBatch`). Keys of the parameters are taken in any case.
 */
export async function runBatch(params: Readonly<Record<string, unknown>>, perform: Perform) {
  const halt = !isPhpEmpty(anyCase(params, 'halt'))
  const maps: BatchMaps = { result: map(), error: map(), total: map(), next: map(), time: map() }
  const commands = anyCase(params, 'cmd')
  let count = 0
  for (const [key, text] of isPhpArray(commands) ? phpEntries(commands) : []) {
    count += 1
    if (typeof text !== 'string') continue
    const refusal = count > MAX_COMMANDS ? tooLong() : undefined
    const outcome = await runCommand(text, maps, perform, refusal)
    if (outcome.kind === 'omitted') continue
    if (outcome.kind === 'failed') {
      maps.error[key] = outcome.error
      if (halt) break
      continue
    }
    maps.result[key] = outcome.result
    maps.time[key] = outcome.time
    if (outcome.total !== undefined) maps.total[key] = outcome.total
    if (outcome.next !== undefined) maps.next[key] = outcome.next
  }
  return {
    result: toJson(maps.result),
    result_error: toJson(maps.error),
    result_total: toJson(maps.total),
    result_next: toJson(maps.next),
    result_time: toJson(maps.time),
  }
}

async function runCommand(text: string, maps: BatchMaps, perform: Perform, refusal: RestError | undefined) {
  const { method, params } = readCommand(text)
  if (refusal) return perform({ method, params }, refusal)
  if (NOT_IN_BATCH.includes(method.toLowerCase())) return perform({ method, params }, notAllowed())
  return perform({ method, params: resolveReferences(params, maps) })
}

/** `parse_url`: path and query; what follows a `#` is lost. */
function readCommand(text: string): Command {
  const [address = ''] = text.split('#')
  const mark = address.indexOf('?')
  return mark === -1
    ? { method: address, params: {} }
    : { method: address.slice(0, mark), params: parseForm(address.slice(mark + 1)) }
}

/** Methods of a batch as they are asked for, for the log of a request that did not get as far as running them. */
export const commandsOf = (params: Readonly<Record<string, unknown>>): Command[] => {
  const commands = anyCase(params, 'cmd')
  if (!isPhpArray(commands)) return []
  return phpEntries(commands).flatMap(([, text]) => (typeof text === 'string' ? [readCommand(text)] : []))
}

const tooLong = () => new RestError('ERROR_BATCH_LENGTH_EXCEEDED', 'Max batch length exceeded')
const notAllowed = () =>
  new RestError('ERROR_BATCH_METHOD_NOT_ALLOWED', 'Method is not allowed for batch usage', 405)

function anyCase(params: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.entries(params).find(([key]) => key.toLowerCase() === name)?.[1]
}

/** Without a prototype: keys are the caller's. */
const map = (): Record<string, unknown> => Object.create(null)

const toJson = (entries: Readonly<Record<string, unknown>>): PhpArray => toJsonArray(Object.entries(entries))
