import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useHost } from '../../../bitrix24/host.ts'
import { isRefusal } from '../../../bitrix24/portal-error.ts'
import { picturesQuery } from '../../../catalog/pictures.ts'
import { ImageIcon } from '../../../ui/icons.tsx'
import { Picture } from '../../../ui/picture.tsx'

/** A variation's own first picture, asked for when it comes into view; an outline where it has none. */
export function VariationThumb({ variationId }: { variationId: number }) {
  const { callMethod, origin } = useHost()
  const box = useRef<HTMLSpanElement>(null)
  const wasSeen = useWasSeen(box)
  const { data, error } = useQuery({ ...picturesQuery(callMethod, origin, variationId), enabled: wasSeen })
  const src = isRefusal(error) ? undefined : data?.find(({ url }) => url)?.url
  return (
    <span
      ref={box}
      className="flex size-10 shrink-0 items-center justify-center overflow-hidden rounded-small bg-surface-sunken text-ink-disabled"
    >
      {src ? <Picture src={src} alt="" fit="cover" className="size-10" /> : <ImageIcon size={20} />}
    </span>
  )
}

function useWasSeen(element: { current: Element | null }): boolean {
  const [wasSeen, setSeen] = useState(false)
  useEffect(() => {
    if (!element.current || wasSeen) return
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true)
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element, wasSeen])
  return wasSeen
}
