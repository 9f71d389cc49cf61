/**
 * Loads the app anew, by GET. Not `location.reload()`: it would send the portal's form a second time, which a content
 * policy with `form-action 'none'` stops. The host page answers a new document as well, so nothing is missing.
 */
export function reload(): void {
  const address = new URL(window.location.href)
  // With a fragment the browser would only scroll.
  address.hash = ''
  window.location.replace(address.href)
}
