// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Picture } from './picture.tsx'

afterEach(cleanup)

const picture = () => screen.getByRole('img', { name: 'Oak table' })

describe('a picture', () => {
  it('waits until it is near, and does not tell its host which portal asks', () => {
    render(<Picture src="/oak.jpg" alt="Oak table" fit="cover" />)

    expect(picture().getAttribute('loading')).toBe('lazy')
    expect(picture().getAttribute('referrerpolicy')).toBe('no-referrer')
  })

  it('is fetched first when the screen is about it', () => {
    render(<Picture src="/oak.jpg" alt="Oak table" fit="contain" eager />)

    expect(picture().getAttribute('loading')).toBe('eager')
    expect(picture().getAttribute('fetchpriority')).toBe('high')
  })

  it('becomes an icon with the same name when it does not come, and says so once', () => {
    const onBroken = vi.fn()
    render(<Picture src="/gone.jpg" alt="Oak table" fit="cover" onBroken={onBroken} />)

    fireEvent.error(picture())

    expect(onBroken).toHaveBeenCalledOnce()
    expect(picture().tagName).not.toBe('IMG')
    expect(document.querySelector('img')).toBeNull()
  })

  it('stays an ornament when it was one', () => {
    const { container } = render(<Picture src="/gone.jpg" alt="" fit="cover" />)

    fireEvent.error(container.querySelector('img') as HTMLImageElement)

    expect(container.querySelector('svg')).not.toBeNull()
    expect(screen.queryByRole('img')).toBeNull()
  })

  it('is tried anew under a new address', () => {
    const { rerender } = render(<Picture src="/gone.jpg" alt="Oak table" fit="cover" />)
    fireEvent.error(picture())

    rerender(<Picture src="/oak.jpg" alt="Oak table" fit="cover" />)

    expect(picture().getAttribute('src')).toBe('/oak.jpg')
  })

  it('asks for nothing while its address is still unknown', () => {
    render(<Picture src="/gone.jpg" alt="Oak table" fit="cover" state="loading" />)

    expect(document.querySelector('img')).toBeNull()
  })
})
