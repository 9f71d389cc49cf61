import { useTranslations } from 'use-intl'
import { CopyField } from '../ui/copy-field.tsx'

/** A request that is ready to be copied. */
export function RequestText({ text }: { text: string }) {
  const t = useTranslations('request')
  return (
    <div className="w-full text-start">
      <CopyField
        multiline
        text={text}
        label={t('label')}
        copyLabel={t('copy')}
        copiedLabel={t('copied')}
        failedLabel={t('failed')}
      />
    </div>
  )
}
