/** The kinds of CRM objects that have product rows (wire reference 2.3). */
export interface CrmType {
  /** `entityTypeId`; 128 and above are smart processes. */
  id: number
  key: 'lead' | 'deal' | 'quote' | 'invoice' | 'process'
  /** What `crm.item.productrow.list` calls it. */
  ownerType: string
  /** Where its cards stand; the id and a slash follow. */
  path: string
  /** The tab that an app may add to its card. */
  placement: string
}

export const crmTypes: readonly CrmType[] = [
  { id: 2, key: 'deal', ownerType: 'D', path: '/crm/deal/details/', placement: 'CRM_DEAL_DETAIL_TAB' },
  { id: 1, key: 'lead', ownerType: 'L', path: '/crm/lead/details/', placement: 'CRM_LEAD_DETAIL_TAB' },
  { id: 7, key: 'quote', ownerType: 'Q', path: '/crm/quote/details/', placement: 'CRM_QUOTE_DETAIL_TAB' },
  {
    id: 31,
    key: 'invoice',
    ownerType: 'SI',
    path: '/crm/type/31/details/',
    placement: 'CRM_SMART_INVOICE_DETAIL_TAB',
  },
  // The portal's one smart process: 128 is `T80` by its lower-case hexadecimal number.
  {
    id: 128,
    key: 'process',
    ownerType: 'T80',
    path: '/crm/type/128/details/',
    placement: 'CRM_DYNAMIC_128_DETAIL_TAB',
  },
]
