import { groupBy } from '../../world/group-by.ts'
import type { StockRow } from '../../world/types.ts'
import { type Answer, type Call, json, type Params, requiredInt } from '../call.ts'
import { notFound } from '../errors.ts'
import { fieldInfo, plainFields, show } from '../fields.ts'
import { answerList } from '../list.ts'
import { demandCatalogueOrStore, mayViewStore } from '../rights.ts'

/** catalog.storeproduct.* (wire reference 4.4, 5.3). */

const fields = plainFields<StockRow>({
  id: 'integer',
  productId: 'integer',
  storeId: 'integer',
  amount: 'double',
  quantityReserved: 'double',
})

/** `g2` does not look at warehouse rights here: rows of forbidden warehouses are sent. */
export function storeProductList(call: Call, params: Params): Answer {
  demandCatalogueOrStore(call)
  return answerList(call, params, {
    key: 'storeProducts',
    rows: call.world.stock,
    fields,
    kind: 'table',
    indexedBy: 'productId',
    ...(call.generation !== 'g2' && { access: (row: StockRow) => mayViewStore(call.user, row.storeId) }),
  })
}

/** Only `g3` looks at warehouse rights here, and calls a forbidden row non-existent. */
export function storeProductGet(call: Call, params: Params): Answer {
  demandCatalogueOrStore(call)
  const id = requiredInt(params, 'id')
  const row = groupBy(call.world.stock, 'id').get(id)?.[0]
  if (!row || (call.generation === 'g3' && !mayViewStore(call.user, row.storeId))) {
    throw notFound(call.generation, 'storeProduct', 'Entity is not exists')
  }
  return json({ storeProduct: show(row, fields, Object.keys(fields)) })
}

export function storeProductGetFields(call: Call): Answer {
  demandCatalogueOrStore(call)
  return json({
    storeProduct: {
      amount: fieldInfo('double', true),
      id: fieldInfo('integer', true),
      productId: fieldInfo('integer', true),
      quantityReserved: fieldInfo('double', true),
      storeId: fieldInfo('integer', true),
    },
  })
}
