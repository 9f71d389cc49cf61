import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { demoWorld } from './world.ts'

const page = readFileSync(new URL('../../docs/demo-catalogue.md', import.meta.url), 'utf8')
const world = demoWorld()

/** Rows of the page's tables as id, name and what stands beside them; the name without its backticks. */
function rowsBetween(heading: string, next?: string) {
  const from = page.indexOf(`\n## ${heading}`)
  const part = page.slice(from, next === undefined ? undefined : page.indexOf(`\n## ${next}`))
  return [...part.matchAll(/^\| (\d+) \| (?:`(.+)`|–) \| (.*) ?\|$/gm)].map(([, id, name, state]) => ({
    id: Number(id),
    name: name ?? null,
    state: state?.trim(),
  }))
}

/** A long name may stop at an ellipsis. */
const fits = (written: string | null, real: string | null) =>
  written?.endsWith(' …') ? real?.startsWith(written.slice(0, -2)) : written === real

describe('docs/demo-catalogue.md', () => {
  const described = rowsBetween('Catalogue 24', 'Warehouses')
  const products = world.products.filter(({ type }) => type !== 4)

  it('lists every product beside the variations of heads, in the order of the catalogue', () => {
    expect(described.map(({ id }) => id)).toEqual(products.map(({ id }) => id))
    expect(page).toContain(`a shop with ${products.length} products`)
  })

  it('names them as the catalogue does and says what each shows', () => {
    const wrong = described.filter(
      ({ name, state }, index) => !fits(name, products[index]?.name ?? null) || !state,
    )
    expect(wrong).toEqual([])
  })

  it('puts them under their catalogue', () => {
    const workshop = rowsBetween('Catalogue 31', 'Warehouses').map(({ id }) => id)
    expect(workshop).toEqual(products.filter(({ iblockId }) => iblockId === 31).map(({ id }) => id))
  })

  it('lists the warehouses', () => {
    const stores = rowsBetween('Warehouses', 'Deals and other cards')
    expect(stores.map(({ id }) => id)).toEqual(world.stores.map(({ id }) => id))
    expect(stores.filter(({ name }, index) => !fits(name, world.stores[index]?.title ?? null))).toEqual([])
  })

  it('lists the cards of the CRM', () => {
    const part = page.slice(page.indexOf('\n## Deals and other cards'))
    const cards = [...part.matchAll(/^\| [a-z]+ \| (\d+) \| `(.+)` \| (.+) \|$/gm)]
    expect(cards.map(([, id, title]) => [Number(id), title])).toEqual(
      world.crmItems.map(({ id, title }) => [id, title]),
    )
  })

  it('counts the oak table for each person as the rows and rights have it', () => {
    for (const key of ['admin', 'sales', 'keeper']) {
      const rights = world.users.find((user) => user.key === key)?.rights
      const visible = world.stock.filter(
        ({ productId, storeId }) =>
          productId === 1204 && (rights?.stores === 'all' || rights?.stores.includes(storeId)),
      )
      const onHand = visible.reduce((sum, { amount }) => sum + amount, 0)
      const reserved = visible.reduce((sum, { quantityReserved }) => sum + (quantityReserved ?? 0), 0)
      const line = page.split('\n').find((candidate) => candidate.startsWith(`| ${key} |`))
      expect(line).toMatch(new RegExp(`\\| ${onHand} \\| ${reserved} \\| ${onHand - reserved} \\|$`))
      for (const { amount, quantityReserved } of visible)
        expect(line).toContain(` ${amount}/${quantityReserved} `)
    }
  })
})
