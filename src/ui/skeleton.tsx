import { classNames } from './class-names.ts'

/** A grey shape of what comes; the caller gives it its size. Hidden from screen readers. */
export function Skeleton({ className }: { className?: string | undefined }) {
  return (
    <span
      aria-hidden="true"
      className={classNames('block animate-pulse rounded-small bg-skeleton', className)}
    />
  )
}

const LINE_WIDTHS = ['w-full', 'w-4/5', 'w-11/12', 'w-3/5']

/** Lines of text to come, uneven like text is. */
export function SkeletonText({ lines }: { lines: number }) {
  return (
    <span aria-hidden="true" className="flex flex-col gap-2.5">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no identity besides their place
        <Skeleton key={line} className={classNames('h-3', LINE_WIDTHS[line % LINE_WIDTHS.length])} />
      ))}
    </span>
  )
}
