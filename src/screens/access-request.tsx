import { type ComponentProps, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import type { CopyField as CopyFieldType } from '../ui/copy-field.tsx'
import { lazyPart } from '../ui/lazy-part.ts'
import { useRightText } from './right-name.tsx'

interface AccessRequestProps {
  /** The right, the access permissions of one product or CRM card, or the app's own permission. */
  missing: 'catalog' | 'warehouses' | 'element' | 'crm' | 'scope'
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
  const isRight = missing === 'catalog' || missing === 'warehouses'
  const text = isRight
    ? t('request.right', {
        right: rightText(missing),
        place: t(`rights.${missing}Place`),
        subject,
        product,
      })
    : t(`request.${missing}`, { subject, product, scope })
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

/** Loaded with the first refusal; a text can be copied by hand where the app's own server does not answer. */
const CopyField = lazyPart(async () => (await import('../ui/copy-field.tsx')).CopyField, PlainText)

function PlainText({ text }: ComponentProps<typeof CopyFieldType>) {
  return <p className="text-small text-ink">{text}</p>
}

/** A request that is ready to be copied. */
export function RequestText({ text }: { text: string }) {
  const t = useTranslations('request')
  return (
    <div className="w-full text-start">
      <Suspense fallback={<p className="h-36 text-small">{text}</p>}>
        <CopyField
          multiline
          text={text}
          label={t('label')}
          copyLabel={t('copy')}
          copiedLabel={t('copied')}
          failedLabel={t('failed')}
        />
      </Suspense>
    </div>
  )
}
