import { hasUnclearEnd, isTurnedAway } from '../../bitrix24/call-once.ts'
import type { Host } from '../../bitrix24/host.ts'
import { concernsWholeApp, PortalError } from '../../bitrix24/portal-error.ts'
import {
  addLinkProperty,
  type Card,
  type CatalogueCards,
  deleteLinkProperty,
  hasLink,
  nameOf,
  readCards,
  readLinkProperties,
  writeLink,
} from '../../catalog/card-link.ts'
import { createFlow, type Flow } from './flow.ts'
import { type Pause, patiently } from './patiently.ts'

/** The link on product cards, from "off" to every card and back. */
export type CardLink =
  /** Nothing was read yet: whoever does not choose it costs the portal nothing. */
  | { step: 'closed' }
  | { step: 'reading' }
  /** What the portal holds now, and what would change. */
  | { step: 'plan'; catalogues: CatalogueCards[] }
  | { step: 'trying'; card: Card }
  /** One card has the link; whether people see a link there, only a person can tell. */
  | ({ step: 'look'; card: Card } & Skipped)
  /** `card`: the one that is being written. `isStopping`: it will be the last. */
  | ({ step: 'filling'; card: Card | undefined; isStopping: boolean } & Filling)
  /** By the person, or because the portal stopped answering. What is left is read from the portal again. */
  | ({ step: 'stopped'; error?: unknown } & Filling)
  | ({ step: 'filled' } & Filling)
  | { step: 'removing' }
  | { step: 'removed' }
  /** Whatever failed, the next step is to read what the portal holds. */
  | ({ step: 'failed'; error: unknown } & Partial<Skipped>)

/** While the portal is written to: leaving then would break it off. */
export function isWriting({ step }: CardLink): boolean {
  return step === 'trying' || step === 'filling' || step === 'removing'
}

/** What was refused, while everything else went on. */
export interface Skipped {
  cards: { card: Card; error: unknown }[]
  /** Catalogues that the property could not be added to, or in which something stands in the way. */
  catalogues: { iblockId: number; name: string; error: unknown }[]
}

export interface Filling extends Skipped {
  done: number
  /** Of the catalogues that were not refused as a whole. */
  total: number
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
  /** Writes one card, the first that takes it; of those that refuse, no more than a few are asked. */
  tryOne(): Promise<void>
  /** Fills in the cards that lack the link; goes on where an earlier run ended. */
  fill(): Promise<void>
  /** Ends trying and filling after the card that is being written, and a wait for the portal's limits at once. */
  stop(): void
  /** Deletes the property and all its values. */
  remove(): Promise<void>
}

/** One product may be closed or odd; so many after one another mean that something is wrong with their catalogue. */
const FAILURES_IN_A_ROW = 5

type LinkHost = Pick<Host, 'callMethod' | 'callOnce'>

