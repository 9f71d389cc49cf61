import { useTranslations } from 'use-intl'
import { CopyField } from '../ui/copy-field.tsx'
import { useRightText } from './right-name.tsx'

interface AccessRequestProps {
  /** The right, the access permissions of one product or CRM card, or the app's own permission. */
  missing: 'catalog' | 'warehouses' | 'element' | 'crm' | 'scope'
  /** What the person wants to see: "Pictures". */
  subject: string
  product: string
}

/** A message to an administrator, ready to be copied: what is missing, for which product, and where it is granted. */
export function AccessRequest({ missing, subject, product }: AccessRequestProps) {
  const t = useTranslations()
  const rightText = useRightText()
  const isRight = missing === 'catalog' || missing === 'warehouses'
  const text = isRight
    ? t('request.right', {
        right: rightText(missing),
        place: t(`rights.${missing}Place`),
        subject,
        product,
      })
    : t(`request.${missing}`, { subject, product })
  return (
    <div className="w-full text-start">
      <CopyField
        multiline
        text={text}
        label={t('request.label')}
        copyLabel={t('request.copy')}
        copiedLabel={t('request.copied')}
        failedLabel={t('request.failed')}
      />
    </div>
  )
}
