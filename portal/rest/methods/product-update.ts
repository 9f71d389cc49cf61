import type { CatalogProperty, Product, PropertyValue, World } from '../../world/types.ts'
import { type Answer, type Call, json, type Params, requiredInt } from '../call.ts'
import { missingParameter, notFound, RestError } from '../errors.ts'
import { show } from '../fields.ts'
import { isPhpArray, isPhpEmpty, phpEntries, phpGet, phpHas, toInt, toText } from '../php.ts'
import { demandCatalogue, findProduct, mayEditCatalogue } from '../rights.ts'
import { isoDate } from '../time.ts'
import { fieldNames, fieldsOfBlock } from './product-fields.ts'

/** Fields beside properties that this portal writes; others leave a warning. */
const WRITABLE = ['name', 'active', 'code', 'xmlId', 'sort', 'previewText', 'detailText'] as const

/**
 * catalog.product.update (wire reference 11.8): writes fields and property values of one product, and marks
 * it as changed now by this person, whatever was written.
 */
export function productUpdate(call: Call, params: Params): Answer {
  demandCatalogue(call)
  const id = requiredInt(params, 'id')
  const given = params.fields
  if (!isPhpArray(given) || isPhpEmpty(given)) throw missingParameter('fields')
  const product = findProduct(call.world, id)
  if (!product) throw notFound(call.generation, 'product', 'Product is not exists')
  if (!mayEditCatalogue(call.user)) throw new RestError(200040300040, 'Access Denied')
  const block = phpHas(given, 'iblockId') ? toInt(phpGet(given, 'iblockId')) : undefined
  if (block !== undefined && block !== product.iblockId) {
    throw new RestError(0, `Product with id ${id} does not exist in iblock ${block}`)
  }
  for (const [name, value] of phpEntries(given)) write(call, product, name, value, block)
  product.timestampX = isoDate(new Date(), call.world.offset)
  product.modifiedBy = call.user.id
  const fields = fieldsOfBlock(call, product.iblockId)
  return json({ element: show(product, fields, fieldNames(product, fields)) })
}

function write(call: Call, product: Product, name: string, value: unknown, block: number | undefined) {
  if (name === 'iblockId') return
  const field = WRITABLE.find((one) => one === name)
  if (field) {
    Object.assign(product, { [field]: castTo(product[field], value) })
    return
  }
  const propertyId = Number(/^property(\d+)$/.exec(name)?.[1])
  const property = call.world.properties.find(
    ({ id, iblockId }) => id === propertyId && iblockId === product.iblockId,
  )
  if (!property || property.propertyType === 'F') {
    call.warn(`fields: "${name}" is not written by this portal`)
    return
  }
  // The older documentation: without the block, property values are not written, and nothing is said.
  if (call.generation === 'g1' && block === undefined) {
    call.warn(`fields: "${name}" needs iblockId beside it in this generation; it is not written`)
    return
  }
  product.properties = {
    ...product.properties,
    [property.id]: newValues(call.world, product, property, value),
  }
}

const castTo = (before: unknown, value: unknown) =>
  typeof before === 'number' ? toInt(value) : toText(value) || null

/**
 * The values that a property has from now on: what was given replaces what there was, and keeps a value's id
 * only where it names it.
 */
function newValues(
  world: World,
  product: Product,
  property: CatalogProperty,
  given: unknown,
): PropertyValue | readonly PropertyValue[] {
  const before = [product.properties[property.id] ?? []].flat()
  const list = property.multiple === 'Y' && isList(given) ? Object.values(given) : [given]
  const nextId = idsAfter(world)
  const values = list.flatMap((one): PropertyValue[] => {
    const read = readValue(world, property, phpGet(one, 'value'))
    if (!read) return []
    const named = toInt(phpGet(one, 'valueId'))
    const kept = before.some(({ valueId }) => valueId === named)
    return [{ ...read, valueId: kept ? named : nextId() }]
  })
  return property.multiple === 'Y' ? values : (values[0] ?? [])
}

/** A list of values, and not one value with its id. */
const isList = (given: unknown): given is readonly unknown[] => isPhpArray(given) && !phpHas(given, 'value')

function readValue(
  world: World,
  { id, propertyType, userType }: CatalogProperty,
  value: unknown,
): Omit<PropertyValue, 'valueId'> | undefined {
  if (userType === 'HTML') return readHtml(value)
  const text = isPhpArray(value) ? '' : toText(value)
  if (text === '') return undefined
  if (propertyType !== 'L') return { value: text }
  const entry = world.enums.find((one) => one.propertyId === id && String(one.id) === text)
  return entry && { value: text, valueEnum: entry.value }
}

/** Only `text` and `type` in lower case survive the server's conversion of keys; `TEXT` becomes something else. */
function readHtml(value: unknown): Omit<PropertyValue, 'valueId'> | undefined {
  const text = isPhpArray(value) ? toText(phpGet(value, 'text')) : toText(value)
  if (text === '') return undefined
  const isHtml = isPhpArray(value) && toText(phpGet(value, 'type')).toUpperCase() === 'HTML'
  return { value: text, textType: isHtml ? 'HTML' : 'TEXT' }
}

/** Ids of values are unique in the whole portal. */
function idsAfter({ products }: World): () => number {
  let last = Math.max(
    0,
    ...products.flatMap(({ properties }) => Object.values(properties).flat()).map(({ valueId }) => valueId),
  )
  return () => {
    last += 1
    return last
  }
}
