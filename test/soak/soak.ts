/**
 * `npm run soak`: people work with the app in real Chromium against a portal that spoils one answer in five
 * (SOAK_SECONDS, 600 by default; SOAK_SEED, 1 by default). It must never show a wrong number without saying that it
 * is old, never ask without end, and never keep memory; and once the portal is well, everything must be right.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { stockRows } from '../e2e/parts.ts'
import { createChance } from './random.ts'
import { expectedRows, frameOf, openProduct, openStage, type Seat, takeSeat, usedMemory } from './stage.ts'

const SECONDS = wholeNumber('SOAK_SECONDS', 600)
const SEED = wholeNumber('SOAK_SEED', 1)

const PEOPLE = ['admin', 'sales', 'keeper']
const PRODUCTS = [1204, 1205, 1209, 1215, 1226, 1280, 1286, 1289, 2101, 2121]

/** Attempts that the SDK makes of one request when the portal limits it, and the seam's one repetition. */
const ATTEMPTS = 2 * 3
/** Longest that anything may take: waits for limits included. */
const SETTLE_MS = 60_000
/** A collection never comes to the same byte twice; a leak of one answer per refresh would soon be more. */
const TOLERATED_GROWTH = 2_000_000

function wholeNumber(name: string, preset: number): number {
  const text = process.env[name] ?? ''
  if (text === '') return preset
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`${name} is "${text}": it must be a whole number above 0.`)
  return Number(text)
}

const chance = createChance(SEED)
const stage = await openStage(chance)
const { portal, failing, browser } = stage
const { world } = portal.state

/** Stays in its frame all the time, so that what it keeps shows. */
const sitting: Seat = { page: await takeSeat(browser), as: 'admin', productId: 1204 }
/** Opens other products and changes places with other people. */
const walking: Seat = { page: await takeSeat(browser), as: 'sales', productId: 1205 }

const problems: string[] = []
const counts = { actions: 0, right: 0, marked: 0, requests: 0, most: 0 }

for (const seat of [sitting, walking]) {
  seat.page.on('pageerror', (error) => problems.push(`uncaught in the page: ${error.message}`))
  await act('open', seat, () => openProduct(portal, seat))
}
const session = await sitting.page.context().newCDPSession(sitting.page)

const start = Date.now()
const end = start + SECONDS * 1_000
let warm: number | undefined
while (Date.now() < end) {
  const seat = chance.oneOf([sitting, walking])
  if (seat === walking && chance.happens(0.5)) await walkOn(seat)
  else await refresh(seat)
  if (warm === undefined && Date.now() > start + (SECONDS * 1_000) / 4) warm = await usedMemory(session)
}
const used = await usedMemory(session)
if (warm !== undefined && used - warm > TOLERATED_GROWTH)
  problems.push(`memory grew from ${warm} to ${used} bytes`)

failing.stop()
const healthy = { checked: 0, right: 0 }
for (const [place, productId] of PRODUCTS.entries()) {
  Object.assign(walking, { as: PEOPLE[place % PEOPLE.length], productId })
  await openProduct(portal, walking)
  await compareWhenWell(walking)
}
await recover(sitting)
await compareWhenWell(sitting)
await stage.close()
report()

/** Moves stock as another person would, and asks for it. */
async function refresh(seat: Seat) {
  const row = chance.oneOf(world.stock.filter(({ productId }) => productId === seat.productId))
  portal.state.faults.add({
    kind: 'stock',
    productId: seat.productId,
    storeId: row.storeId,
    amount: chance.between(-5, 400) / 2,
  })
  await act('refresh', seat, () => recover(seat))
}

async function walkOn(seat: Seat) {
  seat.as = chance.oneOf(PEOPLE)
  seat.productId = chance.oneOf(PRODUCTS)
  await act('open', seat, () => openProduct(portal, seat))
}

/** Presses what a person would press: refresh, or the one button of a screen that can only explain itself. */
async function recover({ page }: Seat) {
  const app = frameOf(page)
  const button = app
    .getByRole('button', { name: /^Refresh/ })
    .or(app.getByRole('main').getByRole('button', { name: /^(Check again|Reload)$/ }))
  await button.first().click({ timeout: SETTLE_MS })
}

