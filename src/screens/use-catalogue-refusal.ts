import { hashKey, type Query, useQuery } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { useHost } from '../bitrix24/host.ts'
import { isRefusal, PortalError } from '../bitrix24/portal-error.ts'
import { productQuery } from '../catalog/product.ts'
import { areOfOneMoment } from '../catalog/stock-view.ts'
import { useSame } from '../ui/use-same.ts'
import { useAnswers } from './use-answers.ts'

/** What products of a list refuse, apart from single ones with access permissions of their own. */
export interface CatalogueRefusal {
  /** The first product said that this person may view none at all, so that nobody need ask for the next one. */
  isClosed: boolean
  /** Why some of the products, or all of them, may not be viewed. */
  error: Error | null
  /** No product was shown: what is refused is not of a few only. */
  isOfAll: boolean
  busy: boolean
  /** Asks again for those that were refused. */
  retry: () => void
}

/** The right to the whole product catalogue is missing. */
const CATALOGUE_DENIED = '200040300010'
/** The refusal of one product alone: its own access permissions. */
const ELEMENT_DENIED = '200040300040'

/**
 * Is the catalogue closed to this person, or a part of it? Products of one list may lie in several catalogues with
 * rights of their own, so each answers for itself, and only the missing right to all of them saves asking the others.
 */
export function useCatalogueRefusal(productIds: readonly number[]): CatalogueRefusal {
  const { callMethod } = useHost()
  const ids = useSame(productIds)
  const hashes = useMemo(
    () => ids.map((id) => hashKey(productQuery(callMethod, id).queryKey)),
    [ids, callMethod],
  )
  const kept = useRef<Verdict>(undefined)
  const { refused, error, isOfAll, isClosed, busy } = useAnswers((cache) => {
    const now = verdictOn(
      hashes.map((hash) => cache.get(hash)),
      kept.current?.refused,
    )
    kept.current = kept.current && isSame(kept.current, now) ? kept.current : now
    return kept.current
  })
  // Where nobody asks for any more products, the first is still asked anew with the rest of the screen.
  const [first] = ids
  const { refetch } = useQuery({ ...productQuery(callMethod, first ?? 0), enabled: first !== undefined })
  return {
    isClosed,
    error,
    isOfAll,
    busy,
    retry: () => {
      // Once the first is answered, the lines ask for themselves.
      if (isClosed) refetch()
      else for (const query of refused.keys()) query.fetch().catch(() => {})
    },
  }
}

interface Verdict {
  refused: ReadonlyMap<Query, Error>
  error: Error | null
  isOfAll: boolean
  isClosed: boolean
  busy: boolean
}

/** A refusal that is being checked stands until the answer has come. */
function verdictOn(queries: readonly (Query | undefined)[], before: Verdict['refused'] | undefined): Verdict {
  const lastAnswer = Math.max(...queries.map((query) => query?.state.dataUpdatedAt ?? 0))
  const refused = new Map<Query, Error>()
  let toldAt = 0
  for (const query of queries) {
    const error = query && (query.state.error ?? (isUnread(query) ? before?.get(query) : undefined))
    if (!query || !error || !isOfCatalogue(error)) continue
    const isOfEvery = isOfEveryProduct(error)
    // Somebody who was answered since then has the right to the catalogue.
    if (isOfEvery && isLater(lastAnswer, query.state.errorUpdatedAt)) continue
    refused.set(query, error)
    if (isOfEvery) toldAt = Math.max(toldAt, query.state.errorUpdatedAt)
  }
  const [error = null] = refused.values()
  const isOfAll = error !== null && (lastAnswer === 0 || isLater(toldAt, lastAnswer))
  const [first] = queries
  const ofFirst = first && refused.get(first)
  return {
    refused,
    error,
    isOfAll,
    isClosed: isOfAll && ofFirst !== undefined && isOfEveryProduct(ofFirst),
    busy: [...refused.keys()].some(({ state }) => state.fetchStatus === 'fetching'),
  }
}

const isLater = (one: number, other: number) => one > other && !areOfOneMoment(one, other)

const isUnread = ({ state }: Query) => state.data === undefined

function isOfCatalogue(error: Error): boolean {
  return isRefusal(error) && !(error instanceof PortalError && error.code === ELEMENT_DENIED)
}

function isOfEveryProduct(error: Error): boolean {
  return error instanceof PortalError && (error.kind !== 'denied' || error.code === CATALOGUE_DENIED)
}

function isSame(one: Verdict, other: Verdict): boolean {
  return (
    one.error === other.error &&
    one.isOfAll === other.isOfAll &&
    one.isClosed === other.isClosed &&
    one.busy === other.busy &&
    one.refused.size === other.refused.size &&
    [...one.refused.keys()].every((query) => other.refused.has(query))
  )
}
