import type { CallMethod } from './call-method.ts'
import { type ListRequest, type Page, readPage } from './read-list.ts'

/** Asks for the ids between neighbouring pages and behind the last; one request for up to 50 pages. Loaded where rows moved. */
export function readGaps<Row extends { id: number }>(
  callMethod: CallMethod,
  request: ListRequest<Row>,
  pages: readonly Page<Row>[],
): Promise<Page<Row>[]> {
  const edges = pages.flatMap(({ rows }) => {
    const ids = rows.map(({ id }) => id)
    return ids.length > 0 ? [{ from: Math.min(...ids), to: Math.max(...ids) }] : []
  })
  return Promise.all(
    edges.flatMap(({ to }, index) => {
      const next = edges[index + 1]
      // Neighbours that overlap, or follow each other, have nothing between them.
      if (next && next.from <= to + 1) return []
      const between = { '>id': to, ...(next && { '<id': next.from }) }
      const filter = { ...request.params.filter, ...between }
      return [readPage(callMethod, { ...request, params: { ...request.params, filter } }, 0)]
    }),
  )
}
