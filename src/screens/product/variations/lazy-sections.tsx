/** What only products with variations need, loaded where one is opened: most products are simple. */
import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { useHost } from '../../../bitrix24/host.ts'
import { groupsOf, variationStockQuery } from '../../../catalog/variation-stock.ts'
import { warehouseCountQuery } from '../../../catalog/warehouses.ts'
import { Card } from '../../../ui/card.tsx'
import { LayersIcon, WarehouseIcon } from '../../../ui/icons.tsx'
import { lazyPart } from '../../../ui/lazy-part.tsx'
import { SkeletonText } from '../../../ui/skeleton.tsx'
import { Freshness } from '../../freshness.tsx'
import { lazyScreen } from '../../lazy-screen.tsx'
import { MissingPart } from '../../missing-part.tsx'
import type { HeadFreshnessProps } from './head-freshness.tsx'
import type { MatrixSectionProps } from './matrix-section.tsx'
import { PickerSkeleton } from './picker-skeleton.tsx'
import { useGuessedVariations, useVariations } from './use-variations.ts'
import type { VariationsSectionProps } from './variations-section.tsx'

const sections = () => import('./sections.ts')
const LoadedVariations = lazyScreen(
  'matrix',
  async () => (await sections()).VariationsSection,
  MissingVariations,
)
const LoadedFreshness = lazyPart(async () => (await sections()).HeadFreshness, UnknownFreshness)
const LoadedMatrix = lazyScreen('matrix', async () => (await sections()).MatrixSection, MissingMatrix)

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
  const t = useTranslations('variations')
  useFirstStock(props.headId)
  return (
    <Suspense
      fallback={
        <Card title={t('stock')} icon={<WarehouseIcon size={20} />} busy flush>
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

/** How old the stock of a product's variations is. */
export function HeadFreshness(props: HeadFreshnessProps) {
  return (
    <Suspense fallback={<UnknownFreshness {...props} />}>
      <LoadedFreshness {...props} />
    </Suspense>
  )
}

function MissingVariations() {
  return <MissingCard title="title" />
}

function MissingMatrix() {
  return <MissingCard title="stock" />
}

function MissingCard({ title }: { title: 'title' | 'stock' }) {
  const t = useTranslations('variations')
  return (
    <Card title={t(title)}>
      <MissingPart />
    </Card>
  )
}

function UnknownFreshness({ refreshes }: HeadFreshnessProps) {
  return <Freshness since={0} refreshes={refreshes} />
}

/** Asks for the stock of the first variations along with the variations themselves, while the sections load. */
function useFirstStock(headId: number) {
  const { callMethod } = useHost()
  const { data: warehouseCount } = useQuery(warehouseCountQuery(callMethod))
  const [first = []] = groupsOf(useGuessedVariations(headId)?.ids ?? [])
  useQuery({
    ...variationStockQuery(callMethod, first, warehouseCount ?? 0),
    enabled: first.length > 0 && warehouseCount !== undefined,
  })
}
