import { hasUnclearEnd, isTurnedAway } from '../../bitrix24/call-once.ts'
import type { Host } from '../../bitrix24/host.ts'
import { concernsWholeApp, PortalError } from '../../bitrix24/portal-error.ts'
import {
  addLinkProperty,
  type Card,
  type CatalogueCards,
  deleteLinkProperty,
  hasLink,
  readCards,
  readLinkProperties,
  writeLink,
} from '../../catalog/card-link.ts'
import { createFlow, type Flow } from './flow.ts'

/** The link on product cards, from "off" to every card and back. */
export type CardLink =
  /** Nothing was read yet: whoever does not choose it costs the portal nothing. */
  | { step: 'closed' }
  | { step: 'reading' }
  /** What the portal holds now, and what would change. */
  | { step: 'plan'; catalogues: CatalogueCards[] }
  | { step: 'trying'; card: Card }
  /** One card has the link; whether people see a link there, only a person can tell. */
  | { step: 'look'; catalogues: CatalogueCards[]; card: Card }
  | ({ step: 'filling' } & Filling)
  /** By the person, or because the portal stopped answering. What is left is read from the portal again. */
  | ({ step: 'stopped'; error?: unknown } & Filling)
  | ({ step: 'filled' } & Filling)
  | { step: 'removing' }
  | { step: 'removed' }
  /** Whatever failed, the next step is to read what the portal holds. */
  | { step: 'failed'; error: unknown }

export interface Filling {
  done: number
  total: number
  failures: { card: Card; error: unknown }[]
}

export interface LinkWords {
  /** The app's code (`app.info`). */
  code: string
  /** What people read on the card. */
  text: string
  /** What the property is called. */
  propertyName: string
}

export interface CardLinkFlow {
  flow: Flow<CardLink>
  /** The dry run: reads which cards would change. */
  read(): Promise<void>
  /** Writes the first card, and nothing else. */
  tryOne(): Promise<void>
  /** Fills in the cards that lack the link; goes on where an earlier run ended. */
  fill(): Promise<void>
  /** Ends filling after the card that is being written. */
  stop(): void
  /** Deletes the property and all its values. */
  remove(): Promise<void>
}

/** After a limit turned a write away; what the SDK waits at least after a 429. */
export const TURNED_AWAY_WAIT_MS = 10_000
const TURNED_AWAY_TIMES = 6

/** One product may be closed or odd; so many after one another mean that something else is wrong. */
const FAILURES_IN_A_ROW = 5

type LinkHost = Pick<Host, 'callMethod' | 'callOnce'>

