import { gzipSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'

/**
 * Bytes of script, gzipped, that the product screen may need before it shows anything: react-dom, TanStack Query and
 * the SDK weigh 148.3 kB by themselves (`npm run bench -- weight`), and 40 more are allowed, 0.2 of them for
 * `public/preconnect.js`.
 */
export const WEIGHT_LIMIT = 188_100

/** What a page imports without being asked, and the English texts, which it loads at once. */
const ALWAYS_LOADED = /(?:^|\/)locales\/en\.ts$/

/** Ends the build when the product screen's scripts weigh more than `limit` bytes. */
export const weightLimit = (limit: number): Plugin => ({
  name: 'weight-limit',
  apply: 'build',
  generateBundle(_, bundle) {
    const files = neededFiles(bundle)
    const weights = files.map((file) => ({ name: file.fileName, bytes: gzipSync(file.code).length }))
    const sum = weights.reduce((all, { bytes }) => all + bytes, 0)
    if (sum <= limit) return
    const list = weights.map(({ name, bytes }) => `${name} ${bytes}`).join(', ')
    this.error(`The product screen needs ${sum} bytes of script; at most ${limit} are allowed: ${list}.`)
  },
})

function neededFiles(bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  const needed = new Set(
    chunks.filter(({ isEntry, name, facadeModuleId }) =>
      isEntry ? name === 'index' : ALWAYS_LOADED.test(facadeModuleId ?? ''),
    ),
  )
  for (const chunk of needed) {
    for (const other of chunks) if (chunk.imports.includes(other.fileName)) needed.add(other)
  }
  return [...needed]
}
