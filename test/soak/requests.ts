import type { HostEntry, HttpEntry } from '../../portal/server/state.ts'

interface Happened {
  /** Pictures of the product that this person may see. */
  images: number
  /** Batches that broke as a whole, without a word about their commands. */
  brokenBatches: number
  /** The same of other requests. */
  brokenCalls: number
}

/**
 * The requests of one action, beside what the rules of docs/errors.md allow: one batch for the whole screen; for an
 * ended token or the portal's limit, and by Chromium itself for a connection that closes without a byte, the same
 * once more; for a batch that broke, its commands once apart; for a picture that does not come, its record and its
 * bytes, the record once more if that call broke.
 */
export function countRequests(
  entries: readonly (HttpEntry | HostEntry)[],
  { images, brokenBatches, brokenCalls }: Happened,
) {
  const all = entries.filter((entry): entry is HttpEntry => entry.kind === 'http')
  const screens = all.filter(
    ({ method, commands }) => method === 'batch' && commands.some((one) => one.method === 'app.info'),
  )
  /** The token had ended, the portal was over its limit, or Chromium saw the connection close without a byte. */
  const sentAgain = (some: readonly HttpEntry[]) =>
    some.filter(({ status }) => status === 401 || status === 503 || status === 0).length
  const commands = Math.max(0, ...screens.map((entry) => entry.commands.length))
  const methods = new Set(screens.flatMap((entry) => entry.commands.map(({ method }) => method)))
  // A command that builds on another's answer goes along with that one, in a small batch.
  const isApart = ({ commands }: HttpEntry) =>
    commands.length > 0 && commands.every(({ method }) => methods.has(method))
  const apart = all.filter((entry) => !screens.includes(entry) && isApart(entry))
  const others = all.filter((entry) => !screens.includes(entry) && !apart.includes(entry))
  return {
    made: { all: all.length, screens: screens.length, apart: apart.length, others: others.length },
    allowed: {
      screens: 1 + sentAgain(screens),
      apart: brokenBatches * commands + sentAgain(apart),
      others: 2 * images + brokenBatches * images + brokenCalls + sentAgain(others),
    },
  }
}
