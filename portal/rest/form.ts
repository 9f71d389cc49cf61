import { type PhpArray, phpEntries, toJsonArray } from './php.ts'

/** PHP's `max_input_vars`: what stands behind the thousandth variable is dropped. */
const MAX_VARIABLES = 1000

/** PHP's `max_input_nesting_level`: a variable nested deeper is dropped. */
const MAX_DEPTH = 64

type Node = Map<string, unknown>

/**
 * Reads a query string or a form body as PHP's `parse_str` does: `a[b][]=1` nests, a later value replaces
 * an earlier one, `.` and space in a name become `_`, an array without elements cannot be expressed.
 * Every value is a string. Written by hand because the tolerance of general parsers (depth and array
 * limits, dots, duplicate names as lists) is not PHP's.
 */
export function parseForm(text: string): Record<string, unknown> {
  const root: Node = new Map()
  const variables = text.split('&').filter((variable) => variable !== '')
  for (const variable of variables.slice(0, MAX_VARIABLES)) {
    const equals = variable.indexOf('=')
    const name = decode(equals === -1 ? variable : variable.slice(0, equals))
    assign(root, path(name), equals === -1 ? '' : decode(variable.slice(equals + 1)))
  }
  return Object.fromEntries([...root].map(([name, value]) => [name, toPlain(value)]))
}

/** `filter[productId][]` → `['filter', 'productId', '']`; empty for a name that PHP does not take. */
function path(name: string): string[] {
  const trimmed = name.replace(/^ +/, '')
  const open = trimmed.indexOf('[')
  const base = (open === -1 ? trimmed : trimmed.slice(0, open)).replace(/[ .]/g, '_')
  if (base === '') return []
  const steps = [base]
  let rest = open === -1 ? '' : trimmed.slice(open)
  while (rest.startsWith('[')) {
    const close = rest.indexOf(']')
    // An unclosed first bracket is part of the name; an unclosed later one is forgotten with what follows.
    if (close === -1) return steps.length > 1 ? steps : [`${base}_${rest.slice(1)}`]
    steps.push(rest.slice(1, close))
    rest = rest.slice(close + 1)
  }
  return steps.length > MAX_DEPTH ? [] : steps
}

function assign(root: Node, steps: readonly string[], value: string) {
  let node = root
  for (const [index, step] of steps.entries()) {
    const key = step === '' ? nextIndex(node) : step
    if (index === steps.length - 1) {
      node.set(key, value)
      return
    }
    const child = node.get(key)
    const next: Node = child instanceof Map ? child : new Map()
    if (child !== next) node.set(key, next)
    node = next
  }
}

/** The key that `[]` gets: one above the highest whole number so far. */
function nextIndex(node: Node): string {
  let next = 0
  for (const key of node.keys()) {
    if (/^(0|[1-9]\d*)$/.test(key)) next = Math.max(next, Number(key) + 1)
  }
  return String(next)
}

function toPlain(value: unknown): unknown {
  if (!(value instanceof Map)) return value
  return toJsonArray([...value].map(([key, inner]) => [key, toPlain(inner)] as const))
}

/** `urldecode`: `+` is a space, and a `%` that begins no code stays. */
function decode(text: string): string {
  return text
    .replaceAll('+', ' ')
    .replace(/(%[0-9a-f]{2})+/gi, (codes) => Buffer.from(codes.replaceAll('%', ''), 'hex').toString('utf8'))
}

/** Applies a change to every value inside, arrays excepted (`array_walk_recursive`). */
export function mapValues(array: PhpArray, change: (value: unknown) => unknown): PhpArray {
  return toJsonArray(
    phpEntries(array).map(
      ([key, value]) =>
        [
          key,
          typeof value === 'object' && value !== null ? mapValues(value as PhpArray, change) : change(value),
        ] as const,
    ),
  )
}
