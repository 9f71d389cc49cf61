import { type ComponentType, lazy, useEffect, useState } from 'react'
import { inTime } from './in-time.ts'

/**
 * A component that loads when it is first shown; while its code hangs, or where it does not come, the other one stands
 * in its place.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Missing: ComponentType<Props>,
) {
  return lazy(async () => {
    const loading = load()
    return { default: await inTime(loading).catch(() => untilLoaded(loading, Missing)) }
  })
}

function untilLoaded<Props extends object>(
  loading: Promise<ComponentType<Props>>,
  Missing: ComponentType<Props>,
) {
  return function MissingYet(props: Props) {
    const [Shown, setShown] = useState(() => Missing)
    useEffect(() => {
      loading.then((Part) => setShown(() => Part)).catch(() => {})
    }, [])
    return <Shown {...props} />
  }
}
