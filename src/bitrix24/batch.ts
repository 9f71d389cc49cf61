import { stringify } from 'qs-esm'
import { AnswerOf, answersIn, type Command, valueAt } from './answer-of.ts'
import { BATCH_SIZE } from './batch-size.ts'
import { errorOfBody, malformed, PortalError, serverError } from './portal-error.ts'
import { type Answer, type Send, toCount } from './transport.ts'

/**
 * Sends up to 50 commands as one `batch` through an ordinary call, because the SDK's own batch reports a
 * command that was refused with a numeric code as a success without data.
 *
 * Every command has a name (a list of answers moves up where one fails), `halt` is 0 (each settles on its own).
 * Commands that others refer to go before them; equal commands go once. A command that appears in neither map of
 * the answer is a failure. Rejects only when the request failed as a whole.
 */
export async function sendBatch(send: Send, commands: readonly Command[]): Promise<(Answer | PortalError)[]> {
  const { texts, placeOf } = planBatch(commands)
  if (texts.length > BATCH_SIZE) {
    const half = Math.ceil(commands.length / 2)
    const halves = [commands.slice(0, half), commands.slice(half)]
    return (await Promise.all(halves.map((some) => sendBatch(send, some)))).flat()
  }
  const cmd = Object.fromEntries(texts.map((text, place) => [nameOf(place), text]))
  const { result: envelope } = await send('batch', { halt: 0, cmd })
  const results = mapOf(envelope, 'result')
  const errors = mapOf(envelope, 'result_error')
  const totals = mapOf(envelope, 'result_total')
  if (!results || !errors) throw malformed('batch', 'The batch has no map of results or errors')

  const outcomeOf = (command: Command): Answer | PortalError => {
    const { method } = command
    const name = nameOf(placeOf(command))
    const missing = answersIn(command.params)
      .map(({ command: source, path }) => missingSource(method, outcomeOf(source), path))
      .find((error) => error !== undefined)
    if (missing) return missing
    if (name in errors) {
      const facts = errorOfBody(errors[name])
      return facts
        ? serverError(method, { ...facts, status: 200 })
        : malformed(method, 'The error of this command has no code')
    }
    if (!(name in results)) return malformed(method, 'The batch has no answer to this command')
    const total = totals?.[name]
    return { result: results[name], total: toCount(total) }
  }
  return commands.map(outcomeOf)
}

/** The texts to send, and where a command stands among them. */
function planBatch(commands: readonly Command[]) {
  const places = new Map<string, number>()
  const placeOf = (command: Command): number => {
    const text = commandText(command, placeOf)
    const place = places.get(text) ?? places.size
    places.set(text, place)
    return place
  }
  commands.forEach(placeOf)
  return { texts: [...places.keys()], placeOf }
}

/** Why an answer that a command refers to is of no use to it, as the failure of that command. */
function missingSource(
  method: string,
  source: Answer | PortalError,
  path: AnswerOf['path'],
): PortalError | undefined {
  if (source instanceof PortalError) return source
  if (valueAt(source.result, path) !== undefined) return undefined
  const description = `The answer that this call builds on has no ${path.join('.')}`
  return new PortalError({ kind: 'not-found', code: '', method, description })
}

function nameOf(index: number): string {
  return `c${index}`
}

/** `catalog.product.get?id=42`: nested values in PHP's brackets, percent-encoded; form text knows no `null`. */
function commandText({ method, params }: Command, placeOf: (command: Command) => number): string {
  const toText = (value: unknown) =>
    value instanceof AnswerOf
      ? `$result[${nameOf(placeOf(value.command))}]${value.path.map((key) => `[${key}]`).join('')}`
      : value
  const query = stringify(params, { skipNulls: true, filter: (_, value) => toText(value) })
  return query ? `${method}?${query}` : method
}

/** PHP writes an empty map as `[]`; a map with names 0…n would be a list, so ours never are. */
function mapOf(envelope: unknown, key: string): Record<string, unknown> | undefined {
  if (typeof envelope !== 'object' || envelope === null) return undefined
  const value = (envelope as Record<string, unknown>)[key]
  if (Array.isArray(value)) return value.length === 0 ? {} : undefined
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
}
