import { useState } from 'react'
import { classNames } from './class-names.ts'
import { ImageOffIcon } from './icons.tsx'
import type { Urgency } from './picture-queue.ts'
import { QueuedImage } from './queued-image.tsx'

interface PictureProps {
  src: string
  alt: string
  fit: 'contain' | 'cover'
  /** By default it waits until it is in view. */
  urgency?: Urgency | undefined
  onBroken?: (() => void) | undefined
  onLoaded?: (() => void) | undefined
  /** Size and corners of the reserved box. */
  className?: string | undefined
  /** What the caller knows better than the browser: a new address is on its way, or there is none. */
  state?: 'loading' | 'broken' | undefined
}

/**
 * A picture in a box that keeps its size: grey while it loads, faded in once it is there, an outlined icon
 * with the same text when it does not come. The portal's address is not told to the host of the picture.
 */
export function Picture(props: PictureProps) {
  // A new address starts anew: no old picture, and no old failure, under a new one's name.
  return <PictureBox key={props.src} {...props} />
}

function PictureBox({ src, alt, fit, urgency = 'seen', onBroken, onLoaded, className, state }: PictureProps) {
  const [seen, setSeen] = useState<'loading' | 'loaded' | 'broken'>('loading')
  const shown = state ?? seen
  return (
    <span
      className={classNames(
        'relative block overflow-hidden',
        shown === 'loading' && 'animate-pulse bg-skeleton',
        shown === 'broken' && 'bg-surface-sunken',
        className,
      )}
    >
      {shown === 'broken' ? (
        <span
          {...(alt !== '' && { role: 'img', 'aria-label': alt })}
          className="flex size-full items-center justify-center text-ink-disabled"
        >
          <ImageOffIcon size={24} />
        </span>
      ) : (
        state !== 'loading' && (
          <QueuedImage
            src={src}
            alt={alt}
            urgency={urgency}
            referrerPolicy="no-referrer"
            draggable={false}
            onLoad={() => {
              setSeen('loaded')
              onLoaded?.()
            }}
            onError={() => {
              setSeen('broken')
              onBroken?.()
            }}
            className={classNames(
              'size-full transition-opacity',
              fit === 'contain' ? 'object-contain' : 'object-cover',
              // What the screen is about need not fade in: it shows as it comes.
              seen === 'loading' && urgency !== 'opened' && 'opacity-0',
            )}
          />
        )
      )}
    </span>
  )
}
