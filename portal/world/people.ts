import { crmTypes } from './crm.ts'
import type { Rights, User } from './types.ts'

const NO_RIGHTS: Rights = {
  catalogRead: false,
  stores: [],
  closedProducts: [],
  crmTypes: [],
  closedDeals: [],
}

const DEAL = 2
const allTypes = crmTypes.map(({ id }) => id)

/**
 * The people whom `?as=` takes, newly made at every call so that portals side by side share nothing.
 *
 * @param closedProducts ids of products (their variations included by the portal itself) whose
 * element-level read right nobody but the administrator has.
 * @param closedDeals ids of deals that sales may not read.
 */
export function people(closedProducts: readonly number[] = [], closedDeals: readonly number[] = []): User[] {
  return [
    {
      key: 'admin',
      id: 1,
      name: 'Alma',
      lastName: 'Berzina',
      isAdmin: true,
      appAccess: true,
      rights: { ...NO_RIGHTS, catalogRead: true, stores: 'all', crmTypes: allTypes },
    },
    {
      key: 'sales',
      id: 7,
      name: 'Samir',
      lastName: 'Haddad',
      isAdmin: false,
      appAccess: true,
      rights: {
        catalogRead: true,
        stores: [1, 3],
        closedProducts: [...closedProducts],
        crmTypes: allTypes,
        closedDeals: [...closedDeals],
      },
    },
    {
      key: 'keeper',
      id: 12,
      name: 'Katrin',
      lastName: 'Lind',
      isAdmin: false,
      appAccess: true,
      rights: { ...NO_RIGHTS, stores: [1], closedProducts: [...closedProducts], crmTypes: [DEAL] },
    },
    {
      key: 'guest',
      id: 15,
      name: 'Gleb',
      lastName: 'Orlov',
      isAdmin: false,
      appAccess: true,
      rights: { ...NO_RIGHTS, closedProducts: [...closedProducts] },
    },
    {
      key: 'outsider',
      id: 21,
      name: 'Olga',
      lastName: 'Marin',
      isAdmin: false,
      appAccess: false,
      rights: { ...NO_RIGHTS, closedProducts: [...closedProducts] },
    },
  ]
}
