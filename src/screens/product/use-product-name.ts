import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useHost } from '../../bitrix24/host.ts'
import { productQuery } from '../../catalog/product.ts'

/** The product's name, or its number while the name is unknown: loading, denied, empty. */
export function useProductName(productId: number): string {
  const { callMethod } = useHost()
  const t = useTranslations('product')
  const { data } = useQuery(productQuery(callMethod, productId))
  return data?.name || t('untitled', { id: String(productId) })
}

/** The product as another person would find it, by name and number; its number alone while the name is unknown. */
export function useProductLabel(productId: number): string {
  const { callMethod } = useHost()
  const t = useTranslations('product')
  const name = useProductName(productId)
  const { data } = useQuery(productQuery(callMethod, productId))
  return data?.name ? `${name} (${t('id', { id: String(productId) })})` : name
}
