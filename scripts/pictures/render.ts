/**
 * Takes the pictures of the demo catalogue: `npm run pictures [slug…]`.
 *
 * Every product is a scene of signed distances (`scenes/*.glsl`) in one studio (`studio/*.glsl`), drawn by
 * WebGL2 in headless Chromium without a graphics card, so the same picture comes out everywhere. Writes
 * `portal/demo/pictures/<slug>-<n>.<format>` and their index. `--scale=0.25 --into=<folder>` gives drafts.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { transformSync } from 'esbuild'
import { toJob } from './job.ts'
import { nameShots, toIndex } from './picture-index.ts'
import { PRODUCTS_WITHOUT_PICTURES, shots } from './plan.ts'

const HERE = import.meta.dirname
const PICTURES = join(HERE, '../../portal/demo/pictures')

const { values: options, positionals: slugs } = parseArgs({
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
const unknown = slugs.filter((slug) => !shots.some((shot) => shot.slug === slug))
if (unknown.length > 0) stop(`No pictures are planned for: ${unknown.join(', ')}.`)

const plan = nameShots(shots)
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
  const painter = transformSync(readFileSync(join(HERE, 'painter.ts'), 'utf8'), { loader: 'ts' }).code
  await page.addScriptTag({ type: 'module', content: `${painter}\nglobalThis.paint = paint` })
  for (const { shot, file } of plan) {
    if (slugs.length > 0 && !slugs.includes(shot.slug)) continue
    const started = performance.now()
    const job = toJob(shot, Number(options.scale))
    const picture = await page
      .evaluate((job) => (globalThis as unknown as { paint(j: typeof job): Promise<string> }).paint(job), job)
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
