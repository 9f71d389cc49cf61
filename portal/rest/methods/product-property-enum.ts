import type { PropertyEnum } from '../../world/types.ts'
import type { Answer, Call, Params } from '../call.ts'
import { RestError } from '../errors.ts'
import { plainFields } from '../fields.ts'
import { answerList } from '../list.ts'
import { mayReadCatalogue } from '../rights.ts'

const fields = plainFields<PropertyEnum>({
  id: 'integer',
  propertyId: 'integer',
  value: 'string',
  xmlId: 'string',
  def: 'char',
  sort: 'integer',
})

/** catalog.productPropertyEnum.list (wire reference 11.7): the values that list properties may take. */
export function productPropertyEnumList(call: Call, params: Params): Answer {
  if (!mayReadCatalogue(call.user)) throw new RestError(0, 'Access Denied')
  return answerList(call, params, {
    key: 'productPropertyEnums',
    rows: call.world.enums,
    fields,
    kind: 'table',
  })
}
