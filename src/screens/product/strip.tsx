import { Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { lazyPart } from '../../ui/lazy-part.tsx'
import { WINDOW_FROM } from '../../ui/window-from.ts'
import { GAP, STRIP_LIST, StripItem, type StripProps, THUMB, useInView } from './strip-item.tsx'

/** Few products have so many pictures. Without its code all of them are drawn, which is slow and whole. */
const LongStrip = lazyPart(async () => (await import('./long-strip.tsx')).LongStrip, ShortStrip)

/** Thumbnails of all pictures in one line, which follows the picture that is shown. */
export function Strip(props: StripProps) {
  if (props.pictures.length < WINDOW_FROM) return <ShortStrip {...props} />
  return (
    <Suspense fallback={<div className="h-16" />}>
      <LongStrip {...props} />
    </Suspense>
  )
}

function ShortStrip(props: StripProps) {
  const t = useTranslations('pictures')
  const [box, setBox] = useState<HTMLElement | null>(null)
  useInView(box, props.index * (THUMB + GAP))
  return (
    <ul ref={setBox} aria-label={t('strip')} className={STRIP_LIST}>
      {props.pictures.map(({ id }, place) => (
        <StripItem key={id} {...props} place={place} isPart={false} />
      ))}
    </ul>
  )
}
