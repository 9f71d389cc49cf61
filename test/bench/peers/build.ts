import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

/**
 * Pages that do the app's job in another way:
 * `plain` one call after another, `sdk-batch` the SDK's own batch, `sdk-list` its list helper, all with the SDK's
 * defaults; `floor` the libraries that the app is made of and as little else as possible; `blank` a page that only
 * scrolls.
 */
export const PEERS = ['plain', 'sdk-batch', 'sdk-list', 'floor', 'blank'] as const
export type PeerName = (typeof PEERS)[number]

const here = fileURLToPath(new URL('.', import.meta.url))

/** Builds the app and every peer, away from `dist/`; gives the folder of each. */
export async function buildAll(): Promise<Record<'app' | PeerName, string>> {
  const app = resolve('.cache/bench/app')
  await build({ logLevel: 'error', build: { outDir: app, emptyOutDir: true } })
  const folders: ['app' | PeerName, string][] = [['app', app]]
  for (const name of PEERS) {
    const outDir = resolve('.cache/bench', name)
    await build({
      configFile: false,
      logLevel: 'error',
      root: resolve(here, name),
      base: './',
      plugins: [react()],
      build: { target: 'es2023', assetsInlineLimit: 0, outDir, emptyOutDir: true },
    })
    folders.push([name, outDir])
  }
  return Object.fromEntries(folders) as Record<'app' | PeerName, string>
}
