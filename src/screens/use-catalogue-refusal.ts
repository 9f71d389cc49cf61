import { useQuery } from '@tanstack/react-query'
import { useHost } from '../bitrix24/host.ts'
import { isRefusal, PortalError } from '../bitrix24/portal-error.ts'
import { productQuery } from '../catalog/product.ts'

export interface CatalogueRefusal {
  /** This person may view no product and no picture, so that nobody need ask for the next one. */
  isClosed: boolean
  error: Error | null
  busy: boolean
  retry: () => void
}

/** The refusal of one product alone: its own access permissions. */
const ELEMENT_DENIED = '200040300040'

/** Is the whole catalogue closed to this person? What one product answers says it for all of them. */
export function useCatalogueRefusal(productId: number | undefined): CatalogueRefusal {
  const { callMethod } = useHost()
  const { error, isFetching, refetch } = useQuery({
    ...productQuery(callMethod, productId ?? 0),
    enabled: productId !== undefined,
  })
  const isOfElement = error instanceof PortalError && error.code === ELEMENT_DENIED
  const isClosed = isRefusal(error) && !isOfElement
  return { isClosed, error: isClosed ? error : null, busy: isFetching, retry: refetch }
}
