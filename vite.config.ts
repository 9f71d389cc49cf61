import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))

/** The app. Relative addresses: a static archive is served from a folder that nobody chooses. */
export default defineConfig({
  base: './',
  plugins: [react(), tailwindcss()],
  build: {
    target: 'es2023',
    sourcemap: false,
    // Inlined files become `data:` addresses, which a strict content policy refuses.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // The two pages of a static application; Bitrix24 opens the second one to install it.
      input: ['index.html', 'install.html'].map((page) => root + page),
    },
  },
})
