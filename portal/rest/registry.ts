import type { Answer, Call, Params } from './call.ts'
import { catalogList } from './methods/catalog.ts'
import { measureList } from './methods/measure.ts'
import { placementBind, placementGet, placementList, placementUnbind } from './methods/placement.ts'
import { appInfo, documentModeStatus, profile, scope, serverTime } from './methods/portal.ts'
import {
  offerGet,
  offerList,
  productDownload,
  productGet,
  productList,
  serviceGet,
  skuGet,
} from './methods/product.ts'
import { productImageGet, productImageGetFields, productImageList } from './methods/product-image.ts'
import { productPropertyAdd, productPropertyDelete, productPropertyList } from './methods/product-property.ts'
import { productPropertyEnumList } from './methods/product-property-enum.ts'
import { productRowList } from './methods/product-row.ts'
import { productUpdate } from './methods/product-update.ts'
import { sectionList } from './methods/section.ts'
import { storeGet, storeList } from './methods/store.ts'
import { storeProductGet, storeProductGetFields, storeProductList } from './methods/store-product.ts'
import { USER_SCOPES, userCurrent } from './methods/user.ts'

export interface Method {
  /** One of these the application must have; none for the basic methods, which everybody has. */
  scopes: readonly string[]
  run: (call: Call, params: Params) => Answer
}

const catalog = (run: Method['run']): Method => ({ scopes: ['catalog'], run })
const crm = (run: Method['run']): Method => ({ scopes: ['crm'], run })
const placement = (run: Method['run']): Method => ({ scopes: ['placement'], run })
const user = (run: Method['run']): Method => ({ scopes: USER_SCOPES, run })
const basic = (run: Method['run']): Method => ({ scopes: [], run })

/** Names are compared in lower case. `batch` and `download` are the server's own. */
const methods: ReadonlyMap<string, Method> = new Map(
  Object.entries({
    'catalog.productImage.list': catalog(productImageList),
    'catalog.productImage.get': catalog(productImageGet),
    'catalog.productImage.getFields': catalog(productImageGetFields),
    'catalog.storeproduct.list': catalog(storeProductList),
    'catalog.storeproduct.get': catalog(storeProductGet),
    'catalog.storeproduct.getFields': catalog(storeProductGetFields),
    'catalog.store.list': catalog(storeList),
    'catalog.store.get': catalog(storeGet),
    'catalog.product.get': catalog(productGet),
    'catalog.product.list': catalog(productList),
    'catalog.product.update': catalog(productUpdate),
    'catalog.product.download': catalog(productDownload),
    'catalog.product.sku.get': catalog(skuGet),
    'catalog.product.offer.get': catalog(offerGet),
    'catalog.product.offer.list': catalog(offerList),
    'catalog.product.service.get': catalog(serviceGet),
    'catalog.productProperty.list': catalog(productPropertyList),
    'catalog.productProperty.add': catalog(productPropertyAdd),
    'catalog.productProperty.delete': catalog(productPropertyDelete),
    'catalog.productPropertyEnum.list': catalog(productPropertyEnumList),
    'catalog.section.list': catalog(sectionList),
    'catalog.catalog.list': catalog(catalogList),
    'catalog.document.mode.status': catalog(documentModeStatus),
    'catalog.measure.list': catalog(measureList),
    'crm.item.productrow.list': crm(productRowList),
    'placement.list': placement(placementList),
    'placement.get': placement(placementGet),
    'placement.bind': placement(placementBind),
    'placement.unbind': placement(placementUnbind),
    'user.current': user(userCurrent),
    'app.info': basic(appInfo),
    profile: basic(profile),
    scope: basic(scope),
    'server.time': basic(serverTime),
  }).map(([name, method]) => [name.toLowerCase(), method]),
)

export const findMethod = (name: string): Method | undefined => methods.get(name.toLowerCase())

/**
 * Families of methods that Bitrix24 has. A name in one of them that is not above is taken for a method
 * that exists and is not emulated; any other name is unknown to the server as well.
 */
const FAMILIES = [
  'access',
  'app',
  'biconnector',
  'bizproc',
  'calendar',
  'catalog',
  'crm',
  'department',
  'disk',
  'documentgenerator',
  'entity',
  'event',
  'events',
  'feature',
  'im',
  'imbot',
  'imconnector',
  'imopenlines',
  'landing',
  'lists',
  'log',
  'mailservice',
  'messageservice',
  'method',
  'methods',
  'mobile',
  'placement',
  'pull',
  'rpa',
  'sale',
  'socialnetwork',
  'sonet_group',
  'task',
  'tasks',
  'telephony',
  'timeman',
  'upload',
  'user',
  'userconsent',
  'userfieldconfig',
  'userfieldtype',
  'voximplant',
]

export const isKnownToBitrix = (name: string) => FAMILIES.includes(name.toLowerCase().split('.')[0] ?? '')
