import { useRef } from 'react'

/** The list of the render before, as long as the same things stand in it: for what is expensive to make of a list. */
export function useSame<One>(list: readonly One[]): readonly One[] {
  const kept = useRef(list)
  const before = kept.current
  if (before.length !== list.length || before.some((one, index) => one !== list[index])) kept.current = list
  return kept.current
}
