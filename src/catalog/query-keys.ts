/** First parts of the query keys, so that what belongs together can be refreshed together. */
export const productKey = ['product'] as const
export const picturesKey = ['pictures'] as const
export const stockKey = ['stock'] as const
export const warehousesKey = ['warehouses'] as const
export const referenceKey = ['reference'] as const

/** Units and properties hardly change within a working day; stock does by the minute. Milliseconds. */
export const REFERENCE_FRESH_MS = 10 * 60_000
export const STOCK_FRESH_MS = 15_000
export const PRODUCT_FRESH_MS = 60_000
