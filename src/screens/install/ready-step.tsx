import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useHost } from '../../bitrix24/host.ts'
import type { Scope } from '../../bitrix24/scopes.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { NoticeBar } from '../../ui/notice.tsx'
import { Page, PageHeading } from '../../ui/page.tsx'
import { CardLinkSection } from '../setup/card-link-section.tsx'
import { PlaceResults } from '../setup/place-results.tsx'
import { handlerBeside, type PlacesReport } from '../setup/set-up-places.ts'
import type { Installer } from './installation.ts'
import { useCountdown } from './use-countdown.ts'

/** An installation without a gap goes on by itself after this long, unless the person wants to stay. */
const MOVE_ON_SECONDS = 10

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
  const [isStaying, setStaying] = useState(hasGaps)
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
        {isInstalling ? (
          <Button variant="primary" onClick={installer.finish}>
            {hasGaps ? t('finishAnyway') : t('finish')}
          </Button>
        ) : (
          <LinkButton variant="primary" href="./index.html">
            {t('finish')}
          </LinkButton>
        )}
        {hasGaps && (
          <Button variant="tinted" onClick={installer.run}>
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
          </>
        )}
        {!isInstalling && <span className="text-small text-ink-muted">{t('already')}</span>}
      </div>
      <div className="grid items-start gap-3 @compact:gap-4 @wide:grid-cols-2">
        <Places report={report} />
        <CardLinkSection onBegin={stay} isInstalling={isInstalling} />
      </div>
    </Page>
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
