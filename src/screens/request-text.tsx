import { type ComponentProps, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import type { CopyField as CopyFieldType } from '../ui/copy-field.tsx'
import { lazyPart } from '../ui/lazy-part.tsx'

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
