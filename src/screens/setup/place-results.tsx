import { useTranslations } from 'use-intl'
import { PortalError } from '../../bitrix24/portal-error.ts'
import { type Fact, FactList } from './fact-list.tsx'
import { usePlaceName, useRefusalText } from './place-words.ts'
import type { PlaceResult, PlacesReport } from './set-up-places.ts'

const TONE_OF = { kept: 'neutral', bound: 'success', repaired: 'success', refused: 'alert' } as const

/** What came of every place: kept, added, repaired, or refused and why. */
export function PlaceResults({ report, address }: { report: PlacesReport; address: string }) {
  const t = useTranslations('setup.places')
  const nameOf = usePlaceName()
  const facts: Fact[] = [
    ...report.places.map((place) => ({
      label: nameOf(place.placement),
      note: place.placement,
      value: t(place.outcome),
      tone: TONE_OF[place.outcome],
      ...(place.outcome === 'refused' && { details: <Refusal place={place} address={address} /> }),
    })),
    ...report.absent.map((code) => ({
      label: nameOf(code),
      note: code,
      value: t('absent'),
      tone: 'neutral' as const,
    })),
  ]
  return <FactList facts={facts} />
}

interface RefusalProps {
  place: Extract<PlaceResult, { outcome: 'refused' }>
  address: string
}

function Refusal({ place: { placement, error }, address }: RefusalProps) {
  const tProblem = useTranslations('problem')
  const nameOf = usePlaceName()
  const textOf = useRefusalText()
  return (
    <>
      <p>{textOf(error, nameOf(placement), address)}</p>
      {error instanceof PortalError && (
        <p dir="ltr" className="text-start text-caption text-ink-muted">
          {tProblem('code', { method: error.method, code: error.code || tProblem('noCode') })}
          {error.description && ` — ${error.description}`}
        </p>
      )}
    </>
  )
}
