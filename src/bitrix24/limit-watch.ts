/** Knows whether any request is waiting, so that a screen can say so: because the portal limits them, or for an answer. */
export interface LimitWatch {
  isWaiting(): boolean
  /** Calls back at every change; gives the way to stop. */
  subscribe(onChange: () => void): () => void
  /** Notes a wait; the function that it gives ends it. */
  begin(): () => void
}

export function createLimitWatch(): LimitWatch {
  const waits = new Set<object>()
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  return {
    isWaiting: () => waits.size > 0,
    subscribe(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    begin() {
      const wait = {}
      waits.add(wait)
      tell()
      return () => {
        if (waits.delete(wait)) tell()
      }
    },
  }
}
