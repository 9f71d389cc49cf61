import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import { useHost } from '../../bitrix24/host.ts'

/** As long as anybody waits for a query before the line at the top of the page says so. */
const PATIENCE_MS = 5_000

interface StillWaitingProps {
  /** What the step is at: another value means that something has happened. */
  state: object | string
  /** What is said when nothing has happened for a while. */
  children: ReactNode
  /** What is said instead while the portal limits requests. */
  limited?: ReactNode | undefined
}

/** Under a step that writes: the line at the top of the page knows of queries, and a write is none. */
export function StillWaiting({ state, children, limited }: StillWaitingProps) {
  const { limits } = useHost()
  const isLimited = useSyncExternalStore(limits.subscribe, limits.isWaiting)
  const isQuiet = useIsQuiet(state)
  const text = isLimited ? limited : isQuiet && children
  if (!text) return null
  return (
    <p role="status" className="text-small text-ink-soft">
      {text}
    </p>
  )
}

function useIsQuiet(state: object | string): boolean {
  const [quiet, setQuiet] = useState<object | string>()
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(state), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [state])
  return quiet === state
}
