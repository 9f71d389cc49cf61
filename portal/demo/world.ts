import { people } from '../world/people.ts'
import type { InstalledApp, World } from '../world/types.ts'
import { assemble } from './assemble.ts'
import { clothes } from './catalogue/clothes.ts'
import { electronics } from './catalogue/electronics.ts'
import { furniture } from './catalogue/furniture.ts'
import { kitchen } from './catalogue/kitchen.ts'
import { leisure } from './catalogue/leisure.ts'
import { services } from './catalogue/services.ts'
import { workshop } from './catalogue/workshop.ts'
import { closedDealIds, crmItems, productRows } from './crm.ts'
import { measures } from './measures.ts'
import { placements } from './placements.ts'
import { enums, iblocks, properties } from './properties.ts'
import { sections } from './sections.ts'
import { OFFSET } from './time.ts'
import { warehouses } from './warehouses.ts'

/** The ring in the safe and the telephone that is not announced yet: only the administrator may read them. */
export const closedProductIds: readonly number[] = [1307, 1292]

const app: InstalledApp = {
  id: 17,
  code: 'example.stock_photos',
  clientId: 'app.5f0c3a1d2b4e60.31415926',
  version: 1,
  status: 'F',
  scopes: ['catalog', 'crm', 'placement'],
  installed: true,
  paymentExpired: false,
}

/**
 * The portal of the demo: about 70 products in a telling state each (`docs/demo-catalogue.md` lists
 * them), 25 warehouses, two catalogues, the five people. Everything in it is invented.
 * Every call gives a new copy, so that portals side by side and faults in one of them share nothing.
 */
export function demoWorld(): World {
  const goods = assemble([
    ...furniture,
    ...kitchen,
    ...clothes,
    ...electronics,
    ...leisure,
    ...services,
    ...workshop,
  ])
  return structuredClone({
    memberId: 'd3a0c0de5707ab1e0f0770ca7a10900d',
    offset: OFFSET,
    users: people(closedProductIds, closedDealIds),
    app,
    inventoryManagement: true,
    iblocks: [...iblocks],
    properties: [...properties],
    enums: [...enums],
    sections: [...sections],
    stores: [...warehouses],
    measures: [...measures],
    crmItems: [...crmItems],
    productRows: productRows(goods.products, measures),
    placements: [...placements],
    ...goods,
  })
}
