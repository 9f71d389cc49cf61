import type { FrameLocator } from '@playwright/test'
import { pictures, stock, stockRows } from '../e2e/parts.ts'
import { type Truth, type Witness, written } from './truth.ts'

/** Everything is right; or all that is old or missing says why; or a sentence about what does not. */
export type Verdict = { is: 'right' } | { is: 'marked' } | { is: 'wrong'; because: string }

/** Why a section may be without its data: what the failing portal does. Nobody loses a right in it. */
const REASON =
  'the portal failed|unreadable answer|no connection|no answer|could not be loaded|Bitrix24 is overloaded|access could not be checked'
const WHOLE_SCREEN = /Your session has ended|Bitrix24 does not answer/
const OLD = /What you see is from \d/
const NO_PRODUCT = /Name and details: |The product itself could not be read/
const NO_UNIT = /The unit of these amounts could not be read/
const NO_INVENTORY = /Whether inventory management is on could not be read/
const NOT_KNOWN = /Whether there is more in warehouses that you cannot see is not known now/
const ELSEWHERE = /^(?<amount>-?[\d.,]+)(?: \S+)? more on hand in warehouses that you cannot see/
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
  const truth = witness.truthFor(as, productId)
  const verdicts = [await ofStock(app, screen, witness, truth, productId), await ofPictures(app, truth)]
  return (
    verdicts.find(({ is }) => is === 'wrong') ?? verdicts.find(({ is }) => is === 'marked') ?? { is: 'right' }
  )
}

async function ofStock(
  app: FrameLocator,
  screen: string,
  witness: Witness,
  truth: Truth,
  productId: number,
): Promise<Verdict> {
  const section = (await stock(app).textContent()) ?? ''
  if ((await stock(app).getByRole('table').count()) === 0) return ofNoTable(section, screen, truth)
  const rows = (await stockRows(app)).toSorted(([a = ''], [b = '']) => a.localeCompare(b))
  const foot = await totalsShown(app)
  const sums = [1, 2, 3].map((place) => written(rows.reduce((sum, row) => sum + read(row[place]), 0)))
  if (String(foot) !== String(sums)) return wrong(`totals ${foot} under lines that make ${sums}`)
  if (OLD.test(section)) {
    const invented = rows.find((row) => !witness.wasTrue(productId, row))
    return invented ? wrong(`marked as old, and never was: ${invented}`) : { is: 'marked' }
  }
  if (JSON.stringify(rows) !== JSON.stringify(truth.rows)) {
    return wrong(`${JSON.stringify(rows)} for ${JSON.stringify(truth.rows)}`)
  }
  const isUnitShown = (await stock(app).locator('thead').textContent())?.includes('Unit')
  if (!isUnitShown && !NO_UNIT.test(section) && !NO_PRODUCT.test(screen)) {
    return wrong('amounts without a unit, and no word why')
  }
  const elsewhere = ofElsewhere(await elsewhereShown(app), screen, truth.elsewhere)
  if (elsewhere.is !== 'right') return elsewhere
  const isLess =
    (NO_PRODUCT.test(screen) && truth.elsewhere !== undefined) || /could not be read/.test(section)
  return truth.elsewhere !== undefined && isLess ? { is: 'marked' } : { is: 'right' }
}

/** Where the screen has no lines: a reason, or the truth that there are none. */
function ofNoTable(section: string, screen: string, truth: Truth): Verdict {
  if (reasonOf('Stock by warehouse').test(section)) return { is: 'marked' }
  if (truth.rows.length > 0) return wrong(`no lines, and no reason: ${section}`)
  const isNever = section.includes('Never stocked')
  const amount = NOT_PER_WAREHOUSE.exec(section)?.groups?.amount
  // Whatever else could not be read: what the portal counts was never "never stocked".
  if (isNever && (truth.elsewhere ?? 0) > 0) return wrong(`never stocked, with ${truth.elsewhere} elsewhere`)
  const isSaid = isNever || section.includes('No record that you can see')
  if (!isSaid && amount === undefined) return wrong(`neither lines nor a word about them: ${section}`)
  return ofElsewhere(amount, screen, truth.elsewhere)
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
  const shown = await pictures(app).locator('img').count()
  if (count === undefined) {
    const isRefused = section.includes('Pictures: access denied') || reasonOf('Pictures').test(section)
    return isRefused && shown === 0 ? { is: 'right' } : wrong(`pictures of a closed product: ${section}`)
  }
  if (reasonOf('Pictures').test(section)) return { is: 'marked' }
  if (/This picture/.test(section)) return { is: 'marked' }
  if (count === 0 && section.includes('No pictures yet')) return { is: 'right' }
  return count > 0 && shown > 0 ? { is: 'right' } : wrong(`${shown} pictures of ${count}: ${section}`)
}

const wrong = (because: string): Verdict => ({ is: 'wrong', because: because.slice(0, 400) })
const read = (text = '') => Number(text.replaceAll(',', ''))

const totalsShown = (app: FrameLocator) =>
  stock(app)
    .locator('tfoot tr')
    .first()
    .locator('td')
    .evaluateAll((cells) => cells.slice(0, 3).map((cell) => cell.textContent ?? ''))

async function elsewhereShown(app: FrameLocator): Promise<string | undefined> {
  const [text = ''] = await stock(app).getByText(ELSEWHERE).allTextContents()
  return ELSEWHERE.exec(text)?.groups?.amount
}
