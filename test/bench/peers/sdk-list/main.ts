/** The SDK's list helper for many rows: every variation of a product, then all of their stock. */
import { initializeB24Frame } from '@bitrix24/b24jssdk'
import { productIdOf, showStock, type WireProduct, type WireRow, type WireStore } from '../wire.ts'

const b24 = await initializeB24Frame()
const productId = productIdOf(b24.placement.options)

async function list<Row>(method: string, key: string, params: object): Promise<Row[]> {
  const response = await b24.actions.v2.callList.make<Row>({
    method,
    params: { ...params },
    idKey: 'id',
    customKeyForResult: key,
  })
  return response.getData() ?? []
}

const response = await b24.actions.v2.call.make({ method: 'catalog.product.get', params: { id: productId } })
const { product } = (response.getData() as { result: { product: WireProduct } }).result
const links = await list<{ iblockId: number }>('catalog.productProperty.list', 'productProperties', {
  filter: { userType: 'SKU', linkIblockId: product.iblockId },
})
const offers = await list<{ id: number }>('catalog.product.offer.list', 'offers', {
  select: ['id', 'iblockId', 'name'],
  filter: { iblockId: links[0]?.iblockId, parentId: productId },
})
const stores = await list<WireStore>('catalog.store.list', 'stores', { select: ['id', 'title'] })
const rows = await list<WireRow>('catalog.storeproduct.list', 'storeProducts', {
  filter: { productId: offers.map(({ id }) => id) },
})
showStock(product, rows, stores, [])