/** `pause` waits for so many milliseconds, and is known to the person as waiting for the portal's limits. */
export function createCardLinkFlow(
  host: LinkHost,
  words: () => Promise<LinkWords>,
  pause: (ms: number) => Promise<void>,
): CardLinkFlow {
  const { callMethod, callOnce } = host
  const flow = createFlow<CardLink>({ step: 'closed' })
  let isStopped = false
  let isAtWork = false

  /** One thing at a time: two presses of a button are one. */
  async function exclusively(work: () => Promise<CardLink>) {
    if (isAtWork) return
    isAtWork = true
    isStopped = false
    const end = await work().catch((error: unknown): CardLink => ({ step: 'failed', error }))
    isAtWork = false
    flow.set(end)
  }

  async function readPlan(): Promise<CatalogueCards[]> {
    flow.set({ step: 'reading' })
    return readCards(callMethod, (await words()).code)
  }

  /** A limit that turns a write away has written nothing: it is sent again after a while. */
  async function patiently<T>(write: () => Promise<T>): Promise<T> {
    for (let turn = 1; ; turn += 1) {
      try {
        return await write()
      } catch (error) {
        if (!isTurnedAway(error) || turn === TURNED_AWAY_TIMES || isStopped) throw error
        await pause(TURNED_AWAY_WAIT_MS)
      }
    }
  }

  /** The catalogue's property; created where it is missing. After an unclear end, what is there counts. */
  async function propertyOf({ iblockId, propertyId }: CatalogueCards): Promise<number> {
    if (propertyId !== undefined) return propertyId
    const { propertyName } = await words()
    try {
      return await patiently(() => addLinkProperty(callOnce, iblockId, propertyName))
    } catch (error) {
      if (!hasUnclearEnd(error)) throw error
      const found = (await readLinkProperties(callMethod)).find((property) => property.iblockId === iblockId)
      if (!found) throw error
      return found.id
    }
  }

  async function writeCard(card: Card, propertyId: number): Promise<void> {
    const { code, text } = await words()
    try {
      await patiently(() => writeLink(callOnce, card, propertyId, { code, text }))
    } catch (error) {
      if (!hasUnclearEnd(error) || !(await hasLink(callMethod, card.productId, propertyId, code))) throw error
    }
  }

  return {
    flow,
    read: () => exclusively(async () => ({ step: 'plan', catalogues: await readPlan() })),

    tryOne: () =>
      exclusively(async () => {
        const catalogues = await readPlan()
        const catalogue = catalogues.find(({ todo }) => todo.length > 0)
        const card = catalogue?.todo[0]
        if (!catalogue || !card) return { step: 'plan', catalogues }
        flow.set({ step: 'trying', card })
        const propertyId = await propertyOf(catalogue)
        await writeCard(card, propertyId)
        if (!(await hasLink(callMethod, card.productId, propertyId, (await words()).code))) {
          throw new LinkNotKept()
        }
        return { step: 'look', catalogues, card }
      }),

    fill: () =>
      exclusively(async () => {
        const catalogues = await readPlan()
        const total = catalogues.reduce((sum, { todo }) => sum + todo.length, 0)
        const failures: Filling['failures'] = []
        let done = 0
        let inARow = 0
        for (const catalogue of catalogues) {
          if (catalogue.todo.length === 0) continue
          flow.set({ step: 'filling', done, total, failures })
          const propertyId = await propertyOf(catalogue)
          for (const card of catalogue.todo) {
            if (isStopped) return { step: 'stopped', done, total, failures }
            flow.set({ step: 'filling', done, total, failures: [...failures] })
            try {
              await writeCard(card, propertyId)
              done += 1
              inARow = 0
            } catch (error) {
              inARow += 1
              const isOver = isHopeless(error)
              // Nothing is wrong with a card that the portal could not be asked about.
              if (!isOver) failures.push({ card, error })
              if (isOver || inARow === FAILURES_IN_A_ROW) {
                return { step: 'stopped', done, total, failures, error }
              }
            }
          }
        }
        return { step: 'filled', done, total, failures }
      }),

    stop() {
      isStopped = true
    },

    remove: () =>
      exclusively(async () => {
        flow.set({ step: 'removing' })
        let failure: unknown
        for (const { id } of await readLinkProperties(callMethod)) {
          await patiently(() => deleteLinkProperty(callOnce, id)).catch((error: unknown) => {
            failure = error
          })
        }
        // What is there counts: it may be gone although the answer was lost, or because somebody else was faster.
        const left = await readLinkProperties(callMethod)
        if (left.length > 0) throw failure ?? new LinkNotRemoved()
        return { step: 'removed' }
      }),
  }
}

/** The portal said that it wrote the link, and the card has none. */
export class LinkNotKept extends Error {}

/** The portal said that it deleted the property, or nothing at all, and it is still there. */
export class LinkNotRemoved extends Error {}

/** The next card would meet the same: the portal is gone, closed to the app, or still limits requests. */
function isHopeless(error: unknown): boolean {
  if (concernsWholeApp(error)) return true
  if (!(error instanceof PortalError)) return true
  return (
    error.kind === 'offline' || error.kind === 'timeout' || error.kind === 'busy' || error.kind === 'scope'
  )
}
