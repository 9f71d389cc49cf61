import { type RefObject, useEffect, useRef } from 'react'

/**
 * The button that leads to the next step goes with its step, and the keyboard's place with it. Whatever holds all
 * steps (with `tabIndex={-1}`) takes the focus over where nothing else has it.
 */
export function useKeptFocus(step: string): RefObject<HTMLDivElement | null> {
  const holder = useRef<HTMLDivElement>(null)
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    if (document.activeElement === document.body) holder.current?.focus({ preventScroll: true })
  }, [step])
  return holder
}
