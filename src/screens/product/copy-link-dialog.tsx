import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { appInfoQuery } from '../../bitrix24/app-info.ts'
import { productLink } from '../../bitrix24/app-link.ts'
import { useHost } from '../../bitrix24/host.ts'
import { Button } from '../../ui/button.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { Failure } from '../failure.tsx'

interface CopyLinkDialogProps {
  productId: number
  imageId: number | undefined
  onClose: () => void
}

/** The link in a field to copy from. The app's code is in it, and is asked for only here. */
export function CopyLinkDialog({ productId, imageId, onClose }: CopyLinkDialogProps) {
  const t = useTranslations()
  const { callMethod, origin } = useHost()
  const info = useQuery(appInfoQuery(callMethod))
  const title = imageId === undefined ? t('copyLink.ofProduct') : t('copyLink.ofPicture')
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <Button variant="plain" onClick={onClose}>
          {t('copyDialog.close')}
        </Button>
      }
    >
      {info.data && (
        <div className="flex flex-col gap-3">
          <CopyField
            text={origin + productLink(info.data.code, productId, imageId)}
            label={title}
            copyLabel={t('copyDialog.copy')}
            copiedLabel={t('copyDialog.copied')}
            failedLabel={t('copyDialog.failed')}
          />
          <p className="text-small text-ink-soft">{t('copyDialog.hint')}</p>
        </div>
      )}
      {info.isPending && <Spinner label={t('copyDialog.loading')} />}
      {info.error && <Failure error={info.error} subject={title} onRetry={info.refetch} />}
    </Dialog>
  )
}
