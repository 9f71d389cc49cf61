import { type KeyboardEvent, useRef } from 'react'

/** Marks what the arrow keys stop at. */
export const RESULT = { 'data-result': '' }

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

/**
 * Arrow keys between a search field and the results below it, for the element around both. Up from the first result
 * leads back into the field; Enter is the browser's own.
 */
export function useResultKeys<Root extends HTMLElement>() {
  const root = useRef<Root>(null)

  function onKeyDown(event: KeyboardEvent) {
    const step = STEPS[event.key]
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return
    const field = root.current?.querySelector<HTMLElement>('input[type="search"]')
    const results = [...(root.current?.querySelectorAll<HTMLElement>('[data-result]') ?? [])]
    const focused = document.activeElement
    const here = focused instanceof HTMLElement ? results.indexOf(focused) : -1
    if (here === -1 && focused !== field) return
    const target = here + step < 0 ? field : results[here + step]
    if (!target) return
    event.preventDefault()
    target.focus()
  }

  return { ref: root, onKeyDown }
}
