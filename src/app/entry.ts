import { unescaped } from '../bitrix24/unescaped.ts'
import type { RowEntity, RowOwner } from '../crm/product-rows.ts'

/** What a person wanted to see when they opened the app. */
export type Entry =
  | {
      screen: 'product'
      productId: number
      /** The variation to begin with. */
      offerId?: number
      /** The picture to begin with. */
      imageId?: number
    }
  /** The product rows of a CRM card. */
  | { screen: 'lines'; owner: RowOwner }
  /** A tab in a CRM card, and no rows to be had: cards of this kind have none, or the card has no number (yet). */
  | { screen: 'no-lines'; because: 'kind' | 'number' }
  | { screen: 'catalogue' }
  /** How the app stands in this portal; by a link with `params[screen]=check`, for whoever looks after the app. */
  | { screen: 'self-check' }
  /** Opened without a product, by a way that should name one. */
  | { screen: 'no-product' }
  /** A product was named, with something that is no product number. */
  | { screen: 'bad-product'; text: string }

/** Where and with what the portal opened the app: a code, and options that are text of strangers. */
export interface Opening {
  code: string
  options: unknown
}

/** Keys under which a link may name the product; ours is the first. */
const PRODUCT_KEYS = ['productId', 'PRODUCT_ID', 'product', 'id']

/** Longer than any id, and long enough to recognise what was typed. */
const QUOTED_LENGTH = 40

/**
 * Turns a placement into a screen (documentation "Widget placements" and "Opening the application via a link").
 * The shape of the options varies: `""`, `[]`, an object, and on a portal without a handler for links the whole query
 * with `params` inside.
 *
 * A named product wins over the portal page's address (`URI`, which only newer servers send). That address counts
 * only where a link was followed: a menu item means the catalogue, wherever it was pressed.
 */
export function resolveEntry({ code, options }: Opening): Entry {
  const tab = /^CRM_(.+)_DETAIL_TAB$/.exec(code)?.[1]
  if (tab !== undefined) return linesOf(tab, options)

  const places = [options, own(options, 'params')]
  if (firstOf(places, ['screen']) === 'check') return { screen: 'self-check' }
  const named = firstOf(places, PRODUCT_KEYS)
  if (named !== undefined) return ofNamedProduct(named, places)
  const offerId = idOf(places, 'offerId')
  if (offerId) return { screen: 'product', productId: offerId, ...imageOf(places) }

  const isMenu = code === 'LEFT_MENU' || (code === 'DEFAULT' && own(options, 'APP') === undefined)
  if (isMenu) return { screen: 'catalogue' }
  const page = productOfAddress(own(options, 'URI'))
  return page ? { screen: 'product', ...page, ...imageOf(places) } : { screen: 'no-product' }
}

/** `ownerType` of the cards that have product rows, by the placement's code. */
const OWNERS: Record<string, { entity: RowEntity; type: string }> = {
  LEAD: { entity: 'lead', type: 'L' },
  DEAL: { entity: 'deal', type: 'D' },
  QUOTE: { entity: 'quote', type: 'Q' },
  SMART_INVOICE: { entity: 'invoice', type: 'SI' },
  ORDER: { entity: 'order', type: 'O' },
}

function linesOf(tab: string, options: unknown): Entry {
  const processType = toId(/^DYNAMIC_(\d+)$/.exec(tab)?.[1])
  const owner = processType
    ? { entity: 'process' as const, type: `T${processType.toString(16)}` }
    : Object.hasOwn(OWNERS, tab)
      ? OWNERS[tab]
      : undefined
  if (!owner) return { screen: 'no-lines', because: 'kind' }
  const id = toId(own(options, 'ID'))
  return id ? { screen: 'lines', owner: { ...owner, id } } : { screen: 'no-lines', because: 'number' }
}

function ofNamedProduct(named: unknown, places: readonly unknown[]): Entry {
  const productId = toId(named)
  const offerId = idOf(places, 'offerId')
  if (productId) return { screen: 'product', productId, ...(offerId && { offerId }), ...imageOf(places) }
  const text = typeof named === 'number' ? String(named) : named
  // The host page's template escapes the options that it hands out.
  return {
    screen: 'bad-product',
    text: typeof text === 'string' ? unescaped(text.slice(0, QUOTED_LENGTH)) : '…',
  }
}

/** What is no number is left out: the product is there all the same, with its first picture and variation. */
function imageOf(places: readonly unknown[]): { imageId?: number } {
  const imageId = idOf(places, 'imageId')
  return imageId ? { imageId } : {}
}

/** Product cards' addresses. */
const CARD =
  /^\/(?:shop\/(?:documents-)?catalog|crm\/catalog)\/\d+\/product\/(\d+)\/(?:variation\/(\d+)\/)?(?:[?#]|$)/
const OLD_CARD = /^\/crm\/product\/show\/(\d+)\//

function productOfAddress(address: unknown): { productId: number; offerId?: number } | undefined {
  if (typeof address !== 'string') return undefined
  const [, product, variation] = CARD.exec(address) ?? OLD_CARD.exec(address) ?? []
  const productId = toId(product)
  const offerId = toId(variation)
  return productId ? { productId, ...(offerId && { offerId }) } : undefined
}

function idOf(places: readonly unknown[], key: string): number | undefined {
  return toId(firstOf(places, [key]))
}

/** The first of these keys that is there and not empty. */
function firstOf(places: readonly unknown[], keys: readonly string[]): unknown {
  const values = places.flatMap((place) => keys.map((key) => own(place, key)))
  return values.find((value) => value !== undefined && value !== null && value !== '')
}

/** A positive whole number, or the digits of one; nothing that only looks like it (`1e3`, `0x1`, `[42]`). */
function toId(value: unknown): number | undefined {
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string' || !/^\d{1,15}$/.test(text.trim())) return undefined
  return Number(text) || undefined
}

function own(place: unknown, key: string): unknown {
  return typeof place === 'object' && place !== null && Object.hasOwn(place, key)
    ? (place as Record<string, unknown>)[key]
    : undefined
}
