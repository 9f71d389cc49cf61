import type { FrameLocator, Locator } from '@playwright/test'
import { hasLoaded, pictures, stock, stockRows } from '../e2e/parts.ts'
import { type Truth, type Witness, written } from './truth.ts'

/** Everything is right; or all that is old or missing says why; or a sentence about what does not. */
export type Verdict = { is: 'right' } | { is: 'marked' } | { is: 'wrong'; because: string }

/** Why a section may be without its data: what the failing portal does. Nobody loses a right in it. */
const REASON =
  'the portal failed|unreadable answer|no connection|no answer|could not be loaded|Bitrix24 is overloaded|access could not be checked'
const WHOLE_SCREEN = /Your session has ended|Bitrix24 does not answer/
const OLD = /What you see is from (\d+:\d+:\d+ [AP]M)/
const NO_PRODUCT = /Name and details: |The product itself could not be read/
const NO_UNIT = /The unit of these amounts could not be read/
const NO_INVENTORY = /Whether inventory management is on could not be read/
const NO_PICTURE = /This picture (did not load|was deleted|cannot be shown)/
const NOT_KNOWN = /Whether there is more in warehouses that you cannot see is not known now/
const ELSEWHERE =
  /^(?:The portal counts )?(?<amount>-?[\d.,]+)(?: \S+)? more on hand (?:in warehouses that you cannot see|than these)/
const NOT_PER_WAREHOUSE = /The portal counts (?<amount>-?[\d.,]+)(?: \S+)? on hand in total/

const reasonOf = (subject: string) => new RegExp(`${subject}: (${REASON})|Your session has ended`)

/** Reads a product's screen that has come to rest, and compares each number with the truth. */
export async function verdictOn(
  app: FrameLocator,
  witness: Witness,
  { as, productId }: { as: string; productId: number },
): Promise<Verdict> {
  const screen = (await app.locator('body').textContent()) ?? ''
  if ((await stock(app).count()) === 0) {
    return WHOLE_SCREEN.test(screen) ? { is: 'marked' } : wrong(`a screen without a reason: ${screen}`)
  }
  const verdicts = [
    await ofStock(app, screen, witness, { as, productId }),
    await ofPictures(app, witness.truthFor(as, productId)),
  ]
  return (
    verdicts.find(({ is }) => is === 'wrong') ?? verdicts.find(({ is }) => is === 'marked') ?? { is: 'right' }
  )
}

/** The stock section as it was read. */
interface Shown {
  section: string
  screen: string
  rows: string[][]
  /** As the line below the table, or the place of the table, says. */
  elsewhere: string | undefined
}

async function ofStock(
  app: FrameLocator,
  screen: string,
  witness: Witness,
  { as, productId }: { as: string; productId: number },
): Promise<Verdict> {
  const section = (await stock(app).textContent()) ?? ''
  const hasTable = (await stock(app).getByRole('table').count()) > 0
  if (!hasTable && reasonOf('Stock by warehouse').test(section)) return { is: 'marked' }
  const rows = hasTable ? (await stockRows(app)).toSorted(([a = ''], [b = '']) => a.localeCompare(b)) : []
  const elsewhere = hasTable ? await elsewhereShown(app) : NOT_PER_WAREHOUSE.exec(section)?.groups?.amount
  const shown = { section, screen, rows, elsewhere }
  if (hasTable) {
    const foot = await totalsShown(app)
    const sums = [1, 2, 3].map((place) => written(rows.reduce((sum, row) => sum + read(row[place]), 0)))
    if (String(foot) !== String(sums)) return wrong(`totals ${foot} under lines that make ${sums}`)
    const isUnitShown = (await stock(app).locator('thead').textContent())?.includes('Unit')
    if (!isUnitShown && !NO_UNIT.test(section) && !NO_PRODUCT.test(screen)) {
      return wrong('amounts without a unit, and no word why')
    }
  }
  const [, since] = OLD.exec(section) ?? []
  if (since === undefined) return compare(shown, witness.truthFor(as, productId))
  // Everything that stands on it together: lines of one moment beside a rest of another would be a wrong number.
  const verdicts = witness.truthsSince(momentOf(since), as, productId).map((truth) => compare(shown, truth))
  if (verdicts.some(({ is }) => is !== 'wrong')) return { is: 'marked' }
  return wrong(
    `marked as of ${since}, and at no time since: ${elsewhere} elsewhere beside ${JSON.stringify(rows)}`,
  )
}

