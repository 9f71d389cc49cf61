import { BATCH_SIZE } from './batch-size.ts'
import type { CallMethod } from './call-method.ts'
import { malformed } from './portal-error.ts'
import type { Answer } from './transport.ts'

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

/** More than any list of a portal holds: a total above it would send one request after another for hours. */
const MAX_ROWS = 1_000_000

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
 * So the last page is asked for first: what moves then comes twice, and never not at all. Requests have no order among
 * each other, so each of a long list also asks for the page behind its own, and the second for the last page of the
 * first. Where a total shows that rows moved, the ids between the pages are asked for as well. What is left, until the
 * next refresh: as many rows deleted as made, where that happens between two requests and more than a page of them go,
 * or where short lists share these requests (a guard for each would cost the stock of 500 variations two requests more),
 * or a broken request has driven its commands apart.
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
  if (total > MAX_ROWS) throw malformed(request.method, `A total of ${total}`)
  const others = startsBetween(pages.length * PAGE_SIZE, total)
  if (others.length > 0) {
    const edge = (pages.length - 1) * PAGE_SIZE
    pages.push(...(await readPages(callMethod, request, [edge, ...others])))
  }
  // A total that changed meanwhile: more rows may have moved than the pages at the edges show.
  if (pages.some((page) => page.total !== undefined && page.total !== first.total)) {
    const { readGaps } = await import('./read-gaps.ts')
    pages.push(...(await readGaps(callMethod, request, pages)))
  }
  const rows = new Map(pages.flatMap((page) => page.rows).map((row) => [row.id, row]))
  return { rows: [...rows.values()].toSorted((a, b) => a.id - b.id), total }
}

function startsBetween(from: number, to: number): number[] {
  const starts = []
  for (let start = from; start < to; start += PAGE_SIZE) starts.push(start)
  return starts
}

/**
 * Pages in the order of `starts`, asked for from the last to the first: the server runs a batch in its order. Of more
 * than one request, the first page behind each request's own comes twice.
 */
async function readPages<Row>(callMethod: CallMethod, request: ListRequest<Row>, starts: readonly number[]) {
  const isLong = starts.length > BATCH_SIZE
  const own = isLong ? BATCH_SIZE - 1 : BATCH_SIZE
  const requests = []
  for (let first = 0; first === 0 || first + 1 < starts.length; first += own) {
    requests.push(starts.slice(first, first + own + 1))
  }
  const pages = requests.map(async (some) => {
    const together = isLong ? {} : undefined
    const answers = some.toReversed().map((start) => readPage(callMethod, request, start, together))
    return (await Promise.all(answers)).reverse()
  })
  return (await Promise.all(pages)).flat()
}

export interface Page<Row> {
  rows: Row[]
  /** `undefined` where the answer had none. */
  total: number | undefined
}

/** One page of the list; what names the same `together` travels in one request. */
export function readPage<Row>(
  callMethod: CallMethod,
  { method, params, readPage: read }: ListRequest<Row>,
  start: number,
  together?: object,
): Promise<Page<Row>> {
  const page = { ...params, order: { id: 'ASC' }, start }
  const toPage = ({ result, total }: Answer) => ({ rows: read(result), total })
  return callMethod(method, page, toPage, together)
}
