/** A slider: a portal page in an iframe that comes in over the page below it. */
interface Panel {
  url: string
  element: HTMLElement
  returnFocusTo: Element | null
  onClose: () => void
}

/** What may be settled about a slider beside its page. */
export interface PanelLook {
  /** Pixels; all there is when left out. */
  width?: number | undefined
  /** Pixels that stay uncovered at the beginning of the line. */
  leftBoundary?: number
  /** Instead of the page's own title. */
  title?: string
  /** Beside the slider, where it leaves room, for a page that fills all of it. */
  handlesOutside?: boolean
  label?: { text: string; colour: string }
}

/** The stack of sliders; there is one in the top window, for all pages in all of its sliders. */
export interface Panels {
  /** `onClose` runs once, when the panel goes. */
  open(url: URL, options?: PanelLook & { onClose?: () => void }): void
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

  /** What lies just below the next panel. */
  const below = () => stack.at(-1)?.element ?? document.getElementById('portal')

  function closeTop() {
    const panel = stack.pop()
    if (!panel) return
    panel.element.remove()
    below()?.removeAttribute('inert')
    document.documentElement.classList.toggle('has-panels', stack.length > 0)
    if (panel.returnFocusTo instanceof HTMLElement) panel.returnFocusTo.focus()
    panel.onClose()
  }

  return {
    open(url, { onClose = () => {}, ...look } = {}) {
      const shown = new URL(url)
      shown.searchParams.set('IFRAME', 'Y')
      shown.searchParams.set('IFRAME_TYPE', 'SIDE_SLIDER')
      const element = panelElement(document, shown, look, closeTop)
      element.style.setProperty('--depth', String(stack.length))
      const panel = {
        url: url.pathname + url.search,
        element,
        returnFocusTo: document.activeElement,
        onClose,
      }
      // What a panel covers can be neither scrolled nor reached by keyboard.
      below()?.setAttribute('inert', '')
      document.documentElement.classList.add('has-panels')
      document.body.append(element)
      element.querySelector('button')?.focus()
      stack.push(panel)
    },
    closeTop,
    topUrl: () => stack.at(-1)?.url,
  }
}

function panelElement(document: Document, url: URL, look: PanelLook, close: () => void) {
  const { width, leftBoundary, title, label, handlesOutside = false } = look
  const overlay = document.createElement('div')
  overlay.className = 'panel-overlay'
  overlay.addEventListener('click', (event) => {
    if (event.target === overlay) close()
  })

  if (leftBoundary !== undefined) overlay.style.paddingInlineStart = `${leftBoundary}px`

  const panel = document.createElement('div')
  panel.className = handlesOutside ? 'panel handles-outside' : 'panel'
  panel.setAttribute('role', 'dialog')
  panel.setAttribute('aria-modal', 'true')
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
    iframe.title = title ?? iframe.contentDocument?.title ?? ''
    panel.setAttribute('aria-label', iframe.title)
  })

  panel.append(button, iframe)
  if (label) panel.append(labelElement(document, label))
  overlay.append(panel)
  return overlay
}

function labelElement(document: Document, { text, colour }: NonNullable<PanelLook['label']>) {
  const element = document.createElement('span')
  element.className = `panel-label ${colour}`
  element.textContent = text
  return element
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
