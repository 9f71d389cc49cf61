/** What a person wanted to see when they opened the app. */
export type Entry =
  | { screen: 'product'; productId: number }
  /** Opened without a product. */
  | { screen: 'no-product' }
  /** A product was named, with something that is no product number. */
  | { screen: 'bad-product'; text: string }

/** Keys under which a link may name the product; ours is the first. */
const PRODUCT_KEYS = ['productId', 'PRODUCT_ID', 'product', 'id']

/** Longer than any id, and long enough to recognise what was typed. */
const QUOTED_LENGTH = 40

/**
 * Turns a placement's options into a screen. The options are text of strangers, and their shape varies: `""`, `[]`,
 * an object, and on a portal without a handler for links the whole query with `params` inside
 * (documentation "Opening the application via a link").
 *
 * A named product wins over the portal page's address (`URI`, which only newer servers send).
 */
export function resolveEntry(options: unknown): Entry {
  for (const place of [options, own(options, 'params')]) {
    for (const key of PRODUCT_KEYS) {
      const named = own(place, key)
      if (named !== undefined && named !== '') return ofNamedProduct(named)
    }
  }
  const productId = productOfAddress(own(options, 'URI'))
  return productId ? { screen: 'product', productId } : { screen: 'no-product' }
}

function ofNamedProduct(named: unknown): Entry {
  const text = typeof named === 'number' ? String(named) : named
  const productId = typeof text === 'string' ? toId(text.trim()) : undefined
  if (productId) return { screen: 'product', productId }
  return {
    screen: 'bad-product',
    text: typeof text === 'string' ? unescaped(text.slice(0, QUOTED_LENGTH)) : '…',
  }
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#039': "'" }

/** The host page's template escapes the options that it hands out, so a text to be quoted is turned back. */
function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#039);/g, (entity, name: string) => ENTITIES[name] ?? entity)
}

/** Product cards' addresses; in a variation's address the variation is what was open. */
const CARD =
  /^\/(?:shop\/(?:documents-)?catalog|crm\/catalog)\/\d+\/product\/(\d+)\/(?:variation\/(\d+)\/)?(?:[?#]|$)/
const OLD_CARD = /^\/crm\/product\/show\/(\d+)\//

function productOfAddress(address: unknown): number | undefined {
  if (typeof address !== 'string') return undefined
  const [, product, variation] = CARD.exec(address) ?? OLD_CARD.exec(address) ?? []
  return toId(variation ?? product ?? '')
}

function toId(text: string): number | undefined {
  if (!/^\d{1,15}$/.test(text)) return undefined
  const id = Number(text)
  return id > 0 ? id : undefined
}

function own(place: unknown, key: string): unknown {
  return typeof place === 'object' && place !== null && Object.hasOwn(place, key)
    ? (place as Record<string, unknown>)[key]
    : undefined
}
