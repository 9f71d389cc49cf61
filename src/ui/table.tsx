import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { classNames } from './class-names.ts'
import { SortIcon } from './icons.tsx'

interface TableScrollProps {
  label: string
  children: ReactNode
  /** Any CSS length; a number is px. Without it and without a class for it, the box scrolls only sideways. */
  maxHeight?: number | string | undefined
  className?: string | undefined
}

/**
 * A box in which a table scrolls under its head. Only while there is something to scroll is it a stop of
 * the Tab key and a named region: on every other day both would be noise.
 */
export function TableScroll({ label, children, maxHeight, className }: TableScrollProps) {
  const box = useRef<HTMLDivElement>(null)
  const [scrolls, setScrolls] = useState(false)
  const [sideways, setSideways] = useState(false)

  useEffect(() => {
    const element = box.current
    if (element === null || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() => {
      const wider = element.scrollWidth > element.clientWidth
      setSideways(wider)
      setScrolls(wider || element.scrollHeight > element.clientHeight)
    })
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => observer.disconnect()
  }, [])

  return (
    <div
      ref={box}
      {...(scrolls ? { role: 'region', 'aria-label': label, tabIndex: 0 } : undefined)}
      data-sideways={sideways || undefined}
      style={maxHeight === undefined ? undefined : { maxBlockSize: maxHeight }}
      className={classNames(
        'group/scroll min-w-0 scroll-pt-9 scroll-pb-11 overflow-auto overscroll-x-contain focus-visible:-outline-offset-2',
        className,
      )}
    >
      {children}
    </div>
  )
}

interface TableProps {
  caption?: string | undefined
  /** Of the whole table, head and foot included, where only part of it is drawn: its head has the widths then. */
  rowCount?: number | undefined
  children: ReactNode
}

/** Holds plain `<thead>`, `<tbody>` and `<tfoot>`. Borders are separate: collapsed ones do not stick. */
export function Table({ caption, rowCount, children }: TableProps) {
  return (
    <table
      aria-rowcount={rowCount}
      className={classNames(
        'w-full border-separate border-spacing-0 text-body',
        // Rows that come into view cannot change the widths then.
        rowCount !== undefined && 'table-fixed',
      )}
    >
      {caption !== undefined && <caption className="sr-only">{caption}</caption>}
      {children}
    </table>
  )
}

/** While the table is wider than its box, a hairline tells the pinned column from those that pass under it. */
const pinnedEdge = 'sticky start-0 group-data-sideways/scroll:border-e'

interface HeadCellProps {
  align?: 'start' | 'end' | undefined
  /** The present order of a sortable column. */
  sort?: 'ascending' | 'descending' | 'none' | undefined
  onSort?: (() => void) | undefined
  /** Stays in view while the table scrolls sideways. */
  pinned?: boolean | undefined
  className?: string | undefined
  children: ReactNode
}

/** A column's head; a button when the column can be sorted. */
export function HeadCell({ align = 'start', sort, onSort, pinned, className, children }: HeadCellProps) {
  return (
    <th
      scope="col"
      aria-sort={sort}
      className={classNames(
        'top-0 h-9 border-b border-line-strong bg-surface py-1 align-bottom text-caption font-normal text-ink-muted',
        pinned ? `${pinnedEdge} z-20` : 'sticky z-10',
        align === 'end' ? 'text-end' : 'text-start',
        'cell-edge',
        className,
      )}
    >
      {onSort === undefined ? (
        <span className="inline-block py-1">{children}</span>
      ) : (
        <button
          type="button"
          onClick={onSort}
          className={classNames(
            'group -mx-1 inline-flex items-center gap-0.5 rounded-mark px-1 py-1 text-start hover:text-ink',
            align === 'end' && 'flex-row-reverse text-end',
            sort !== undefined && sort !== 'none' && 'text-ink',
          )}
        >
          {children}
          <SortIcon
            size={16}
            direction={sort === 'ascending' ? 'asc' : sort === 'descending' ? 'desc' : undefined}
            className={
              sort === 'none' || sort === undefined
                ? 'text-ink-disabled group-hover:text-ink-faint'
                : 'text-link'
            }
          />
        </button>
      )}
    </th>
  )
}

const rowTones = {
  accent: 'bg-accent-surface-faint',
  warning: 'bg-warning-surface-faint',
  alert: 'bg-alert-surface-faint',
}

interface RowProps {
  tone?: keyof typeof rowTones | undefined
  /**
   * A larger target for the mouse. One of the cells must hold a button or link that does the same, for
   * everybody else; presses on controls inside the row, and the end of selecting text, do not count.
   */
  onClick?: (() => void) | undefined
  /** Which row of the whole table it is, counted from 1, where only part of it is drawn. */
  place?: number | undefined
  children: ReactNode
}

export function Row({ tone, onClick, place, children }: RowProps) {
  function press(event: MouseEvent<HTMLTableRowElement>) {
    const onControl =
      event.target instanceof Element && event.target.closest('a, button, input, label') !== null
    if (onControl || window.getSelection()?.type === 'Range') return
    onClick?.()
  }

  return (
    <tr
      aria-rowindex={place}
      onClick={onClick === undefined ? undefined : press}
      className={classNames(
        'group/row h-11',
        tone === undefined ? 'bg-surface' : rowTones[tone],
        onClick !== undefined && 'cursor-pointer',
      )}
    >
      {children}
    </tr>
  )
}

interface CellProps {
  align?: 'start' | 'end' | undefined
  /** Of less weight than the rest of the row. */
  muted?: boolean | undefined
  /** Figures of one width, at the end of the line, never broken over two. */
  numeric?: boolean | undefined
  /** The cell that names its row. */
  header?: boolean | undefined
  /** Stays in view while the table scrolls sideways. */
  pinned?: boolean | undefined
  colSpan?: number | undefined
  className?: string | undefined
  children: ReactNode
}

export function Cell({ align, muted, numeric, header, pinned, colSpan, className, children }: CellProps) {
  const Tag = header ? 'th' : 'td'
  const end = (align ?? (numeric ? 'end' : 'start')) === 'end'
  return (
    <Tag
      scope={header ? 'row' : undefined}
      colSpan={colSpan}
      className={classNames(
        'row-cell row-hover cell-edge',
        end ? 'text-end' : 'text-start',
        muted && 'text-ink-muted',
        numeric ? 'tabular-nums whitespace-nowrap' : 'wrap-anywhere',
        pinned && `${pinnedEdge} z-10`,
        className,
      )}
    >
      {children}
    </Tag>
  )
}

/** A row of totals. Inside a `<tfoot>` it stays at the lower edge of the scroll box. */
export function FootRow({ place, children }: { place?: number | undefined; children: ReactNode }) {
  return (
    <tr
      aria-rowindex={place}
      className="sticky bottom-0 z-20 h-11 bg-surface *:border-t *:border-b-0 *:border-t-line-strong *:font-medium"
    >
      {children}
    </tr>
  )
}
