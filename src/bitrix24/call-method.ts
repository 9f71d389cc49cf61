import DataLoader from 'dataloader'
import { sendBatch } from './batch.ts'
import { mayHelpApart, PortalError } from './portal-error.ts'
import type { Answer, Send } from './transport.ts'

/** Turns a wire answer into ours; throws (any error) where the answer is not what the documentation promises. */
export type Reader<T> = (answer: Answer) => T

/**
 * Calls one REST method: `callMethod('catalog.product.get', { id: 42 }, readProduct)`.
 * Reads only: a call may be repeated. Rejects with `PortalError`.
 */
export type CallMethod = <T>(method: string, params: object, read: Reader<T>) => Promise<T>

/** Commands that one batch may hold; the server refuses the rest (`ERROR_BATCH_LENGTH_EXCEEDED`). */
export const BATCH_SIZE = 50

interface Command {
  method: string
  params: object
}

/**
 * Makes the seam over a transport: calls of one tick travel as one `batch` and settle one by one.
 *
 * A request that fails as a whole without saying anything about its commands (500, HTML, a timeout, a broken
 * connection) is repeated once with its commands apart, so that one poisonous command costs only its own section.
 */
export function createCallMethod(send: Send): CallMethod {
  const loader = new DataLoader<Command, Answer>((commands) => askTogether(send, commands), {
    // Its default cache would hand out the first answer for ever; freshness is the query client's business.
    cache: false,
    maxBatchSize: BATCH_SIZE,
    // The default waits for promise jobs to drain and then for a timer; one timer is enough to collect
    // everything that a React commit mounts.
    batchScheduleFn: (dispatch) => setTimeout(dispatch),
  })

  return async (method, params, read) => {
    const answer = await loader.load({ method, params })
    try {
      return read(answer)
    } catch (cause) {
      if (cause instanceof PortalError) throw cause
      throw new PortalError({
        kind: 'malformed',
        code: '',
        method,
        description: cause instanceof Error ? cause.message : String(cause),
        cause,
      })
    }
  }
}

async function askTogether(send: Send, commands: readonly Command[]): Promise<(Answer | Error)[]> {
  const [only] = commands
  if (only && commands.length === 1) return [await sendTwice(send, only)]
  try {
    return await sendBatch(send, commands)
  } catch (error) {
    if (!mayHelpApart(error)) return commands.map(() => asError(error))
    return Promise.all(commands.map((command) => send(command.method, command.params).catch(asError)))
  }
}

async function sendTwice(send: Send, { method, params }: Command): Promise<Answer | Error> {
  try {
    return await send(method, params)
  } catch (error) {
    return mayHelpApart(error) ? send(method, params).catch(asError) : asError(error)
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
