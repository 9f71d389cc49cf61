import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import Lightbox from 'yet-another-react-lightbox'
import Zoom from 'yet-another-react-lightbox/plugins/zoom'
import 'yet-another-react-lightbox/styles.css'
import { pictureQueue } from '../../ui/picture-queue.ts'

/** Before and after the picture that is shown. */
const NEIGHBOURS = 1

interface Slide {
  /** Its index among all pictures of the gallery. */
  place: number
  src: string
  alt: string
}

interface ViewerProps {
  /** The picture of the gallery to begin with. */
  index: number
  slides: readonly Slide[]
  onMove: (index: number) => void
  onClose: () => void
  title: string
}

/** Pictures over the whole frame, with zoom, arrows and Escape. */
export function Viewer({ index, slides, onMove, onClose, title }: ViewerProps) {
  const t = useTranslations()
  // The viewer loads its pictures itself.
  useEffect(() => pictureQueue.hold(1 + 2 * NEIGHBOURS), [])
  return (
    <Lightbox
      open
      close={onClose}
      index={Math.max(
        0,
        slides.findIndex(({ place }) => place === index),
      )}
      slides={[...slides]}
      plugins={[Zoom]}
      zoom={{ maxZoomPixelRatio: 3, scrollToZoom: true }}
      carousel={{ finite: true, preload: NEIGHBOURS }}
      on={{
        view: ({ index: shown }) => {
          const place = slides[shown]?.place
          if (place !== undefined) onMove(place)
        },
      }}
      labels={{
        Previous: t('pictures.previous'),
        Next: t('pictures.next'),
        Close: t('viewer.close'),
        Lightbox: t('zoom.title', { product: title }),
        'Zoom in': t('zoom.zoomIn'),
        'Zoom out': t('zoom.zoomOut'),
      }}
    />
  )
}
