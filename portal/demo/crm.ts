import type { CrmItem, Measure, Product, ProductRow } from '../world/types.ts'

/**
 * The CRM of the demo portal: deals in a telling state each, and one object of every other kind that has
 * product rows. The lead has the number of the first deal, so that a number alone says nothing.
 */

const LEAD = 1
const DEAL = 2
const QUOTE = 7
const INVOICE = 31
const PROCESS = 128

/** The deal about the ring that is kept in the safe: sales may not read it. */
export const closedDealIds: readonly number[] = [37]

export const crmItems: readonly CrmItem[] = [
  { typeId: DEAL, id: 31, title: 'Dining room for the Bellhouse Hotel' },
  { typeId: DEAL, id: 32, title: 'Team outfit, Fennimore marathon' },
  { typeId: DEAL, id: 33, title: 'Ремонт офиса ООО «Заозёрье»' },
  { typeId: DEAL, id: 34, title: 'Coffee and crockery, <b>monthly</b> order' },
  { typeId: DEAL, id: 35, title: 'Opening of the shop in Quarry Street: the whole range' },
  { typeId: DEAL, id: 36, title: 'Enquiry by telephone, nothing chosen yet' },
  { typeId: DEAL, id: 37, title: 'Engagement ring (confidential)' },
  { typeId: LEAD, id: 31, title: 'Web form: light for a café' },
  { typeId: QUOTE, id: 12, title: 'Estimate for a garden terrace' },
  { typeId: INVOICE, id: 5, title: 'Invoice 2026-114' },
  { typeId: PROCESS, id: 3, title: 'Rental: camera for the open day' },
]

/** What somebody entered on a line; the rest comes from its product. */
interface Line {
  /** Left out on a line that was typed freely. */
  product?: number
  /** As it was when the line was made; needed where no product says it any more. */
  name?: string
  quantity: number
  price: number
  discount?: number
  tax?: number
  store?: number
  /** Held back for this line in its warehouse; a part of the reserve of the stock row. */
  reserved?: number
  sort?: number
}

interface Lines {
  typeId: number
  id: number
  lines: readonly Line[]
}

const written: readonly Lines[] = [
  {
    typeId: DEAL,
    id: 31,
    lines: [
      { product: 1204, quantity: 6, price: 890, discount: 10, tax: 21, store: 1 },
      { product: 1205, quantity: 18, price: 149.5, tax: 21 },
      { product: 1209, quantity: 6, price: 260, tax: 21, store: 1, reserved: 6 },
      // Typed freely, and put first by hand.
      { name: 'Carrying up to the third floor', quantity: 1, price: 90, sort: 5 },
      { product: 1299, name: 'Serving trolley, brass (discontinued)', quantity: 2, price: 310, tax: 21 },
      { product: 1321, quantity: 1, price: 120, tax: 21 },
      { product: 1221, quantity: 24, price: 6.9, tax: 21, store: 1 },
      { product: 1267, quantity: 7.5, price: 18.4, tax: 21, store: 1 },
      { product: 1206, quantity: 4, price: 39, tax: 21 },
      // Only where sales may not look.
      { product: 1214, quantity: 5, price: 12 },
    ],
  },
  {
    typeId: DEAL,
    id: 32,
    lines: [
      { product: 1242, quantity: 30, price: 11.9 },
      { product: 1245, quantity: 3, price: 11.9 },
      { product: 1252, quantity: 5, price: 11.9 },
      { product: 1254, quantity: 8, price: 11.9, store: 1, reserved: 8 },
      { product: 1257, quantity: 8, price: 14.5, discount: 100 / 3 },
      // Nobody said which size: the head stands on the line.
      { product: 1240, quantity: 2, price: 11.9 },
    ],
  },
  {
    typeId: DEAL,
    id: 33,
    lines: [
      { product: 2122, quantity: 12.5, price: 2.35, tax: 20, store: 1, reserved: 12.5 },
      { product: 2123, quantity: 60, price: 24, tax: 20 },
      { product: 2120, quantity: 400, price: 0.18, tax: 20 },
      { product: 2121, quantity: 0.75, price: 1.6, tax: 20, store: 3, reserved: 0.75 },
      { product: 2112, quantity: 3, price: 41, tax: 20 },
      { name: 'Вывоз мусора', quantity: 1, price: 60 },
    ],
  },
  {
    typeId: DEAL,
    id: 34,
    lines: [
      { product: 1227, quantity: 2.25, price: 24 },
      { product: 1225, quantity: 10, price: 58 },
      { product: 1230, quantity: 12, price: 7.5 },
      { product: 1223, quantity: 6, price: 6.9 },
      // A present: it costs nothing.
      { product: 1226, quantity: 0.5, price: 0 },
    ],
  },
  { typeId: DEAL, id: 37, lines: [{ product: 1307, quantity: 1, price: 2400 }] },
  {
    typeId: LEAD,
    id: 31,
    lines: [
      { product: 1207, quantity: 2, price: 210 },
      { product: 1215, quantity: 12, price: 3.2 },
      { name: 'Something for the counter', quantity: 1, price: 0 },
    ],
  },
  {
    typeId: QUOTE,
    id: 12,
    lines: [
      { product: 2124, quantity: 180, price: 0.9 },
      { product: 2121, quantity: 40, price: 1.6 },
    ],
  },
  {
    typeId: INVOICE,
    id: 5,
    lines: [
      { product: 1289, quantity: 10, price: 4.9 },
      { product: 1302, quantity: 1, price: 49 },
    ],
  },
  {
    typeId: PROCESS,
    id: 3,
    lines: [
      { product: 1288, quantity: 1, price: 75 },
      { product: 1320, quantity: 2, price: 15 },
    ],
  },
]

