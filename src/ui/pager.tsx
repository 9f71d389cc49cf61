import type { ReactNode } from 'react'
import { IconButton } from './button.tsx'
import { ChevronLeftIcon, ChevronRightIcon } from './icons.tsx'

interface PagerProps {
  label: string
  /** From 1. */
  page: number
  pageCount: number
  /** "Page 2 of 3". */
  text: string
  previousLabel: string
  nextLabel: string
  onChange: (page: number) => void
}

/** The way through the pages of a list; nothing where there is one page. */
export function Pager({ label, page, pageCount, text, previousLabel, nextLabel, onChange }: PagerProps) {
  if (pageCount <= 1) return null
  return (
    <nav
      aria-label={label}
      className="flex items-center justify-center gap-2 border-t border-line px-3 py-1.5"
    >
      <Turn
        label={previousLabel}
        icon={<ChevronLeftIcon size={18} />}
        isEnd={page <= 1}
        onClick={() => onChange(page - 1)}
      />
      <span className="text-small text-ink-soft tabular-nums">{text}</span>
      <Turn
        label={nextLabel}
        icon={<ChevronRightIcon size={18} />}
        isEnd={page >= pageCount}
        onClick={() => onChange(page + 1)}
      />
    </nav>
  )
}

interface TurnProps {
  label: string
  icon: ReactNode
  /** There is no page that way. */
  isEnd: boolean
  onClick: () => void
}

/** At the last page it does nothing, but keeps the keyboard's place, which `disabled` would drop. */
function Turn({ label, icon, isEnd, onClick }: TurnProps) {
  return (
    <IconButton
      label={label}
      icon={icon}
      aria-disabled={isEnd}
      onClick={isEnd ? undefined : onClick}
      className="aria-disabled:cursor-default aria-disabled:bg-transparent aria-disabled:text-ink-disabled"
    />
  )
}
