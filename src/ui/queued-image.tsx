import { type ComponentProps, useLayoutEffect, useRef } from 'react'
import { classNames } from './class-names.ts'
import { observeView } from './in-view.ts'
import { type Load, pictureQueue, type Urgency } from './picture-queue.ts'

interface QueuedImageProps extends Omit<ComponentProps<'img'>, 'src' | 'ref' | 'loading'> {
  src: string
  urgency: Urgency
}

/**
 * An image that gets its address when its turn in the queue of pictures comes; one that is merely `seen` joins when it
 * comes into view, and goes again if it leaves before its turn. The address is set by hand: to take it away is the one
 * way to end a request, and an image that is only removed from the document goes on loading.
 */
export function QueuedImage({ src, urgency, onLoad, onError, alt, className, ...rest }: QueuedImageProps) {
  const image = useRef<HTMLImageElement>(null)
  const turn = useRef<Turn>(undefined)
  const latest = useRef(urgency)

  useLayoutEffect(() => {
    latest.current = urgency
  }, [urgency])

  useLayoutEffect(() => {
    if (!image.current) return
    const own = takeTurns(image.current, src, () => latest.current)
    turn.current = own
    return () => own.end()
  }, [src])

  const waitsForView = urgency === 'seen'
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address has another turn
  useLayoutEffect(() => {
    if (!image.current) return
    if (!waitsForView || typeof IntersectionObserver === 'undefined') turn.current?.ask()
    else
      return observeView(image.current, (isInView) =>
        isInView ? turn.current?.ask() : turn.current?.withdraw(),
      )
  }, [src, waitsForView])

  return (
    <img
      {...rest}
      ref={image}
      alt={alt}
      // Without an address a browser draws the text over the place.
      className={classNames('[&:not([src])]:opacity-0', className)}
      fetchPriority={urgency === 'opened' ? 'high' : 'auto'}
      decoding="async"
      onLoad={(event) => {
        turn.current?.settle()
        onLoad?.(event)
      }}
      onError={(event) => {
        turn.current?.settle()
        onError?.(event)
      }}
    />
  )
}

type Turn = ReturnType<typeof takeTurns>

function takeTurns(image: HTMLImageElement, src: string, urgencyOf: () => Urgency) {
  let state: 'idle' | 'waiting' | 'loading' | 'settled' = 'idle'
  const load: Load = {
    get urgency() {
      return urgencyOf()
    },
    start() {
      state = 'loading'
      image.src = src
    },
    stop() {
      state = 'waiting'
      image.removeAttribute('src')
    },
  }
  return {
    ask() {
      if (state !== 'idle') return
      state = 'waiting'
      pictureQueue.join(load)
    },
    /** Before its turn has come: what loads already may finish. */
    withdraw() {
      if (state !== 'waiting') return
      state = 'idle'
      pictureQueue.leave(load)
    },
    settle() {
      state = 'settled'
      pictureQueue.leave(load)
    },
    end() {
      if (state === 'settled') return
      image.removeAttribute('src')
      state = 'idle'
      pictureQueue.leave(load)
    },
  }
}
