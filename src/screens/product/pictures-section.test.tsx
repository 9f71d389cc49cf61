// @vitest-environment jsdom
import { cleanup, configure, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { PortalError } from '../../bitrix24/portal-error.ts'
import { Around, answering, quietClient } from '../test-list.tsx'
import { PicturesSection } from './pictures-section.tsx'

// On a busy machine, drawing takes seconds.
configure({ asyncUtilTimeout: 20_000 })

afterEach(cleanup)

const HEAD = 42

it('a head’s pictures that were refused are not asked for again by its next variation', async () => {
  const asked: number[] = []
  const callMethod = answering({
    'catalog.product.get': ({ id }: { id: number }) => ({
      product: { id, iblockId: 2, name: `Shirt ${id}`, type: 4, active: 'Y', parentId: { value: HEAD } },
    }),
    'catalog.productImage.list': async ({ productId }: { productId: number }) => {
      asked.push(productId)
      await new Promise((resolve) => setTimeout(resolve, 20))
      if (productId !== HEAD) return { productImages: [] }
      throw new PortalError({
        kind: 'denied',
        code: '',
        method: 'catalog.productImage.list',
        description: '',
      })
    },
  })
  const client = quietClient()
  const open = (productId: number) => (
    <Around client={client} callMethod={callMethod}>
      <PicturesSection key={productId} productId={productId} imageId={undefined} />
    </Around>
  )
  const { rerender } = render(open(43))
  expect(await screen.findByText(/Pictures of the product with variations: access denied/)).toBeTruthy()
  expect(asked).toEqual([43, HEAD])

  rerender(open(44))
  expect(screen.queryByText(/access denied/)).toBeNull()
  expect(await screen.findByText(/Pictures of the product with variations: access denied/)).toBeTruthy()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(asked).toEqual([43, HEAD, 44])
})
