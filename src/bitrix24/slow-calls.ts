import type { CallMethod } from './call-method.ts'
import type { LimitWatch } from './limit-watch.ts'

/** After this long, a person wonders whether anything still happens. */
export const PATIENCE_MS = 5_000

/** The same way to call, with every call that lasts unusually long made known for as long as it lasts. */
export function tellingSlow(call: CallMethod, slow: Pick<LimitWatch, 'begin'>): CallMethod {
  return async (...asked) => {
    let end = () => {}
    const timer = setTimeout(() => {
      end = slow.begin()
    }, PATIENCE_MS)
    try {
      return await call(...asked)
    } finally {
      clearTimeout(timer)
      end()
    }
  }
}
