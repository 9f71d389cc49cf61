import { Activity, type ReactNode, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { IconButton } from '../ui/button.tsx'
import { ArrowLeftIcon } from '../ui/icons.tsx'
import { ProductScreen } from './product/product-screen.tsx'

interface ProductInPlaceProps {
  backLabel: string
  /** A list of products; what it is given opens one of them. */
  children: (open: (productId: number) => void) => ReactNode
}

/**
 * A list whose products open in its place. The way back finds the list as it was left, with its scroll, its search and
 * the focus on what was opened. While the list is out of sight it asks the portal for nothing.
 */
export function ProductInPlace({ backLabel, children }: ProductInPlaceProps) {
  const [productId, setProductId] = useState<number>()
  const left = useRef<{ focus: Element | null; scrollY: number }>(undefined)

  const open = useCallback((id: number) => {
    left.current = { focus: document.activeElement, scrollY: window.scrollY }
    setProductId(id)
  }, [])

  useLayoutEffect(() => {
    if (productId !== undefined) {
      window.scrollTo(0, 0)
      return
    }
    const { focus, scrollY } = left.current ?? {}
    if (focus instanceof HTMLElement) focus.focus({ preventScroll: true })
    if (scrollY !== undefined) window.scrollTo(0, scrollY)
  }, [productId])

  return (
    <>
      <Activity mode={productId === undefined ? 'visible' : 'hidden'}>{children(open)}</Activity>
      {productId !== undefined && (
        <ProductScreen
          key={productId}
          productId={productId}
          lead={
            <IconButton
              autoFocus
              label={backLabel}
              icon={<ArrowLeftIcon size={20} />}
              onClick={() => setProductId(undefined)}
            />
          }
        />
      )}
    </>
  )
}
