import { defineConfig } from '@playwright/test'
import type { Generation } from './portal/server/state.ts'
import { CHROMIUM_OF_STORIES } from './test/chromium.ts'

const GENERATIONS: Generation[] = ['g1', 'g2', 'g3']

/** How the app's files are served is nothing to the server's generation: told to the newest only. */
const DELIVERY = /(archive|nginx|server)\.e2e\.ts$/

/** Stories marked so depend on no server's generation either: what a broken connection looks like, for example. */
const ONCE = /@once/

/** Stories in real Chromium, each worker with a portal of its own; nearly every story is told to all server generations. */
export default defineConfig<object, { generation: Generation }>({
  projects: GENERATIONS.map((generation) => ({
    name: generation,
    use: { generation },
    ...(generation !== 'g3' && { testIgnore: DELIVERY, grepInvert: ONCE }),
  })),
  testDir: 'test/e2e',
  testMatch: '*.e2e.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A flaky story is a failing one.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/e2e.json' }]],
  use: {
    viewport: { width: 1280, height: 720 },
    // No trace: its recorder fetches `blob:` addresses, which the app's content policy rightly reports.
    screenshot: 'only-on-failure',
    // Without a graphics card each frame of what moves is the processor's, which the stories need themselves. The ways
    // in (`delivery/smoke.ts`), a large matrix, the soak and the benchmarks are told in motion.
    reducedMotion: 'reduce',
    launchOptions: CHROMIUM_OF_STORIES,
  },
})
