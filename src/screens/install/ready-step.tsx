import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useHost } from '../../bitrix24/host.ts'
import type { Scope } from '../../bitrix24/scopes.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { NoticeBar } from '../../ui/notice.tsx'
import { Page, PageHeading } from '../../ui/page.tsx'
import { isWriting } from '../setup/card-link-flow.ts'
import { CardLinkSection } from '../setup/card-link-section.tsx'
import { useFlow } from '../setup/flow.ts'
import { PlaceResults } from '../setup/place-results.tsx'
import { handlerBeside, type PlacesReport } from '../setup/set-up-places.ts'
import { useCardLinkFlow } from '../setup/use-card-link-flow.ts'
import type { Installer } from './installation.ts'
import { useCountdown } from './use-countdown.ts'

/** An installation without a gap goes on by itself after this long, unless the person wants to stay. */
const MOVE_ON_SECONDS = 20

interface ReadyStepProps {
  report: PlacesReport
  missing: readonly Scope[]
  installer: Installer
}

/** Everything is bound, or what is not is said. */
export function ReadyStep({ report, missing, installer }: ReadyStepProps) {
  const t = useTranslations('install')
  const tProblem = useTranslations('problem')
  const { isInstalling } = useHost()
  const hasGaps = report.places.some(({ outcome }) => outcome === 'refused')
  const links = useCardLinkFlow()
  const linking = useFlow(links.flow)
  const isHeld = isWriting(linking)
  const [isStaying, setStaying] = useState(hasGaps || linking.step !== 'closed')
  const seconds = useCountdown(MOVE_ON_SECONDS, isInstalling && !isStaying, installer.finish)
  const stay = () => setStaying(true)
  return (
    <Page>
      <PageHeading title={hasGaps ? t('gaps') : t('ready')} />
      {hasGaps && (
        <NoticeBar tone="warning" role="alert">
          {t('gapsBody')}
        </NoticeBar>
      )}
      {missing.includes('crm') && <NoticeBar tone="info">{t('noCrm')}</NoticeBar>}
      <div className="flex flex-wrap items-center gap-2">
        {isInstalling || isHeld ? (
          <Button variant="primary" disabled={isHeld} onClick={installer.finish}>
            {isInstalling && hasGaps ? t('finishAnyway') : t('finish')}
          </Button>
        ) : (
          <LinkButton variant="primary" href="./index.html">
            {t('finish')}
          </LinkButton>
        )}
        {hasGaps && (
          <Button variant="tinted" disabled={isHeld} onClick={installer.run}>
            {tProblem('retry')}
          </Button>
        )}
        {isInstalling && !isStaying && (
          <>
            <Button variant="plain" onClick={stay}>
              {t('stay')}
            </Button>
            {/* Not a live region: a number read out every second drowns everything else. */}
            <span className="text-small text-ink-muted tabular-nums">{t('movesOn', { seconds })}</span>
            <SaidOnce
              text={`${t('movesOn', { seconds: MOVE_ON_SECONDS })} ${t('orStay', { stay: t('stay') })}`}
            />
          </>
        )}
        {isHeld && <span className="text-small text-ink-muted">{t('held')}</span>}
        {!isInstalling && !isHeld && <span className="text-small text-ink-muted">{t('already')}</span>}
      </div>
      <div className="grid items-start gap-3 @compact:gap-4 @wide:grid-cols-2">
        <Places report={report} />
        <CardLinkSection links={links} onBegin={stay} isInstalling={isInstalling} />
      </div>
    </Page>
  )
}

/** For whoever hears the page: live regions are read when their text changes, so it comes a moment after its place. */
function SaidOnce({ text }: { text: string }) {
  const [isSaid, setSaid] = useState(false)
  useEffect(() => setSaid(true), [])
  return (
    <span role="status" className="sr-only">
      {isSaid && text}
    </span>
  )
}

function Places({ report }: { report: PlacesReport }) {
  const t = useTranslations('setup.places')
  return (
    <Card title={t('title')}>
      <PlaceResults report={report} address={handlerBeside(window.location.href)} />
    </Card>
  )
}