/** Lines and what is said of the rest, against what was true at one moment. */
function compare(shown: Shown, truth: Truth): Verdict {
  if (shown.rows.length === 0) {
    const said = ofNoLines(shown, truth)
    if (said.is === 'wrong') return said
  } else if (JSON.stringify(shown.rows) !== JSON.stringify(truth.rows)) {
    return wrong(`${JSON.stringify(shown.rows)} for ${JSON.stringify(truth.rows)}`)
  }
  const elsewhere = ofElsewhere(shown.elsewhere, shown.screen, truth.elsewhere)
  if (elsewhere.is !== 'right') return elsewhere
  const isLess = NO_PRODUCT.test(shown.screen) || /could not be read/.test(shown.section)
  return truth.elsewhere !== undefined && isLess ? { is: 'marked' } : { is: 'right' }
}

/** Where the screen has no lines, there are none, and it says so. */
function ofNoLines({ section, elsewhere }: Shown, truth: Truth): Verdict {
  if (truth.rows.length > 0) return wrong(`no lines, and no reason: ${section}`)
  const isNever = section.includes('Never stocked')
  // Whatever else could not be read: what the portal counts was never "never stocked".
  if (isNever && (truth.elsewhere ?? 0) > 0) return wrong(`never stocked, with ${truth.elsewhere} elsewhere`)
  const isSaid = isNever || section.includes('No record that you can see') || elsewhere !== undefined
  return isSaid ? { is: 'right' } : wrong(`neither lines nor a word about them: ${section}`)
}

/** A number that is there is right; one that is not is nothing, or its reason stands on the screen. */
function ofElsewhere(shown: string | undefined, screen: string, truth: number | undefined): Verdict {
  if (shown !== undefined) {
    const isTrue = truth !== undefined && truth > 0 && shown === written(truth)
    return isTrue ? { is: 'right' } : wrong(`${shown} elsewhere for ${truth}`)
  }
  if (truth === undefined || truth === 0) return { is: 'right' }
  const isSaid = [NO_PRODUCT, NO_INVENTORY, NOT_KNOWN].some((reason) => reason.test(screen))
  return isSaid ? { is: 'marked' } : wrong(`${truth} elsewhere, and not a word of it`)
}

async function ofPictures(app: FrameLocator, { pictures: count }: Truth): Promise<Verdict> {
  const section = (await pictures(app).textContent()) ?? ''
  if ((await pictures(app).locator('figure').count()) > 0) return ofGallery(app, section, count)
  if (count === undefined) {
    const isRefused = section.includes('Pictures: access denied') || reasonOf('Pictures').test(section)
    return isRefused ? { is: 'right' } : wrong(`pictures of a closed product: ${section}`)
  }
  if (reasonOf('Pictures').test(section)) return { is: 'marked' }
  const isNone = count === 0 && section.includes('No pictures yet')
  return isNone ? { is: 'right' } : wrong(`no pictures of ${count}: ${section}`)
}

/** The large picture and every thumbnail in view are there, or the caption says why not. */
async function ofGallery(app: FrameLocator, section: string, count = 0): Promise<Verdict> {
  if (count === 0) return wrong(`pictures where there are none to see: ${section}`)
  const large = pictures(app).locator('figure')
  const isThere = async (box: Locator) =>
    (await box.locator('img').count()) > 0 && hasLoaded(box.locator('img'))
  const isSaid = async () => NO_PICTURE.test((await large.textContent()) ?? '')
  if (!(await isThere(large)) && !(await isSaid())) return wrong(`no picture and no word: ${section}`)
  let missing = 0
  // One that is out of view was not asked for.
  const asked = pictures(app).locator('li:not(:has(img:not([src])))')
  for (const thumb of await asked.all()) {
    if (await isThere(thumb)) continue
    missing += 1
    await thumb.getByRole('button').click()
    if (!(await isSaid())) return wrong(`a thumbnail that is missing without a word: ${section}`)
  }
  const isLess = missing > 0 || (await isSaid()) || reasonOf('Pictures').test(section)
  return { is: isLess ? 'marked' : 'right' }
}

const wrong = (because: string): Verdict => ({ is: 'wrong', because: because.slice(0, 400) })
const read = (text = '') => Number(text.replaceAll(',', ''))

const totalsShown = (app: FrameLocator) =>
  stock(app)
    .locator('tfoot tr')
    .first()
    .locator('td')
    .evaluateAll((cells) => cells.slice(0, 3).map((cell) => cell.textContent ?? ''))

/** "01:12:46 AM", as a moment in ms: the last that was so called. */
function momentOf(clock: string): number {
  const moment = new Date(`${new Date().toDateString()} ${clock}`)
  if (moment.getTime() > Date.now()) moment.setDate(moment.getDate() - 1)
  return moment.getTime()
}

async function elsewhereShown(app: FrameLocator): Promise<string | undefined> {
  const [text = ''] = await stock(app).getByText(ELSEWHERE).allTextContents()
  return ELSEWHERE.exec(text)?.groups?.amount
}
