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
  /** Before that it shows what was read already, and asks for nothing. */
  isSeen: boolean
}

/**
 * The first picture of a product that loads, beside its name, which says the same, so it has no text of its own.
 * The original is loaded: the portal makes no small ones.
 */
export function Thumbnail({ productId, parentId, isSeen }: ThumbnailProps) {
  const { callMethod, origin } = useHost()
  const own = useQuery({ ...picturesQuery(callMethod, origin, productId), enabled: isSeen })
  const [broken, setBroken] = useState<readonly string[]>([])
  if (own.data?.length === 0 && parentId !== undefined) {
    return <Thumbnail productId={parentId} parentId={undefined} isSeen={isSeen} />
  }
  const src = own.data?.flatMap(({ url }) => url ?? []).find((url) => !broken.includes(url))
  if (src) {
    const tryNext = () => setBroken([...broken, src])
    return <Picture src={src} alt="" fit="cover" onBroken={tryNext} className={BOX} />
  }
  if (!isSeen) return <ThumbnailBox />
  if (own.isPending) return <Skeleton className={BOX} />
  if (isRefusal(own.error)) return <ThumbnailBox icon={<LockIcon size={18} />} />
  const isUnread = own.error !== null && !isNotFound(own.error)
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
