/**
 * Path of a link that opens the app anywhere in the portal (documentation "Opening the application via a link").
 * Only what stands inside `params` reaches the app, as text.
 */
export function appLink(code: string, params: Readonly<Record<string, number>>): string {
  const query = Object.entries(params).map(([name, value]) => `params[${name}]=${value}`)
  const page = `/marketplace/view/${encodeURIComponent(code)}/`
  return query.length === 0 ? page : `${page}?${query.join('&')}`
}

/** The link to a product, or to one picture of it. */
export function productLink(code: string, productId: number, imageId?: number): string {
  return appLink(code, imageId === undefined ? { productId } : { productId, imageId })
}
