import { picturesKey, productKey, stockKey, warehousesKey } from '../catalog/query-keys.ts'

/** First parts of the keys of what a list shows of its products; a refresh asks it anew. */
export const SHOWN_IN_LISTS: readonly string[] = [
  ...productKey,
  ...picturesKey,
  ...stockKey,
  ...warehousesKey,
]

type Key = readonly unknown[]

/** Details of one product, not a page of many nor what is around it. */
export const isOfDetails = (key: Key) => key[0] === productKey[0] && key.length === 2
export const isOfPictures = (key: Key) => key[0] === picturesKey[0]
/** Rows, and the variations whose rows make a head's amount. */
export const isOfAmounts = (key: Key) => key[0] === stockKey[0] || key[2] === 'variations'
