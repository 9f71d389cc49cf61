/**
 * Path of a link that opens the app anywhere in the portal (documentation "Opening the application via a link").
 * Only what stands inside `params` reaches the app, as text.
 */
export function appLink(code: string, params: Readonly<Record<string, number>>): string {
  const query = Object.entries(params).map(([name, value]) => `params[${name}]=${value}`)
  const page = `/marketplace/view/${encodeURIComponent(code)}/`
  return query.length === 0 ? page : `${page}?${query.join('&')}`
}

/** Path of the app's own page, by its number in the portal; `options` reach the app as text. */
export function ownPage(id: number, options: Readonly<Record<string, string>>): string {
  return `/marketplace/app/${id}/?${new URLSearchParams(options)}`
}

/** The link to a product, or to one picture of it. */
export function productLink(code: string, productId: number, imageId?: number): string {
  return appLink(code, imageId === undefined ? { productId } : { productId, imageId })
}
