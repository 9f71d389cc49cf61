/**
 * Tabs of a card: a click or the arrow keys show a panel. A panel with `data-frame` is filled from that
 * address when it is first shown, and `onFilled` is called with it.
 */
export function serveTabs(document: Document, onFilled: (panel: HTMLElement) => void) {
  const tabs = [...document.querySelectorAll<HTMLElement>('[role="tab"]')]

  function select(tab: HTMLElement) {
    for (const one of tabs) {
      const isSelected = one === tab
      one.setAttribute('aria-selected', String(isSelected))
      one.tabIndex = isSelected ? 0 : -1
      const panel = panelOf(one)
      if (panel) panel.hidden = !isSelected
      if (panel && isSelected) void fill(panel, onFilled)
    }
    tab.focus()
  }

  for (const [index, tab] of tabs.entries()) {
    tab.addEventListener('click', () => select(tab))
    tab.addEventListener('keydown', (event) => {
      const step = stepOf(event.key, getComputedStyle(tab).direction === 'rtl')
      const next = tabs[(index + step + tabs.length) % tabs.length]
      if (step === 0 || !next) return
      event.preventDefault()
      select(next)
    })
  }

  function panelOf(tab: HTMLElement) {
    return document.getElementById(tab.getAttribute('aria-controls') ?? '')
  }
}

function stepOf(key: string, isRightToLeft: boolean): number {
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return 0
  return (key === 'ArrowRight') === isRightToLeft ? -1 : 1
}

async function fill(panel: HTMLElement, onFilled: (panel: HTMLElement) => void) {
  const address = panel.dataset.frame
  if (address === undefined) return
  delete panel.dataset.frame
  const response = await fetch(address)
  const answer = new DOMParser().parseFromString(await response.text(), 'text/html')
  // A frame comes alone; a refusal is a whole page, of which only the content is wanted.
  panel.replaceChildren(...(answer.querySelector('main') ?? answer.body).childNodes)
  onFilled(panel)
}