const WHOLE_RANGE_LINES = 200

/** Two hundred lines of everything that has no variations of its own, begun anew when the catalogue ends. */
function wholeRange(products: readonly Product[]): Lines {
  const goods = products.filter(({ type }) => type !== 3 && type !== 6)
  const lines = Array.from({ length: WHOLE_RANGE_LINES }, (_, index): Line => {
    const product = goods[index % goods.length]
    if (!product) throw new Error('The catalogue is empty')
    return { product: product.id, quantity: 1 + ((index * 7) % 12), price: 5 + ((index * 37) % 400) / 4 }
  })
  return { typeId: DEAL, id: 35, lines }
}

/**
 * The rows of all objects above.
 * Throws where a line has neither a name nor a product that exists.
 */
export function productRows(products: readonly Product[], measures: readonly Measure[]): ProductRow[] {
  const byId = new Map(products.map((product) => [product.id, product]))
  const pieces = measures.find(({ isDefault }) => isDefault === 'Y')
  const owned = [...written, wholeRange(products)].flatMap(({ typeId, id, lines }) =>
    lines.map((line, index) => ({ typeId, id, line, index })),
  )
  return owned.map(({ typeId, id, line, index }, number) => {
    const product = line.product === undefined ? undefined : byId.get(line.product)
    const name = line.name ?? product?.name
    if (name === undefined) throw new Error(`Line ${index + 1} of ${typeId}/${id} names nothing`)
    const unit = measures.find((measure) => measure.id === product?.measure) ?? pieces
    return {
      id: 17_601 + number,
      ownerTypeId: typeId,
      ownerId: id,
      productId: line.product ?? 0,
      productName: name,
      price: line.price,
      quantity: line.quantity,
      discountRate: line.discount ?? 0,
      taxRate: line.tax ?? null,
      taxIncluded: 'Y',
      measureCode: unit?.code ?? 0,
      measureName: unit?.symbol ?? unit?.symbolIntl ?? '',
      sort: line.sort ?? (index + 1) * 10,
      type: product?.type ?? 1,
      storeId: line.store ?? null,
      reserved: line.reserved ?? 0,
    }
  })
}
