import { isPhpEmpty } from './php.ts'

/**
 * `integer` and `double` are cast, `datetime` is read as a date, `property` is a property of an information
 * block (no cast; its filter value is compared as text), `object` cannot be filtered or sorted by.
 */
export type FieldType = 'integer' | 'double' | 'string' | 'char' | 'datetime' | 'property' | 'object'

export interface Field<Row> {
  type: FieldType
  /** As the database has it: what filters and orders compare. A list for a property with several values. */
  stored: (row: Row) => unknown
  /** As the answer shows it, where that differs from `stored`. */
  shown?: (row: Row) => unknown
}

export type Fields<Row> = Readonly<Record<string, Field<Row>>>

/** The field of that name, and not something that every object inherits. */
export const fieldOf = <Row>(fields: Fields<Row>, name: string): Field<Row> | undefined =>
  Object.hasOwn(fields, name) ? fields[name] : undefined

/** Describes fields that are shown as they are stored, by the row's key of the same name. */
export function plainFields<Row extends object>(
  types: Readonly<Partial<Record<Extract<keyof Row, string>, FieldType>>>,
): Fields<Row> {
  return Object.fromEntries(
    Object.entries(types).map(([name, type]) => [
      name,
      { type: type as FieldType, stored: (row: Row) => (row as Record<string, unknown>)[name] },
    ]),
  )
}

/** The "empty rule" of catalog answers: whatever PHP calls empty goes out as null (wire reference 4.1). */
const orNull = (value: unknown) => (isPhpEmpty(value) ? null : value)

/** One row of an answer: the named fields, alphabetically, under the empty rule. */
export function show<Row>(row: Row, fields: Fields<Row>, names: readonly string[]): Record<string, unknown> {
  const answer: Record<string, unknown> = {}
  for (const name of [...names].sort()) {
    const field = fieldOf(fields, name)
    if (field) answer[name] = orNull((field.shown ?? field.stored)(row))
  }
  return answer
}

/** One field of a `getFields` answer. */
export const fieldInfo = (type: string, isReadOnly: boolean, isRequired = false) => ({
  isImmutable: false,
  isReadOnly,
  isRequired,
  type,
})
