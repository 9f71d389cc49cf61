import { useTranslations } from 'use-intl'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LayersIcon, RefreshIcon } from '../../../ui/icons.tsx'
import { Problem } from '../../problem.tsx'
import { StaleNotice } from '../../stale-notice.tsx'
import { useProductLabel } from '../use-product-name.ts'
import { PickerSkeleton } from './picker-skeleton.tsx'
import { useVariations, type VariationsState } from './use-variations.ts'
import { VariationPicker } from './variation-picker.tsx'

export interface VariationsSectionProps {
  /** The head, or the variation that is chosen. */
  productId: number
  onShow: (productId: number) => void
}

/** The variations of a product to choose from; nothing at all on products without any. */
export function VariationsSection({ productId, onShow }: VariationsSectionProps) {
  const t = useTranslations('variations')
  const variations = useVariations(productId)
  if (variations.state === 'not-concerned') return null
  return (
    <Card
      title={t('title')}
      icon={<LayersIcon size={20} />}
      count={variations.state === 'ready' ? variations.variations.length : undefined}
      busy={variations.state === 'ready' && variations.busy}
    >
      <VariationsContent productId={productId} variations={variations} onShow={onShow} />
    </Card>
  )
}

function VariationsContent({
  productId,
  variations,
  onShow,
}: VariationsSectionProps & { variations: Exclude<VariationsState, { state: 'not-concerned' }> }) {
  const t = useTranslations()
  const label = useProductLabel(variations.headId)
  switch (variations.state) {
    case 'loading':
      return <PickerSkeleton />
    case 'failed':
      return (
        <Problem
          error={variations.error}
          subject={t('picker.subject')}
          product={label}
          right="catalog"
          onRetry={variations.retry}
          busy={variations.busy}
        />
      )
    case 'no-block':
      return (
        <EmptyState
          icon={<LayersIcon size={40} />}
          title={t('picker.noBlock')}
          action={
            <Button
              variant="tinted"
              icon={<RefreshIcon size={18} />}
              busy={variations.busy}
              onClick={variations.retry}
            >
              {t('problem.check')}
            </Button>
          }
        >
          {t('picker.noBlockHint')}
        </EmptyState>
      )
    case 'empty':
      return (
        <EmptyState icon={<LayersIcon size={40} />} title={t('picker.empty')}>
          {t('picker.emptyHint')}
        </EmptyState>
      )
    case 'ready':
      return (
        <>
          {variations.stale && (
            <StaleNotice
              {...variations.stale}
              subject={t('picker.subject')}
              onRetry={variations.retry}
              busy={variations.busy}
            />
          )}
          <VariationPicker productId={productId} variations={variations} onShow={onShow} />
        </>
      )
  }
}
