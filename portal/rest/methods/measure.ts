import type { Measure } from '../../world/types.ts'
import type { Answer, Call, Params } from '../call.ts'
import { plainFields } from '../fields.ts'
import { answerList } from '../list.ts'
import { demandCatalogueOrStore } from '../rights.ts'

const fields = plainFields<Measure>({
  id: 'integer',
  code: 'integer',
  measureTitle: 'string',
  symbol: 'string',
  symbolIntl: 'string',
  symbolLetterIntl: 'string',
  isDefault: 'char',
})

/** catalog.measure.list (wire reference 4.10). */
export function measureList(call: Call, params: Params): Answer {
  demandCatalogueOrStore(call)
  return answerList(call, params, { key: 'measures', rows: call.world.measures, fields, kind: 'table' })
}
