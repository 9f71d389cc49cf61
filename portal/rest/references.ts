import { mapValues } from './form.ts'
import { isPhpArray, phpGet, phpHas } from './php.ts'

/** What earlier commands of a batch left, by their keys. */
export interface BatchMaps {
  result: Record<string, unknown>
  error: Record<string, unknown>
  total: Record<string, unknown>
  next: Record<string, unknown>
  time: Record<string, unknown>
}

const REFERENCE = /\$(result|error|total|next|time)((?:\[[^\]]*\])+)/g

/**
 * Puts results of earlier commands in place of `$result[key][field]…` in the parameters of a command,
 * after they were decoded (wire reference 3.5). A value that is nothing but a reference takes the type of
 * what it points to; inside a longer text only strings and numbers are put in. Where the path ends early
 * (a failed command, a null field) the deepest level that exists is used, up to the whole map.
 */
export function resolveReferences(params: Readonly<Record<string, unknown>>, maps: BatchMaps) {
  const replace = (value: unknown): unknown => (typeof value === 'string' ? resolve(value, maps) : value)
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      isPhpArray(value) ? mapValues(value, replace) : replace(value),
    ]),
  )
}

function resolve(text: string, maps: BatchMaps): unknown {
  const [only] = text.matchAll(REFERENCE)
  if (only && only[0] === text) return follow(only, maps)
  return text.replace(REFERENCE, (...match) => {
    const found = follow(match as unknown as RegExpExecArray, maps)
    return typeof found === 'string' || typeof found === 'number' ? String(found) : match[0]
  })
}

function follow([, map = '', path = '']: readonly (string | undefined)[], maps: BatchMaps): unknown {
  let level: unknown = maps[map as keyof BatchMaps]
  for (const [, key = ''] of path.matchAll(/\[([^\]]*)\]/g)) {
    if (!isPhpArray(level) || !phpHas(level, key)) return level
    level = phpGet(level, key)
  }
  return level
}
