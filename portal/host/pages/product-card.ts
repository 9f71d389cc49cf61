import { publicPath } from '../../rest/picture-links.ts'
import type { CatalogProperty, Product, PropertyValue, World } from '../../world/types.ts'
import { type Html, html } from '../html.ts'
import { richText } from '../rich-text.ts'
import { icon } from './icons.ts'
import { layout, type PageContext, showsApp } from './layout.ts'
import { canViewCard, cardPath } from './products.ts'

/** Where a product's own card, or one variation on its head's card, stands. */
interface CardAddress {
  iblockId: number
  productId: number
  variationId: number | null
}

/** The card's product and, on a variation's card, the variation; `undefined` when there is no such card. */
export function findCard(
  world: World,
  { iblockId, productId, variationId }: CardAddress,
): { product: Product; variation: Product | null } | undefined {
  const product = world.products.find(({ id }) => id === productId)
  if (!product || product.iblockId !== iblockId || product.type === 4) return undefined
  if (variationId === null) return { product, variation: null }
  const variation = world.products.find(({ id, parentId }) => id === variationId && parentId === productId)
  return variation && { product, variation }
}

/**
 * A product card. It has no price, and no place for apps: Bitrix24 offers none there, so the app's
 * link is an ordinary one in the text of the page.
 */
export function productCardPage(context: PageContext, product: Product, variation: Product | null): Html {
  const { words, visitor } = context
  const shown = variation ?? product
  if (!canViewCard(visitor.user, shown)) {
    return layout(
      context,
      words.product,
      html`<section class="card message">${icon('lock')}<p>${words.productHidden} ${showsApp(context) && words.productHiddenHint}</p>
${appLink(context, shown)}</section>`,
    )
  }
  return layout(
    context,
    shown.name,
    html`<div class="card-grid">
${about(context, product, shown)}
${propertyList(context, shown)}
${product.type === 3 && variations(context, product)}
</div>`,
  )
}

function about(context: PageContext, product: Product, shown: Product): Html {
  const { words, state } = context
  const picture = pictureOf(state.world, shown) ?? pictureOf(state.world, product)
  const unit = state.world.measures.find(({ id }) => id === shown.measure)
  const description = shown.detailText ?? shown.previewText ?? product.detailText
  const facts: [string, string | null | undefined][] = [
    [words.kind, words.kinds[shown.type]],
    [words.id, String(shown.id)],
    [words.sections, sectionPath(state.world, product.iblockSectionId)],
    [words.unit, unit?.measureTitle],
    [words.code, shown.code],
    [words.xmlId, shown.xmlId],
  ]
  return html`<section class="card about"><h2>${words.general}</h2>
${appLink(context, shown)}
${picture !== undefined && html`<img class="product-picture" src="${picture}" alt="">`}
${shown !== product && html`<p>${words.variationOf} <a href="${cardPath(product)}" dir="auto">${product.name}</a></p>`}
${shown.active === 'N' && html`<p><span class="badge alert">${words.inactive}</span></p>`}
${factList(facts)}
${description && html`<h3>${words.description}</h3><p dir="auto">${description}</p>`}</section>`
}

function appLink(context: PageContext, { id }: Product): Html | false {
  const { state, words } = context
  return (
    showsApp(context) &&
    html`<p><a class="button primary" href="/marketplace/view/${encodeURIComponent(state.world.app.code)}/?params[productId]=${id}">${icon('photo')}${words.openInApp}</a></p>`
  )
}

/** The first sound picture that the portal keeps itself; a variation without one shows its head's. */
function pictureOf({ images }: World, { id }: Product): string | undefined {
  const image = images.find(
    ({ productId, state, storage }) => productId === id && state === 'ok' && storage === 'portal',
  )
  return image && publicPath(image)
}

function propertyList({ words, state, url }: PageContext, product: Product): Html | false {
  const facts = state.world.properties
    .filter(({ iblockId, propertyType }) => iblockId === product.iblockId && propertyType !== 'F')
    .sort((one, other) => one.sort - other.sort || one.id - other.id)
    .map((property) => {
      const values = [product.properties[property.id] ?? []].flat()
      return [
        property.name,
        joined(values.map((value) => valueShown(state.world, property, value, url))),
      ] as const
    })
    .filter(([, shown]) => shown.text !== '')
  return (
    facts.length > 0 && html`<section class="card"><h2>${words.properties}</h2>${factList(facts)}</section>`
  )
}

/** Only a property of markup shows it; the tags in any other are text. */
function valueShown(world: World, { propertyType }: CatalogProperty, value: PropertyValue, url: URL): Html {
  return value.textType === 'HTML'
    ? richText(value.value, url)
    : html`${valueText(world, propertyType, value)}`
}

const joined = (shown: readonly Html[]) =>
  html`${shown.filter(({ text }) => text !== '').map((one, index) => (index === 0 ? one : html`, ${one}`))}`

function valueText(
  world: World,
  type: CatalogProperty['propertyType'],
  { value, valueEnum }: PropertyValue,
): string {
  if (type === 'L') return valueEnum ?? world.enums.find(({ id }) => String(id) === value)?.value ?? ''
  if (type === 'E') return world.products.find(({ id }) => String(id) === value)?.name ?? ''
  return value
}

function variations({ words, state }: PageContext, head: Product): Html {
  const own = state.world.products.filter(({ parentId }) => parentId === head.id)
  return html`<section class="card"><h2>${words.variations} <small>${own.length}</small></h2>
<ul class="plain-list">${own.map(
    ({ id, name }) =>
      html`<li><a href="${cardPath(head)}variation/${id}/" dir="auto">${name}</a> <small>${id}</small></li>`,
  )}</ul></section>`
}

function factList(facts: readonly (readonly [string, Html | string | null | undefined])[]): Html {
  return html`<dl class="facts">${facts.map(
    ([name, value]) => value && html`<div><dt>${name}</dt><dd dir="auto">${value}</dd></div>`,
  )}</dl>`
}

/** Names from the top section down, `Furniture / Tables`. */
function sectionPath(world: World, sectionId: number | null): string {
  const names: string[] = []
  let section = world.sections.find(({ id }) => id === sectionId)
  while (section && names.length < world.sections.length) {
    names.unshift(section.name)
    const parentId = section.iblockSectionId
    section = world.sections.find(({ id }) => id === parentId)
  }
  return names.join(' / ')
}
