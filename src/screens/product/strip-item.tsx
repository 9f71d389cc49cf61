import { type ReactNode, useLayoutEffect } from 'react'
import { useTranslations } from 'use-intl'
import type { Picture } from '../../catalog/pictures.ts'
import { classNames } from '../../ui/class-names.ts'
import type { Urgency } from '../../ui/picture-queue.ts'

/** px: a thumbnail with its frame, and the gap to the next. */
export const THUMB = 60
export const GAP = 8

export const STRIP_LIST = 'flex gap-2 overflow-x-auto p-0.5'

export interface StripProps {
  pictures: readonly Picture[]
  /** Of the picture that is shown large. */
  index: number
  onChoose: (index: number) => void
  thumb: (picture: Picture, urgency: Urgency) => ReactNode
}

interface StripItemProps extends StripProps {
  place: number
  /** Whether only some of the thumbnails are drawn. */
  isPart: boolean
}

/** One thumbnail, to be shown large. */
export function StripItem({ pictures, place, index, isPart, onChoose, thumb }: StripItemProps) {
  const t = useTranslations('pictures')
  const picture = pictures[place]
  return (
    picture && (
      <li
        className="shrink-0"
        aria-posinset={isPart ? place + 1 : undefined}
        aria-setsize={isPart ? pictures.length : undefined}
      >
        <button
          type="button"
          aria-label={t('show', { index: String(place + 1) })}
          aria-current={place === index ? 'true' : undefined}
          onClick={() => onChoose(place)}
          className={classNames(
            'block overflow-hidden rounded-control border-2',
            place === index ? 'border-accent' : 'border-transparent hover:border-accent-line',
          )}
        >
          {thumb(picture, Math.abs(place - index) <= 1 ? 'next' : 'seen')}
        </button>
      </li>
    )
  )
}

/** Scrolls the strip so far that the thumbnail at `start` px is in it. */
export function useInView(strip: HTMLElement | null, start: number) {
  useLayoutEffect(() => {
    if (!strip) return
    const at = Math.abs(strip.scrollLeft)
    const isInside = start >= at && start + THUMB <= at + strip.clientWidth
    if (isInside) return
    // Not `scrollIntoView`: it would scroll the portal's page as well.
    const middle = Math.max(0, start - (strip.clientWidth - THUMB) / 2)
    strip.scrollLeft = getComputedStyle(strip).direction === 'rtl' ? -middle : middle
  }, [strip, start])
}
