import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** A file of the portal's own pages. */
interface Asset {
  type: string
  body: string
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const sources: Readonly<Record<string, () => Promise<Asset>>> = {
  '/portal/host/host.css': async () => ({
    type: 'text/css; charset=utf-8',
    body: await readFile(here('styles.css'), 'utf8'),
  }),
  '/portal/host/host.js': async () => {
    // Here, not above: it takes longer to load than the rest of the portal, and unit tests under jsdom cannot.
    const { build } = await import('esbuild')
    const { outputFiles } = await build({
      entryPoints: [here('browser/main.ts')],
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2022',
      legalComments: 'none',
    })
    return { type: 'text/javascript; charset=utf-8', body: outputFiles[0]?.text ?? '' }
  },
}

const made = new Map<string, Promise<Asset>>()

/** The style sheet or script at this path, made when first asked for and kept as long as the process runs. */
export function findAsset(path: string): Promise<Asset> | undefined {
  const source = Object.hasOwn(sources, path) ? sources[path] : undefined
  const asset = made.get(path) ?? source?.()
  if (asset) made.set(path, asset)
  return asset
}
