import { gzipSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'

/**
 * Bytes of script, gzipped, that the product screen may need before it shows anything: react-dom, TanStack Query and
 * the SDK weigh 148.3 kB by themselves (`npm run bench -- weight`), and 40 more are allowed, 0.2 of them for
 * `public/preconnect.js`.
 */
export const WEIGHT_LIMIT = 188_050

/** The texts of every page, one file for each language: a page loads one of them at once. */
const TEXTS = /(?:^|\/)locales\/[a-z]+\.ts$/

/** Ends the build when the product screen's scripts weigh more than `limit` bytes in its heaviest language. */
export const weightLimit = (limit: number): Plugin => ({
  name: 'weight-limit',
  apply: 'build',
  generateBundle: {
    // After Vite has written into the files which others each of them preloads.
    order: 'post',
    handler(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const heavier = (one: Weight, other: Weight) => other.bytes - one.bytes
      const [texts] = chunks
        .filter(({ facadeModuleId }) => TEXTS.test(facadeModuleId ?? ''))
        .map(weigh)
        .toSorted(heavier)
      if (!texts) this.error('No texts were found to weigh.')
      const weights = [...neededFiles(chunks).map(weigh), texts].toSorted(heavier)
      const sum = weights.reduce((all, { bytes }) => all + bytes, 0)
      if (sum <= limit) return
      const list = weights.map(({ name, bytes }) => `${name} ${bytes}`).join(', ')
      this.error(`The product screen needs ${sum} bytes of script; at most ${limit} are allowed: ${list}.`)
    },
  },
})

interface Weight {
  name: string
  bytes: number
}

const weigh = ({ fileName, code }: Rolldown.OutputChunk): Weight => ({
  name: fileName,
  // As the benchmark weighs.
  bytes: gzipSync(code, { level: 9 }).length,
})

/** What the page imports without being asked. */
function neededFiles(chunks: readonly Rolldown.OutputChunk[]): Rolldown.OutputChunk[] {
  const needed = new Set(chunks.filter(({ isEntry, name }) => isEntry && name === 'index'))
  for (const chunk of needed) {
    for (const other of chunks) if (chunk.imports.includes(other.fileName)) needed.add(other)
  }
  return [...needed]
}
