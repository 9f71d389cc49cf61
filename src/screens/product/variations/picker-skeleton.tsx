import { Skeleton } from '../../../ui/skeleton.tsx'

/** The columns of the variations to choose from. */
export const PICKER_GRID = 'grid grid-cols-[repeat(auto-fill,minmax(min(100%,10.5rem),1fr))] gap-2'

export function PickerSkeleton() {
  return (
    <div aria-hidden="true" className={PICKER_GRID}>
      {['a', 'b', 'c', 'd', 'e', 'f'].map((place) => (
        <Skeleton key={place} className="h-13.5 rounded-control" />
      ))}
    </div>
  )
}
