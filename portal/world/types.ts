/**
 * The facts that a portal holds: everything that the REST methods and the host pages answer from.
 * Plain values in memory, as the portal's database has them: zeros are zeros here, and `null` means
 * "empty"; turning both into the wire's `null` is the REST layer's work.
 */

/** A person of the portal. `key` is what `?as=` takes. */
export interface User {
  key: string
  id: number
  name: string
  lastName: string
  /** Portal administrator: every right below is granted without looking at it. */
  isAdmin: boolean
  /** May open the app at all (the app's own access list on the portal). */
  appAccess: boolean
  rights: Rights
}

/** The role rights of inventory management that the catalogue methods check. */
export interface Rights {
  /** "View product catalog". */
  catalogRead: boolean
  /** "View and select warehouses": all of them, or those with these ids. */
  stores: 'all' | readonly number[]
  /** Products (and their variations) whose element-level read right this person lacks. */
  closedProducts: readonly number[]
  /** Kinds of CRM objects (`CrmItem.typeId`) that this person may read. */
  crmTypes: readonly number[]
  /** Single deals whose read right this person lacks. */
  closedDeals: readonly number[]
}

/** An information block that is a catalogue. */
export interface Iblock {
  id: number
  name: string
  /** Set on a block of variations: the block of their heads, and the linking property. */
  productIblockId: number | null
  skuPropertyId: number | null
}

/** 1 simple, 2 set, 3 head with variations, 4 variation, 5 variation without a head, 6 head without variations, 7 service. */
export type ProductType = 1 | 2 | 3 | 4 | 5 | 6 | 7

export type Flag = 'Y' | 'N'

export interface Product {
  id: number
  iblockId: number
  type: ProductType
  name: string
  active: Flag
  available: Flag
  code: string | null
  xmlId: string | null
  iblockSectionId: number | null
  sort: number
  createdBy: number
  modifiedBy: number
  /** ISO 8601 with the portal's offset. */
  dateCreate: string
  timestampX: string
  previewText: string | null
  detailText: string | null
  /** Measure id; `null` on heads. */
  measure: number | null
  /** Free quantity over active warehouses: sum(amount) - reserved. Unused on heads and services. */
  quantity: number
  quantityReserved: number
  quantityTrace: 'Y' | 'N' | 'D'
  canBuyZero: 'Y' | 'N' | 'D'
  weight: number
  width: number
  height: number
  length: number
  /** Digits with six decimals, as the server stores money; `null` where none was entered. */
  purchasingPrice: string | null
  purchasingCurrency: string | null
  /** Values by property id. */
  properties: Readonly<Record<number, PropertyValue | readonly PropertyValue[]>>
  /** The head, on a variation. */
  parentId: number | null
}

export interface PropertyValue {
  value: string
  valueId: number
  /** The text of a list value. */
  valueEnum?: string
  /** Of a property with `userType` HTML: is `value` markup or plain text? */
  textType?: 'HTML' | 'TEXT'
}

export interface CatalogProperty {
  id: number
  iblockId: number
  name: string
  code: string | null
  xmlId: string | null
  active: Flag
  /** `S` string, `N` number, `L` list, `E` link to elements, `F` file. */
  propertyType: 'S' | 'N' | 'L' | 'E' | 'F'
  /** `SKU` on the property that links a variation to its head; `HTML` on one that holds markup. */
  userType: string | null
  linkIblockId: number | null
  multiple: Flag
  sort: number
}

export interface PropertyEnum {
  id: number
  propertyId: number
  value: string
  xmlId: string
  def: Flag
  sort: number
}

export interface Section {
  id: number
  iblockId: number
  iblockSectionId: number | null
  name: string
  code: string | null
  xmlId: string | null
  sort: number
  active: Flag
}

export interface ProductImage {
  id: number
  productId: number
  type: 'DETAIL_PICTURE' | 'PREVIEW_PICTURE' | 'MORE_PHOTO'
  /** Original file name: what a person uploaded, so spaces, other alphabets and markup are possible. */
  name: string
  createTime: string
  /**
   * File below `portal/demo/pictures/`, or what stands in for one:
   * `missing` answers 404 at every address, `text` answers bytes that are no picture,
   * `hidden` answers 403 at its public address and the picture only through `downloadUrl`
   * (that picture is `file`).
   */
  file: string
  state: 'ok' | 'missing' | 'text' | 'hidden'
  /** Where the public address points: the portal itself (relative URL) or storage on another origin (absolute URL). */
  storage: 'portal' | 'elsewhere'
}

export interface Store {
  id: number
  title: string | null
  active: Flag
  address: string
  description: string | null
  phone: string | null
  schedule: string | null
  email: string | null
  xmlId: string | null
  code: string | null
  gpsN: number | null
  gpsS: number | null
  sort: number
  issuingCenter: Flag
  dateCreate: string
  dateModify: string
}

/** One product in one warehouse; exists once there was a movement of that pair. */
export interface StockRow {
  id: number
  productId: number
  storeId: number
  amount: number
  /** `null` is kept apart from 0 in the database, and looks the same on the wire. */
  quantityReserved: number | null
}

export interface Measure {
  id: number
  code: number
  measureTitle: string
  symbol: string | null
  symbolIntl: string
  symbolLetterIntl: string
  isDefault: Flag
}

/** The installed application, as `app.info` and the placement lookups know it. */
export interface InstalledApp {
  id: number
  /** Symbolic code of the application card: what `/marketplace/view/<APP_CODE>/` takes. */
  code: string
  clientId: string
  version: number
  status: 'L' | 'F' | 'D' | 'T' | 'P' | 'S'
  scopes: readonly string[]
  installed: boolean
  paymentExpired: boolean
}

/** An object of the CRM that has product rows; `portal/world/crm.ts` names the kinds. Ids are unique within a kind only. */
export interface CrmItem {
  typeId: number
  id: number
  title: string
}

/** One line of a CRM object's products. The prices that are not here follow from those that are. */
export interface ProductRow {
  id: number
  ownerTypeId: number
  ownerId: number
  /** 0 on a line that was typed freely; the id stays when the product is deleted. */
  productId: number
  productName: string
  /** Of one unit, with discount and tax. */
  price: number
  quantity: number
  /** Percent. */
  discountRate: number
  /** Percent; `null` is "no tax". */
  taxRate: number | null
  taxIncluded: Flag
  /** Code of the classifier, not an id. */
  measureCode: number
  measureName: string
  sort: number
  type: ProductType
  storeId: number | null
  /** What this line itself holds back in its warehouse. REST does not tell it. */
  reserved: number
}

/** A place where the app stands since `placement.bind`. */
export interface PlacementBinding {
  id: number
  placement: string
  /** Absolute once a portal runs; a demo world may give it relative to the app's address. */
  handler: string
  /** Texts by the portal's language codes; empty where nothing was given. */
  langAll: Readonly<Record<string, PlacementTexts>>
}

export interface PlacementTexts {
  TITLE: string
  DESCRIPTION: string
  GROUP_NAME: string
}

export interface World {
  memberId: string
  /** Portal's UTC offset, `+02:00`. */
  offset: string
  users: readonly User[]
  app: InstalledApp
  /** Is inventory management on: `catalog.document.mode.status`. */
  inventoryManagement: boolean
  iblocks: Iblock[]
  properties: CatalogProperty[]
  enums: PropertyEnum[]
  sections: Section[]
  products: Product[]
  images: ProductImage[]
  stores: Store[]
  stock: StockRow[]
  measures: Measure[]
  crmItems: CrmItem[]
  productRows: ProductRow[]
  placements: PlacementBinding[]
}
