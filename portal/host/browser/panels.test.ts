// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { closePanelsOnEscape, openLinksInPanels, topPanels } from './panels.ts'

openLinksInPanels(document)
closePanelsOnEscape(document)

const frames = () => [...document.querySelectorAll<HTMLIFrameElement>('.panel iframe')]
const pressEscape = () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
const page = (path: string) => new URL(path, location.href)

/** Was the click left to the browser, as an ordinary link? */
function click(selector: string, more: MouseEventInit = {}): boolean {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...more })
  return document.querySelector(selector)?.dispatchEvent(event) ?? false
}

beforeEach(() => {
  while (topPanels().topUrl()) topPanels().closeTop()
  document.body.dataset.closeLabel = 'Close'
  document.body.innerHTML = `<div id="portal">
    <a id="app" href="/marketplace/view/a.b/?params[productId]=5"><span id="inside">App</span></a>
    <a id="card" href="/shop/catalog/24/product/5/">Card</a>
    <a id="away" href="https://evil.example/marketplace/view/a.b/">Away</a>
  </div>`
})

describe('a click', () => {
  it('on a link of the app opens a slider over the page', () => {
    expect(click('#inside')).toBe(false)
    expect(frames().map(({ src }) => src)).toEqual([
      page('/marketplace/view/a.b/?params%5BproductId%5D=5&IFRAME=Y&IFRAME_TYPE=SIDE_SLIDER').href,
    ])
    expect(document.getElementById('portal')?.hasAttribute('inert')).toBe(true)
  })

  it('with a key held, with another button, or on another link is the browser’s', () => {
    for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey']) {
      expect(leftToBrowser('#app', { [key]: true })).toBe(true)
    }
    expect(leftToBrowser('#app', { button: 1 })).toBe(true)
    expect(leftToBrowser('#card')).toBe(true)
    expect(leftToBrowser('#away')).toBe(true)
    expect(frames()).toEqual([])
  })
})

/** Like `click`, but keeps jsdom from navigating, which it cannot. */
function leftToBrowser(selector: string, more: MouseEventInit = {}): boolean {
  let left = false
  const last = (event: Event) => {
    left = !event.defaultPrevented
    event.preventDefault()
  }
  window.addEventListener('click', last, { once: true })
  click(selector, more)
  return left
}

describe('sliders', () => {
  it('lie over each other, and Escape closes the top one', () => {
    const closed: string[] = []
    topPanels().open(page('/first/'), { onClose: () => closed.push('first') })
    topPanels().open(page('/second/?a=b'), { onClose: () => closed.push('second') })
    expect(topPanels().topUrl()).toBe('/second/?a=b')
    const covered = () =>
      [...document.querySelectorAll('#portal, .panel-overlay')].map((one) => one.hasAttribute('inert'))
    expect(covered()).toEqual([true, true, false])
    pressEscape()
    expect([closed, topPanels().topUrl()]).toEqual([['second'], '/first/'])
    expect(covered()).toEqual([true, false])
    pressEscape()
    expect([closed, topPanels().topUrl()]).toEqual([['second', 'first'], undefined])
    expect(covered()).toEqual([false])
    pressEscape()
    expect(closed).toHaveLength(2)
  })

  it('close by button and beside the panel, and give the focus back', () => {
    const link = document.querySelector<HTMLElement>('#app')
    for (const way of ['.panel-close', '.panel-overlay']) {
      link?.focus()
      click('#app')
      expect(document.activeElement?.getAttribute('aria-label')).toBe('Close')
      click('.panel')
      expect(frames()).toHaveLength(1)
      click(way)
      expect(frames()).toEqual([])
      expect(document.activeElement).toBe(link)
    }
  })

  it('are as wide as asked', () => {
    topPanels().open(page('/'), { width: 950 })
    expect(document.querySelector<HTMLElement>('.panel')?.style.maxInlineSize).toBe('950px')
  })

  it('belong to the top window', () => {
    expect(topPanels()).toBe(window.top?.portalPanels)
  })

  it('whose closing opens another one leave that one open', () => {
    const onClose = vi.fn(() => topPanels().open(page('/next/')))
    topPanels().open(page('/first/'), { onClose })
    pressEscape()
    expect(topPanels().topUrl()).toBe('/next/')
    expect(onClose).toHaveBeenCalledOnce()
  })
})
