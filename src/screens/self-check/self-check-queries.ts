import { queryOptions } from '@tanstack/react-query'
import type { Host } from '../../bitrix24/host.ts'
import {
  absentPlacements,
  type Binding,
  type PlaceState,
  placeState,
  readBindings,
  readOffered,
  type Target,
  wantedPlacements,
} from '../../bitrix24/placements.ts'
import { readScopes } from '../../bitrix24/scopes.ts'
import { loadTarget } from '../setup/target.ts'
import { askProbes } from './probes.ts'

const selfCheckKey = ['self-check'] as const

export const scopesQuery = ({ callMethod }: Host) =>
  queryOptions({ queryKey: [...selfCheckKey, 'scopes'], queryFn: () => readScopes(callMethod) })

export const probesQuery = ({ callMethod }: Host) =>
  queryOptions({
    queryKey: [...selfCheckKey, 'probes'],
    queryFn: () => askProbes(callMethod),
    // Nobody compares its numbers by the minute, and it asks much.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })

export interface Places {
  /** `undefined` where only administrators may know. */
  states: PlaceState[] | undefined
  /** Bound by the app, and not among what it wants: somebody did it by hand. */
  extra: Binding[]
  offered: string[]
  absent: string[]
  target: Target
}

export const placesKey = [...selfCheckKey, 'places'] as const

export const placesQuery = ({ callMethod, isAdmin }: Host) =>
  queryOptions({
    queryKey: [...placesKey, isAdmin],
    queryFn: async (): Promise<Places> => {
      const [codes, bindings, target] = await Promise.all([
        readOffered(callMethod),
        isAdmin ? readBindings(callMethod) : undefined,
        loadTarget(),
      ])
      const offered = wantedPlacements(codes)
      const absent = absentPlacements(codes)
      const known = [...offered, ...absent]
      return {
        states: bindings && offered.map((code) => placeState(code, bindings, target)),
        extra: (bindings ?? []).filter(({ placement }) => !known.includes(placement)),
        offered,
        absent,
        target,
      }
    },
  })
