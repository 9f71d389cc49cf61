import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { useTranslations } from 'use-intl'
import { useHost } from '../../bitrix24/host.ts'
import { isNotFound, isRefusal, PortalError } from '../../bitrix24/portal-error.ts'
import { type Picture, picturesQuery } from '../../catalog/pictures.ts'
import { productQuery } from '../../catalog/product.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ImageIcon } from '../../ui/icons.tsx'
import { NoticeBar } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Problem } from '../problem.tsx'
import { StaleNotice } from '../stale-notice.tsx'
import { Gallery } from './gallery.tsx'
import { useOwnerName, useProductLabel, useProductName } from './use-product-name.ts'

interface PicturesProps {
  productId: number
  /** The picture to begin with. */
  imageId: number | undefined
}

export function PicturesSection({ productId, imageId }: PicturesProps) {
  const { callMethod, origin } = useHost()
  const t = useTranslations('pictures')
  const asked = useQuery(picturesQuery(callMethod, origin, productId))
  const { headId, query } = useHeadPictures(productId, asked.data)
  // Asked for before anything of them is drawn, so that they travel with what else a variation leads to. Not what
  // failed: a query that becomes enabled would ask for it again.
  useQuery({
    ...query,
    enabled: ({ state }) => headId !== undefined && !state.error,
    notifyOnChangeProps: [],
  })
  // Drawn right after the stock that came in the same answer: numbers are what people wait for.
  const pictures = useDeferredValue(asked)
  const count = pictures.data?.length
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
  const label = useProductLabel(productId)
  // Known from the list of variations, which tests no single one's permissions.
  const isReadable = product.data !== undefined && !isRefusal(product.error)

  if (pictures.data) {
    return (
      <>
        {pictures.error && (
          <div className="mb-3">
            <StaleNotice
              error={pictures.error}
              subject={t('subject')}
              since={pictures.dataUpdatedAt}
              onRetry={pictures.refetch}
              busy={pictures.isFetching}
            />
          </div>
        )}
        <OwnOrHeadPictures
          productId={productId}
          imageId={imageId}
          pictures={pictures.data}
          readAt={pictures.dataUpdatedAt}
        />
      </>
    )
  }
  if (pictures.error) {
    // Servers before 2025 refuse a head's pictures, or answer a variation's: the product itself is there.
    if (product.data?.kind === 'head' && isNotFound(pictures.error)) {
      return (
        <EmptyState icon={<ImageIcon size={32} />} title={t('notOfHeads')}>
          {t('notOfHeadsHint')}
        </EmptyState>
      )
    }
    return (
      <Problem
        error={pictures.error}
        subject={t('subject')}
        product={label}
        right={isReadable || isClosedProduct(product.error) ? 'element' : 'catalog'}
        onRetry={pictures.refetch}
        busy={pictures.isFetching}
      />
    )
  }
  return <Skeleton className="aspect-4/3 w-full rounded-panel" />
}

/** A product's own pictures; for a variation without any, its head's, and whose they are. */
function OwnOrHeadPictures({
  productId,
  imageId,
  pictures,
  readAt,
}: PicturesProps & { pictures: readonly Picture[]; readAt: number }) {
  const t = useTranslations('pictures')
  const name = useProductName(productId)
  const { product, headId, query } = useHeadPictures(productId, pictures)
  const ofHead = useQuery({ ...query, enabled: headId !== undefined })
  const shown = headId === undefined ? pictures : ofHead.data
  const [first] = shown ?? []
  const owner = useOwnerName(first?.productId ?? productId, productId)
  const headLabel = useProductLabel(headId ?? productId)

  if (!shown) {
    if (ofHead.isPending) return <Skeleton className="aspect-4/3 w-full rounded-panel" />
    return (
      <Problem
        error={ofHead.error}
        subject={t('subjectOfHead')}
        product={headLabel}
        right="element"
        onRetry={ofHead.refetch}
        busy={ofHead.isFetching}
      />
    )
  }
  if (!first) {
    return (
      <EmptyState icon={<ImageIcon size={32} />} title={t('none')}>
        {headId !== undefined ? t('noneOfBoth') : product?.kind === 'head' ? t('noneOfHead') : t('noneHint')}
      </EmptyState>
    )
  }
  return (
    <div className="flex flex-col gap-3">
      {shown === ofHead.data && ofHead.error && (
        <StaleNotice
          error={ofHead.error}
          subject={t('subjectOfHead')}
          since={ofHead.dataUpdatedAt}
          onRetry={ofHead.refetch}
          busy={ofHead.isFetching}
        />
      )}
      {first.productId !== productId && (
        <NoticeBar tone="info">
          {first.productId === headId ? t('ofHead', { head: owner }) : t('ofVariation', { variation: owner })}
        </NoticeBar>
      )}
      <Gallery
        pictures={shown}
        readAt={shown === pictures ? readAt : ofHead.dataUpdatedAt}
        productId={productId}
        name={name}
        imageId={imageId}
      />
    </div>
  )
}

/** The pictures of a variation's head, wanted once it is known that the variation has none. */
function useHeadPictures(productId: number, own: readonly Picture[] | undefined) {
  const { callMethod, origin } = useHost()
  const { data: product } = useQuery(productQuery(callMethod, productId))
  const headId = product?.kind === 'variation' && own?.length === 0 ? product.parentId : undefined
  return { product, headId, query: picturesQuery(callMethod, origin, headId ?? productId) }
}

/**
 * The pictures' refusal has one code for two causes; the product's own has a code for each
 * (`200040300040`: this element only).
 */
function isClosedProduct(error: unknown): boolean {
  return error instanceof PortalError && error.kind === 'denied' && error.code === '200040300040'
}
