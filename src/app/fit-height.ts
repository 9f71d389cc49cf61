import { useEffect } from 'react'
import type { Host } from '../bitrix24/host.ts'

/**
 * Keeps the frame as high as its content, and never lower than the portal made it at first, so that the document
 * itself does not scroll.
 */
export function useFittedFrame(host: Host): void {
  useEffect(() => {
    const atFirst = window.innerHeight
    // For boxes that scroll by themselves: `100vh` would grow with the frame, and the frame with them.
    document.documentElement.style.setProperty('--frame-height', `${atFirst}px`)
    let asked = 0
    const observer = new ResizeObserver(([entry]) => {
      const height = Math.max(atFirst, Math.ceil(entry?.contentRect.height ?? 0))
      // Once per height: the portal's answer resizes the frame, which is seen here again.
      if (height === asked || (asked === 0 && height === atFirst)) return
      asked = height
      host.fitHeight(height)
    })
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [host])
}
