import { type ReactNode, useLayoutEffect, useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Picture } from '../../catalog/pictures.ts'
import { classNames } from '../../ui/class-names.ts'
import { drawWindow } from '../../ui/draw-window.ts'
import type { Urgency } from '../../ui/picture-queue.ts'
import { evenPlaces } from '../../ui/places.ts'
import { useWindow, WINDOW_FROM } from '../../ui/use-window.ts'

interface StripProps {
  pictures: readonly Picture[]
  /** Of the picture that is shown large. */
  index: number
  onChoose: (index: number) => void
  thumb: (picture: Picture, urgency: Urgency) => ReactNode
}

/** px: a thumbnail with its frame, and the gap to the next. */
const THUMB = 60
const GAP = 8

/** Thumbnails of all pictures in one line, which follows the picture that is shown. */
export function Strip({ pictures, index, onChoose, thumb }: StripProps) {
  const t = useTranslations('pictures')
  const box = useRef<HTMLUListElement>(null)
  const places = useMemo(() => evenPlaces(pictures.length, THUMB + GAP), [pictures.length])
  const isWindowed = pictures.length >= WINDOW_FROM
  const window = useWindow(box, places, { axis: 'across', isWindowed, keep: [index], spare: 6 })
  useInView(box, index * (THUMB + GAP))
  return (
    <ul ref={box} aria-label={t('strip')} className="flex gap-2 overflow-x-auto p-0.5">
      {drawWindow(
        window,
        (place) => {
          const picture = pictures[place]
          return (
            picture && (
              <li
                key={picture.id}
                className="shrink-0"
                aria-posinset={isWindowed ? place + 1 : undefined}
                aria-setsize={isWindowed ? pictures.length : undefined}
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
        },
        ({ key, room }) => (
          <li key={key} aria-hidden="true" style={{ inlineSize: room - GAP }} className="shrink-0" />
        ),
      )}
    </ul>
  )
}

/** Scrolls the strip so far that the thumbnail at `start` px is in it. */
function useInView(box: { current: HTMLElement | null }, start: number) {
  useLayoutEffect(() => {
    const strip = box.current
    if (!strip) return
    const at = Math.abs(strip.scrollLeft)
    const isInside = start >= at && start + THUMB <= at + strip.clientWidth
    if (isInside) return
    // Not `scrollIntoView`: it would scroll the portal's page as well.
    const middle = Math.max(0, start - (strip.clientWidth - THUMB) / 2)
    strip.scrollLeft = getComputedStyle(strip).direction === 'rtl' ? -middle : middle
  }, [box, start])
}
