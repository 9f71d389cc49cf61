import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useHost } from '../../bitrix24/host.ts'
import { isRefusal } from '../../bitrix24/portal-error.ts'
import type { Catalogue } from '../../catalog/catalogues.ts'
import { type ProductPage, productPageQuery } from '../../catalog/product-pages.ts'

interface WantedProducts {
  catalogues: readonly Catalogue[]
  catalogueId: number
  sectionIds: readonly number[] | undefined
  /** What to search for in all catalogues; `''`: walk through one of them. */
  text: string
}

export interface ProductPageState {
  /** `undefined` until the first one is there. */
  shown: ProductPage | undefined
  page: number
  goTo: (page: number) => void
  /** What is shown is of another page or search, and the wanted one on its way. */
  isOutdated: boolean
  busy: boolean
  error: Error | null
  /** When it was read, in ms; 0 before that. */
  since: number
  retry: () => void
}

/** The page of products that is wanted. The last one stays until it is there; only the last answer is shown. */
export function useProductPage({
  catalogues,
  catalogueId,
  sectionIds,
  text,
}: WantedProducts): ProductPageState {
  const { callMethod } = useHost()
  // A page number belongs to one search or section, and means nothing in the next.
  const subject = text === '' ? [catalogueId, ...(sectionIds ?? [])].join() : `"${text}`
  const [turned, setTurned] = useState({ subject, page: 1 })
  const page = turned.subject === subject ? turned.page : 1
  const request =
    text === ''
      ? { kind: 'browse' as const, catalogueId, sectionIds, page }
      : { kind: 'search' as const, catalogues, text, page }
  const result = useQuery({ ...productPageQuery(callMethod, request), placeholderData: keepPreviousData })
  return {
    shown: isRefusal(result.error) ? undefined : result.data,
    page,
    goTo: (next) => setTurned({ subject, page: next }),
    isOutdated: result.isPlaceholderData,
    busy: result.isFetching,
    error: result.error,
    since: result.isPlaceholderData ? 0 : result.dataUpdatedAt,
    retry: result.refetch,
  }
}
