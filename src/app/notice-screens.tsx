/** Screens that take the whole frame because there is nothing else to show. */
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useHost } from '../bitrix24/host.ts'
import type { WholeAppKind } from '../bitrix24/portal-error.ts'
import { withoutSecrets } from '../bitrix24/without-secrets.ts'
import { RequestText } from '../screens/access-request.tsx'
import { Button } from '../ui/button.tsx'
import { ClockIcon, LockIcon, PlugIcon, WarningIcon } from '../ui/icons.tsx'
import { Page } from '../ui/page.tsx'
import { FullPage } from '../ui/problem-page.tsx'
import { Skeleton, SkeletonText } from '../ui/skeleton.tsx'
import { reload } from './reload.ts'

const ICON = 32

/** While the portal has not answered yet: the shape of what comes. */
export function ConnectingScreen() {
  const t = useTranslations('app')
  return (
    <Page busy>
      <p role="status" className="sr-only">
        {t('connecting')}
      </p>
      <SkeletonText lines={2} />
      <Skeleton className="h-60 w-full rounded-card" />
    </Page>
  )
}

export function OutsideScreen() {
  const t = useTranslations('app.outside')
  return (
    <FullPage icon={<PlugIcon size={ICON} />} title={t('title')}>
      <p>{t('body')}</p>
      <p>{t('how')}</p>
    </FullPage>
  )
}

export function SilentScreen() {
  const t = useTranslations('app.silent')
  return (
    <FullPage
      icon={<ClockIcon size={ICON} />}
      title={t('title')}
      actions={
        <Button variant="primary" onClick={reload}>
          {t('action')}
        </Button>
      }
    >
      <p>{t('body')}</p>
    </FullPage>
  )
}

export function CrashScreen({ report }: { report: string }) {
  const t = useTranslations('app.crash')
  return (
    <FullPage
      icon={<WarningIcon size={ICON} />}
      title={t('title')}
      actions={
        <Button variant="primary" onClick={reload}>
          {t('action')}
        </Button>
      }
    >
      <p>{t('body')}</p>
      <details>
        <summary>{t('details')}</summary>
        <pre dir="ltr" className="mt-2 overflow-auto text-start text-small whitespace-pre-wrap">
          {withoutSecrets(report)}
        </pre>
      </details>
    </FullPage>
  )
}

const MESSAGE_OF = {
  'app-closed': 'appClosed',
  'employees-only': 'employeesOnly',
  plan: 'plan',
  payment: 'payment',
  'portal-gone': 'portalGone',
  credentials: 'credentials',
} as const satisfies Record<Exclude<WholeAppKind, 'session'>, string>

/** Access withdrawn, subscription over and the like: one explanation instead of the same one in every section. */
export function WholeAppProblemScreen({ problem }: { problem: { kind: WholeAppKind } }) {
  const t = useTranslations()
  const client = useQueryClient()
  const { kind } = problem
  return (
    <FullPage
      icon={<LockIcon size={ICON} />}
      title={t(kind === 'session' ? 'problem.session.title' : `refused.${MESSAGE_OF[kind]}.title`)}
      actions={
        // Forgets everything that was read, so that the screen below asks anew when it comes back.
        <Button variant="primary" onClick={() => client.clear()}>
          {t('problem.check')}
        </Button>
      }
    >
      {kind === 'session' ? (
        <p role="alert">{t('problem.session.body')}</p>
      ) : (
        <Refused message={MESSAGE_OF[kind]} />
      )}
    </FullPage>
  )
}

/** What an administrator can do about it, and where; for everybody else, how to ask for it. */
function Refused({ message }: { message: (typeof MESSAGE_OF)[keyof typeof MESSAGE_OF] }) {
  const t = useTranslations('refused')
  const { isAdmin } = useHost()
  return (
    <>
      <div role="alert" className="flex flex-col gap-3">
        <p>{t(`${message}.body`)}</p>
        <p>{isAdmin ? t(`${message}.admin`) : t(`${message}.ask`)}</p>
      </div>
      {!isAdmin && <RequestText text={t(`${message}.request`)} />}
    </>
  )
}
