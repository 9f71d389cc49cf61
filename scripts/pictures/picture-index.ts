import type { Shot } from './shot.ts'

/** A shot with the name of its file: `<slug>-<n>.<format>`, n counted from 1 within the slug. */
export interface NamedShot {
  shot: Shot
  file: string
}

export function nameShots(shots: readonly Shot[]): NamedShot[] {
  const taken = new Map<string, number>()
  return shots.map((shot) => {
    const number = (taken.get(shot.slug) ?? 0) + 1
    taken.set(shot.slug, number)
    return { shot, file: `${shot.slug}-${number}.${shot.format}` }
  })
}

/** The text of `portal/demo/pictures/index.json`: files with their sizes by slug, one picture a line. */
export function toIndex(named: readonly NamedShot[], slugsWithout: readonly string[]): string {
  const index = new Map<string, string[]>(slugsWithout.map((slug) => [slug, []]))
  for (const { shot, file } of named) {
    const entry = JSON.stringify({ file, width: shot.width, height: shot.height })
    index.set(shot.slug, [...(index.get(shot.slug) ?? []), `\n    ${entry}`])
  }
  const lines = [...index]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([slug, entries]) => `  ${JSON.stringify(slug)}: [${entries}${entries.length > 0 ? '\n  ' : ''}]`)
  return `{\n${lines.join(',\n')}\n}\n`
}
