import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useCallback, useEffect, useState } from 'react'
import { useHost } from '../bitrix24/host.ts'
import { stockQuery } from '../catalog/stock.ts'
import type { Untold } from './availability.ts'

type ByProduct = ReadonlyMap<number, Untold>

const Told = createContext<ByProduct>(new Map())
const Tell = createContext<(productId: number, untold: Untold | undefined) => void>(() => {})

/** Around a list: its lines tell what they leave unsaid, so that one sentence above them can say it. */
export function UntoldLines({ children }: { children: ReactNode }) {
  const [told, setTold] = useState<ByProduct>(new Map())
  const tell = useCallback((productId: number, untold: Untold | undefined) => {
    setTold((before) => {
      if (before.get(productId) === untold) return before
      const after = new Map(before)
      if (untold) after.set(productId, untold)
      else after.delete(productId)
      return after
    })
  }, [])
  return (
    <Tell value={tell}>
      <Told value={told}>{children}</Told>
    </Tell>
  )
}

/**
 * What a line leaves unsaid.
 *
 * @param isAtRest not while something of it is on its way, so that nothing is called unknown that is known in a moment.
 */
export function useTellUntold(
  productId: number | undefined,
  untold: Untold | undefined,
  isAtRest: boolean,
): void {
  const tell = use(Tell)
  const client = useQueryClient()
  const { callMethod } = useHost()
  // Not taken back by a line that is scrolled away: what stands above the lines would come and go with it.
  useEffect(() => {
    if (!isAtRest || productId === undefined) return
    // An effect before this one may have asked for the rows, which nobody has drawn yet.
    const { queryKey } = stockQuery(callMethod, productId)
    if (client.isFetching({ queryKey, exact: true }) === 0) tell(productId, untold)
  }, [client, callMethod, tell, productId, untold, isAtRest])
}

/** What these products' lines leave unsaid, all in all. */
export function useUntold(productIds: readonly number[]): Untold | undefined {
  const told = use(Told)
  const all = new Set(productIds.flatMap((id) => told.get(id) ?? []))
  const [first] = all
  return all.size > 1 ? 'both' : first
}
