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

export interface Place {
  placement: string
  /** `unjudged`: bound, and nothing is known to compare it with. */
  state: PlaceState['state'] | 'unjudged'
}

export interface Places {
  /** `undefined` where only administrators may know. */
  states: Place[] | undefined
  /** Bound by the app, and not among what it wants: somebody did it by hand. */
  extra: Binding[]
  offered: string[]
  absent: string[]
  /** What the places should be bound to; `undefined` where this page cannot know. */
  target: Target | undefined
}

export const placesKey = [...selfCheckKey, 'places'] as const

/**
 * On its own page the app runs from the address that it is registered with. Any other place may be bound to an older
 * version, and what runs there is that version, which would take its own address for the right one.
 */
const isOwnPage = ({ placement }: Host) => placement.code === 'DEFAULT'

export const placesQuery = (host: Host) =>
  queryOptions({
    queryKey: [...placesKey, host.isAdmin],
    queryFn: async (): Promise<Places> => {
      const [codes, bindings, target] = await Promise.all([
        readOffered(host.callMethod),
        host.isAdmin ? readBindings(host.callMethod) : undefined,
        isOwnPage(host) ? loadTarget() : undefined,
      ])
      const offered = wantedPlacements(codes)
      const absent = absentPlacements(codes)
      const known = [...offered, ...absent]
      return {
        states: bindings && offered.map((code) => stateOf(code, bindings, target)),
        extra: (bindings ?? []).filter(({ placement }) => !known.includes(placement)),
        offered,
        absent,
        target,
      }
    },
  })

function stateOf(placement: string, bindings: readonly Binding[], target: Target | undefined): Place {
  if (target) return placeState(placement, bindings, target)
  const isBound = bindings.some((binding) => binding.placement === placement)
  return { placement, state: isBound ? 'unjudged' : 'missing' }
}
