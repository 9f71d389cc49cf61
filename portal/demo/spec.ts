import type { Flag, ProductImage } from '../world/types.ts'
import type { measureIds } from './measures.ts'
import { pictures } from './pictures.ts'

/**
 * How the demo catalogue is written down: what a person would say about a product. `assemble` turns it
 * into the records that the portal answers from.
 */

/**
 * Pieces per warehouse id. A bare number means that nothing of it is reserved; `null` as the reserve is
 * the database's empty field, kept apart from 0.
 */
export type Stock = Readonly<Record<number, number | readonly [amount: number, reserved: number | null]>>

/** One uploaded file; with two roles it is one file used twice, as the old product card allows. */
interface Shot {
  file: string
  name: string
  roles: readonly ProductImage['type'][]
  state: ProductImage['state']
  storage: ProductImage['storage']
}

export interface Described {
  id: number
  name: string
  /** Section id; it also decides the catalogue. `null` is the top of the first catalogue. */
  section: number | null
  article?: string
  /** Property values by property code; the text of the value for a list. */
  props?: Readonly<Record<string, string | readonly string[]>>
  pictures?: readonly Shot[]
  text?: string
  /** Identifier in the accounting system; the product's own id when left out, as the server does it. */
  xmlId?: string
  active?: Flag
  sort?: number
}

export interface Stocked {
  unit?: keyof typeof measureIds
  stock?: Stock
  /** Total that was imported without any rows per warehouse. */
  importedTotal?: number
  trace?: 'Y' | 'N'
  canBuyZero?: Flag
  /** Purchasing price of one unit in US dollars. */
  cost?: number
  /** Grams. */
  weight?: number
  /** Width, height and length in millimetres. */
  size?: readonly [width: number, height: number, length: number]
}

export interface VariationSpec extends Stocked {
  /** Values that tell it from its sisters, by property code of the block of variations. */
  traits: Readonly<Record<string, string>>
  article?: string
  pictures?: readonly Shot[]
  active?: Flag
}

export type ProductSpec =
  | ({ kind: 'simple' } & Described & Stocked)
  | ({ kind: 'stray'; traits: VariationSpec['traits'] } & Described & Stocked)
  | ({ kind: 'set'; contains: Readonly<Record<number, number>> } & Described)
  | ({ kind: 'service' } & Described)
  | ({ kind: 'head'; variations: readonly VariationSpec[] } & Described)

export function simple(about: Described & Stocked): ProductSpec {
  return { kind: 'simple', ...about }
}

/** A set; `contains` says how many of which product or variation go into one. */
export function set(contains: Readonly<Record<number, number>>, about: Described): ProductSpec {
  return { kind: 'set', contains, ...about }
}

export function service(about: Described): ProductSpec {
  return { kind: 'service', ...about }
}

/** A product with variations, which get the ids after its own; with an empty list, one that lost them all. */
export function head(about: Described, variations: readonly VariationSpec[]): ProductSpec {
  return { kind: 'head', variations, ...about }
}

/** A variation whose head is gone. */
export function stray(traits: VariationSpec['traits'], about: Described & Stocked): ProductSpec {
  return { kind: 'stray', traits, ...about }
}

/**
 * The pictures of a slug, main one first, uploaded in the new product card (role `MORE_PHOTO`) under the
 * file's own name. `changes` alters single ones by their number, which starts at 1.
 * Throws where the slug or a number does not exist.
 */
export function gallery(
  slug: string,
  changes: Readonly<Record<number, Partial<Omit<Shot, 'file'>>>> = {},
): Shot[] {
  const files = pictures[slug]
  if (!files) throw new Error(`No pictures are planned for "${slug}"`)
  for (const number of Object.keys(changes)) {
    if (!files[Number(number) - 1]) throw new Error(`"${slug}" has no picture ${number}`)
  }
  return files.map(({ file }, index) => ({
    file,
    name: file,
    roles: ['MORE_PHOTO'],
    state: 'ok',
    storage: 'portal',
    ...changes[index + 1],
  }))
}

/** Warehouses 1 to 24, each with what `of` says about it. */
export function inAllWarehouses(
  of: (storeId: number) => readonly [amount: number, reserved: number | null],
): Stock {
  return Object.fromEntries(Array.from({ length: 24 }, (_, index) => [index + 1, of(index + 1)]))
}
