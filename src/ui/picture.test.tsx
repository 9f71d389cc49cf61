// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Picture } from './picture.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** Elements are in view when a test says so. */
function fakeView() {
  const observers: { target: Element; tell: IntersectionObserverCallback }[] = []
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly #tell: IntersectionObserverCallback
      constructor(tell: IntersectionObserverCallback) {
        this.#tell = tell
      }
      observe(target: Element) {
        observers.push({ target, tell: this.#tell })
      }
      unobserve() {}
    },
  )
  return {
    show(target: Element, isIntersecting: boolean) {
      const entry = { target, isIntersecting } as IntersectionObserverEntry
      for (const one of observers) if (one.target === target) one.tell([entry], {} as IntersectionObserver)
    },
  }
}

const picture = () => screen.getByRole('img', { name: 'Oak table' })

describe('a picture', () => {
  it('does not tell its host which portal asks', () => {
    render(<Picture src="/oak.jpg" alt="Oak table" fit="cover" />)

    expect(picture().getAttribute('referrerpolicy')).toBe('no-referrer')
  })

  it('waits until it is in view', () => {
    const view = fakeView()
    render(<Picture src="/oak.jpg" alt="Oak table" fit="cover" />)
    expect(picture().hasAttribute('src')).toBe(false)

    view.show(picture(), true)

    expect(picture().getAttribute('src')).toBe('/oak.jpg')
  })

  it('waits for nothing when the screen is about it', () => {
    fakeView()
    render(<Picture src="/oak.jpg" alt="Oak table" fit="contain" urgency="opened" />)

    expect(picture().getAttribute('src')).toBe('/oak.jpg')
    expect(picture().getAttribute('fetchpriority')).toBe('high')
  })

  it('lets four load at once, and the next when one has come or failed', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f']
    render(names.map((name) => <Picture key={name} src={`/${name}.jpg`} alt={name} fit="cover" />))
    const image = (name: string) => screen.getByRole('img', { name })
    const loading = () => names.filter((name) => document.querySelector(`img[src="/${name}.jpg"]`))
    expect(loading()).toEqual(['a', 'b', 'c', 'd'])

    fireEvent.load(image('b'))
    expect(loading()).toEqual(['a', 'b', 'c', 'd', 'e'])
    fireEvent.error(image('c'))
    expect(loading()).toContain('f')
  })

  it('ends its request when it goes away, and makes room', () => {
    const strip = (names: string[]) =>
      names.map((name) => <Picture key={name} src={`/${name}.jpg`} alt={name} fit="cover" />)
    const { rerender } = render(strip(['a', 'b', 'c', 'd', 'e']))
    const gone = screen.getByRole('img', { name: 'a' })

    rerender(strip(['b', 'c', 'd', 'e']))

    expect(gone.hasAttribute('src')).toBe(false)
    expect(screen.getByRole('img', { name: 'e' }).getAttribute('src')).toBe('/e.jpg')
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
