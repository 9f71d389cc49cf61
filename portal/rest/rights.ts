import { groupBy } from '../world/group-by.ts'
import type { CrmItem, Product, User, World } from '../world/types.ts'
import type { Call } from './call.ts'
import { catalogueDenied } from './errors.ts'

/** Role right "View product catalog"; administrators bypass every check (wire reference 5.2). */
export const mayReadCatalogue = (user: User) => user.isAdmin || user.rights.catalogRead

/** The right to change products and their properties, which of these portals' people only administrators have. */
export const mayEditCatalogue = (user: User) => user.isAdmin

/** Role right "View and select warehouses", for at least one of them. */
export const mayViewAnyStore = (user: User) =>
  user.isAdmin || user.rights.stores === 'all' || user.rights.stores.length > 0

export const mayViewStore = (user: User, storeId: number) =>
  user.isAdmin || user.rights.stores === 'all' || user.rights.stores.includes(storeId)

/** Element-level read right; a variation is closed together with its head. */
export const mayReadElement = (user: User, { id, parentId }: Product) =>
  user.isAdmin ||
  !(
    user.rights.closedProducts.includes(id) ||
    (parentId !== null && user.rights.closedProducts.includes(parentId))
  )

/** Read right on one object of the CRM. */
export const mayReadCrmItem = ({ isAdmin, rights }: User, { typeId, id }: Pick<CrmItem, 'typeId' | 'id'>) =>
  isAdmin || (rights.crmTypes.includes(typeId) && !(typeId === DEAL && rights.closedDeals.includes(id)))

const DEAL = 2

export function demandCatalogue({ user }: Call) {
  if (!mayReadCatalogue(user)) throw catalogueDenied()
}

/** What stock, warehouses, units and the mode ask for: the catalogue, or any warehouse. */
export function demandCatalogueOrStore({ user }: Call) {
  if (!mayReadCatalogue(user) && !mayViewAnyStore(user)) throw catalogueDenied()
}

export const findProduct = ({ products }: World, id: number): Product | undefined =>
  groupBy(products, 'id').get(id)?.[0]
