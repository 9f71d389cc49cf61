import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useHost } from '../../bitrix24/host.ts'
import type { Target } from '../../bitrix24/placements.ts'
import { Button } from '../../ui/button.tsx'
import { ProgressBar } from '../../ui/spinner.tsx'
import { Failure } from '../failure.tsx'
import { pauseFor } from '../setup/patiently.ts'
import { PlaceResults } from '../setup/place-results.tsx'
import { type Progress, setUpPlaces } from '../setup/set-up-places.ts'
import { StillWaiting } from '../setup/still-waiting.tsx'
import { useKeptFocus } from '../setup/use-kept-focus.ts'
import { type Place, placesKey } from './self-check-queries.ts'

interface RepairPlacesProps {
  states: readonly Place[]
  target: Target
}

/** What the installer did, done again: for an administrator, where something is not as it should be. */
export function RepairPlaces({ states, target }: RepairPlacesProps) {
  const t = useTranslations('setup.places')
  const tApp = useTranslations('app')
  const host = useHost()
  const client = useQueryClient()
  const [progress, setProgress] = useState<Progress>({ done: 0, total: 1 })
  const repair = useMutation({
    mutationFn: () => setUpPlaces(host, target, setProgress, pauseFor(host.limits)),
    networkMode: 'always',
    onSettled: () => client.invalidateQueries({ queryKey: placesKey }),
  })
  const isRight = states.every(({ state }) => state === 'right')
  const refused = repair.data?.places.filter(({ outcome }) => outcome === 'refused') ?? []
  const holder = useKeptFocus(repair.status)
  return (
    <div ref={holder} tabIndex={-1} className="mt-3 flex flex-col gap-3 outline-none">
      {repair.isPending && (
        <>
          <ProgressBar value={progress.done} max={progress.total} label={t('repairing', { ...progress })} />
          <StillWaiting state={progress}>{tApp('slow')}</StillWaiting>
        </>
      )}
      {repair.error && <Failure error={repair.error} subject={t('title')} onRetry={repair.mutate} />}
      {!isRight && refused.length > 0 && (
        // How the others stand is said above already.
        <PlaceResults report={{ places: refused, absent: [] }} address={target.handler} />
      )}
      {isRight && (
        <p role="status" className="text-small text-ink-soft">
          {t('allRight')}
        </p>
      )}
      {!isRight && !repair.isPending && !repair.error && (
        <div>
          <Button variant="tinted" onClick={() => repair.mutate()}>
            {t('repair')}
          </Button>
        </div>
      )}
    </div>
  )
}
