import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** docs/errors.md names a test for every row; this sees that they are there. */
const FILES: Record<string, string> = {
  access: 'test/e2e/access.e2e.ts',
  faults: 'test/e2e/faults.e2e.ts',
  hostile: 'test/e2e/faults-hostile.e2e.ts',
  pictures: 'test/e2e/pictures.e2e.ts',
  product: 'test/e2e/product.e2e.ts',
  seam: 'test/seam.test.ts',
  limits: 'test/seam-limits.test.ts',
  call: 'src/bitrix24/call-method.test.ts',
  problem: 'src/screens/problem.test.tsx',
}

const rows = readFileSync('docs/errors.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/shown by \|$/.test(line))

it.each(rows)('%s', (row) => {
  const named = [...(row.split('|').at(-2) ?? '').matchAll(/`(\w+)` “([^”]+)”/g)]
  expect(named.length, 'a row names its test').toBeGreaterThan(0)
  for (const [, file = '', title = ''] of named) {
    expect(readFileSync(FILES[file] ?? '', 'utf8'), `${file}: ${title}`).toContain(title)
  }
})
