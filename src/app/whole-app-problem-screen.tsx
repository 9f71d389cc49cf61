import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useHost } from '../bitrix24/host.ts'
import type { WholeAppKind } from '../bitrix24/portal-error.ts'
import { RequestText } from '../screens/request-text.tsx'
import { Button } from '../ui/button.tsx'
import { LockIcon } from '../ui/icons.tsx'
import { FullPage } from '../ui/problem-page.tsx'

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
      icon={<LockIcon size={32} />}
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
