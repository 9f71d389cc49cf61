import type { HttpEntry } from '../../../portal/server/state.ts'

/** Requests other than preflights and those that ask for pictures of what is in view and nothing else. */
export function requestsWithoutPictures(entries: readonly HttpEntry[]): number {
  return entries.filter(
    ({ verb, commands }) =>
      verb !== 'OPTIONS' && !commands.every(({ method }) => method === 'catalog.productImage.list'),
  ).length
}
