import { useEffect, useState } from 'react'

/** Seconds left; calls back when none is. Stands still while it is switched off. */
export function useCountdown(from: number, isOn: boolean, onEnd: () => void): number {
  const [seconds, setSeconds] = useState(from)
  useEffect(() => {
    if (!isOn) return
    const timer = window.setInterval(() => setSeconds((left) => left - 1), 1_000)
    return () => window.clearInterval(timer)
  }, [isOn])
  useEffect(() => {
    if (isOn && seconds <= 0) onEnd()
  }, [isOn, seconds, onEnd])
  return Math.max(0, seconds)
}
