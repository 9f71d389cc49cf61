// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Picture } from '../../catalog/pictures.ts'
import { Around, answering, quietClient } from '../test-list.tsx'
import { Gallery } from './gallery.tsx'

const PRODUCT = 42
const ADDRESS = 'https://portal.test/upload/oak.jpg'

const named = (id: number, name: string): Picture => ({
  id,
  name,
  productId: PRODUCT,
  role: 'gallery',
  createdAt: undefined,
  url: `https://portal.test/upload/${name}`,
})

/** The gallery of these pictures in a portal that finds nothing wrong with any of them. */
function openGallery(pictures: Picture[] = [named(1, 'oak.jpg')]) {
  const asked = vi.fn(({ id }: { id: number }) => ({
    productImage: {
      ...named(id, 'oak.jpg'),
      type: null,
      createTime: null,
      detailUrl: pictures.find((picture) => picture.id === id)?.url,
    },
  }))
  const around = { client: quietClient(), callMethod: answering({ 'catalog.productImage.get': asked }) }
  const gallery = (readAt: number) => (
    <Around {...around}>
      <Gallery pictures={pictures} readAt={readAt} productId={PRODUCT} name="Oak table" />
    </Around>
  )
  const { rerender } = render(gallery(1))
  return { asked, refresh: (readAt: number) => rerender(gallery(readAt)) }
}

const image = () => document.querySelector('figure img')
const fail = () => fireEvent.error(image() as Element)
/** The picture is loading anew: an image of its own that has its address. */
const reloaded = (before: Element | null) =>
  waitFor(() => {
    expect(image()).not.toBe(before)
    expect(image()?.getAttribute('src')).toBe(ADDRESS)
  })

describe('a picture that did not load', () => {
  beforeEach(() => {
    // The address that the portal names is fine when it is tried.
    HTMLImageElement.prototype.decode = async () => {}
  })
  afterEach(cleanup)

  it('is loaded anew when its address turns out to be fine', async () => {
    openGallery()
    const before = image()
    fail()
    await reloaded(before)
    expect(screen.getByRole('status').textContent).toBe('')
  })

  it('says so when it does not load even then, and is not looked into again', async () => {
    const { asked } = openGallery()
    const before = image()
    fail()
    await reloaded(before)
    fail()
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/did not load/))
    expect(image()).toBeNull()
    expect(asked).toHaveBeenCalledOnce()
  })

  it('is tried again after every refresh, and looked into once for each', async () => {
    const { asked, refresh } = openGallery()
    for (const readAt of [2, 3]) {
      let before = image()
      fail()
      await reloaded(before)
      fail()
      await waitFor(() => expect(image()).toBeNull())
      before = image()
      refresh(readAt)
      await reloaded(before)
    }
    expect(asked).toHaveBeenCalledTimes(2)
  })

  it('is looked into once for the large one and its thumbnail', async () => {
    const { asked } = openGallery([named(1, 'oak.jpg'), named(2, 'chair.jpg')])
    const [large, thumb] = document.querySelectorAll(`img[src="${ADDRESS}"]`)
    fireEvent.error(large as Element)
    fireEvent.error(thumb as Element)
    await waitFor(() => expect(document.querySelectorAll(`img[src="${ADDRESS}"]`)).toHaveLength(2))
    expect(asked).toHaveBeenCalledOnce()
  })
})