/** One action of a person, until everything has come to rest; looks at the numbers and counts the requests. */
async function act(name: string, seat: Seat, action: () => Promise<void>) {
  portal.state.log.clear()
  counts.actions += 1
  const what = `${counts.actions}. ${name} of ${seat.productId} as ${seat.as}`
  try {
    await action()
    await settled(seat)
    if (await isMarked(seat)) counts.marked += 1
    else if (await isRight(seat)) counts.right += 1
    else problems.push(`${what}: a wrong number that is not marked as old`)
  } catch (error) {
    problems.push(`${what}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
  }
  const requests = portal.state.log.read().filter((entry) => entry.kind === 'http')
  const commands = Math.max(1, ...requests.map((request) => request.commands.length))
  const images = world.images.filter(({ productId }) => productId === seat.productId).length
  // The batch or each of its commands apart; and for every picture that did not load, its record and its bytes, twice.
  const bound = ATTEMPTS * (1 + commands) + ATTEMPTS * 4 * images
  counts.requests += requests.length
  counts.most = Math.max(counts.most, requests.length)
  if (requests.length > bound) problems.push(`${what}: ${requests.length} requests, more than ${bound}`)
}

/** Everything that was asked is answered or given up, and there is something to read. */
async function settled({ page }: Seat) {
  const app = frameOf(page)
  const isResting = app
    .getByRole('button', { name: 'Refresh', exact: true })
    .or(app.getByRole('main').getByRole('button', { name: /^(Check again|Reload)$/ }))
  await isResting.first().waitFor({ timeout: SETTLE_MS })
  await app.locator('[aria-busy="true"]').first().waitFor({ state: 'detached', timeout: SETTLE_MS })
}

function stockOf({ page }: Seat) {
  return frameOf(page).getByRole('region', { name: 'Stock by warehouse' })
}

/** Old numbers that say so, or none at all. */
async function isMarked(seat: Seat): Promise<boolean> {
  const section = stockOf(seat)
  if ((await section.count()) === 0 || (await section.getByRole('table').count()) === 0) return true
  return (await section.getByText('What you see is from').count()) > 0
}

async function isRight(seat: Seat): Promise<boolean> {
  const rows = await stockRows(frameOf(seat.page))
  const shown = rows.toSorted(([a = ''], [b = '']) => a.localeCompare(b))
  return JSON.stringify(shown) === JSON.stringify(expectedRows(world, seat))
}

async function compareWhenWell(seat: Seat) {
  healthy.checked += 1
  await settled(seat)
  const isEmpty = expectedRows(world, seat).length === 0
  const isWell = isEmpty ? await isMarked(seat) : !(await isMarked(seat)) && (await isRight(seat))
  if (isWell) healthy.right += 1
  else problems.push(`wrong in the end: ${seat.productId} as ${seat.as}`)
}

function report() {
  const { answers, spoiled, expired } = failing.counts
  const lines = [
    `seed ${SEED}, ${SECONDS} s`,
    `answers of the portal: ${answers}, spoiled ${spoiled}, of these the end of every token ${expired}`,
    `actions: ${counts.actions}; numbers right ${counts.right}, marked as old or not shown ${counts.marked}`,
    `requests: ${counts.requests}, at most ${counts.most} for one action`,
    `memory after a quarter of the time and at the end: ${warm ?? 0} and ${used} bytes`,
    `with the portal well again: ${healthy.right} of ${healthy.checked} screens right`,
  ]
  process.stdout.write(`${[...lines, ...problems.map((problem) => `✘ ${problem}`)].join('\n')}\n`)
  const passed = counts.right + counts.marked + healthy.right
  mkdirSync('.cache', { recursive: true })
  writeFileSync('.cache/soak.json', JSON.stringify({ passed, failed: problems.length }))
  process.stdout.write(`${passed} passed, ${problems.length} failed\n`)
  process.exitCode = problems.length > 0 ? 1 : 0
}
