import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useHost } from '../../bitrix24/host.ts'
import { isRefusal, PortalError } from '../../bitrix24/portal-error.ts'
import { type Picture, picturesQuery } from '../../catalog/pictures.ts'
import { productQuery } from '../../catalog/product.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ImageIcon } from '../../ui/icons.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Problem } from '../problem.tsx'
import { StaleNotice } from '../stale-notice.tsx'
import { Gallery } from './gallery.tsx'
import { useProductLabel, useProductName } from './use-product-name.ts'

interface PicturesProps {
  productId: number
  /** The picture to begin with. */
  imageId: number | undefined
}

export function PicturesSection({ productId, imageId }: PicturesProps) {
  const { callMethod, origin } = useHost()
  const t = useTranslations('pictures')
  const pictures = useQuery(picturesQuery(callMethod, origin, productId))
  const count = isRefusal(pictures.error) ? undefined : pictures.data?.length
  return (
    <Card
      title={t('title')}
      icon={<ImageIcon size={20} />}
      count={count || undefined}
      busy={pictures.isFetching && !pictures.isPending}
    >
      <PicturesContent productId={productId} imageId={imageId} pictures={pictures} />
    </Card>
  )
}

type PicturesResult = ReturnType<typeof useQuery<Picture[]>>

function PicturesContent({ productId, imageId, pictures }: PicturesProps & { pictures: PicturesResult }) {
  const { callMethod } = useHost()
  const t = useTranslations('pictures')
  const product = useQuery(productQuery(callMethod, productId))
  const name = useProductName(productId)
  const label = useProductLabel(productId)

  if (pictures.data && !isRefusal(pictures.error)) {
    return (
      <>
        {pictures.error && (
          <StaleNotice
            error={pictures.error}
            subject={t('subject')}
            since={pictures.dataUpdatedAt}
            onRetry={pictures.refetch}
            busy={pictures.isFetching}
          />
        )}
        {pictures.data.length > 0 ? (
          <Gallery pictures={pictures.data} readAt={pictures.dataUpdatedAt} productId={productId} name={name} imageId={imageId} />
        ) : (
          <EmptyState icon={<ImageIcon size={32} />} title={t('none')}>
            {t('noneHint')}
          </EmptyState>
        )}
      </>
    )
  }
  if (pictures.error) {
    return (
      <Problem
        error={pictures.error}
        subject={t('subject')}
        product={label}
        right={isClosedProduct(product.error) ? 'element' : 'catalog'}
        onRetry={pictures.refetch}
        busy={pictures.isFetching}
      />
    )
  }
  return <Skeleton className="aspect-4/3 w-full rounded-panel" />
}

/**
 * The pictures' refusal has one code for two causes; the product's own has a code for each
 * (`200040300040`: this element only).
 */
function isClosedProduct(error: unknown): boolean {
  return error instanceof PortalError && error.kind === 'denied' && error.code === '200040300040'
}
