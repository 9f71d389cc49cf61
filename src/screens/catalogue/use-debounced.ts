import { useEffect, useState } from 'react'

/** Nobody types the next letter of a word later than this; the portal is asked once per pause. */
const TYPING_PAUSE_MS = 250

/** The value, once it has stayed the same for a pause; and what ends the pause at once. */
export function useDebounced<Value>(value: Value): readonly [settled: Value, settle: () => void] {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), TYPING_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return [settled, () => setSettled(value)]
}
