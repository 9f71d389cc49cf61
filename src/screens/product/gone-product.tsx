import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useHost } from '../../bitrix24/host.ts'
import { productQuery } from '../../catalog/product.ts'
import { Button } from '../../ui/button.tsx'
import { SearchIcon } from '../../ui/icons.tsx'
import { NoticeBar } from '../../ui/notice.tsx'
import { Page, PageHeading } from '../../ui/page.tsx'
import { Problem } from '../problem.tsx'
import { ProductScreen } from './product-screen.tsx'
import { useProductName } from './use-product-name.ts'

interface GoneProductProps {
  productId: number
  /** Another one of the same family, which may still be there. */
  insteadId: number | undefined
  imageId: number | undefined
  lead: ReactNode
  onBrowse: (() => void) | undefined
}

/** In place of a product that the portal does not have: its head where it was a variation, or the ways on. */
export function GoneProduct({ productId, insteadId, imageId, lead, onBrowse }: GoneProductProps) {
  const { callMethod } = useHost()
  const t = useTranslations()
  const product = useQuery(productQuery(callMethod, productId))
  const name = useProductName(productId)
  if (insteadId !== undefined && insteadId !== productId) {
    return (
      <ProductScreen
        key={productId}
        productId={insteadId}
        imageId={imageId}
        lead={lead}
        onBrowse={onBrowse}
        notice={
          <NoticeBar tone="warning" role="status">
            {t('gone.variation', { id: String(productId) })}
          </NoticeBar>
        }
      />
    )
  }
  return (
    <Page>
      <PageHeading lead={lead} title={name} />
      <Problem
        error={product.error}
        subject={name}
        product={name}
        right="catalog"
        onRetry={product.refetch}
        busy={product.isFetching}
        wayOn={
          onBrowse && (
            <Button variant="tinted" icon={<SearchIcon size={18} />} onClick={onBrowse}>
              {t('catalogue.openInstead')}
            </Button>
          )
        }
      />
    </Page>
  )
}
