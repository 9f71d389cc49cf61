import { groupBy } from '../world/group-by.ts'
import type { Answer, Call, Params } from './call.ts'
import { RestError } from './errors.ts'
import { type Fields, fieldOf, show } from './fields.ts'
import { type Condition, comparable, type Filter, readFilter } from './filter.ts'
import { isPhpArray, phpEntries, phpHas, toInt, toText } from './php.ts'

const PAGE_SIZE = 50

export interface ListRules<Row> {
  /** Key of the rows in the answer, `storeProducts`. */
  key: string
  rows: readonly Row[]
  fields: Fields<Row>
  /** Rows that this person may see; absent: all of them. */
  access?: Condition<Row>
  /**
   * Lists of elements (products) answer page 1 again past their end, and do not know `select: ['*']`;
   * lists of tables answer no rows there.
   */
  kind: 'table' | 'element'
  refusesOddValues?: boolean
  /** A key that the database has an index of: a filter by its value looks at no other rows. */
  indexedBy?: Extract<keyof Row, string>
  /** One row of the answer; by default as the catalogue shows it, keys sorted and empty values as null. */
  show?: (row: Row, names: readonly string[]) => Record<string, unknown>
}

/**
 * Filter, order, select and page shared by the catalog lists (wire reference 3.3, 4.1).
 *
 * `total` and `next` count what the caller's filter matches, hidden rows included; in `g1` hidden rows
 * are not counted (5.3, 6.5). `next` is the offset plus the rows that were really sent.
 *
 * @throws RestError `100` for a `select`, `filter` or `order` that is no array.
 */
export function answerList<Row extends { id: number }>(
  call: Call,
  params: Params,
  rules: ListRules<Row>,
): Answer {
  for (const name of ['select', 'filter', 'order']) demandArray(params, name)
  const { fields, access = () => true, show: showRow = (row, names) => show(row, fields, names) } = rules
  const filter = readFilter<Row>(params.filter, {
    fields,
    warn: call.warn,
    refusesOddValues: rules.refusesOddValues === true && call.generation === 'g3',
    listsAsOne: call.listsAsOne,
  })
  const matched = candidates(rules, filter).filter(filter.meets)
  const visible = matched.filter(access)
  const names = readSelect(params.select, rules, call.warn)
  visible.sort(readOrder(params.order, fields, call.warn))

  const counts = toInt(params.start) !== -1
  const offset = counts ? Math.max(0, Math.floor(toInt(params.start) / PAGE_SIZE) * PAGE_SIZE) : 0
  const isPastEnd = offset > 0 && offset >= visible.length
  const from = isPastEnd && rules.kind === 'element' ? 0 : offset
  const page = visible.slice(from, from + PAGE_SIZE)

  const result = { [rules.key]: page.map((row) => showRow(row, names)) }
  if (!counts) return { kind: 'json', result }
  const total = call.generation === 'g1' ? visible.length : matched.length
  const next = offset + page.length
  return next < total ? { kind: 'json', result, total, next } : { kind: 'json', result, total }
}

/** Every row that can meet the filter; without an index, every row. */
function candidates<Row extends { id: number }>(
  { rows, indexedBy }: Pick<ListRules<Row>, 'rows' | 'indexedBy'>,
  { valuesOf }: Filter<Row>,
): readonly Row[] {
  const values = indexedBy && valuesOf(indexedBy)
  if (!values) return rows
  const groups: ReadonlyMap<unknown, readonly Row[]> = groupBy(rows, indexedBy)
  return values.flatMap((value) => groups.get(value) ?? [])
}

function demandArray(params: Params, name: string) {
  if (!phpHas(params, name) || isPhpArray(params[name])) return
  throw new RestError(
    100,
    `Invalid value {${toText(params[name])}} to match with parameter {${name}}. Should be value of type array.`,
  )
}

/** Names of the fields to send: all of them where nothing usable was asked for. */
export function readSelect<Row>(
  select: unknown,
  { fields, kind }: Pick<ListRules<Row>, 'fields' | 'kind'>,
  warn: (sentence: string) => void,
): string[] {
  const all = Object.keys(fields)
  if (!isPhpArray(select)) return all
  const asked = phpEntries(select).map(([, name]) => toText(name))
  if (kind === 'table' && asked.includes('*')) return all
  const known = asked.filter((name) => {
    if (fieldOf(fields, name)) return true
    warn(`select: "${name}" is not a field; it is dropped`)
    return false
  })
  return known.length > 0 ? known : all
}

/** Ids ascending where no usable order was asked for, and as the last resort. */
function readOrder<Row extends { id: number }>(
  order: unknown,
  fields: Fields<Row>,
  warn: (sentence: string) => void,
): (a: Row, b: Row) => number {
  const steps = isPhpArray(order) ? phpEntries(order) : []
  const known = steps.flatMap(([name, direction]) => {
    const field = fieldOf(fields, name)
    if (field && field.type !== 'object') {
      return [{ field, sign: toText(direction).toLowerCase() === 'desc' ? -1 : 1 }]
    }
    warn(`order: "${name}" is not a field; it is dropped`)
    return []
  })
  return (a, b) => {
    for (const { field, sign } of known) {
      const left = comparable(first(field.stored(a)), field)
      const right = comparable(first(field.stored(b)), field)
      if (left === right) continue
      // Like the database, empty comes before everything else.
      if (left === null || right === null) return left === null ? -sign : sign
      return left < right ? -sign : sign
    }
    return a.id - b.id
  }
}

const first = (stored: unknown) => (Array.isArray(stored) ? stored[0] : stored)
