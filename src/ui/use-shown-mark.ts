import { useLayoutEffect } from 'react'

/**
 * Sets a mark on the browser's timeline (User Timing) in the commit that first shows the calling component, before
 * it is painted: for whoever measures, in the browser's own tools or by `npm run bench`.
 */
export function useShownMark(name: string): void {
  useLayoutEffect(() => {
    performance.mark(name)
  }, [name])
}
