import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useHost } from '../../bitrix24/host.ts'
import type { Scope } from '../../bitrix24/scopes.ts'
import { Button } from '../../ui/button.tsx'
import { ClockIcon, LockIcon, RefreshIcon } from '../../ui/icons.tsx'
import { Page } from '../../ui/page.tsx'
import { FullPage } from '../../ui/problem-page.tsx'
import { ProgressBar, Spinner } from '../../ui/spinner.tsx'
import { Failure } from '../failure.tsx'
import { useFlow } from '../setup/flow.ts'
import { pauseFor } from '../setup/patiently.ts'
import { StillWaiting } from '../setup/still-waiting.tsx'
import { loadTarget } from '../setup/target.ts'
import { useKeptFocus } from '../setup/use-kept-focus.ts'
import { WhereToGrant } from '../setup/where-to-grant.tsx'
import { createInstaller, type Installer } from './installation.ts'
import { ReadyStep } from './ready-step.tsx'

const ICON = 32

/** The installer, from the first check to the portal's reload: one step at a time, never a blank page. */
export function InstallScreen() {
  const host = useHost()
  const [installer] = useState(() => createInstaller(host, loadTarget, pauseFor(host.limits)))
  useEffect(() => {
    installer.run()
  }, [installer])
  const { step } = useFlow(installer.flow)
  return (
    <div ref={useKeptFocus(step)} tabIndex={-1} className="outline-none">
      <Step installer={installer} />
    </div>
  )
}

function Step({ installer }: { installer: Installer }) {
  const t = useTranslations('install')
  const tApp = useTranslations('app')
  const state = useFlow(installer.flow)
  switch (state.step) {
    case 'checking':
      return (
        <FullPage icon={<Spinner size={ICON} />} title={t('title')}>
          <p role="status">{t('checking')}</p>
          <StillWaiting state={state}>{tApp('slow')}</StillWaiting>
        </FullPage>
      )
    case 'binding':
      return (
        <FullPage icon={<Spinner size={ICON} />} title={t('title')}>
          <ProgressBar
            value={state.progress.done}
            max={state.progress.total}
            label={t('binding', { ...state.progress })}
          />
          <StillWaiting state={state}>{tApp('slow')}</StillWaiting>
        </FullPage>
      )
    case 'not-admin':
      return (
        <FullPage icon={<LockIcon size={ICON} />} title={t('notAdmin.title')}>
          <p role="alert">{t('notAdmin.body')}</p>
        </FullPage>
      )
    case 'missing-scopes':
      return <MissingScopes missing={state.missing} installer={installer} />
    case 'failed':
      return (
        <Page>
          <Failure error={state.error} subject={t('subject')} onRetry={installer.run} />
        </Page>
      )
    case 'ready':
      return <ReadyStep {...state} installer={installer} />
    case 'finishing':
      return (
        <FullPage icon={<Spinner size={ICON} />} title={t('ready')}>
          <p role="status">{t('finishing')}</p>
        </FullPage>
      )
    case 'not-reloaded':
      return (
        <FullPage icon={<ClockIcon size={ICON} />} title={t('notReloaded.title')}>
          <p role="alert">{t('notReloaded.body')}</p>
        </FullPage>
      )
  }
}

function MissingScopes({ missing, installer }: { missing: readonly Scope[]; installer: Installer }) {
  const t = useTranslations()
  const { isInstalling } = useHost()
  return (
    <FullPage
      icon={<LockIcon size={ICON} />}
      title={t('install.missing.title')}
      actions={
        <>
          <Button variant="primary" icon={<RefreshIcon size={18} />} onClick={installer.run}>
            {t('problem.retry')}
          </Button>
          {isInstalling && (
            <Button variant="plain" onClick={installer.finish}>
              {t('install.finishAnyway')}
            </Button>
          )}
        </>
      }
    >
      <ul className="flex flex-col gap-1 text-body text-ink">
        {missing.map((scope) => (
          <li key={scope}>
            {t('setup.scope', { scope })}: {t(`setup.scopes.${scope}`)}
          </li>
        ))}
      </ul>
      <p role="alert">{t('install.missing.body')}</p>
      <WhereToGrant />
    </FullPage>
  )
}
