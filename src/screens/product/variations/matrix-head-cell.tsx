import type { ReactNode } from 'react'
import { classNames } from '../../../ui/class-names.ts'
import { SortIcon } from '../../../ui/icons.tsx'

interface MatrixHeadCellProps {
  sort: 'ascending' | 'descending' | 'none'
  onSort: () => void
  /** The first column, which stays while the rest passes under it. */
  pinned?: boolean | undefined
  title?: string | undefined
  /** Its column's place in the whole grid, where only part of it is drawn. */
  place?: number | undefined
  children: ReactNode
}

/** The head of a column, and the button that sorts by it. */
export function MatrixHeadCell({ sort, onSort, pinned, title, place, children }: MatrixHeadCellProps) {
  return (
    <th
      scope="col"
      aria-sort={sort}
      aria-colindex={place}
      className={classNames(
        'border-b border-line-strong bg-surface px-3 py-1.5 align-bottom text-caption font-normal text-ink-muted',
        pinned
          ? 'sticky start-0 z-10 text-start group-data-sideways/scroll:border-e @compact:ps-4'
          : 'text-end',
      )}
    >
      <button
        type="button"
        tabIndex={-1}
        onClick={onSort}
        title={title}
        className={classNames(
          'group -mx-1 inline-flex w-min max-w-32 min-w-18 items-end gap-0.5 rounded-mark px-1 py-1 hover:text-ink',
          pinned ? 'text-start' : 'flex-row-reverse justify-start text-end',
          sort !== 'none' && 'text-ink',
        )}
      >
        <span className="line-clamp-3 min-w-0 wrap-break-word">{children}</span>
        <SortIcon
          size={16}
          direction={sort === 'ascending' ? 'asc' : sort === 'descending' ? 'desc' : undefined}
          className={
            sort === 'none' ? 'shrink-0 text-ink-disabled group-hover:text-ink-faint' : 'shrink-0 text-link'
          }
        />
      </button>
    </th>
  )
}
