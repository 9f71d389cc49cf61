/**
 * Rights as Bitrix24 words them in English (access permissions of inventory management; `block` is a level of access to
 * an information block). Apart from the locale, because every language shows the English name too.
 */
export const ENGLISH_RIGHTS = {
  catalog: 'View product catalog',
  warehouses: 'View and select warehouses',
  block: 'View in Control Panel',
}
