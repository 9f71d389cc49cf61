import DataLoader from 'dataloader'
import { answersIn, type Command } from './answer-of.ts'
import { sendBatch } from './batch.ts'
import { BATCH_SIZE } from './batch-size.ts'
import { looksLikeReference } from './batch-text.ts'
import type { LimitWatch } from './limit-watch.ts'
import { mayHelpApart, ofMethod, PortalError } from './portal-error.ts'
import type { Answer, Send } from './transport.ts'

/** Turns a wire answer into ours; throws (any error) where the answer is not what the documentation promises. */
export type Reader<T> = (answer: Answer) => T

/**
 * Calls one REST method: `callMethod('catalog.product.get', { id: 42 }, readProduct)`.
 * Reads only: a call may be repeated. Rejects with `PortalError`. Parameters may hold `answerOf` another call.
 * Calls of one tick that name the same `together` (50 at most) travel in the same request, in the order of the calls.
 */
export type CallMethod = <T>(method: string, params: object, read: Reader<T>, together?: object) => Promise<T>

/** A command, what it has to travel with, and the way to its answer once it is sent. */
interface Call {
  command: Command
  together: object
  settle?: Settle
}

/**
 * Before a command whose method has used up its time is asked again: what the SDK waits at least after a 429,
 * which a command inside a batch never gets.
 */
export const BUSY_WAIT_MS = 10_000

/** Gives the answer of one command, asking once more where the batch left that open. */
type Settle = () => Promise<Answer>

/**
 * Makes the seam over a transport: calls of one tick travel as one `batch` and settle one by one.
 *
 * A request that fails as a whole without saying anything about its commands (500, HTML, a timeout, a broken
 * connection) is repeated once with its commands apart, so that one poisonous command costs only its own section.
 * A command refused for its method's time is asked once more after a wait, which `limits` makes known.
 * A call with a text that a batch would take for a reference goes by itself.
 */
export function createCallMethod(send: Send, limits: Pick<LimitWatch, 'begin'>): CallMethod {
  async function askAlone(command: Command): Promise<Answer> {
    if (answersIn(command.params).length === 0) return send(command.method, command.params)
    const [answer] = await sendBatch(send, [command]).catch((error) => [ofMethod(command.method, error)])
    if (answer instanceof Error || !answer) throw answer
    return answer
  }

  async function askLater(command: Command): Promise<Answer> {
    const end = limits.begin()
    await new Promise((resolve) => setTimeout(resolve, BUSY_WAIT_MS))
    end()
    return askAlone(command)
  }

  async function askTogether(commands: readonly Command[]): Promise<Settle[]> {
    const [only] = commands
    if (only && commands.length === 1) return [() => askTwice(askAlone, only)]
    try {
      const answers = await sendBatch(send, commands)
      return commands.map((command, index) => () => {
        const answer = answers[index]
        if (isBusy(answer)) return askLater(command)
        return answer instanceof Error || !answer ? Promise.reject(answer) : Promise.resolve(answer)
      })
    } catch (error) {
      if (!mayHelpApart(error))
        return commands.map(
          ({ method }) =>
            () =>
              Promise.reject(ofMethod(method, error)),
        )
      return askApart(commands)
    }
  }

  /** Equal commands go once here as they do in a batch. */
  function askApart(commands: readonly Command[]): Settle[] {
    const asked = new Map<string, Promise<Answer>>()
    return commands.map((command) => () => {
      const key = JSON.stringify([command.method, command.params])
      const answer = asked.get(key) ?? askAlone(command)
      asked.set(key, answer)
      return answer
    })
  }

  /** Each request answers for itself: nobody waits for the others. */
  async function askAll(calls: readonly Call[]): Promise<Settle[]> {
    for (const request of requestsOf(calls)) {
      const answers = askTogether(request.map(({ command }) => command))
      request.forEach((call, place) => {
        call.settle = async () => ((await answers)[place] as Settle)()
      })
    }
    return calls.map(({ settle }) => settle as Settle)
  }

  const loader = new DataLoader<Call, Settle>(askAll, {
    // Its default cache would hand out the first answer for ever; freshness is the query client's business.
    cache: false,
    // The default waits for promise jobs to drain and then for a timer; one timer is enough to collect
    // everything that a React commit mounts.
    batchScheduleFn: (dispatch) => setTimeout(dispatch),
  })

  return async (method, params, read, together = {}) => {
    // The loader hands out ways to settle, not answers: a command that waits must not hold up its neighbours.
    const command = { method, params }
    const settle = looksLikeReference(params)
      ? () => askTwice(askAlone, command)
      : await loader.load({ command, together })
    const answer = await settle()
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

/** Fills requests in the order of the calls; what belongs together goes into the first that has room for all of it. */
function requestsOf(calls: readonly Call[]): Call[][] {
  const requests: Call[][] = []
  for (const group of new Set(calls.map(({ together }) => together))) {
    const some = calls.filter(({ together }) => together === group)
    const open = requests.find(({ length }) => length + some.length <= BATCH_SIZE)
    if (open) open.push(...some)
    else requests.push(some)
  }
  return requests
}

async function askTwice(ask: (command: Command) => Promise<Answer>, command: Command): Promise<Answer> {
  try {
    return await ask(command)
  } catch (error) {
    if (mayHelpApart(error)) return ask(command)
    throw error
  }
}

function isBusy(answer: unknown): boolean {
  return answer instanceof PortalError && answer.kind === 'busy'
}
