import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useHost } from '../../bitrix24/host.ts'
import { isRefusal, PortalError } from '../../bitrix24/portal-error.ts'
import { productQuery } from '../../catalog/product.ts'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../problem.tsx'
import { PicturesSection } from './pictures-section.tsx'
import { ProductHeading } from './product-heading.tsx'
import { ProductNotice } from './product-notice.tsx'
import { StockSection } from './stock-section.tsx'
import { MatrixSection, VariationsSection } from './variations/lazy-sections.tsx'

interface ProductScreenProps {
  productId: number
  /** The picture to begin with. */
  imageId?: number | undefined
  /** Stands before the name: a button that leads back. */
  lead?: ReactNode
}

/**
 * A product's pictures and its stock; each section stands or falls alone. Where the product has variations, or is one,
 * the whole screen moves on to the one that is chosen, and back to all of them.
 */
export function ProductScreen({ productId: openedId, imageId, lead }: ProductScreenProps) {
  const [productId, show] = useState(openedId)
  const { callMethod } = useHost()
  const t = useTranslations('product')
  const product = useQuery(productQuery(callMethod, productId))
  const isGone = product.error instanceof PortalError && product.error.kind === 'not-found'
  return (
    <Page>
      <ProductHeading productId={productId} lead={lead} onShow={show} />
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
          <VariationsSection productId={productId} onShow={show} />
          <div className="grid gap-3 @compact:gap-4 @wide:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
            <PicturesSection key={productId} productId={productId} imageId={imageId} />
            {product.data?.kind === 'head' && !isRefusal(product.error) ? (
              <MatrixSection headId={productId} onShow={show} />
            ) : (
              <StockSection key={`stock of ${productId}`} productId={productId} />
            )}
          </div>
        </>
      )}
    </Page>
  )
}
