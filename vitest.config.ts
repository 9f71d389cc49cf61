import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,portal,scripts}/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    // Two cores, and the portal's tests open sockets: more workers only get in each other's way.
    maxWorkers: 2,
  },
})
