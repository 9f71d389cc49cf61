import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useHost } from '../../bitrix24/host.ts'
import { PortalError } from '../../bitrix24/portal-error.ts'
import { productQuery } from '../../catalog/product.ts'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../problem.tsx'
import { PicturesSection } from './pictures-section.tsx'
import { ProductHeading } from './product-heading.tsx'
import { ProductNotice } from './product-notice.tsx'
import { StockSection } from './stock-section.tsx'

interface ProductScreenProps {
  productId: number
  /** The picture to begin with. */
  imageId?: number | undefined
  /** Stands before the name: a button that leads back. */
  lead?: ReactNode
}

/** A product's pictures and its stock; each section stands or falls alone. */
export function ProductScreen({ productId, imageId, lead }: ProductScreenProps) {
  const { callMethod } = useHost()
  const t = useTranslations('product')
  const product = useQuery(productQuery(callMethod, productId))
  const isGone = product.error instanceof PortalError && product.error.kind === 'not-found'
  return (
    <Page>
      <ProductHeading productId={productId} lead={lead} />
      {isGone ? (
        <Problem
          error={product.error}
          subject={t('untitled', { id: String(productId) })}
          product={t('untitled', { id: String(productId) })}
          right="catalog"
          onRetry={product.refetch}
          busy={product.isFetching}
        />
      ) : (
        <>
          <ProductNotice productId={productId} />
          <div className="grid gap-3 @compact:gap-4 @wide:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
            <PicturesSection productId={productId} imageId={imageId} />
            <StockSection productId={productId} />
          </div>
        </>
      )}
    </Page>
  )
}
