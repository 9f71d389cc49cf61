import type { CallMethod } from './call-method.ts'
import { malformed } from './portal-error.ts'

/** Rows of a page, fixed by the server. */
export const PAGE_SIZE = 50

export interface ListRequest<Row> {
  method: string
  params: { filter?: object; [name: string]: unknown }
  /** Turns the whole `result` of one page into rows. */
  readPage: (result: unknown) => Row[]
  /** A bound of the number of rows that is known beforehand: pages up to it go out together with the first. */
  atMost?: number
}

/** Pages that are asked for without knowing that they exist: as many as leave room for others in one request. */
const GUESSED_PAGES = 48

/**
 * Reads every page of a list method. The first answer's `total` is an upper bound (it does not know which
 * warehouses are hidden), the other pages go out together and share requests.
 *
 * Never follows `next`: with hidden rows it points back to the first page. Rows are kept once per id, because
 * the lists of elements answer page 1 again past their end.
 *
 * While pages are read, somebody may delete a row: every later row moves up, and one of them over each page's edge.
 * So the last page is asked for first: what moves then comes twice, and never not at all. Where a second request is
 * needed, it asks for the last page of the first once more. Pages that fill several requests have no order; where a
 * total shows that rows moved, the ids between the pages are asked for.
 */
export async function readList<Row extends { id: number }>(
  callMethod: CallMethod,
  request: ListRequest<Row>,
): Promise<Row[]> {
  return (await readCountedList(callMethod, request)).rows
}

/** The same, with the `total` of the first answer: on servers that count hidden rows, more than the rows. */
export async function readCountedList<Row extends { id: number }>(
  callMethod: CallMethod,
  request: ListRequest<Row>,
): Promise<{ rows: Row[]; total: number }> {
  const guess = Math.min(request.atMost ?? 0, GUESSED_PAGES * PAGE_SIZE)
  const pages = await readPages(callMethod, request, startsBetween(0, Math.max(1, guess)))
  const [first = { rows: [], total: undefined }] = pages
  const { rows: firstRows, total = firstRows.length } = first
  // Never "these are all" without proof of it.
  if (first.total === undefined && firstRows.length >= PAGE_SIZE) {
    throw malformed(request.method, 'A full page without a total')
  }
  const others = startsBetween(pages.length * PAGE_SIZE, total)
  if (others.length > 0) {
    const edge = (pages.length - 1) * PAGE_SIZE
    pages.push(...(await readPages(callMethod, request, [edge, ...others])))
  }
  if (hasShifted(pages)) pages.push(...(await readGaps(callMethod, request, pages)))
  const rows = new Map(pages.flatMap((page) => page.rows).map((row) => [row.id, row]))
  return { rows: [...rows.values()].toSorted((a, b) => a.id - b.id), total }
}

function startsBetween(from: number, to: number): number[] {
  const starts = []
  for (let start = from; start < to; start += PAGE_SIZE) starts.push(start)
  return starts
}

/** Pages in the order of `starts`, asked for from the last to the first: the server runs a batch in its order. */
async function readPages<Row>(callMethod: CallMethod, request: ListRequest<Row>, starts: readonly number[]) {
  const pages = await Promise.all(starts.toReversed().map((start) => readPage(callMethod, request, start)))
  return pages.reverse()
}

interface Page<Row> {
  rows: Row[]
  /** `undefined` where the answer had none. */
  total: number | undefined
}

function readPage<Row>(
  callMethod: CallMethod,
  { method, params, readPage: read }: ListRequest<Row>,
  start: number,
): Promise<Page<Row>> {
  return callMethod(method, { ...params, order: { id: 'ASC' }, start }, (answer) => ({
    rows: read(answer.result),
    total: answer.total,
  }))
}

/** A total that changed meanwhile, or rows behind a page that was not full: the pages are not of one moment. */
function hasShifted(pages: readonly Page<{ id: number }>[]): boolean {
  const [first] = pages
  const end = pages.findIndex(({ rows }) => rows.length < PAGE_SIZE)
  const seen = new Set(pages.slice(0, end + 1).flatMap(({ rows }) => rows.map(({ id }) => id)))
  const hasRowsBehindEnd = pages.slice(end + 1).some(({ rows }) => rows.some(({ id }) => !seen.has(id)))
  return (
    pages.some(({ total }) => total !== undefined && total !== first?.total) || (end >= 0 && hasRowsBehindEnd)
  )
}

/** Asks for the ids between neighbouring pages and behind the last; one request for up to 50 pages. */
function readGaps<Row extends { id: number }>(
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
