import type { Store } from '../../world/types.ts'
import { type Answer, type Call, json, type Params, requiredInt } from '../call.ts'
import { catalogueDenied, RestError } from '../errors.ts'
import { type Fields, plainFields, show } from '../fields.ts'
import { answerList } from '../list.ts'
import { demandCatalogueOrStore, mayViewStore } from '../rights.ts'

/** catalog.store.list / get (wire reference 4.5, 5.3). */

const ADMINISTRATOR_ID = 1

const fields: Fields<Store> = {
  ...plainFields<Store>({
    id: 'integer',
    title: 'string',
    active: 'char',
    address: 'string',
    description: 'string',
    phone: 'string',
    schedule: 'string',
    email: 'string',
    xmlId: 'string',
    code: 'string',
    gpsN: 'double',
    gpsS: 'double',
    sort: 'integer',
    issuingCenter: 'char',
    dateCreate: 'datetime',
    dateModify: 'datetime',
  }),
  // The portal's warehouses have no pictures, and the administrator keeps their list.
  imageId: { type: 'object', stored: () => null },
  userId: { type: 'integer', stored: () => ADMINISTRATOR_ID },
  modifiedBy: { type: 'integer', stored: () => ADMINISTRATOR_ID },
}

export function storeList(call: Call, params: Params): Answer {
  demandCatalogueOrStore(call)
  return answerList(call, params, {
    key: 'stores',
    rows: call.world.stores,
    fields,
    kind: 'table',
    access: ({ id }) => mayViewStore(call.user, id),
    refusesOddValues: true,
  })
}

export function storeGet(call: Call, params: Params): Answer {
  demandCatalogueOrStore(call)
  const id = requiredInt(params, 'id')
  const store = call.world.stores.find((one) => one.id === id)
  if (!store) {
    throw call.generation === 'g1'
      ? new RestError(0, 'Store is not exists')
      : new RestError(201100000000, 'store does not exist.')
  }
  if (!mayViewStore(call.user, id)) throw catalogueDenied()
  return json({ store: show(store, fields, Object.keys(fields)) })
}
