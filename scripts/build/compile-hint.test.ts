import { build, type Rolldown } from 'vite'
import { expect, it, vi } from 'vitest'

it("makes the compile hint the very first words of the first screen's file, and of no other", {
  timeout: 300_000,
}, async () => {
  // As for the app that is shipped.
  vi.stubEnv('NODE_ENV', 'production')
  const { output } = (await build({ logLevel: 'silent', build: { write: false } })) as Rolldown.RolldownOutput
  const hinted = output.filter(
    (file) => file.type === 'chunk' && file.code.includes('allFunctionsCalledOnLoad'),
  )
  expect(hinted.map(({ name }) => name)).toEqual(['app'])
  expect(hinted.map((file) => file.type === 'chunk' && file.code.slice(0, 29))).toEqual([
    '//# allFunctionsCalledOnLoad\n',
  ])
})
