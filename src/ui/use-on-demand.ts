import { type ComponentType, useState } from 'react'
import { inTime } from './in-time.ts'

type State<Props> = 'closed' | 'loading' | 'missing' | { Part: ComponentType<Props> }

/**
 * A component whose code loads at the press that opens it. Code that does not come, or hangs, is asked for again by the next
 * press, which `React.lazy` could not: it keeps the first failure.
 */
export function useOnDemand<Props>(load: () => Promise<ComponentType<Props>>) {
  const [state, setState] = useState<State<Props>>('closed')
  return {
    /** Set while it is open. */
    Part: typeof state === 'object' ? state.Part : undefined,
    isLoading: state === 'loading',
    isMissing: state === 'missing',
    open() {
      setState('loading')
      inTime(load()).then(
        (Part) => setState({ Part }),
        () => setState('missing'),
      )
    },
    close: () => setState('closed'),
  }
}
