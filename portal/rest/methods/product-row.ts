import { crmTypes } from '../../world/crm.ts'
import type { ProductRow } from '../../world/types.ts'
import type { Answer, Call, Params } from '../call.ts'
import { missingParameter, RestError } from '../errors.ts'
import { type Fields, fieldOf, plainFields } from '../fields.ts'
import { answerList } from '../list.ts'
import { isPhpArray, phpGet, toInt, toText } from '../php.ts'
import { mayReadCrmItem } from '../rights.ts'

/** Money as the CRM rounds it. */
const cents = (amount: number) => Math.round((amount + Number.EPSILON) * 100) / 100

const priceExclusive = ({ price, taxRate }: ProductRow) => cents(price / (1 + (taxRate ?? 0) / 100))
const beforeDiscount = (price: number, { discountRate }: ProductRow) =>
  cents(price / (1 - discountRate / 100))
const priceNetto = (row: ProductRow) => beforeDiscount(priceExclusive(row), row)

/** In the order in which the server writes them. */
const fields: Fields<ProductRow> = {
  ...plainFields<ProductRow>({ id: 'integer', ownerId: 'integer' }),
  ownerType: { type: 'string', stored: ({ ownerTypeId }) => ownerTypeOf(ownerTypeId) },
  ...plainFields<ProductRow>({ productId: 'integer', productName: 'string', price: 'double' }),
  priceAccount: { type: 'double', stored: ({ price }) => price },
  priceExclusive: { type: 'double', stored: priceExclusive },
  priceNetto: { type: 'double', stored: priceNetto },
  priceBrutto: { type: 'double', stored: (row) => beforeDiscount(row.price, row) },
  ...plainFields<ProductRow>({ quantity: 'double' }),
  // Percent: the kind that the card of a deal enters by itself.
  discountTypeId: { type: 'integer', stored: () => 2 },
  ...plainFields<ProductRow>({ discountRate: 'double' }),
  discountSum: { type: 'double', stored: (row) => cents(priceNetto(row) - priceExclusive(row)) },
  ...plainFields<ProductRow>({ taxRate: 'double', taxIncluded: 'char' }),
  customized: { type: 'char', stored: () => 'Y' },
  ...plainFields<ProductRow>({ measureCode: 'integer', measureName: 'string', sort: 'integer' }),
  xmlId: { type: 'string', stored: ({ id }) => `sale_basket_${id}` },
  ...plainFields<ProductRow>({ type: 'integer', storeId: 'integer' }),
}

const ownerTypeOf = (typeId: number) => crmTypes.find(({ id }) => id === typeId)?.ownerType ?? ''

/**
 * crm.item.productrow.list (wire reference 4.13). The filter must name one owner, by exactly the keys
 * `=ownerType` and `=ownerId`. Unlike the catalogue, the CRM sends zeros as they are, and knows no `select`.
 */
export function productRowList(call: Call, params: Params): Answer {
  const { filter, select, ...rest } = params
  if (filter === undefined || filter === null) throw missingParameter('filter')
  if (select !== undefined) call.warn('select: the method has no such parameter; it is dropped')
  const owner = ownerOf(filter)
  if (!owner) {
    throw new RestError('INVALID_ARG_VALUE', 'The filter must have =ownerType and =ownerId of one object.')
  }
  if (!mayReadCrmItem(call.user, owner) || !mayKnow(call, owner)) {
    throw new RestError('ACCESS_DENIED', 'Access denied')
  }
  return answerList(
    call,
    { ...rest, filter },
    {
      key: 'productRows',
      rows: call.world.productRows,
      fields,
      kind: 'table',
      show: (row, names) =>
        Object.fromEntries(names.map((name) => [name, fieldOf(fields, name)?.stored(row)])),
    },
  )
}

/** The owner that a filter names; `undefined` for none, a list of them, or a kind that there is not. */
function ownerOf(filter: unknown) {
  const [ownerType, ownerId] = [phpGet(filter, '=ownerType'), phpGet(filter, '=ownerId')]
  if (ownerType === undefined || ownerId === undefined) return undefined
  if (isPhpArray(ownerType) || isPhpArray(ownerId)) return undefined
  const type = crmTypes.find((one) => one.ownerType === toText(ownerType))
  const id = toInt(ownerId)
  return type && id > 0 ? { typeId: type.id, id } : undefined
}

/** An object that is not there is denied like a closed one; only an administrator learns that it has no rows. */
const mayKnow = ({ user, world }: Call, { typeId, id }: { typeId: number; id: number }) =>
  user.isAdmin || world.crmItems.some((item) => item.typeId === typeId && item.id === id)
