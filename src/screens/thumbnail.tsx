import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useHost } from '../bitrix24/host.ts'
import { isNotFound, isRefusal } from '../bitrix24/portal-error.ts'
import { picturesQuery } from '../catalog/pictures.ts'
import { ImageIcon, LockIcon, WarningIcon } from '../ui/icons.tsx'
import { Picture } from '../ui/picture.tsx'
import { Skeleton } from '../ui/skeleton.tsx'

const BOX = 'size-10 shrink-0 rounded-small'

interface ThumbnailProps {
  productId: number
  /** The head of a variation, whose pictures stand in where the variation has none of its own. */
  parentId: number | undefined
}

/**
 * The first picture of a product that loads, beside its name, which says the same, so it has no text of its own.
 * The original is loaded: the portal makes no small ones.
 */
export function Thumbnail({ productId, parentId }: ThumbnailProps) {
  const { callMethod, origin } = useHost()
  const own = useQuery(picturesQuery(callMethod, origin, productId))
  const hasNone = own.data?.length === 0
  const ofHead = useQuery({
    ...picturesQuery(callMethod, origin, parentId ?? productId),
    enabled: hasNone && parentId !== undefined,
  })
  const [broken, setBroken] = useState<readonly string[]>([])
  const urls = [...(own.data ?? []), ...(hasNone ? (ofHead.data ?? []) : [])].flatMap(({ url }) => url ?? [])
  const src = urls.find((url) => !broken.includes(url))
  if (src) {
    const tryNext = () => setBroken([...broken, src])
    return <Picture src={src} alt="" fit="cover" onBroken={tryNext} className={BOX} />
  }
  if (own.isPending || ofHead.isLoading) return <Skeleton className={BOX} />
  if (isRefusal(own.error)) return <ThumbnailBox icon={<LockIcon size={18} />} />
  const error = own.error ?? ofHead.error
  const isUnread = error !== null && !isNotFound(error)
  return <ThumbnailBox icon={isUnread ? <WarningIcon size={18} /> : <ImageIcon size={18} />} />
}

/** The place of a picture that there is none of. */
export function ThumbnailBox({ icon }: { icon?: ReactNode }) {
  return (
    <span className={`${BOX} flex items-center justify-center bg-surface-sunken text-ink-disabled`}>
      {icon}
    </span>
  )
}
