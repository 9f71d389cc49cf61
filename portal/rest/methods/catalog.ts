import type { Iblock } from '../../world/types.ts'
import type { Answer, Call, Params } from '../call.ts'
import { catalogueDenied } from '../errors.ts'
import type { Fields } from '../fields.ts'
import { answerList } from '../list.ts'

/** Fields of `b_catalog_iblock`; a catalogue has the id of its information block. */
const fields: Fields<Iblock> = {
  id: { type: 'integer', stored: ({ id }) => id },
  iblockId: { type: 'integer', stored: ({ id }) => id },
  // Declared an integer, so that the type's name is cast to 0, which goes out as null.
  iblockTypeId: { type: 'integer', stored: () => 0 },
  lid: { type: 'string', stored: () => 's1' },
  name: { type: 'string', stored: ({ name }) => name },
  productIblockId: { type: 'integer', stored: ({ productIblockId }) => productIblockId },
  skuPropertyId: { type: 'integer', stored: ({ skuPropertyId }) => skuPropertyId },
  subscription: { type: 'char', stored: () => 'N' },
  vatId: { type: 'integer', stored: () => null },
}

/** catalog.catalog.list (wire reference 4.9): asks for the portal's settings, which only administrators may open. */
export function catalogList(call: Call, params: Params): Answer {
  if (!call.user.isAdmin) throw catalogueDenied()
  return answerList(call, params, { key: 'catalogs', rows: call.world.iblocks, fields, kind: 'table' })
}
