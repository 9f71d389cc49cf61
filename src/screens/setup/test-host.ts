import type { CallMethod } from '../../bitrix24/call-method.ts'
import { PortalError, type ProblemKind } from '../../bitrix24/portal-error.ts'

/** A portal for tests of wizards: what each method answers, and what was asked in which order. */
export type Answers = Record<string, (params: Record<string, unknown>) => unknown>

/** Reads and writes are told apart as the app tells them; a method that nobody prepared fails by its name. */
export function testHost(answers: Answers) {
  const reads: string[] = []
  const writes: { method: string; params: Record<string, unknown> }[] = []
  const answer =
    (note: (method: string, params: object) => void): CallMethod =>
    async (method, params, read) => {
      note(method, params)
      const handler = answers[method]
      if (!handler) throw new Error(`Nobody expected ${method}`)
      const result = handler(params as Record<string, unknown>)
      return read({ result, total: undefined })
    }
  return {
    /** From now on, this method answers and does nothing. */
    refuseSilently: (method: string) => {
      answers[method] = () => true
    },
    callMethod: answer((method) => reads.push(method)),
    callOnce: answer((method, params) => writes.push({ method, params: params as Record<string, unknown> })),
    reads,
    writes,
  }
}

export function portalError(kind: ProblemKind, code = '', method = 'test', description = ''): PortalError {
  return new PortalError({ kind, code, method, description })
}
