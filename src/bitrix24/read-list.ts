import type { CallMethod } from './call-method.ts'

/** Rows of a page, fixed by the server. */
export const PAGE_SIZE = 50

export interface ListRequest<Row> {
  method: string
  params: object
  /** Turns the whole `result` of one page into rows. */
  readPage: (result: unknown) => Row[]
}

/**
 * Reads every page of a list method. The first answer's `total` is an upper bound (it does not know which
 * warehouses are hidden), the other pages go out together and share requests.
 *
 * Never follows `next`: with hidden rows it points back to the first page. Rows are kept once per id, because
 * the lists of elements answer page 1 again past their end, and rows may move between pages while they are read.
 */
export async function readList<Row extends { id: number }>(
  callMethod: CallMethod,
  { method, params, readPage }: ListRequest<Row>,
): Promise<Row[]> {
  const page = (start: number) =>
    callMethod(method, { ...params, order: { id: 'ASC' }, start }, (answer) => ({
      rows: readPage(answer.result),
      total: answer.total ?? 0,
    }))
  const first = await page(0)
  const starts = []
  for (let start = PAGE_SIZE; start < first.total; start += PAGE_SIZE) starts.push(start)
  const others = await Promise.all(starts.map(page))
  const rows = [first, ...others].flatMap((answer) => answer.rows)
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}
