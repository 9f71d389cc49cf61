import { lazy, Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { IconButton } from '../../ui/button.tsx'
import { CopyIcon } from '../../ui/icons.tsx'

/** Loaded on first use: most visits copy nothing. */
const CopyLinkDialog = lazy(() =>
  import('./copy-link-dialog.tsx').then(({ CopyLinkDialog }) => ({ default: CopyLinkDialog })),
)

interface CopyLinkProps {
  productId: number
  /** Set for the link to one picture. */
  imageId?: number | undefined
}

/** Gives the link that opens this product, or one picture of it, from anywhere in the portal. */
export function CopyLink({ productId, imageId }: CopyLinkProps) {
  const t = useTranslations('copyLink')
  const [isOpen, setOpen] = useState(false)
  const isPicture = imageId !== undefined
  return (
    <>
      <IconButton
        label={isPicture ? t('ofPicture') : t('ofProduct')}
        icon={<CopyIcon size={isPicture ? 16 : 20} />}
        size={isPicture ? 's' : 'm'}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      />
      {isOpen && (
        <Suspense fallback={null}>
          <CopyLinkDialog productId={productId} imageId={imageId} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
