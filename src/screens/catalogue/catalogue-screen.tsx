import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useHost } from '../../bitrix24/host.ts'
import { cataloguesQuery } from '../../catalog/catalogues.ts'
import { inventoryQuery } from '../../catalog/inventory.ts'
import { measuresQuery } from '../../catalog/measures.ts'
import { warehousesQuery } from '../../catalog/warehouses.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { BoxIcon } from '../../ui/icons.tsx'
import { Page, PageHeading } from '../../ui/page.tsx'
import { SkeletonText } from '../../ui/skeleton.tsx'
import { Problem } from '../problem.tsx'
import { ProductInPlace } from '../product-in-place.tsx'
import { UntoldLines } from '../untold-lines.tsx'
import { CatalogueBrowser } from './catalogue-browser.tsx'

/** All products: to look for one by name or number, or to walk through the sections. */
export function CatalogueScreen() {
  const t = useTranslations('catalogue')
  return (
    <ProductInPlace backLabel={t('back')}>
      {(openProduct) => (
        <UntoldLines>
          <Catalogue onOpen={openProduct} />
        </UntoldLines>
      )}
    </ProductInPlace>
  )
}

function Catalogue({ onOpen }: { onOpen: (productId: number) => void }) {
  const { callMethod, isAdmin } = useHost()
  const t = useTranslations('catalogue')
  const catalogues = useQuery(cataloguesQuery(callMethod, isAdmin))
  // Asked here and not where they are shown, so that they leave with the first request.
  useQuery(warehousesQuery(callMethod))
  useQuery(inventoryQuery(callMethod))
  useQuery(measuresQuery(callMethod))
  if (catalogues.data && catalogues.data.length > 0) {
    return <CatalogueBrowser catalogues={catalogues.data} onOpen={onOpen} />
  }
  return (
    <Page>
      <PageHeading title={t('title')} />
      <Card title={t('list')} icon={<BoxIcon size={20} />}>
        {catalogues.isPending ? (
          <SkeletonText lines={8} />
        ) : catalogues.error ? (
          <Problem
            error={catalogues.error}
            subject={t('list')}
            product={t('whole')}
            right="catalog"
            onRetry={catalogues.refetch}
            busy={catalogues.isFetching}
          />
        ) : (
          <EmptyState icon={<BoxIcon size={40} />} title={t('noCatalogue')}>
            {t('noCatalogueHint')}
          </EmptyState>
        )}
      </Card>
    </Page>
  )
}
