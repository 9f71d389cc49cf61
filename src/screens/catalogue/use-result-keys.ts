import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'

/** Marks what the arrow keys stop at. */
export const RESULT = { 'data-result': '' }

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

interface ResultKeys {
  /** What stands in the search field. */
  typed: string
  /** Are the results those of `typed`, and not still of what was searched for before it? */
  isListed: boolean
  /** Searches for `typed` at once, without waiting for a pause. */
  onHurry: () => void
}

/**
 * Keys between a search field and the results below it, for the element around both. Down from the field leads to the
 * first result, and Enter too, which opens it where it is the only one; up from the first leads back into the field.
 * What is pressed before the results are there is done when they are: never to a result that was not searched for.
 */
export function useResultKeys<Root extends HTMLElement>({ typed, isListed, onHurry }: ResultKeys) {
  const root = useRef<Root>(null)
  const wish = useRef<{ key: string; typed: string }>(undefined)

  const fieldOf = () => root.current?.querySelector<HTMLElement>('input[type="search"]')
  const resultsOf = () => [...(root.current?.querySelectorAll<HTMLElement>('[data-result]') ?? [])]

  function leaveField(key: string) {
    const results = resultsOf()
    results[0]?.focus()
    if (key === 'Enter' && results.length === 1) results[0]?.click()
  }

  useLayoutEffect(() => {
    if (!isListed || !wish.current) return
    const { key, typed: wanted } = wish.current
    wish.current = undefined
    if (wanted === typed && document.activeElement === fieldOf()) leaveField(key)
  })

  function onKeyDown(event: KeyboardEvent) {
    const { key } = event
    if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    const focused = document.activeElement
    if (focused === fieldOf()) {
      const isMeant = key === 'ArrowDown' || (key === 'Enter' && typed.trim() !== '')
      if (!isMeant) return
      event.preventDefault()
      if (isListed) leaveField(key)
      else {
        wish.current = { key, typed }
        onHurry()
      }
      return
    }
    const step = STEPS[key]
    const results = resultsOf()
    const here = focused instanceof HTMLElement ? results.indexOf(focused) : -1
    if (!step || here === -1) return
    const target = here + step < 0 ? fieldOf() : results[here + step]
    if (!target) return
    event.preventDefault()
    target.focus()
  }

  return { ref: root, onKeyDown }
}
