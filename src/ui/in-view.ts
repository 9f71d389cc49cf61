/** How far outside its box an element already counts as in view. */
const MARGIN = '240px'

const reports = new WeakMap<Element, (isInView: boolean) => void>()
let observer: IntersectionObserver | undefined

/** Tells whether an element is in view, or near it, at once and whenever that changes; one observer for all. */
export function observeView(element: Element, report: (isInView: boolean) => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) reports.get(target)?.(isIntersecting)
    },
    // Not `rootMargin`: it does not reach into boxes that scroll by themselves, nor into a frame of another origin.
    { scrollMargin: MARGIN } as IntersectionObserverInit,
  )
  reports.set(element, report)
  observer.observe(element)
  return () => {
    observer?.unobserve(element)
    reports.delete(element)
  }
}
