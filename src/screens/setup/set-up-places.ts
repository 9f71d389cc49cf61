import { type CallOnce, isTurnedAway } from '../../bitrix24/call-once.ts'
import type { Host } from '../../bitrix24/host.ts'
import {
  absentPlacements,
  mendPlace,
  type PlaceState,
  placeState,
  readBindings,
  readOffered,
  type Target,
  wantedPlacements,
} from '../../bitrix24/placements.ts'
import { concernsWholeApp, PortalError } from '../../bitrix24/portal-error.ts'
import { type Pause, patiently } from './patiently.ts'

export type PlaceResult =
  | { placement: string; outcome: 'kept' | 'bound' | 'repaired' }
  | { placement: string; outcome: 'refused'; error: unknown }

export interface PlacesReport {
  places: PlaceResult[]
  /** Codes of places that this portal does not offer to the app. */
  absent: string[]
}

export interface Progress {
  done: number
  total: number
}

/**
 * Binds every place that the portal offers and the app wants; leaves alone what is right. A refusal of one place does
 * not stop the others. What came of it is read back from the portal at the end, so that a write whose answer was lost
 * is told by what is there. Rejects when the portal cannot be read, can no longer be reached, or still takes no writes
 * after a few pauses.
 */
export async function setUpPlaces(
  { callMethod, callOnce }: Pick<Host, 'callMethod' | 'callOnce'>,
  target: Target,
  onProgress: (progress: Progress) => void,
  pause: Pause,
): Promise<PlacesReport> {
  const write: CallOnce = (...call) => patiently(() => callOnce(...call), pause)
  const [offered, bindings] = await Promise.all([readOffered(callMethod), readBindings(callMethod)])
  const before = wantedPlacements(offered).map((code) => placeState(code, bindings, target))
  const absent = absentPlacements(offered)
  const wrong = before.filter(({ state }) => state !== 'right')
  if (wrong.length === 0) return { places: before.map(keptAsIs), absent }

  const errors = new Map<string, unknown>()
  for (const [done, place] of wrong.entries()) {
    onProgress({ done, total: wrong.length })
    try {
      await mendPlace(write, place, target)
    } catch (error) {
      if (isHopeless(error)) throw error
      errors.set(place.placement, error)
    }
  }
  const after = await readBindings(callMethod)
  const resultOf = ({ placement, state }: PlaceState): PlaceResult => {
    const isRight = placeState(placement, after, target).state === 'right'
    if (!isRight) return { placement, outcome: 'refused', error: errors.get(placement) }
    if (state === 'right') return { placement, outcome: 'kept' }
    return { placement, outcome: state === 'missing' ? 'bound' : 'repaired' }
  }
  return { places: before.map(resultOf), absent }
}

const keptAsIs = ({ placement }: PlaceState): PlaceResult => ({ placement, outcome: 'kept' })

/** After this, the other places would only fail in the same way, each after its own wait. */
function isHopeless(error: unknown): boolean {
  if (concernsWholeApp(error) || isTurnedAway(error)) return true
  return error instanceof PortalError && (error.kind === 'offline' || error.kind === 'timeout')
}

/** Address of the app's page beside the present one (the installer's), as the portal is to open it. */
export function handlerBeside(address: string): string {
  return new URL('./index.html', address).href.replace(/[?#].*$/, '')
}
