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
      <IconButton
        label={previousLabel}
        icon={<ChevronLeftIcon size={18} />}
        disabled={page <= 1}
        onClick={() => onChange(page - 1)}
      />
      <span className="text-small text-ink-soft tabular-nums">{text}</span>
      <IconButton
        label={nextLabel}
        icon={<ChevronRightIcon size={18} />}
        disabled={page >= pageCount}
        onClick={() => onChange(page + 1)}
      />
    </nav>
  )
}
