import { useTranslations } from 'use-intl'
import { useHost } from '../bitrix24/host.ts'
import { AccessRequest } from './access-request.tsx'
import { RightName } from './right-name.tsx'

interface NoWarehousesReasonProps {
  /** What could not be shown: "Stock by warehouse". */
  subject: string
  /** The product or the list that it belongs to, for the request to an administrator. */
  product: string
  /** In a list, where nothing is said of one product, and the request waits behind its name. */
  compact?: boolean
}

/** Why somebody sees no warehouse, and whom to ask. */
export function NoWarehousesReason({ subject, product, compact = false }: NoWarehousesReasonProps) {
  const t = useTranslations()
  const { isAdmin } = useHost()
  if (isAdmin) return <p>{t('reason.noWarehouses.atAll')}</p>
  const hint = compact ? 'reason.noWarehouses.inList' : 'reason.noWarehouses.hint'
  return (
    <>
      <p>{t.rich(hint, { right: () => <RightName right="warehouses" /> })}</p>
      <p>{t('reason.denied.askRight', { place: t('rights.warehousesPlace') })}</p>
      <AccessRequest missing="warehouses" subject={subject} product={product} compact={compact} />
    </>
  )
}
