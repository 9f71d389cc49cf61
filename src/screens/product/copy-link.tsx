import { useTranslations } from 'use-intl'
import { IconButton } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { CopyIcon } from '../../ui/icons.tsx'
import { useOnDemand } from '../../ui/use-on-demand.ts'
import { withTexts } from '../lazy-screen.tsx'
import { MissingPart } from '../missing-part.tsx'

/** Loaded on first use: most visits copy nothing. */
const loadDialog = withTexts('later', async () => (await import('./copy-link-dialog.tsx')).CopyLinkDialog)

interface CopyLinkProps {
  productId: number
  /** Set for the link to one picture. */
  imageId?: number | undefined
}

/** Gives the link that opens this product, or one picture of it, from anywhere in the portal. */
export function CopyLink({ productId, imageId }: CopyLinkProps) {
  const t = useTranslations('copyLink')
  const dialog = useOnDemand(loadDialog)
  const isPicture = imageId !== undefined
  return (
    <>
      <IconButton
        label={isPicture ? t('ofPicture') : t('ofProduct')}
        icon={<CopyIcon size={isPicture ? 16 : 20} />}
        size={isPicture ? 's' : 'm'}
        aria-haspopup="dialog"
        busy={dialog.isLoading}
        onClick={dialog.open}
      />
      {dialog.Part && <dialog.Part productId={productId} imageId={imageId} onClose={dialog.close} />}
      {dialog.isMissing && (
        // Where there is room: below the heading, but above a caption, which a card may cut off.
        <div
          className={classNames(
            'absolute inset-x-0 z-30 rounded-control bg-surface shadow-popup',
            isPicture ? 'bottom-full' : 'top-full',
          )}
        >
          <MissingPart onClose={dialog.close} />
        </div>
      )}
    </>
  )
}
