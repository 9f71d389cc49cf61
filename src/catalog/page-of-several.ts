import { PAGE_SIZE } from '../bitrix24/read-list.ts'

interface Page<Row> {
  wire: Row[]
  total: number
}

/**
 * A page of several lists, one behind another as if they were one. Asks each for its first page, which tells its
 * total, and then for what else of them stands on the page that is wanted.
 *
 * @param page from 1, as that of the lists.
 */
export async function pageOfSeveral<Row>(
  lists: readonly ((page: number) => Promise<Page<Row>>)[],
  page: number,
): Promise<Page<Row>> {
  const known = await Promise.all(lists.map(async (ask) => ({ ask, first: await ask(1) })))
  const wanted = (page - 1) * PAGE_SIZE
  let end = 0
  const parts = known.map(async ({ ask, first }) => {
    const start = end
    end += first.total
    const from = Math.max(wanted, start) - start
    const to = Math.min(wanted + PAGE_SIZE, end) - start
    if (to <= from) return []
    const numbers = [...new Set([from, to - 1].map((row) => Math.floor(row / PAGE_SIZE) + 1))]
    const pages = await Promise.all(numbers.map((number) => (number === 1 ? first : ask(number))))
    const skipped = from - (from % PAGE_SIZE)
    return pages.flatMap(({ wire }) => wire).slice(from - skipped, to - skipped)
  })
  return { wire: (await Promise.all(parts)).flat(), total: end }
}
