/** An answer that may be older than it should be. */
interface Refreshed {
  error: Error | null
  dataUpdatedAt: number
}

/** The oldest of the answers that amounts were made of and that could not be refreshed: why, and its moment, in ms. */
export function staleness(answers: readonly Refreshed[]): { error: Error; since: number } | undefined {
  const [oldest] = answers
    .flatMap(({ error, dataUpdatedAt }) => (error ? [{ error, since: dataUpdatedAt }] : []))
    .toSorted((a, b) => a.since - b.since)
  return oldest
}
