import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useHost } from '../../bitrix24/host.ts'
import { productQuery } from '../../catalog/product.ts'

/**
 * The product's name, or its number while the name is unknown: loading, denied, empty.
 *
 * @param enabled whether to ask for it; otherwise it is known once something else has brought it.
 */
export function useProductName(productId: number, enabled = true): string {
  const { callMethod } = useHost()
  const t = useTranslations('product')
  const { data } = useQuery({ ...productQuery(callMethod, productId), enabled })
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

/** Whose picture it is, on the screen of a product. The names of a head's variations come with their list. */
export function useOwnerName(ownerId: number, productId: number): string {
  const { callMethod } = useHost()
  const { data } = useQuery(productQuery(callMethod, productId))
  return useProductName(ownerId, data?.kind !== 'head')
}