export function createCardLinkFlow(
  host: LinkHost,
  words: () => Promise<LinkWords>,
  pause: Pause,
): CardLinkFlow {
  const { callMethod, callOnce } = host
  const flow = createFlow<CardLink>({ step: 'closed' })
  let stopping = new AbortController()
  let isAtWork = false
  /**
   * Products that refused in this sitting: they come last, and no longer count as a sign that all will. Otherwise a
   * few closed ones in front would end every run at the same place.
   */
  const refused = new Set<number>()

  /** One thing at a time: two presses of a button are one. */
  async function exclusively(work: () => Promise<CardLink>) {
    if (isAtWork) return
    isAtWork = true
    stopping = new AbortController()
    const end = await work().catch((error: unknown): CardLink => ({ step: 'failed', error }))
    isAtWork = false
    flow.set(end)
  }

  const isStopped = () => stopping.signal.aborted

  async function readPlan(): Promise<CatalogueCards[]> {
    flow.set({ step: 'reading' })
    return readCards(callMethod, (await words()).code)
  }

  const write = <T>(once: () => Promise<T>) => patiently(once, pause, stopping.signal)

  const inTurn = (cards: readonly Card[]) => [
    ...cards.filter(({ productId }) => !refused.has(productId)),
    ...cards.filter(({ productId }) => refused.has(productId)),
  ]

  /** The catalogue's property; created where it is missing. After an unclear end, what is there counts. */
  async function propertyOf({ iblockId, propertyId }: CatalogueCards): Promise<number> {
    if (propertyId !== undefined) return propertyId
    const { propertyName } = await words()
    try {
      return await write(() => addLinkProperty(callOnce, iblockId, propertyName))
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
      await write(() => writeLink(callOnce, card, propertyId, { code, text }))
    } catch (error) {
      // Whoever stopped does not wait for a silent portal once more: what was written is read when filling goes on.
      if (!hasUnclearEnd(error) || (isStopped() && isHopeless(error))) throw error
      if (!(await hasLink(callMethod, card.productId, propertyId, code))) throw error
    }
  }

  /** Writes a card and gives why it was refused. Throws where nothing is wrong with the card: the next would meet the same. */
  async function refusalOf(card: Card, propertyId: number): Promise<unknown> {
    try {
      await writeCard(card, propertyId)
      refused.delete(card.productId)
      return undefined
    } catch (error) {
      if (isHopeless(error)) throw error
      refused.add(card.productId)
      return error
    }
  }

  /** The catalogue's property; where it cannot be had, the other catalogues go on. */
  async function propertyOrSkip(catalogue: CatalogueCards, skipped: Skipped): Promise<number | undefined> {
    try {
      return await propertyOf(catalogue)
    } catch (error) {
      if (isHopeless(error)) throw error
      skipped.catalogues.push(leftOut(catalogue, error))
      return undefined
    }
  }

  return {
    flow,
    read: () => exclusively(async () => ({ step: 'plan', catalogues: await readPlan() })),

    tryOne: () =>
      exclusively(async () => {
        const catalogues = await readPlan()
        const skipped = skippedOf(catalogues)
        for (const catalogue of writable(catalogues)) {
          if (isStopped()) break
          const propertyId = await propertyOrSkip(catalogue, skipped)
          if (propertyId === undefined) continue
          for (const card of inTurn(catalogue.todo).slice(0, FAILURES_IN_A_ROW)) {
            if (isStopped()) break
            flow.set({ step: 'trying', card })
            const error = await refusalOf(card, propertyId)
            if (error !== undefined) {
              skipped.cards.push({ card, error })
              continue
            }
            const isKept = await hasLink(callMethod, card.productId, propertyId, (await words()).code)
            return isKept
              ? { step: 'look', card, ...skipped }
              : { step: 'failed', error: new LinkNotKept(), ...skipped }
          }
        }
        const last = skipped.cards.at(-1) ?? skipped.catalogues.at(-1)
        return last ? { step: 'failed', error: last.error, ...skipped } : { step: 'plan', catalogues }
      }),

    fill: () =>
      exclusively(async () => {
        const catalogues = await readPlan()
        const skipped = skippedOf(catalogues)
        let total = catalogues.reduce((sum, { todo }) => sum + todo.length, 0)
        let done = 0
        let failure: unknown
        const filling = (): Filling => ({
          done,
          total,
          cards: [...skipped.cards],
          catalogues: [...skipped.catalogues],
        })
        try {
          for (const catalogue of writable(catalogues)) {
            if (isStopped()) return { step: 'stopped', ...filling() }
            flow.set({ step: 'filling', card: undefined, isStopping: false, ...filling() })
            const propertyId = await propertyOrSkip(catalogue, skipped)
            if (propertyId === undefined) {
              total -= catalogue.todo.length
              continue
            }
            let inARow = 0
            for (const card of inTurn(catalogue.todo)) {
              if (isStopped()) return { step: 'stopped', ...filling() }
              flow.set({ step: 'filling', card, isStopping: false, ...filling() })
              const isNews = !refused.has(card.productId)
              const error = await refusalOf(card, propertyId)
              if (error === undefined) {
                done += 1
                inARow = 0
                continue
              }
              skipped.cards.push({ card, error })
              if (isNews) inARow += 1
              if (inARow === FAILURES_IN_A_ROW) {
                failure = error
                break
              }
            }
          }
        } catch (error) {
          if (isStopped() && isTurnedAway(error)) return { step: 'stopped', ...filling() }
          failure = error
        }
        return failure === undefined
          ? { step: 'filled', ...filling() }
          : { step: 'stopped', error: failure, ...filling() }
      }),

    stop() {
      stopping.abort()
      const state = flow.current()
      if (state.step === 'filling') flow.set({ ...state, isStopping: true })
    },

    remove: () =>
      exclusively(async () => {
        flow.set({ step: 'removing' })
        let failure: unknown
        for (const { id } of await readLinkProperties(callMethod)) {
          await write(() => deleteLinkProperty(callOnce, id)).catch((error: unknown) => {
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

const writable = (catalogues: readonly CatalogueCards[]) => catalogues.filter(({ todo }) => todo.length > 0)

const skippedOf = (catalogues: readonly CatalogueCards[]): Skipped => ({
  cards: [],
  catalogues: catalogues.flatMap((catalogue) =>
    catalogue.obstacle ? leftOut(catalogue, catalogue.obstacle) : [],
  ),
})

const leftOut = (catalogue: CatalogueCards, error: unknown): Skipped['catalogues'][number] => ({
  iblockId: catalogue.iblockId,
  name: nameOf(catalogue),
  error,
})

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
