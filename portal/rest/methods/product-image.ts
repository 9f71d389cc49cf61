import { groupBy } from '../../world/group-by.ts'
import type { Product, ProductImage } from '../../world/types.ts'
import { type Answer, type Call, json, type Params, requiredInt } from '../call.ts'
import { catalogueDenied, notFound, RestError } from '../errors.ts'
import { type Fields, fieldInfo, show } from '../fields.ts'
import { readSelect } from '../list.ts'
import { detailUrl, downloadUrl } from '../picture-links.ts'
import { demandCatalogue, findProduct, mayReadElement } from '../rights.ts'

/** catalog.productImage.* (wire reference 4.3): no filter, no order, no pages. */

const fieldsFor = (call: Call): Fields<ProductImage> => ({
  id: { type: 'integer', stored: (image) => image.id },
  name: { type: 'string', stored: (image) => image.name },
  productId: { type: 'integer', stored: (image) => image.productId },
  type: { type: 'string', stored: (image) => image.type },
  createTime: { type: 'datetime', stored: (image) => image.createTime },
  detailUrl: { type: 'string', stored: (image) => detailUrl(call, image) },
  downloadUrl: { type: 'string', stored: (image) => downloadUrl(call, image) },
})

export function productImageList(call: Call, params: Params): Answer {
  demandCatalogue(call)
  const productId = requiredInt(params, 'productId')
  if (productId <= 0) throw new RestError(0, 'Empty productID')
  const images = imagesOf(call, readableOwner(call, productId))
  const fields = fieldsFor(call)
  const names = readSelect(params.select, { fields, kind: 'table' }, call.warn)
  return {
    kind: 'json',
    result: { productImages: images.map((image) => show(image, fields, names)) },
    total: images.length,
  }
}

export function productImageGet(call: Call, params: Params): Answer {
  demandCatalogue(call)
  const id = requiredInt(params, 'id')
  const owner = readableOwner(call, requiredInt(params, 'productId'))
  const image = imagesOf(call, owner).find((one) => one.id === id)
  if (!image) throw notFound(call.generation, 'productImage', 'Image does not exist')
  const fields = fieldsFor(call)
  return json({ productImage: show(image, fields, Object.keys(fields)) })
}

export function productImageGetFields(call: Call): Answer {
  demandCatalogue(call)
  return json({
    productImage: {
      createTime: fieldInfo('datetime', true),
      detailUrl: fieldInfo('string', true),
      downloadUrl: fieldInfo('string', true),
      id: fieldInfo('integer', true),
      name: fieldInfo('string', true),
      // A string in the documentation's answer, although an integer is sent.
      productId: fieldInfo('string', false, true),
      type: fieldInfo('string', false),
    },
  })
}

/** The product whose pictures are asked for, after the check of the element's own right. */
function readableOwner(call: Call, productId: number): Product {
  const product = findProduct(call.world, productId)
  if (!product) throw productNotFound()
  if (!mayReadElement(call.user, product)) {
    const { code, message } = catalogueDenied()
    throw new RestError(code, message)
  }
  const isHead = product.type === 3 || product.type === 6
  return call.generation === 'g1' && isHead ? loadVariation(call, product) : product
}

/**
 * Servers of `g1` either refused a head or answered for its first variation (wire reference 11.6, 6.5).
 * Both occur here: heads with an even id answer for a variation, the others, and heads without any, refuse.
 */
function loadVariation({ world }: Call, head: Product): Product {
  const variation = groupBy(world.products, 'parentId').get(head.id)?.[0]
  if (head.id % 2 !== 0 || !variation) throw productNotFound()
  return variation
}

const productNotFound = () => new RestError(0, 'Product was not found')

const ROLES = ['PREVIEW_PICTURE', 'DETAIL_PICTURE', 'MORE_PHOTO'] as const
const byRole = (a: ProductImage, b: ProductImage) => ROLES.indexOf(a.type) - ROLES.indexOf(b.type)

/**
 * `g1` lists preview, detail, then the photos, a file in two roles twice. Later servers read the file table:
 * such a file once, by its first role; photos only while their property is active; and no order to rely on,
 * for which the portal shuffles by id.
 */
function imagesOf({ world, generation }: Call, owner: Product): ProductImage[] {
  const images = (groupBy(world.images, 'productId').get(owner.id) ?? []).toSorted(byRole)
  if (generation === 'g1') return images
  const photosOff = world.properties.some(
    ({ iblockId, code, active }) => iblockId === owner.iblockId && code === 'MORE_PHOTO' && active === 'N',
  )
  const once = new Map<number, ProductImage>()
  for (const image of images) {
    if (image.type === 'MORE_PHOTO' && photosOff) continue
    if (!once.has(image.id)) once.set(image.id, image)
  }
  return [...once.values()].sort((a, b) => shuffled(a.id) - shuffled(b.id))
}

const shuffled = (id: number) => (id * 7919) % 1009
