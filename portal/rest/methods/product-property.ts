import type { CatalogProperty } from '../../world/types.ts'
import type { Answer, Call, Params } from '../call.ts'
import { RestError } from '../errors.ts'
import { type Fields, plainFields } from '../fields.ts'
import { answerList } from '../list.ts'
import { mayReadCatalogue } from '../rights.ts'

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
