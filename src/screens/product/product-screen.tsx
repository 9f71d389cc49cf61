import { useQuery } from '@tanstack/react-query'
import { type ReactNode, Suspense, useState } from 'react'
import { useHost } from '../../bitrix24/host.ts'
import { isNotFound, isRefusal } from '../../bitrix24/portal-error.ts'
import { productQuery } from '../../catalog/product.ts'
import { Page } from '../../ui/page.tsx'
import { lazyScreen } from '../lazy-screen.tsx'
import { PicturesSection } from './pictures-section.tsx'
import { ProductHeading } from './product-heading.tsx'
import { ProductNotice } from './product-notice.tsx'
import { StockSection } from './stock-section.tsx'
import { MatrixSection, VariationsSection } from './variations/lazy-sections.tsx'

const GoneProduct = lazyScreen('lists', async () => (await import('./gone-product.tsx')).GoneProduct)

interface ProductScreenProps {
  productId: number
  /** What to show where that one is gone: the product whose variation it was. */
  insteadId?: number | undefined
  /** The picture to begin with. */
  imageId?: number | undefined
  /** Stands before the name: a button that leads back. */
  lead?: ReactNode
  /** Stands above what was opened, until the screen moves on. */
  notice?: ReactNode
  /** Leads to the catalogue, where a product that is gone leaves no other way. */
  onBrowse?: (() => void) | undefined
}

/**
 * A product's pictures and its stock; each section stands or falls alone. Where the product has variations, or is one,
 * the whole screen moves on to the one that is chosen, and back to all of them.
 */
export function ProductScreen({
  productId: openedId,
  insteadId,
  imageId,
  lead,
  notice,
  onBrowse,
}: ProductScreenProps) {
  const [productId, show] = useState(openedId)
  const { callMethod } = useHost()
  const product = useQuery(productQuery(callMethod, productId))
  const heading = <ProductHeading productId={productId} lead={lead} onShow={show} />
  if (isNotFound(product.error)) {
    return (
      <Suspense fallback={<Page>{heading}</Page>}>
        <GoneProduct
          productId={productId}
          insteadId={productId === openedId ? insteadId : openedId}
          imageId={imageId}
          lead={lead}
          onBrowse={onBrowse}
        />
      </Suspense>
    )
  }
  return (
    <Page>
      {heading}
      {productId === openedId && notice}
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
    </Page>
  )
}
