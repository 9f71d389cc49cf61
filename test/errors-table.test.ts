import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, expect, it } from 'vitest'
import { KIND_OF_CODE } from '../src/bitrix24/portal-error.ts'

/**
 * docs/errors.md names for every row the tests that show it; this sees that the runners really collect them under
 * these names, and that each row has a story in Chromium.
 */

const rows = readFileSync('docs/errors.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/shown by \|$/.test(line))

/** `access` “the end of the paid period”: the file's name, and a piece of the test's. */
const namedIn = (row: string) =>
  [...(row.split('|').at(-2) ?? '').matchAll(/`([\w-]+)` “([^”]+)”/g)].map(([, file = '', piece = '']) => ({
    file,
    piece,
  }))

interface Collected {
  /** Name of the file without its endings. */
  file: string
  /** With the names of the groups around it. */
  title: string
}

let stories: Collected[] = []
let others: Collected[] = []

const run = promisify(execFile)
const bin = (name: string) => join('node_modules', '.bin', name)
const nameOf = (file: string) => basename(file).replace(/\.(e2e|test)\.tsx?$/, '')

beforeAll(async () => {
  stories = await collectStories()
  const files = rows.flatMap(namedIn).map(({ file }) => file)
  const isStory = (name: string) => stories.some(({ file }) => file === name)
  others = await collectOthers([...new Set(files)].filter((name) => !isStory(name)))
}, 300_000)

interface Suite {
  title: string
  file: string
  suites?: Suite[]
  specs: { title: string }[]
}

async function collectStories(): Promise<Collected[]> {
  const { stdout } = await run(bin('playwright'), ['test', '--list', '--reporter=json', '--project=g3'], {
    maxBuffer: 50_000_000,
  })
  const titlesIn = ({ title, suites = [], specs }: Suite): string[] => [
    ...specs.map((spec) => `${title} › ${spec.title}`),
    ...suites.flatMap(titlesIn).map((below) => `${title} › ${below}`),
  ]
  const { suites } = JSON.parse(stdout) as { suites: Suite[] }
  return suites.flatMap((suite) => titlesIn(suite).map((title) => ({ file: nameOf(suite.file), title })))
}

/** Only the files that are named: to collect every unit test takes most of a minute. */
async function collectOthers(names: readonly string[]): Promise<Collected[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tests-'))
  const list = join(folder, 'list.json')
  await run(bin('vitest'), ['list', `--json=${list}`, ...names.map((name) => `/${name}.test.`)])
  const tests = JSON.parse(readFileSync(list, 'utf8')) as { name: string; file: string }[]
  rmSync(folder, { recursive: true })
  return tests.map(({ name, file }) => ({ file: nameOf(file), title: name }))
}

it.each(Object.keys(KIND_OF_CODE))('%s, which the app knows, has a row', (code) => {
  expect(rows.some((row) => row.includes(`\`${code}\``))).toBe(true)
})

it.each(rows)('%s', (row) => {
  const named = namedIn(row)
  const isAmong = (tests: readonly Collected[], { file, piece }: (typeof named)[number]) =>
    tests.some((test) => test.file === file && test.title.includes(piece))
  for (const one of named) {
    expect(isAmong(stories, one) || isAmong(others, one), `a test ${one.file} “${one.piece}”`).toBe(true)
  }
  expect(
    named.some((one) => isAmong(stories, one)),
    'a story in Chromium',
  ).toBe(true)
})
