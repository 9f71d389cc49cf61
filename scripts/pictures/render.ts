/**
 * Takes the pictures of the demo catalogue: `npm run pictures [slug…]`
 * (or single pictures: `oak-table-1`).
 *
 * Every product is a scene of signed distances (`scenes/*.glsl`) in one studio (`studio/*.glsl`), drawn by
 * WebGL2 in headless Chromium without a graphics card, so the same picture comes out everywhere. Writes
 * `portal/demo/pictures/<slug>-<n>.<format>` and their index. `--scale=0.25 --into=<folder>` gives drafts.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { transformSync } from 'esbuild'
import { toJob } from './job.ts'
import type * as Painter from './painter.ts'
import { type NamedShot, nameShots, toIndex } from './picture-index.ts'
import { PRODUCTS_WITHOUT_PICTURES, shots } from './plan.ts'

const HERE = import.meta.dirname
const PICTURES = join(HERE, '../../portal/demo/pictures')

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { scale: { type: 'string', default: '1' }, into: { type: 'string', default: PICTURES } },
})

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

const browserPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
if (!existsSync(browserPath)) {
  stop(`There is no Chromium at ${browserPath}: install it, or name another one in CHROMIUM_PATH.`)
}
const plan = nameShots(shots)
const isNamed = ({ shot, file }: NamedShot, name: string) => name === shot.slug || name === parse(file).name
const unknown = names.filter((name) => !plan.some((picture) => isNamed(picture, name)))
if (unknown.length > 0) stop(`No pictures are planned for: ${unknown.join(', ')}.`)
const wanted = plan.filter((picture) => names.length === 0 || names.some((name) => isNamed(picture, name)))

if (options.into === PICTURES) {
  writeFileSync(join(PICTURES, 'index.json'), toIndex(plan, PRODUCTS_WITHOUT_PICTURES))
}
mkdirSync(options.into, { recursive: true })

const browser = await chromium.launch({
  executablePath: browserPath,
  args: [
    '--no-sandbox',
    '--use-gl=angle',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
})
try {
  const page = await browser.newPage()
  const source = readFileSync(join(HERE, 'painter.ts'), 'utf8')
  await page.addScriptTag({
    content: transformSync(source, { loader: 'ts', format: 'iife', globalName: 'painter' }).code,
  })
  for (const { shot, file } of wanted) {
    const started = performance.now()
    const job = toJob(shot, Number(options.scale))
    const picture = await page
      .evaluate((job) => (globalThis as unknown as { painter: typeof Painter }).painter.paint(job), job)
      .catch((error: Error) => stop(`${file} could not be taken: ${error.message}`))
    const bytes = Buffer.from(picture, 'base64')
    writeFileSync(join(options.into, file), bytes)
    say(
      `${file}  ${Math.round(bytes.length / 1024)} KB  ${((performance.now() - started) / 1000).toFixed(1)} s`,
    )
  }
} finally {
  await browser.close()
}
