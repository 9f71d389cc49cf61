/** What the browser must have of JavaScript before stock shows. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Findings } from '../scenario.ts'
import type { Stage, Variant } from '../stage.ts'
import { productToShow } from './product-to-show.ts'

const VARIANTS = ['app', 'floor', 'plain'] as const satisfies readonly Variant[]

/** Kilobytes are of 1,000 bytes. */
const KB = 1_000

export async function weight(stage: Stage): Promise<Findings> {
  const productId = productToShow(stage.portal.state.world)
  const found = new Map<Variant, { path: string; bytes: number; gzip: number }[]>()
  for (const variant of VARIANTS) {
    const visit = await stage.open(variant, productId)
    const { scripts } = await visit.notes()
    await visit.close()
    found.set(
      variant,
      await Promise.all([...new Set(scripts)].map((path) => weigh(stage.roots[variant], path))),
    )
  }
  const gzipOf = (variant: Variant) => (found.get(variant) ?? []).reduce((sum, { gzip }) => sum + gzip, 0)
  const kb = (bytes: number) => `${(bytes / KB).toFixed(1)} kB`
  return {
    figures: [
      {
        name: 'weight.overFloor',
        value: (gzipOf('app') - gzipOf('floor')) / KB,
        floor: 0,
        note: `${kb(gzipOf('app'))} against ${kb(gzipOf('floor'))} gzip`,
      },
    ],
    tables: [
      {
        title: 'JavaScript that was asked for before stock showed',
        columns: ['', 'files', 'minified', 'gzip'],
        rows: VARIANTS.map((variant) => {
          const files = found.get(variant) ?? []
          const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
          return [variant, String(files.length), kb(bytes), kb(gzipOf(variant))]
        }),
      },
      {
        title: 'The app, file by file',
        columns: ['', 'minified', 'gzip'],
        rows: (found.get('app') ?? [])
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
