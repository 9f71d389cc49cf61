import { stringify } from 'qs-esm'
import { errorOfBody, malformed, type PortalError, serverError } from './portal-error.ts'
import { type Answer, type Send, toCount } from './transport.ts'

interface Command {
  method: string
  params: object
}

/**
 * Sends up to 50 commands as one `batch` through an ordinary call, because the SDK's own batch reports a
 * command that was refused with a numeric code as a success without data.
 *
 * Every command has a name (a list of answers moves up where one fails), `halt` is 0 (each settles on its own).
 * A command that appears in neither map of the answer is a failure. Rejects only when the request failed as a whole.
 */
export async function sendBatch(send: Send, commands: readonly Command[]): Promise<(Answer | PortalError)[]> {
  const cmd = Object.fromEntries(commands.map((command, index) => [nameOf(index), commandText(command)]))
  const { result: envelope } = await send('batch', { halt: 0, cmd })
  const results = mapOf(envelope, 'result')
  const errors = mapOf(envelope, 'result_error')
  const totals = mapOf(envelope, 'result_total')
  if (!results || !errors) throw malformed('batch', 'The answer of the batch has no map of results or errors')

  return commands.map(({ method }, index) => {
    const name = nameOf(index)
    if (name in errors) {
      const facts = errorOfBody(errors[name])
      return facts
        ? serverError(method, { ...facts, status: 200 })
        : malformed(method, 'The error of this command is not an object with a code')
    }
    if (!(name in results)) return malformed(method, 'The batch brought no answer to this command')
    const total = totals?.[name]
    return { result: results[name], total: toCount(total) }
  })
}

function nameOf(index: number): string {
  return `c${index}`
}

/** `catalog.product.get?id=42`: nested values in PHP's brackets, percent-encoded; form text knows no `null`. */
function commandText({ method, params }: Command): string {
  const query = stringify(params, { skipNulls: true })
  return query ? `${method}?${query}` : method
}

/** PHP writes an empty map as `[]`; a map with names 0…n would be a list, so ours never are. */
function mapOf(envelope: unknown, key: string): Record<string, unknown> | undefined {
  if (typeof envelope !== 'object' || envelope === null) return undefined
  const value = (envelope as Record<string, unknown>)[key]
  if (Array.isArray(value)) return value.length === 0 ? {} : undefined
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
}
