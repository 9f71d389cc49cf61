import type { CatalogProperty } from '../../world/types.ts'
import { type Answer, type Call, json, type Params, requiredInt } from '../call.ts'
import { missingParameter, notFound, RestError } from '../errors.ts'
import { type Fields, fieldOf, plainFields, show } from '../fields.ts'
import { answerList } from '../list.ts'
import { isPhpArray, isPhpEmpty, type PhpArray, phpGet, phpHas, toInt, toText } from '../php.ts'
import { mayEditCatalogue, mayReadCatalogue } from '../rights.ts'

const constant = (type: 'integer' | 'string' | 'char' | 'datetime', value: unknown) => ({
  type,
  stored: () => value,
})

/** Fields of `modules/catalog/lib/restview/productproperty.php`; what the world does not keep has the form's preset. */
const fields: Fields<CatalogProperty> = {
  ...plainFields<CatalogProperty>({
    id: 'integer',
    iblockId: 'integer',
    name: 'string',
    code: 'string',
    xmlId: 'string',
    active: 'char',
    propertyType: 'string',
    userType: 'string',
    linkIblockId: 'integer',
    multiple: 'char',
    sort: 'integer',
  }),
  colCount: constant('integer', 30),
  defaultValue: constant('string', null),
  fileType: constant('string', null),
  filtrable: constant('char', 'N'),
  hint: constant('string', null),
  isRequired: constant('char', 'N'),
  listType: constant('char', 'L'),
  multipleCnt: constant('integer', 5),
  rowCount: constant('integer', 1),
  searchable: constant('char', 'N'),
  timestampX: constant('datetime', '2025-11-03T09:00:00+02:00'),
  userTypeSettings: {
    type: 'object',
    stored: ({ userType }) => (userType === 'SKU' ? { VIEW: 'A', SHOW_ADD: 'N', MAX_WIDTH: 0 } : null),
  },
  withDescription: constant('char', 'N'),
}

/** catalog.productProperty.list (wire reference 4.9): the way to a variations block for every user. */
export function productPropertyList(call: Call, params: Params): Answer {
  if (!mayReadCatalogue(call.user)) throw new RestError(0, 'Access Denied')
  return answerList(call, params, {
    key: 'productProperties',
    rows: call.world.properties,
    fields,
    kind: 'table',
    refusesOddValues: true,
  })
}

/**
 * catalog.productProperty.add (documentation of the method): a property for all products of a block. Two
 * properties may have the same code, so that a client that asks twice has two.
 */
export function productPropertyAdd(call: Call, params: Params): Answer {
  const { world } = call
  if (!mayEditCatalogue(call.user)) throw new RestError(0, 'Access Denied')
  const given = params.fields
  if (!isPhpArray(given)) throw missingParameter('fields')
  const missing = ['iblockId', 'name', 'propertyType'].filter((name) => isPhpEmpty(phpGet(given, name)))
  if (missing.length > 0) throw new RestError(0, `Required fields: ${missing.join(', ')}`)
  const block = world.iblocks.find(({ id }) => id === toInt(phpGet(given, 'iblockId')))
  if (!block) throw new RestError(0, 'The specified iblock is not a product catalog')
  const [propertyType, userType] = [toText(phpGet(given, 'propertyType')), textOrNull(given, 'userType')]
  if (!isTypePair(propertyType, userType)) throw new RestError(0, 'Invalid property type specified')
  const code = textOrNull(given, 'code')
  if (code !== null && /^\d/.test(code)) throw new RestError(0, 'Property code cannot start with a digit')
  if (code !== null && !/^\w+$/.test(code)) {
    throw new RestError(0, 'Property code may contain only Latin letters, digits and underscores')
  }
  for (const name of Object.keys(given)) {
    if (!fieldOf(fields, name)) call.warn(`fields: "${name}" is not a field; it is dropped`)
  }
  const property: CatalogProperty = {
    id: Math.max(0, ...world.properties.map(({ id }) => id)) + 1,
    iblockId: block.id,
    name: toText(phpGet(given, 'name')),
    code,
    xmlId: textOrNull(given, 'xmlId'),
    active: toText(phpGet(given, 'active')) === 'N' ? 'N' : 'Y',
    propertyType,
    userType,
    linkIblockId: toInt(phpGet(given, 'linkIblockId')) || null,
    multiple: toText(phpGet(given, 'multiple')) === 'Y' ? 'Y' : 'N',
    sort: phpHas(given, 'sort') ? toInt(phpGet(given, 'sort')) : 500,
  }
  world.properties.push(property)
  return json({ productProperty: show(property, fields, Object.keys(fields)) })
}

/** catalog.productProperty.delete: the property goes, and with it its value on every product. */
export function productPropertyDelete(call: Call, params: Params): Answer {
  const { world } = call
  if (!mayEditCatalogue(call.user)) throw new RestError(0, 'Access Denied')
  const id = requiredInt(params, 'id')
  if (!world.properties.some((property) => property.id === id)) {
    throw notFound(call.generation, 'productProperty', 'Property is not exists')
  }
  world.properties = world.properties.filter((property) => property.id !== id)
  world.enums = world.enums.filter(({ propertyId }) => propertyId !== id)
  for (const product of world.products) {
    if (!(id in product.properties)) continue
    const { [id]: _, ...rest } = product.properties
    product.properties = rest
  }
  return json(true)
}

const TYPES = ['S', 'N', 'L', 'E', 'F'] as const
const USER_TYPES: Readonly<Record<string, readonly string[]>> = {
  S: [
    'HTML',
    'DateTime',
    'Date',
    'Money',
    'directory',
    'UserID',
    'employee',
    'map_google',
    'map_yandex',
    'ECrm',
  ],
  N: ['Sequence'],
  L: ['BoolEnum'],
  E: ['SKU', 'EList', 'EAutocomplete'],
  F: ['DiskFile'],
}

/** Links to sections (`G`) are a type of the server, and of no property in these portals. */
function isTypePair(type: string, userType: string | null): type is CatalogProperty['propertyType'] {
  const isType = TYPES.some((known) => known === type)
  return isType && (userType === null || USER_TYPES[type]?.includes(userType) === true)
}

const textOrNull = (given: PhpArray, name: string) => toText(phpGet(given, name)) || null
