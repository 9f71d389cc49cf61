import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { CONTENT_POLICY } from './deploy/content-policy.ts'
import { compileHint } from './scripts/build/compile-hint.ts'
import { compiledMessages } from './scripts/build/compiled-messages.ts'
import { startChunk } from './scripts/build/start-chunk.ts'
import { WEIGHT_LIMIT, weightLimit } from './scripts/build/weight-limit.ts'

const root = fileURLToPath(new URL('.', import.meta.url))

/** Bitrix24 serves a static archive with headers of its own, so the pages bring the content policy along themselves. */
const contentPolicy: Plugin = {
  name: 'content-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_POLICY },
      injectTo: 'head-prepend',
    },
  ],
}

/** The app. Relative addresses: a static archive is served from a folder that nobody chooses. */
export default defineConfig({
  base: './',
  plugins: [react(), tailwindcss(), contentPolicy, compiledMessages, compileHint, weightLimit(WEIGHT_LIMIT)],
  build: {
    target: 'es2023',
    sourcemap: false,
    // The weight limit below judges what is loaded, gzipped; the largest file is mostly libraries.
    chunkSizeWarningLimit: 650,
    // Inlined files become `data:` addresses, which a strict content policy refuses.
    assetsInlineLimit: 0,
    // Every browser of the target preloads modules by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The two pages of a static application; Bitrix24 opens the second one to install it.
      input: ['index.html', 'install.html'].map((page) => root + page),
      output: {
        codeSplitting: { groups: [{ debugName: 'start', name: startChunk }] },
      },
    },
  },
})
