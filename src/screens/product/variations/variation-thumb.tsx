import { useSeen } from '../../../ui/use-seen.ts'
import { Thumbnail } from '../../thumbnail.tsx'

/**
 * A variation's own first picture, asked for when it comes into view. Its head's does not stand in: beside its
 * siblings it would say that this one looks so.
 */
export function VariationThumb({ variationId }: { variationId: number }) {
  const [box, isSeen] = useSeen<HTMLSpanElement>(false)
  return (
    <span ref={box} className="shrink-0">
      <Thumbnail productId={variationId} parentId={undefined} isSeen={isSeen} />
    </span>
  )
}
