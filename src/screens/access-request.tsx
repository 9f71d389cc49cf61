import { useTranslations } from 'use-intl'
import { RequestText } from './request-text.tsx'
import { useRightText } from './right-name.tsx'

interface AccessRequestProps {
  /** The right, the access permissions of one product or CRM card, or the app's own permission. */
  missing: 'catalog' | 'warehouses' | 'block' | 'element' | 'crm' | 'scope'
  /** What the person wants to see: "Pictures". */
  subject: string
  product: string
  /** The app's permission, where that is what is missing. */
  scope?: string
  /** Waits behind its name. */
  compact?: boolean
}

/** A message to an administrator, ready to be copied: what is missing, for which product, and where it is granted. */
export function AccessRequest({
  missing,
  subject,
  product,
  scope = '',
  compact = false,
}: AccessRequestProps) {
  const t = useTranslations()
  const rightText = useRightText()
  const isRight = missing === 'catalog' || missing === 'warehouses' || missing === 'block'
  const text = isRight
    ? t(missing === 'block' ? 'reason.request.block' : 'reason.request.right', {
        right: rightText(missing),
        place: t(`rights.${missing}Place`),
        subject,
        product,
      })
    : t(`reason.request.${missing}`, { subject, product, scope })
  if (!compact) return <RequestText text={text} />
  return (
    <details className="w-full">
      <summary className="cursor-pointer text-link">{t('request.label')}</summary>
      <div className="mt-2">
        <RequestText text={text} />
      </div>
    </details>
  )
}
