/** The SDK's own batch with its defaults: the same five answers in one request. */
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

const response = await b24.actions.v2.batch.make({
  calls: {
    product: { method: 'catalog.product.get', params: { id: productId } },
    images: { method: 'catalog.productImage.list', params: { productId } },
    stock: { method: 'catalog.storeproduct.list', params: { filter: { productId } } },
    stores: { method: 'catalog.store.list', params: {} },
    measures: { method: 'catalog.measure.list', params: {} },
  },
})
const { product, stock, stores, measures, images } = response.getData() as {
  product: { product: WireProduct }
  stock: { storeProducts: WireRow[] }
  stores: { stores: WireStore[] }
  measures: { measures: WireMeasure[] }
  images: { productImages: WireImage[] }
}
showStock(product.product, stock.storeProducts, stores.stores, measures.measures)
showPictures(images.productImages, b24.getTargetOrigin())
