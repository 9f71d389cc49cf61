import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { drawWindow } from '../../ui/draw-window.ts'
import { evenPlaces } from '../../ui/places.ts'
import { useWindow } from '../../ui/use-window.ts'
import { GAP, STRIP_LIST, StripItem, type StripProps, THUMB, useInView } from './strip-item.tsx'

/** A strip of which only the thumbnails in view are drawn. */
export function LongStrip(props: StripProps) {
  const { pictures, index } = props
  const t = useTranslations('pictures')
  const [box, setBox] = useState<HTMLElement | null>(null)
  const places = useMemo(() => evenPlaces(pictures.length, THUMB + GAP), [pictures.length])
  const window = useWindow(box, places, { axis: 'across', keep: [index], spare: 6 })
  useInView(box, index * (THUMB + GAP))
  return (
    <ul ref={setBox} aria-label={t('strip')} className={STRIP_LIST}>
      {drawWindow(
        window,
        (place) => (
          <StripItem key={pictures[place]?.id} {...props} place={place} isPart />
        ),
        ({ key, room }) => (
          <li key={key} aria-hidden="true" style={{ inlineSize: room - GAP }} className="shrink-0" />
        ),
      )}
    </ul>
  )
}
