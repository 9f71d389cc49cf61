import { useEffect, useRef } from 'react'
import { areOfOneMoment } from '../catalog/stock-view.ts'

/** An answer that is compared with another. */
interface Answer {
  error: Error | null | undefined
  /** In ms; 0 before the first. */
  dataUpdatedAt: number
  isFetching: boolean
  refetch: (options: { cancelRefetch: boolean }) => unknown
}

/**
 * Two answers that are compared have to be of one moment: where they were read apart, what is old is read anew. Once:
 * where the portal answers so slowly that they still differ, the screen says what it does not know.
 */
export function useOneMoment(one: Answer, other: Answer, isConcerned: boolean) {
  const isTried = useRef(false)
  const areRead = isConcerned && one.dataUpdatedAt > 0 && other.dataUpdatedAt > 0
  const isAtRest = !one.isFetching && !other.isFetching && !one.error && !other.error
  const areTogether = areOfOneMoment(one.dataUpdatedAt, other.dataUpdatedAt)
  useEffect(() => {
    if (!areRead || !isAtRest) return
    if (areTogether || isTried.current) {
      isTried.current = !areTogether
      return
    }
    isTried.current = true
    const now = Date.now()
    for (const { dataUpdatedAt, refetch } of [one, other]) {
      if (!areOfOneMoment(dataUpdatedAt, now)) refetch({ cancelRefetch: false })
    }
  })
}
