import { mayReadCrmItem } from '../../rest/rights.ts'
import { type CrmType, crmTypes } from '../../world/crm.ts'
import type { CrmItem, ProductRow, World } from '../../world/types.ts'
import { type Html, html } from '../html.ts'
import { bindingsOf, bindingTitle } from '../placements.ts'
import { icon } from './icons.ts'
import { layout, type PageContext, showsApp } from './layout.ts'
import { cardPath } from './products.ts'

/** Path of the card of a CRM object; `undefined` for a kind that the portal does not have. */
export function crmCardPath({ typeId, id }: CrmItem): string | undefined {
  const type = crmTypes.find((one) => one.id === typeId)
  return type && `${type.path}${id}/`
}

export const mayViewCrmCard = ({ visitor }: PageContext, item: CrmItem) => mayReadCrmItem(visitor.user, item)

/**
 * The card of a CRM object: what it is, its products, and a tab for every place that the app took there.
 * The frame of such a tab is asked for only when the tab is opened.
 */
export function crmCardPage(context: PageContext, type: CrmType, item: CrmItem): Html {
  const { words, state, visitor } = context
  if (!mayViewCrmCard(context, item)) {
    return layout(
      context,
      words.crmKinds[type.key],
      html`<section class="card message">${icon('lock')}<p>${words.crmHidden}</p></section>`,
    )
  }
  const rows = rowsOf(state.world, item)
  const tabs: Tab[] = [
    { id: 'general', title: words.crmGeneral, content: general(context, type, item, rows) },
    { id: 'products', title: words.products, content: products(context, rows) },
  ]
  const appTabs = showsApp(context) ? bindingsOf(state.world, type.placement) : []
  for (const binding of appTabs) {
    tabs.push({
      id: `app-${binding.id}`,
      title: bindingTitle(binding, visitor.language, words.appName),
      frame: `${type.path}${item.id}/app/${binding.id}/`,
    })
  }
  return layout(
    context,
    item.title,
    html`<div class="tabs" role="tablist" aria-label="${words.sections}">${tabs.map(tabButton)}</div>
${tabs.map(tabPanel)}`,
  )
}

interface Tab {
  id: string
  title: string
  content?: Html
  /** Address of the app's frame, which is loaded into the panel when it is first shown. */
  frame?: string
}

const tabButton = ({ id, title }: Tab, index: number): Html =>
  html`<button type="button" role="tab" id="tab-${id}" aria-controls="panel-${id}" aria-selected="${index === 0 ? 'true' : 'false'}"${index > 0 && html` tabindex="-1"`}>${title}</button>`

const tabPanel = ({ id, content, frame }: Tab, index: number): Html =>
  html`<section class="tab-panel" role="tabpanel" id="panel-${id}" aria-labelledby="tab-${id}"${frame ? html` data-frame="${frame}"` : html` data-refresh`}${index > 0 && html` hidden`}>${content}</section>
`

/** Rows in the order that people gave them. */
const rowsOf = ({ productRows }: World, { typeId, id }: CrmItem): ProductRow[] =>
  productRows
    .filter((row) => row.ownerTypeId === typeId && row.ownerId === id)
    .sort((one, other) => one.sort - other.sort || one.id - other.id)

function general({ words, visitor }: PageContext, type: CrmType, { id }: CrmItem, rows: ProductRow[]): Html {
  const sum = rows.reduce((total, { price, quantity }) => total + price * quantity, 0)
  const facts: [string, string][] = [
    [words.kind, words.crmKinds[type.key]],
    [words.id, String(id)],
    [words.products, String(rows.length)],
    [words.sum, money(sum, visitor.language.tag)],
  ]
  return html`<div class="card"><h2>${words.crmGeneral}</h2><dl class="facts">${facts.map(
    ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl></div>`
}

function products(context: PageContext, rows: readonly ProductRow[]): Html {
  const { words } = context
  if (rows.length === 0) return html`<div class="card"><p class="hint">${words.noProductRows}</p></div>`
  const heading = (text: string) => html`<th scope="col" class="number">${text}</th>`
  return html`<div class="card"><table class="products">
<thead><tr><th scope="col">${words.product}</th>${[words.quantity, words.price, words.sum, words.reserved].map(heading)}</tr></thead>
<tbody>${rows.map((row) => productRow(context, row))}</tbody>
</table></div>`
}

function productRow({ state, visitor, words }: PageContext, row: ProductRow): Html {
  const { tag } = visitor.language
  const { productId, productName, quantity, measureName, price, reserved, storeId } = row
  const path = productPath(state.world, productId)
  const store = state.world.stores.find(({ id }) => id === storeId)
  const amount = (value: number) => `${new Intl.NumberFormat(tag).format(value)} ${measureName}`
  return html`<tr><td class="name">${
    path === undefined
      ? html`<span dir="auto">${productName}</span>${productId > 0 && html` <span class="badge warning">${words.productDeleted}</span>`}`
      : html`<a href="${path}" dir="auto">${productName}</a>`
  }${store && html` <small>${store.title ?? store.address}</small>`}</td>
${figure(words.quantity, amount(quantity))}${figure(words.price, money(price, tag))}
${figure(words.sum, money(price * quantity, tag))}${figure(words.reserved, reserved > 0 && amount(reserved))}</tr>
`
}

/** The label stands for the column's heading where a narrow page has none. */
const figure = (label: string, value: string | false): Html =>
  html`<td class="number"${value !== false && html` data-label="${label}"`}>${value}</td>`

/** Card of a row's product; a variation stands on the card of its head. */
function productPath({ products: all }: World, productId: number): string | undefined {
  const product = all.find(({ id }) => id === productId)
  if (!product || product.parentId === null) return product && cardPath(product)
  const head = all.find(({ id }) => id === product.parentId)
  return head && `${cardPath(head)}variation/${product.id}/`
}

/** Two decimals; the demo's prices have no currency. */
const money = (amount: number, tag: string) =>
  new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(amount)
