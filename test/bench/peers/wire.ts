/** What the peers read of the portal's answers, and how they show it: as plainly as the public examples do. */

export interface WireProduct {
  id: number
  iblockId: number
  name: string
  type: number
  measure: number | null
}

export interface WireRow {
  id: number
  productId: number
  storeId: number
  amount: number | null
  quantityReserved: number | null
}

export interface WireStore {
  id: number
  title: string | null
}

export interface WireImage {
  id: number
  name: string
  detailUrl: string
}

export interface WireMeasure {
  id: number
  symbol: string | null
}

/** The product that the link named. */
export function productIdOf(options: unknown): number {
  return Number((options as { productId?: string } | null)?.productId)
}

/** Writes the table of warehouses, and marks the moment. */
export function showStock(
  product: WireProduct,
  rows: readonly WireRow[],
  stores: readonly WireStore[],
  measures: readonly WireMeasure[],
): void {
  const heading = document.createElement('h1')
  heading.textContent = product.name
  const table = document.createElement('table')
  const unit = measures.find(({ id }) => id === product.measure)?.symbol ?? ''
  const nameOf = new Map(stores.map(({ id, title }) => [id, title ?? `${id}`]))
  for (const row of rows) {
    const amount = row.amount ?? 0
    const reserved = row.quantityReserved ?? 0
    const line = table.insertRow()
    for (const text of [nameOf.get(row.storeId) ?? '', amount, reserved, amount - reserved, unit]) {
      line.insertCell().textContent = String(text)
    }
  }
  document.body.append(heading, table)
  performance.mark('stock-shown')
}

export function showPictures(images: readonly WireImage[], origin: string): void {
  for (const { name, detailUrl } of images) {
    const image = new Image()
    image.alt = name
    image.loading = 'lazy'
    image.width = 200
    image.height = 150
    image.src = new URL(detailUrl, origin).href
    document.body.append(image)
  }
}
