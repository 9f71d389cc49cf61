import { groupBy } from '../../world/group-by.ts'
import type { Iblock, Product, ProductImage, ProductType } from '../../world/types.ts'
import { type Answer, type Call, json, type Params, requiredInt } from '../call.ts'
import { missingParameter, notFound, RestError } from '../errors.ts'
import { show } from '../fields.ts'
import { answerList } from '../list.ts'
import { isPhpArray, phpEntries, phpGet, phpHas, toInt, toText } from '../php.ts'
import { demandCatalogue, findProduct, mayReadElement } from '../rights.ts'
import { blockOfFilter } from './block-of-filter.ts'
import { fieldNames, fieldsOfBlock } from './product-fields.ts'

/** catalog.product.*, its variations and services (wire reference 4.6 to 4.8, 4.12). */

const HEADS: readonly ProductType[] = [3, 6]
const OFFERS: readonly ProductType[] = [4, 5]
const SERVICES: readonly ProductType[] = [7]

/** A product of any type. */
export const productGet = (call: Call, params: Params) => answerGet(call, params, 'product')
export const skuGet = (call: Call, params: Params) => answerGet(call, params, 'sku', HEADS)
export const offerGet = (call: Call, params: Params) => answerGet(call, params, 'offer', OFFERS)
export const serviceGet = (call: Call, params: Params) => answerGet(call, params, 'service', SERVICES)

/** The right id of another kind answers an empty array, not an error. */
function answerGet(call: Call, params: Params, key: string, types?: readonly ProductType[]): Answer {
  demandCatalogue(call)
  const product = findProduct(call.world, requiredInt(params, 'id'))
  if (!product) throw notFound(call.generation, key, 'Product is not exists')
  if (!mayReadElement(call.user, product)) throw new RestError(200040300040, 'Access Denied')
  if (types && !types.includes(product.type)) return json({ [key]: [] })
  const fields = fieldsOfBlock(call, product.iblockId)
  return json({ [key]: show(product, fields, fieldNames(product, fields)) })
}

/** Products of every type in one block. The element right of each is not tested here. */
export const productList = (call: Call, params: Params) => answerProducts(call, params, 'products')

/** Variations, with and without a head, of a variations block. */
export function offerList(call: Call, params: Params): Answer {
  return answerProducts(call, params, 'offers', ({ productIblockId }) => {
    if (productIblockId === null) {
      throw new RestError(0, 'productType is not allowed for this catalog')
    }
    return ({ type }) => OFFERS.includes(type)
  })
}

function answerProducts(
  call: Call,
  params: Params,
  key: string,
  kindOf: (block: Iblock) => (product: Product) => boolean = () => () => true,
): Answer {
  demandCatalogue(call)
  const selected = asked(params.select)
  const missing = ['id', 'iblockId'].filter((name) => !selected.includes(name))
  if (missing.length > 0) throw new RestError(0, `Required select fields: ${missing.join(', ')}`)
  const block = blockOfFilter(call, params)
  const isOfKind = kindOf(block)
  return answerList(call, params, {
    key,
    rows: (groupBy(call.world.products, 'iblockId').get(block.id) ?? []).filter(isOfKind),
    fields: fieldsOfBlock(call, block.id),
    kind: 'element',
    refusesOddValues: true,
  })
}

const asked = (select: unknown) =>
  isPhpArray(select) ? phpEntries(select).map(([, name]) => toText(name)) : []

/** catalog.product.download: the body of a file field. Checks the catalogue only, not the element. */
export function productDownload(call: Call, params: Params): Answer {
  demandCatalogue(call)
  const fields = params.fields
  if (!isPhpArray(fields)) throw missingParameter('fields')
  const missing = ['fieldName', 'fileId', 'productId'].filter((name) => !phpHas(fields, name))
  if (missing.length > 0) throw new RestError(0, `Required fields: ${missing.join(', ')}`)
  const product = findProduct(call.world, toInt(phpGet(fields, 'productId')))
  if (!product) throw new RestError(0, 'Product is empty')
  const role = roleOf(call, product, toText(phpGet(fields, 'fieldName')))
  const fileId = toInt(phpGet(fields, 'fileId'))
  const image = call.world.images.find(
    ({ id, productId, type }) => id === fileId && productId === product.id && type === role,
  )
  if (!image) throw new RestError(0, 'Product file wrong')
  return { kind: 'file', image }
}

function roleOf({ world }: Call, { iblockId }: Product, fieldName: string): ProductImage['type'] {
  if (fieldName === 'detailPicture') return 'DETAIL_PICTURE'
  if (fieldName === 'previewPicture') return 'PREVIEW_PICTURE'
  const isPhotos = world.properties.some(
    (property) =>
      property.iblockId === iblockId &&
      property.code === 'MORE_PHOTO' &&
      `property${property.id}` === fieldName,
  )
  if (!isPhotos) throw new RestError(0, 'Name file field is not available')
  return 'MORE_PHOTO'
}
