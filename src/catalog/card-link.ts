/**
 * A link to the app on the product cards themselves: one property of each product catalogue, filled in product by
 * product. What the portal does with such writes is in the documentation of `catalog.productProperty.add` and
 * `catalog.product.update`; the card's place for it was not seen on a live portal.
 */
import * as v from 'valibot'
import { productLink } from '../bitrix24/app-link.ts'
import type { CallMethod } from '../bitrix24/call-method.ts'
import type { CallOnce } from '../bitrix24/call-once.ts'
import { concernsWholeApp, isRefusal, PortalError } from '../bitrix24/portal-error.ts'
import { readList } from '../bitrix24/read-list.ts'
import { unescaped } from '../bitrix24/unescaped.ts'
import { under, wireId } from '../bitrix24/wire.ts'

/** By this code the property is found again: nothing about it is kept anywhere else. */
export const LINK_CODE = 'STOCK_PHOTOS_LINK'

/** A product card of the portal. */
export interface Card {
  productId: number
  iblockId: number
  name: string
}

/** The cards of one product catalogue, as they are now. */
export interface CatalogueCards {
  iblockId: number
  name: string
  /** The property of the link, where it exists. */
  propertyId: number | undefined
  total: number
  /** Cards without the right link. */
  todo: Card[]
  /** The first of the cards that carry the right link, for whoever wants to look at one. */
  linked: Card | undefined
  /** Why nothing can be written here: `ForeignProperty`, or the portal's refusal. `todo` is empty then. */
  obstacle: ForeignProperty | PortalError | undefined
}

/** What people call a catalogue. */
export function nameOf({ iblockId, name }: Pick<CatalogueCards, 'iblockId' | 'name'>): string {
  return name || String(iblockId)
}

/** A property with our code that is not ours: somebody else made it, and it is left alone. */
export class ForeignProperty extends Error {
  readonly propertyId: number

  constructor(propertyId: number) {
    super(`Property ${propertyId} has the code ${LINK_CODE} and is no HTML text`)
    this.name = 'ForeignProperty'
    this.propertyId = propertyId
  }
}

const readWireCatalogues = under(
  'catalogs',
  v.array(
    v.object({ iblockId: wireId, name: v.nullish(v.string(), ''), productIblockId: v.nullish(wireId) }),
  ),
)

const readWireProperties = under(
  'productProperties',
  v.array(
    v.object({
      id: wireId,
      iblockId: wireId,
      code: v.nullish(v.string(), ''),
      propertyType: v.nullish(v.string(), ''),
      userType: v.nullish(v.string(), ''),
    }),
  ),
)

const readWireProducts = under(
  'products',
  v.array(v.looseObject({ id: wireId, name: v.nullish(v.string(), '') })),
)

/**
 * Reads which cards lack the link: every product of every product catalogue. `code` is the app's (`app.info`).
 * Writes nothing. What stands in the way in one catalogue says nothing about the others. Rejects with `PortalError`.
 * Only for administrators.
 */
export async function readCards(callMethod: CallMethod, code: string): Promise<CatalogueCards[]> {
  const [catalogues, properties] = await Promise.all([
    readList(callMethod, {
      method: 'catalog.catalog.list',
      params: { select: ['id', 'iblockId', 'name', 'productIblockId'] },
      readPage: (result) =>
        readWireCatalogues(result).map((catalogue) => ({ ...catalogue, id: catalogue.iblockId })),
    }),
    readPropertiesOfCode(callMethod),
  ])
  const productCatalogues = catalogues.filter(({ productIblockId }) => !productIblockId)
  return Promise.all(
    productCatalogues.map(async ({ iblockId, name }): Promise<CatalogueCards> => {
      const here = properties.filter((property) => property.iblockId === iblockId)
      const propertyId = here.find(isOurs)?.id
      const unread = { iblockId, name, propertyId, total: 0, todo: [], linked: undefined }
      const [foreign] = here
      if (foreign && propertyId === undefined) {
        return { ...unread, obstacle: new ForeignProperty(foreign.id) }
      }
      try {
        const products = await readProducts(callMethod, iblockId, propertyId)
        const cards = products.map(({ id, link, ...product }) => ({
          card: { productId: id, iblockId, name: product.name },
          isLinked: leadsTo(link, productLink(code, id)),
        }))
        return {
          ...unread,
          total: cards.length,
          todo: cards.filter((one) => !one.isLinked).map(({ card }) => card),
          linked: cards.find((one) => one.isLinked)?.card,
          obstacle: undefined,
        }
      } catch (error) {
        if (!(error instanceof PortalError) || !isRefusal(error) || concernsWholeApp(error)) throw error
        return { ...unread, obstacle: error }
      }
    }),
  )
}

