/** What only products with variations need, loaded where one is opened: most products are simple. */
import { lazy, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { Card } from '../../../ui/card.tsx'
import { LayersIcon, WarehouseIcon } from '../../../ui/icons.tsx'
import { SkeletonText } from '../../../ui/skeleton.tsx'
import type { MatrixSectionProps } from './matrix-section.tsx'
import { PickerSkeleton } from './picker-skeleton.tsx'
import { useVariations } from './use-variations.ts'
import type { VariationsSectionProps } from './variations-section.tsx'

const sections = () => import('./sections.ts')
const LoadedVariations = lazy(() =>
  sections().then(({ VariationsSection: section }) => ({ default: section })),
)
const LoadedMatrix = lazy(() => sections().then(({ MatrixSection: section }) => ({ default: section })))

/** The variations of a product to choose from; nothing at all on products without any. */
export function VariationsSection(props: VariationsSectionProps) {
  const t = useTranslations('variations')
  // Asked here, so that the variations are on their way while the section still loads.
  const { state } = useVariations(props.productId)
  if (state === 'not-concerned') return null
  return (
    <Suspense
      fallback={
        <Card title={t('title')} icon={<LayersIcon size={20} />} busy>
          <PickerSkeleton />
        </Card>
      }
    >
      <LoadedVariations {...props} />
    </Suspense>
  )
}

/** Stock of all variations of a product, in every warehouse that this person may view. */
export function MatrixSection(props: MatrixSectionProps) {
  const t = useTranslations('matrix')
  return (
    <Suspense
      fallback={
        <Card title={t('title')} icon={<WarehouseIcon size={20} />} busy flush>
          <div className="px-4 pt-2 pb-4">
            <SkeletonText lines={8} />
          </div>
        </Card>
      }
    >
      <LoadedMatrix {...props} />
    </Suspense>
  )
}
