import { crmTypes } from '../../world/crm.ts'
import type { Product, User } from '../../world/types.ts'
import { type Html, html } from '../html.ts'
import type { OpenBy } from '../session.ts'
import type { Words } from '../words.ts'
import { crmCardPath } from './crm-card.ts'
import { appPagePath, avatar, layout, type PageContext, withChoice } from './layout.ts'
import { cardPath, countFacts, listProducts, type ProductFacts } from './products.ts'

/** Posted to without a body; an address of this local portal alone. */
export const REINSTALL_PATH = '/portal/reinstall'

const PAGE_SIZE = 100

/** The portal's first page: who to be, how to open the app, and every product there is. */
export function homePage(context: PageContext, webhook: string): Html {
  const { words } = context
  return layout(
    context,
    words.home,
    html`${people(context)}
<div class="side-by-side">
${opening(context)}
<section class="card"><h2>${words.webhook}</h2><p class="hint">${words.webhookHint}</p>
<p><code class="address" dir="ltr">${webhook}</code></p></section>
</div>
${products(context)}
${crmItems(context)}`,
  )
}

function people({ words, state, visitor, url }: PageContext): Html {
  return html`<section class="card" id="people"><h2>${words.people}</h2><p class="hint">${words.peopleHint}</p>
<ul class="people">${state.world.users.map((user) => {
    const isVisitor = user.key === visitor.user.key
    return html`<li><a href="${withChoice(url, 'as', user.key)}"${isVisitor && html` aria-current="true"`}>
${avatar(user.name, user.lastName)}
<span class="who"><strong>${user.name} ${user.lastName}</strong>${isVisitor && html` <span class="badge accent">${words.lookingNow}</span>`}
<small>${roleOf(user, words)}</small></span></a></li>`
  })}</ul></section>`
}

/** A person's rights in a sentence, read from the rights themselves: they may change while the portal runs. */
function roleOf({ isAdmin, appAccess, rights }: User, words: Words): string {
  if (!appAccess) return words.roleNoApp
  if (isAdmin) return words.roleAdmin
  const { stores, catalogRead } = rights
  const warehouses =
    stores === 'all'
      ? words.roleAllStores
      : stores.length > 0
        ? words.roleSomeStores(stores.length)
        : words.roleNoStores
  return `${warehouses}; ${catalogRead ? words.roleCatalog : words.roleNoCatalog}`
}

function opening(context: PageContext): Html {
  const { words, visitor, url } = context
  const choice = (openBy: OpenBy, text: string) =>
    html`<li><a href="${withChoice(url, 'open', openBy)}"${visitor.openBy === openBy && html` aria-current="true"`}>${text}</a></li>`
  return html`<section class="card"><h2>${words.opening}</h2>
<ul class="choices">${choice('post', words.openingPost)}${choice('get', words.openingGet)}</ul>
${visitor.user.isAdmin && installation(context)}</section>`
}

/** To finish the installation, or to begin it again as after a removal of the app. */
function installation(context: PageContext): Html {
  const { words, state } = context
  return state.world.app.installed
    ? html`<form action="${REINSTALL_PATH}" method="post"><p class="hint">${words.reinstallHint}</p>
<button class="button">${words.reinstall}</button></form>`
    : html`<p><a class="button" href="${appPagePath(context)}">${words.finishInstall}</a></p>`
}

function products(context: PageContext): Html {
  const { words, state, url } = context
  const all = listProducts(state.world)
  const pageCount = Math.max(1, Math.ceil(all.length / PAGE_SIZE))
  const page = Math.min(Math.max(Number(url.searchParams.get('page')) || 1, 1), pageCount)
  const facts = countFacts(state.world)
  const shown = all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  return html`<section class="card" id="products"><h2>${words.products} <small>${all.length}</small></h2>
${all.length === 0 && html`<p class="hint">${words.noProducts}</p>`}
<table class="products">
<thead><tr><th scope="col">${words.product}</th><th scope="col">${words.kind}</th><th scope="col">${words.state}</th><th scope="col" class="number">${words.id}</th></tr></thead>
<tbody>${shown.map((product) => productRow(product, facts(product), words))}</tbody>
</table>
${pageCount > 1 && pages(words, page, pageCount)}</section>`
}

/** Everything that has product rows, deals first. */
function crmItems({ words, state }: PageContext): Html | false {
  const listed = crmTypes.flatMap((type) =>
    state.world.crmItems.filter(({ typeId }) => typeId === type.id).map((item) => ({ type, item })),
  )
  return (
    listed.length > 0 &&
    html`<section class="card" id="deals"><h2>${words.deals}</h2>
<ul class="plain-list">${listed.map(
      ({ type, item }) =>
        html`<li><a href="${crmCardPath(item)}" dir="auto">${item.title}</a> <span class="badge">${words.crmKinds[type.key]}</span> <small>${item.id}</small></li>`,
    )}</ul></section>`
  )
}

function productRow(product: Product, facts: ProductFacts, words: Words): Html {
  return html`<tr><td class="name"><a href="${cardPath(product)}" dir="auto">${product.name}</a></td>
<td><span class="badge">${words.kinds[product.type]}</span></td><td class="state">${stateBadges(product, facts, words)}</td>
<td class="number">${product.id}</td></tr>
`
}

/** What there is to see of a product: services have no stock, and heads none of their own. */
function stateBadges(product: Product, { pictures, warehouses }: ProductFacts, words: Words): Html {
  const keepsStock = product.type === 1 || product.type === 2 || product.type === 5
  return html`${product.active === 'N' && html`<span class="badge alert">${words.inactive}</span> `}
<span class="badge${pictures === 0 && ' warning'}">${pictures === 0 ? words.noPictures : words.pictureCount(pictures)}</span>
${
  keepsStock &&
  html`<span class="badge${warehouses === 0 && ' warning'}">${warehouses === 0 ? words.noStock : words.warehouseCount(warehouses)}</span>`
}`
}

function pages(words: Words, current: number, count: number): Html {
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  return html`<nav aria-label="${words.pages}"><ul class="choices">${numbers.map(
    (number) =>
      html`<li><a href="/?page=${number}#products" aria-label="${words.page(number)}"${number === current && html` aria-current="page"`}>${number}</a></li>`,
  )}</ul></nav>`
}
