/**
 * How PHP looks at a value that came over the wire. The server's casts decide what a sloppy request gets,
 * so they are kept here as they are. A PHP array is a JSON array or object; both look the same to PHP.
 */

export type PhpArray = Readonly<Record<string, unknown>> | readonly unknown[]

export function isPhpArray(value: unknown): value is PhpArray {
  return typeof value === 'object' && value !== null
}

/** PHP's `empty()`: 0, '0', '', null, false and an array without elements. */
export function isPhpEmpty(value: unknown): boolean {
  if (isPhpArray(value)) return Object.keys(value).length === 0
  return value === undefined || value === null || value === false || Number.isNaN(value)
    ? true
    : value === 0 || value === '' || value === '0'
}

const LEADING_NUMBER = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?/i

/** PHP's `(float)`: the number at the beginning of a text, else 0; an array is 1 unless it is empty. */
export function toFloat(value: unknown): number {
  if (typeof value === 'number') return Number.isFinite(value) ? value : 0
  if (typeof value === 'string') return Number(LEADING_NUMBER.exec(value)?.[0] ?? 0)
  if (isPhpArray(value)) return isPhpEmpty(value) ? 0 : 1
  return value === true ? 1 : 0
}

/** PHP's `(int)`: `toFloat` without the fraction. */
export function toInt(value: unknown): number {
  // `+ 0` turns -0 into 0.
  return Math.trunc(toFloat(value)) + 0
}

/** PHP's `(string)` of a scalar. */
export function toText(value: unknown): string {
  if (value === true) return '1'
  return value === null || value === undefined || value === false ? '' : String(value)
}

/** `foreach`: keys and values in order. */
export function phpEntries(array: PhpArray): [string, unknown][] {
  return Object.entries(array)
}

/** `isset($array[$key])`: there, and not null. */
export function phpHas(array: unknown, key: string): array is PhpArray {
  return isPhpArray(array) && Object.hasOwn(array, key) && (array as Record<string, unknown>)[key] != null
}

/** The element of that key, `undefined` where `isset` says no. */
export function phpGet(array: unknown, key: string): unknown {
  return phpHas(array, key) ? (array as Record<string, unknown>)[key] : undefined
}

/** `json_encode` of an array: keys 0, 1, 2 … make a list (an empty array too), anything else an object. */
export function toJsonArray(entries: readonly (readonly [string, unknown])[]): PhpArray {
  if (entries.every(([key], index) => key === String(index))) return entries.map(([, value]) => value)
  const object: Record<string, unknown> = Object.create(null)
  for (const [key, value] of entries) object[key] = value
  return object
}
