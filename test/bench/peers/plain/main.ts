/** One call after another, each awaited before the next, as the public examples of the SDK are written. */
import { initializeB24Frame } from '@bitrix24/b24jssdk'
import {
  productIdOf,
  showPictures,
  showStock,
  type WireImage,
  type WireMeasure,
  type WireProduct,
  type WireRow,
  type WireStore,
} from '../wire.ts'

const b24 = await initializeB24Frame()
const productId = productIdOf(b24.placement.options)

async function call<Result>(method: string, params: object): Promise<Result> {
  const response = await b24.actions.v2.call.make({ method, params: { ...params } })
  return response.getData()?.result as Result
}

const { product } = await call<{ product: WireProduct }>('catalog.product.get', { id: productId })
const { storeProducts } = await call<{ storeProducts: WireRow[] }>('catalog.storeproduct.list', {
  filter: { productId },
})
const { stores } = await call<{ stores: WireStore[] }>('catalog.store.list', {})
const { measures } = await call<{ measures: WireMeasure[] }>('catalog.measure.list', {})
// Before the pictures: in the order that shows the stock soonest.
showStock(product, storeProducts, stores, measures)
const { productImages } = await call<{ productImages: WireImage[] }>('catalog.productImage.list', {
  productId,
})
showPictures(productImages, b24.getTargetOrigin())
