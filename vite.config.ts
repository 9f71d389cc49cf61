import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The app. Relative addresses: a static archive is served from a folder that nobody chooses. */
export default defineConfig({
  base: './',
  plugins: [react(), tailwindcss()],
  build: {
    target: 'es2023',
    sourcemap: false,
    // Inlined files become `data:` addresses, which a strict content policy refuses.
    assetsInlineLimit: 0,
  },
})
