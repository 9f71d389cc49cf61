/** After this long, whoever knows a better place has put the focus there: effects of what was drawn have run. */
const SETTLED_MS = 50

const CONTROLS = 'button, a[href], input, summary'

/** What the keyboard stood on, and the section that it lay in. */
interface Held {
  element: Element
  section: Element | null
}

/**
 * The keyboard's place outlives what it stood on: a notice goes with the "Check again" that helped, a line with the
 * check that found its warehouse gone. Browsers then start from the page's top; here the focus goes to the same control
 * of the next row, or to the heading of the section.
 */
export function holdFocus(first: Held): void {
  let held: Held | undefined = first

  document.addEventListener('focusin', ({ target }) => {
    const element = target as Element
    held = { element, section: element.closest('section') }
  })
  document.addEventListener('focusout', ({ target }) => {
    // Somebody pressed beside everything: the place was given up, not lost.
    setTimeout(() => {
      if (target === held?.element && held.element.isConnected && isLost()) held = undefined
    })
  })
  new MutationObserver((records) => {
    if (!held || !isLost()) return
    const { element } = held
    const record = records.find(({ removedNodes }) =>
      [...removedNodes].some((node) => node.contains(element)),
    )
    if (!record) return
    passOn(held, [controlLike(element, record.nextSibling), controlLike(element, record.previousSibling)])
    held = undefined
  }).observe(document.body, { childList: true, subtree: true })
  // While this was loaded.
  if (!first.element.isConnected) passOn(first, [])
}

function isLost(): boolean {
  return document.activeElement === document.body || document.activeElement === null
}

function passOn({ element, section }: Held, neighbours: (Element | undefined)[]) {
  setTimeout(() => {
    if (!isLost()) return
    // Itself, where it was only drawn at another place.
    const nearest = [element, ...neighbours, section?.querySelector('h2')].find((heir) => heir?.isConnected)
    const heir = nearest ?? document.querySelector('h1')
    if (!(heir instanceof HTMLElement)) return
    if (!heir.matches(CONTROLS)) heir.tabIndex = -1
    heir.focus({ preventScroll: true })
  }, SETTLED_MS)
}

/** The control of a neighbouring row at the same place from its end; `undefined` where it was no row. */
function controlLike(element: Element, neighbour: Node | null): Element | undefined {
  const row = element.closest('tr')
  if (!row || !(neighbour instanceof HTMLTableRowElement)) return undefined
  const place = [...row.querySelectorAll(CONTROLS)].reverse().indexOf(element)
  return [...neighbour.querySelectorAll(CONTROLS)].reverse()[place]
}
