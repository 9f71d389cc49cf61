import type { Product } from './product.ts'

/**
 * What was found, each product once, the likeliest first: by its number, by its XML id, by a name that begins with
 * the text, by a name that has it somewhere. Equals keep their order.
 *
 * A variation that was found by nothing but its name is left out beside its head, which has the same name and leads to
 * all of its variations.
 */
export function bestFirst(found: readonly Product[], text: string): Product[] {
  const wanted = text.toLocaleLowerCase()
  const each = [...new Map(found.map((product) => [product.id, product])).values()]
  const ids = new Set(each.map(({ id }) => id))
  return each
    .map((product) => ({ product, rank: rankOf(product, wanted) }))
    .filter(
      ({ product: { parentId }, rank }) => rank < BY_NAME || parentId === undefined || !ids.has(parentId),
    )
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ product }) => product)
}

/** From here on, only the name speaks for a product. */
const BY_NAME = 3

function rankOf({ id, xmlId, name }: Product, wanted: string): number {
  if (String(id) === wanted) return 0
  const ownXmlId = xmlId?.toLocaleLowerCase() ?? ''
  if (ownXmlId === wanted) return 1
  if (ownXmlId.startsWith(wanted)) return 2
  return name.toLocaleLowerCase().startsWith(wanted) ? BY_NAME : BY_NAME + 1
}
