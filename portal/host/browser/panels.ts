/** A slider: a portal page in an iframe that comes in over the page below it. */
interface Panel {
  url: string
  element: HTMLElement
  onClose: () => void
}

/** The stack of sliders; there is one in the top window, for all pages in all of its sliders. */
export interface Panels {
  /** `width` in pixels; all there is when left out. `onClose` runs once, when the panel goes. */
  open(url: URL, options?: { width?: number | undefined; onClose?: () => void }): void
  closeTop(): void
  /** Path and query of the top panel's page. */
  topUrl(): string | undefined
}

declare global {
  interface Window {
    portalPanels?: Panels
  }
}

/** The stack of the top window, which its own page created before any panel could open. */
export function topPanels(): Panels {
  const top = window.top ?? window
  top.portalPanels ??= createPanels(top.document)
  return top.portalPanels
}

function createPanels(document: Document): Panels {
  const stack: Panel[] = []
  let returnFocusTo: Element | null = null

  function closeTop() {
    const panel = stack.pop()
    if (!panel) return
    panel.element.remove()
    if (stack.length === 0) {
      setPageInert(document, false)
      if (returnFocusTo instanceof HTMLElement) returnFocusTo.focus()
    }
    panel.onClose()
  }

  return {
    open(url, { width, onClose = () => {} } = {}) {
      const shown = new URL(url)
      shown.searchParams.set('IFRAME', 'Y')
      shown.searchParams.set('IFRAME_TYPE', 'SIDE_SLIDER')
      if (stack.length === 0) {
        returnFocusTo = document.activeElement
        setPageInert(document, true)
      }
      const element = panelElement(document, shown, width, closeTop)
      element.style.setProperty('--depth', String(stack.length))
      document.body.append(element)
      element.querySelector('button')?.focus()
      stack.push({ url: url.pathname + url.search, element, onClose })
    },
    closeTop,
    topUrl: () => stack.at(-1)?.url,
  }
}

/** The page below can be neither scrolled nor reached by keyboard while a panel covers it. */
function setPageInert(document: Document, inert: boolean) {
  document.getElementById('portal')?.toggleAttribute('inert', inert)
  document.documentElement.classList.toggle('has-panels', inert)
}

function panelElement(document: Document, url: URL, width: number | undefined, close: () => void) {
  const overlay = document.createElement('div')
  overlay.className = 'panel-overlay'
  overlay.addEventListener('click', (event) => {
    if (event.target === overlay) close()
  })

  const panel = document.createElement('div')
  panel.className = 'panel'
  if (width !== undefined) panel.style.maxInlineSize = `${width}px`

  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'panel-close'
  button.setAttribute('aria-label', document.body.dataset.closeLabel ?? '')
  button.textContent = '×'
  button.addEventListener('click', close)

  const iframe = document.createElement('iframe')
  iframe.className = 'panel-frame'
  iframe.src = url.href
  iframe.addEventListener('load', () => {
    iframe.title = iframe.contentDocument?.title ?? ''
  })

  panel.append(button, iframe)
  overlay.append(panel)
  return overlay
}

/** Ordinary clicks on links of the app open a panel; with a key held, another button or without script they are plain links. */
export function openLinksInPanels(document: Document) {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link?.pathname.startsWith('/marketplace/view/') || link.origin !== location.origin) return
    event.preventDefault()
    topPanels().open(new URL(link.href))
  })
}

/** Escape closes the top panel, from the page below as from the page inside. */
export function closePanelsOnEscape(document: Document) {
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) topPanels().closeTop()
  })
}
