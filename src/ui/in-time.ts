/** After this long, what hangs while it loads counts as missing. */
export const LOADING_PATIENCE_MS = 10_000

/** The same promise, which rejects when it is not settled in good time: a browser waits for a file for minutes. */
export function inTime<T>(loading: Promise<T>): Promise<T> {
  return Promise.race([
    loading,
    new Promise<never>((_, reject) => {
      setTimeout(reject, LOADING_PATIENCE_MS, new Error('It did not load in time'))
    }),
  ])
}
