import { build } from 'vite'
import { expect, it, vi } from 'vitest'
import { weightLimit } from './weight-limit.ts'

it('ends the build of an app that is too heavy, and says what weighs', { timeout: 300_000 }, async () => {
  // As for the app that is shipped: libraries bring more along for tests.
  vi.stubEnv('NODE_ENV', 'production')
  const result = build({ logLevel: 'silent', build: { write: false }, plugins: [weightLimit(1_000)] })
  await expect(result).rejects.toThrow(
    /needs 1\d{5} bytes of script; at most 1000 are allowed: assets\/app-\S+ \d+, assets\/ru-\S+ \d+/,
  )
})
