/**
 * `npm run soak`: people work with the app in real Chromium against a portal that spoils one answer in five
 * (SOAK_SECONDS, 600 by default; SOAK_SEED, 1 by default). Every number that it shows must be right, or old and called
 * so; whatever is missing must say why. It must not ask more often than its rules of retrying allow, complain in the
 * console or keep memory; and once the portal is well, everything must be right.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import type { HostEntry, HttpEntry } from '../../portal/server/state.ts'
import { createChance } from './random.ts'
import { countRequests } from './requests.ts'
import { frameOf, openProduct, openStage, type Seat, takeSeat, usedMemory } from './stage.ts'
import { createWitness } from './truth.ts'
import { verdictOn } from './verdict.ts'

const SECONDS = wholeNumber('SOAK_SECONDS', 600)
const SEED = wholeNumber('SOAK_SEED', 1)

const PEOPLE = ['admin', 'sales', 'keeper']
const PRODUCTS = [1204, 1205, 1209, 1215, 1226, 1280, 1286, 1289, 2101, 2121]

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
const witness = createWitness(portal)

/** What the browser itself says of the portal's faults; the app has nothing to add to it. */
const OF_FAULTS =
  /^Failed to load resource: (the server responded with a status of (400|401|403|404|500|502|503) |net::ERR_(EMPTY_RESPONSE|FAILED|CONNECTION_RESET|CONNECTION_CLOSED|CONTENT_LENGTH_MISMATCH|INCOMPLETE_CHUNKED_ENCODING))|blocked by CORS policy/

/** Stays in its frame all the time, so that what it keeps shows. */
const sitting: Seat = { page: await takeSeat(browser), as: 'admin', productId: 1204 }
/** Opens other products and changes places with other people. */
const walking: Seat = { page: await takeSeat(browser), as: 'sales', productId: 1205 }

const problems: string[] = []
const counts = { actions: 0, right: 0, marked: 0, requests: 0, most: 0 }

for (const seat of [sitting, walking]) {
  seat.page.on('pageerror', (error) => problems.push(`uncaught in the page: ${error.message}`))
  seat.page.on('console', (message) => {
    const isComplaint = ['error', 'warning'].includes(message.type())
    if (isComplaint && !OF_FAULTS.test(message.text())) problems.push(`in the console: ${message.text()}`)
  })
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
  witness.move(seat.productId, row.storeId, chance.between(-5, 400) / 2)
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
  const before = { ...failing.counts }
  counts.actions += 1
  const what = `${counts.actions}. ${name} of ${seat.productId} as ${seat.as}`
  try {
    await action()
    await settled(seat)
    const verdict = await verdictOn(frameOf(seat.page), witness, seat)
    if (verdict.is === 'wrong') problems.push(`${what}: ${verdict.because}`)
    else counts[verdict.is] += 1
  } catch (error) {
    problems.push(`${what}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
  }
  const images = witness.truthFor(seat.as, seat.productId).pictures ?? 0
  const log = portal.state.log.read()
  const { made, allowed } = countRequests(log, {
    images,
    brokenBatches: failing.counts.brokenBatches - before.brokenBatches,
    brokenCalls: failing.counts.brokenCalls - before.brokenCalls,
  })
  counts.requests += made.all
  counts.most = Math.max(counts.most, made.all)
  for (const kind of ['screens', 'apart', 'others'] as const) {
    if (made[kind] > allowed[kind]) {
      problems.push(`${what}: ${made[kind]} requests (${kind}), more than ${allowed[kind]}: ${listed(log)}`)
    }
  }
}

/** What was asked, in order, so that one request too many can be told from the log of a run that nobody saw. */
function listed(log: readonly (HttpEntry | HostEntry)[]): string {
  return log
    .filter((entry) => entry.kind === 'http')
    .map(({ status, commands }) => `${status} ${commands.map(({ method }) => method).join('+')}`)
    .join(', ')
}

/** Everything that was asked is answered or given up, pictures too, and there is something to read. */
async function settled({ page }: Seat) {
  const app = frameOf(page)
  const isResting = app
    .getByRole('button', { name: 'Refresh', exact: true })
    .or(app.getByRole('main').getByRole('button', { name: /^(Check again|Reload)$/ }))
  await isResting.first().waitFor({ timeout: SETTLE_MS })
  // A picture that breaks is looked into, and the answer would fall into the next action.
  const end = Date.now() + SETTLE_MS
  for (let looks = 0; looks < 2; looks += 1) {
    await app.locator('[aria-busy="true"]').first().waitFor({ state: 'detached', timeout: SETTLE_MS })
    if (await isPictureLoading(app)) looks = -1
    if (Date.now() > end) throw new Error('pictures do not come to rest')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

function isPictureLoading(app: ReturnType<typeof frameOf>): Promise<boolean> {
  return (
    app
      // A box without an image is of a picture that is being looked into.
      .locator('img[src], .animate-pulse:not(:has(img))')
      .evaluateAll((parts) => parts.some((part) => !(part instanceof HTMLImageElement && part.complete)))
  )
}

async function compareWhenWell(seat: Seat) {
  healthy.checked += 1
  await settled(seat)
  const verdict = await verdictOn(frameOf(seat.page), witness, seat)
  if (verdict.is === 'right') healthy.right += 1
  else {
    const because = verdict.is === 'wrong' ? verdict.because : 'something is still old or missing'
    problems.push(`in the end, ${seat.productId} as ${seat.as}: ${because}`)
  }
}

function report() {
  const { answers, spoiled, expired } = failing.counts
  const lines = [
    `seed ${SEED}, ${SECONDS} s`,
    `answers of the portal: ${answers}, spoiled ${spoiled}, of these the end of every token ${expired}`,
    `actions: ${counts.actions}; screens right ${counts.right}, with something old or missing and the reason ${counts.marked}`,
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
