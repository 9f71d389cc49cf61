interface Index {
  /** Rows that the list had then: a list that somebody added to is read anew. */
  length: number
  groups: ReadonlyMap<unknown, readonly object[]>
}

const made = new WeakMap<readonly object[], Map<PropertyKey, Index>>()

/**
 * A list's rows by the value of one key, in their order; made when first asked for and kept as long as the list.
 * The world's lists may be kept so: what changes a row's key or takes a row away puts a new list in their place.
 */
export function groupBy<Row extends object, Key extends keyof Row>(
  rows: readonly Row[],
  key: Key,
): ReadonlyMap<Row[Key], readonly Row[]> {
  const ofList = made.get(rows) ?? new Map<PropertyKey, Index>()
  made.set(rows, ofList)
  const known = ofList.get(key)
  if (known?.length === rows.length) return known.groups as ReadonlyMap<Row[Key], readonly Row[]>
  const groups = new Map<Row[Key], Row[]>()
  for (const row of rows) {
    const group = groups.get(row[key])
    if (group) group.push(row)
    else groups.set(row[key], [row])
  }
  ofList.set(key, { length: rows.length, groups })
  return groups
}
