import { RestError } from './errors.ts'
import { type Field, type Fields, fieldOf } from './fields.ts'
import { isPhpArray, phpEntries, toFloat, toInt, toText } from './php.ts'

/** Does this row meet every condition? */
export type Condition<Row> = (row: Row) => boolean

export interface FilterRules<Row> {
  fields: Fields<Row>
  warn: (sentence: string) => void
  /** The newest source refuses null and nested values in store, product and property lists. */
  refusesOddValues: boolean
  /** Releases up to rest 22.400 cast a whole array to an integer, which PHP makes 1. */
  listsAsOne: boolean
}

const PREFIXES = [
  '!=%',
  '!%=',
  '!=',
  '!%',
  '!@',
  '=%',
  '%=',
  '>=',
  '<=',
  '=',
  '!',
  '>',
  '<',
  '@',
  '%',
] as const
type Prefix = (typeof PREFIXES)[number] | ''

/** A `filter` parameter as it is applied. */
export interface Filter<Row> {
  meets: Condition<Row>
  /** The values of which a field must have one, where a condition says so. */
  valuesOf: (name: string) => readonly Scalar[] | undefined
}

const EQUALITIES: readonly Prefix[] = ['', '=', '@']

/** Reads a `filter` parameter (wire reference 4.1). What the server drops without a word becomes a warning. */
export function readFilter<Row>(filter: unknown, rules: FilterRules<Row>): Filter<Row> {
  if (!isPhpArray(filter)) return { meets: () => true, valuesOf: () => undefined }
  const equalities = new Map<string, readonly Scalar[]>()
  const conditions = phpEntries(filter).flatMap(([rawName, value]) => {
    const prefix: Prefix = PREFIXES.find((one) => rawName.startsWith(one)) ?? ''
    const name = rawName.slice(prefix.length)
    const field = fieldOf(rules.fields, name)
    if (!field || field.type === 'object') {
      rules.warn(`filter: "${rawName}" is not a field; the condition is dropped`)
      return []
    }
    const operand = readOperand(rawName, field, value, rules)
    if (operand === undefined) {
      rules.warn(`filter: the value of "${rawName}" cannot be used; the condition is dropped`)
      return []
    }
    if (EQUALITIES.includes(prefix)) equalities.set(name, [operand].flat())
    const meets = matcher(isMask(prefix, field) ? MASKS[prefix] : prefix, operand)
    return [
      (row: Row) => {
        const stored = field.stored(row)
        // A property with several values meets a condition if one of them does.
        return Array.isArray(stored)
          ? stored.some((one) => meets(comparable(one, field)))
          : meets(comparable(stored, field))
      },
    ]
  })
  return {
    meets: (row) => conditions.every((condition) => condition(row)),
    valuesOf: (name) => equalities.get(name),
  }
}

/** Without `=`, texts are compared as with `=%`: `%` and `_` of the value are wildcards (`CIBlock::FilterCreateEx`). */
const MASKS = { '': '=%', '!': '!=%' } as const

const isMask = <Row>(prefix: Prefix, { type }: Field<Row>): prefix is keyof typeof MASKS =>
  prefix in MASKS && (type === 'string' || type === 'property')

type Scalar = string | number
type Operand = Scalar | Scalar[]

/** The value cast to the field's type; `undefined` where the server drops the condition. */
function readOperand<Row>(
  rawName: string,
  field: Field<Row>,
  value: unknown,
  { refusesOddValues, listsAsOne, warn }: FilterRules<Row>,
): Operand | undefined {
  const isOdd = value === null || (isPhpArray(value) && Object.values(value).some(isPhpArray))
  if (isOdd) {
    if (refusesOddValues) throw new RestError(0, `Wrong format value of filter field ${rawName}`)
    if (field.type !== 'integer') return undefined
    warn(`filter: the value of "${rawName}" is cast to a number as PHP casts null and arrays`)
  }
  if (!isPhpArray(value)) return cast(field, value)
  const values = Object.values(value)
  switch (field.type) {
    case 'integer': {
      const ids = [...new Set(values.map(toInt))].filter((id) => id > 0)
      // What is left of an empty array is cast as a whole: rows of id 1, not none.
      if (ids.length === 0) warn(`filter: the empty array of "${rawName}" becomes 1`)
      return ids.length > 0 && !listsAsOne ? ids : 1
    }
    case 'double':
    case 'datetime':
      return undefined
    case 'property':
      // The element query leaves out a property condition without values.
      return values.length > 0 ? values.map(toText) : undefined
    default:
      return values.map(toText)
  }
}

function cast<Row>({ type }: Field<Row>, value: unknown): Scalar | undefined {
  if (type === 'integer') return toInt(value)
  if (type === 'double') return toFloat(value)
  if (type !== 'datetime') return toText(value)
  const time = Date.parse(toText(value))
  return Number.isNaN(time) ? undefined : time
}

/** What a stored value must be. An empty one meets nothing but the negations, as in the server's SQL. */
function matcher(prefix: Prefix, operand: Operand): (value: Scalar | null) => boolean {
  const operands = (Array.isArray(operand) ? operand : [operand]).map(foldCase)
  const one = new Set(operands)
  const [first = ''] = operands
  const contains = (value: Scalar) => operands.some((part) => String(value).includes(String(part)))
  const patterns = prefix.includes('%') ? operands.map(like) : []
  const isLike = (value: Scalar) => patterns.some((pattern) => pattern.test(String(value)))
  switch (prefix) {
    case '':
    case '=':
    case '@':
      return (value) => value !== null && one.has(value)
    case '!':
    case '!=':
    case '!@':
      return (value) => value === null || !one.has(value)
    case '>':
      return (value) => value !== null && value > first
    case '>=':
      return (value) => value !== null && value >= first
    case '<':
      return (value) => value !== null && value < first
    case '<=':
      return (value) => value !== null && value <= first
    case '%':
      return (value) => value !== null && contains(value)
    case '!%':
      return (value) => value === null || !contains(value)
    case '=%':
    case '%=':
      return (value) => value !== null && isLike(value)
    case '!=%':
    case '!%=':
      return (value) => value === null || !isLike(value)
  }
}

/** A stored value as the database's collation compares it: texts without case, dates by their moment. */
export function comparable<Row>(stored: unknown, { type }: Field<Row>): Scalar | null {
  if (stored === null || stored === undefined) return null
  if (type === 'datetime') return Date.parse(String(stored))
  return foldCase(typeof stored === 'number' && type !== 'property' ? stored : toText(stored))
}

const foldCase = (value: Scalar): Scalar => (typeof value === 'string' ? value.toLowerCase() : value)

/** SQL's LIKE: `%` any run of characters, `_` one. The server leaves no way to write either as a text. */
function like(pattern: Scalar): RegExp {
  const source = String(pattern)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('%', '.*')
    .replaceAll('_', '.')
  return new RegExp(`^${source}$`, 'su')
}