function readProducts(callMethod: CallMethod, iblockId: number, propertyId: number | undefined) {
  const field = `property${propertyId}`
  return readList(callMethod, {
    method: 'catalog.product.list',
    params: {
      select: ['id', 'iblockId', 'name', ...(propertyId === undefined ? [] : [field])],
      filter: { iblockId },
    },
    readPage: (result) =>
      readWireProducts(result).map((product) => ({
        id: product.id,
        name: product.name,
        link: textOf(product[field]),
      })),
  })
}

/** The properties that carry the link, one for each catalogue that has it. */
export async function readLinkProperties(
  callMethod: CallMethod,
): Promise<{ id: number; iblockId: number }[]> {
  const properties = await readPropertiesOfCode(callMethod)
  return properties.filter(isOurs).map(({ id, iblockId }) => ({ id, iblockId }))
}

/** Whatever has our code, ours or not; the server compares without case. */
async function readPropertiesOfCode(callMethod: CallMethod) {
  const properties = await readList(callMethod, {
    method: 'catalog.productProperty.list',
    params: {
      select: ['id', 'iblockId', 'code', 'propertyType', 'userType'],
      filter: { '=code': LINK_CODE },
    },
    readPage: readWireProperties,
  })
  return properties.filter(({ code }) => code === LINK_CODE)
}

function isOurs({ propertyType, userType }: { propertyType: string; userType: string }): boolean {
  return propertyType === 'S' && userType === 'HTML'
}

const readWireAdded = under('productProperty', v.looseObject({ id: wireId }))

/** Creates the property in one catalogue and gives its id. Look first whether it exists: the server does not. */
export function addLinkProperty(callOnce: CallOnce, iblockId: number, name: string): Promise<number> {
  const fields = {
    iblockId,
    name,
    code: LINK_CODE,
    propertyType: 'S',
    userType: 'HTML',
    multiple: 'N',
    active: 'Y',
  }
  return callOnce('catalog.productProperty.add', { fields }, ({ result }) => readWireAdded(result).id)
}

/** Deletes the property, and with it every value that products have of it. */
export function deleteLinkProperty(callOnce: CallOnce, propertyId: number): Promise<void> {
  return callOnce('catalog.productProperty.delete', { id: propertyId }, () => undefined)
}

/** Puts the link onto one card: `text` is what people read there. */
export function writeLink(
  callOnce: CallOnce,
  { productId, iblockId }: Pick<Card, 'productId' | 'iblockId'>,
  propertyId: number,
  link: { code: string; text: string },
): Promise<void> {
  // Inner keys in lower case: the server's case converter breaks `TEXT`. Without `valueId` an old value is replaced.
  const value = { text: linkHtml(productLink(link.code, productId), link.text), type: 'HTML' }
  return callOnce(
    'catalog.product.update',
    // Older servers write no property of a product whose catalogue is not named beside it, and do not say so.
    { id: productId, fields: { iblockId, [`property${propertyId}`]: { value } } },
    () => undefined,
  )
}

const readWireProduct = under('product', v.looseObject({}))

/** Does this product carry its link? */
export function hasLink(
  callMethod: CallMethod,
  productId: number,
  propertyId: number,
  code: string,
): Promise<boolean> {
  return callMethod('catalog.product.get', { id: productId }, ({ result }) =>
    leadsTo(textOf(readWireProduct(result)[`property${propertyId}`]), productLink(code, productId)),
  )
}

/** The value of the property. The address is relative to the portal, so that it survives a change of its name. */
export function linkHtml(path: string, text: string): string {
  return `<a href="${escaped(path)}">${escaped(text)}</a>`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
}

/** Does this value of the property lead to the path? The server may have spelt the address and the quotes anew. */
export function leadsTo(html: string, path: string): boolean {
  const address = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(html)
  const found = address?.[1] ?? address?.[2] ?? ''
  return decoded(unescaped(found)) === decoded(path)
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

/** Text of an HTML property's value, whose inner keys servers spell in capitals or not. */
function textOf(property: unknown): string {
  const value = (property as { value?: unknown } | null | undefined)?.value
  if (typeof value === 'string') return value
  const { text, TEXT } = (value ?? {}) as { text?: unknown; TEXT?: unknown }
  const found = text ?? TEXT
  return typeof found === 'string' ? found : ''
}
