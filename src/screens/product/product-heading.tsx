import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useHost } from '../../bitrix24/host.ts'
import { isRefusal } from '../../bitrix24/portal-error.ts'
import { articleOf, articlePropertiesQuery } from '../../catalog/articles.ts'
import { type Product, productQuery } from '../../catalog/product.ts'
import { Badge } from '../../ui/badge.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { ExternalIcon } from '../../ui/icons.tsx'
import { PageHeading } from '../../ui/page.tsx'
import { SkeletonText } from '../../ui/skeleton.tsx'
import { CopyLink } from './copy-link.tsx'
import { ProductFreshness } from './product-freshness.tsx'
import { useProductName } from './use-product-name.ts'
import { headIdOf } from './variations/use-variations.ts'

interface ProductHeadingProps {
  productId: number
  lead?: ReactNode
  /** Goes over to another product of the same family: from a variation to its head. */
  onShow: (productId: number) => void
}

export function ProductHeading({ productId, lead, onShow }: ProductHeadingProps) {
  const { callMethod } = useHost()
  const { data, error, isPending } = useQuery(productQuery(callMethod, productId))
  const product = isRefusal(error) ? undefined : data
  // Asked here and not where it is shown, so that it leaves with everything else in the first request.
  const articleProperties = useQuery(articlePropertiesQuery(callMethod))
  const article = product && articleOf(product, articleProperties.data ?? [])
  const name = useProductName(productId)
  return (
    <PageHeading
      lead={lead}
      title={name}
      badges={product && <Badges product={product} />}
      meta={
        isPending ? (
          <SkeletonText lines={1} />
        ) : (
          <>
            {product?.kind === 'variation' && product.parentId && (
              <HeadLink headId={product.parentId} onShow={onShow} />
            )}
            <Facts productId={productId} article={article} xmlId={product?.xmlId} />
          </>
        )
      }
      actions={
        <>
          <ProductFreshness productId={productId} />
          {product && <CopyLink productId={productId} />}
          {product && <CardLink product={product} />}
        </>
      }
    />
  )
}

function Badges({ product }: { product: Product }) {
  const t = useTranslations('product')
  return (
    <>
      <Badge tone="neutral">{t(`kind.${product.kind}`)}</Badge>
      {!product.active && <Badge tone="alert">{t('inactive')}</Badge>}
      {product.canBuyZero && <Badge tone="accent">{t('canBuyZero')}</Badge>}
      {!product.tracked && <Badge tone="warning">{t('untracked')}</Badge>}
    </>
  )
}

interface FactsProps {
  productId: number
  article: string | undefined
  xmlId: string | undefined
}

function Facts({ productId, article, xmlId }: FactsProps) {
  const t = useTranslations('product')
  return (
    <>
      <span>{t('id', { id: String(productId) })}</span>
      {article && <span>{t('article', { article })}</span>}
      {xmlId && <span>{t('xmlId', { xmlId })}</span>}
    </>
  )
}

/** Whose variation this is, and the way there; the number alone where the head is closed to this person. */
function HeadLink({ headId, onShow }: { headId: number; onShow: (productId: number) => void }) {
  const { callMethod } = useHost()
  const t = useTranslations('variations')
  const { data: head, error } = useQuery(productQuery(callMethod, headId))
  if (!head || isRefusal(error)) return <span>{t('ofClosed', { id: String(headId) })}</span>
  return (
    <span>
      {t('of')}{' '}
      <button
        type="button"
        onClick={() => onShow(headId)}
        className="rounded-mark text-start text-link wrap-anywhere hover:underline"
      >
        <bdi>{head.name || headId}</bdi>
      </button>
    </span>
  )
}

function CardLink({ product }: { product: Product }) {
  const t = useTranslations('product')
  const { callMethod, origin, openPath } = useHost()
  const headId = headIdOf(product) ?? product.id
  const { data: head, error } = useQuery(productQuery(callMethod, headId))
  // The address of a variation's card names the head and the head's catalogue; a closed head has no card to show.
  if (!head || isRefusal(error)) return null
  const ofHead = `/shop/catalog/${head.iblockId}/product/${head.id}/`
  const path = head.id === product.id ? ofHead : `${ofHead}variation/${product.id}/`
  return (
    <LinkButton
      variant="tinted"
      icon={<ExternalIcon size={18} />}
      href={origin + path}
      target="_blank"
      rel="noopener"
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        openPath(path)
      }}
    >
      {t('openCard')}
    </LinkButton>
  )
}
