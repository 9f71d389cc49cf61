import { useSyncExternalStore } from 'react'

/** The one value that a wizard is, changed by what happens and shown by whoever subscribes. */
export interface Flow<State> {
  current(): State
  subscribe(onChange: () => void): () => void
  set(state: State): void
}

export function createFlow<State>(initial: State): Flow<State> {
  let state = initial
  const listeners = new Set<() => void>()
  return {
    current: () => state,
    subscribe(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    set(next) {
      state = next
      for (const listener of listeners) listener()
    },
  }
}

export function useFlow<State>(flow: Flow<State>): State {
  return useSyncExternalStore(flow.subscribe, flow.current)
}
