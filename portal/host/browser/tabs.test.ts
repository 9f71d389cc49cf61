// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { serveTabs } from './tabs.ts'

let filled: string[]
let asked: string[]

/** A card with two plain tabs and one that is filled from the portal. */
function card(answer = '<div id="frame">frame</div>') {
  const tab = (id: string, index: number) =>
    `<button role="tab" id="tab-${id}" aria-controls="${id}" aria-selected="${index === 0}">${id}</button>`
  document.body.innerHTML = `${['one', 'two', 'app'].map(tab).join('')}
<section id="one">1</section><section id="two" hidden>2</section><section id="app" hidden data-frame="/frame/"></section>`
  filled = []
  asked = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    return { text: async () => answer }
  })
  serveTabs(document, (panel) => filled.push(panel.textContent ?? ''))
}

const tabOf = (id: string) => document.getElementById(`tab-${id}`)
const shown = () =>
  [...document.querySelectorAll<HTMLElement>('section')].filter(({ hidden }) => !hidden).map(({ id }) => id)
const press = (key: string) =>
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))

afterEach(() => {
  vi.unstubAllGlobals()
  document.body.dir = ''
})

describe('a tab', () => {
  it('shows its panel alone', () => {
    card()
    tabOf('two')?.click()
    expect(shown()).toEqual(['two'])
    expect(tabOf('two')?.getAttribute('aria-selected')).toBe('true')
    expect(tabOf('one')?.tabIndex).toBe(-1)
  })

  it('is reached by the arrow keys, round the end', () => {
    card()
    tabOf('two')?.click()
    press('ArrowLeft')
    expect(shown()).toEqual(['one'])
    press('ArrowLeft')
    expect(shown()).toEqual(['app'])
    press('ArrowRight')
    press('Home')
    expect(shown()).toEqual(['one'])
  })

  it('with a frame is filled when it is first shown, and not again', async () => {
    card()
    expect(asked).toEqual([])
    tabOf('app')?.click()
    await vi.waitFor(() => expect(filled).toEqual(['frame']))
    tabOf('one')?.click()
    tabOf('app')?.click()
    expect(asked).toEqual(['/frame/'])
  })

  it('takes the content of a refusal, which is a whole page', async () => {
    card('<body><nav>menu</nav><main>No access</main></body>')
    tabOf('app')?.click()
    await vi.waitFor(() => expect(filled).toEqual(['No access']))
  })
})
