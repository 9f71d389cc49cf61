import { crmTypes } from '../world/crm.ts'

/**
 * Codes of places that each scope of the portal offers to applications, as `placement.list` groups them; a part
 * of the real catalogue (wire reference 2.1 to 2.4), with everything that concerns products and their rows.
 */
export const placementCodes: Readonly<Record<string, readonly string[]>> = {
  placement: ['REST_APP_URI', 'LEFT_MENU', 'PAGE_BACKGROUND_WORKER'],
  crm: [
    ...crmTypes.map(({ placement }) => placement),
    'CRM_ORDER_DETAIL_TAB',
    'CRM_CONTACT_DETAIL_TAB',
    'CRM_COMPANY_DETAIL_TAB',
    'CRM_DEAL_LIST_MENU',
    'CRM_DEAL_LIST_TOOLBAR',
    'CRM_DEAL_DETAIL_ACTIVITY',
  ],
  catalog: ['CATALOG_EXTERNAL_PRODUCT'],
  task: ['TASK_VIEW_TAB', 'TASK_VIEW_SIDEBAR'],
  user: ['USER_PROFILE_MENU'],
}

/** Places that take one handler of an application. */
export const SINGLE_PLACEMENTS: readonly string[] = ['REST_APP_URI', 'PAGE_BACKGROUND_WORKER']
