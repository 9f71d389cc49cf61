/** What the browser must have of JavaScript before stock shows. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Findings } from '../scenario.ts'
import type { Stage, Variant } from '../stage.ts'
import { productToShow } from './product-to-show.ts'

const VISITS = {
  'app in English': { variant: 'app', lang: 'en' },
  'app in Russian': { variant: 'app', lang: 'ru' },
  floor: { variant: 'floor', lang: 'en' },
  plain: { variant: 'plain', lang: 'en' },
} as const satisfies Record<string, { variant: Variant; lang: string }>

type Name = keyof typeof VISITS
const NAMES = Object.keys(VISITS) as Name[]
/** A reader waits for the texts of their own language. */
const LANGUAGES = ['app in English', 'app in Russian'] as const

/** Kilobytes are of 1,000 bytes. */
const KB = 1_000

export async function weight(stage: Stage): Promise<Findings> {
  const productId = productToShow(stage.portal.state.world)
  const found = new Map<Name, { path: string; bytes: number; gzip: number }[]>()
  for (const name of NAMES) {
    const { variant, lang } = VISITS[name]
    const visit = await stage.open(variant, productId, { lang })
    const { scripts } = await visit.notes()
    await visit.close()
    found.set(name, await Promise.all([...new Set(scripts)].map((path) => weigh(stage.roots[variant], path))))
  }
  const gzipOf = (name: Name) => (found.get(name) ?? []).reduce((sum, { gzip }) => sum + gzip, 0)
  const heaviest = LANGUAGES.reduce((one, other) => (gzipOf(other) > gzipOf(one) ? other : one))
  const kb = (bytes: number) => `${(bytes / KB).toFixed(1)} kB`
  return {
    figures: [
      {
        name: 'weight.overFloor',
        value: (gzipOf(heaviest) - gzipOf('floor')) / KB,
        floor: 0,
        note: `${heaviest}: ${kb(gzipOf(heaviest))} against ${kb(gzipOf('floor'))} gzip`,
      },
    ],
    tables: [
      {
        title: 'JavaScript that was asked for before stock showed',
        columns: ['', 'files', 'minified', 'gzip'],
        rows: NAMES.map((name) => {
          const files = found.get(name) ?? []
          const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
          return [name, String(files.length), kb(bytes), kb(gzipOf(name))]
        }),
      },
      {
        title: `The ${heaviest}, file by file`,
        columns: ['', 'minified', 'gzip'],
        rows: (found.get(heaviest) ?? [])
          .toSorted((a, b) => b.gzip - a.gzip)
          .map(({ path, bytes, gzip }) => [path, kb(bytes), kb(gzip)]),
      },
    ],
    samples: Object.fromEntries(found),
  }
}

async function weigh(root: string, path: string) {
  const content = await readFile(join(root, path))
  return { path, bytes: content.length, gzip: gzipSync(content, { level: 9 }).length }
}
