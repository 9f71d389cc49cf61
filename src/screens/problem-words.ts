import { useTranslations } from 'use-intl'
import { PortalError, type ProblemKind } from '../bitrix24/portal-error.ts'

/** Kinds with words of their own, and where those stand; the others have `unexpected`'s. */
const MESSAGE_OF = {
  denied: 'denied',
  'admin-only': 'adminOnly',
  scope: 'scope',
  'not-found': 'notFound',
  'no-method': 'noMethod',
  busy: 'busy',
  offline: 'offline',
  timeout: 'timeout',
  server: 'server',
  malformed: 'malformed',
  session: 'session',
  unchecked: 'unchecked',
} as const satisfies Partial<Record<ProblemKind, string>>

type Message = (typeof MESSAGE_OF)[keyof typeof MESSAGE_OF] | 'unexpected'

/** Whose words an error gets; `unexpected` also for what is no error of the seam. */
export function messageOf(error: unknown): Message {
  const kind: ProblemKind = error instanceof PortalError ? error.kind : 'unexpected'
  return kind in MESSAGE_OF ? MESSAGE_OF[kind as keyof typeof MESSAGE_OF] : 'unexpected'
}

/** One line that names what is missing and why: "Pictures: no connection". */
export function useProblemTitle(): (error: unknown, subject: string) => string {
  const t = useTranslations('problem')
  return (error, subject) => t(`${messageOf(error)}.title`, { subject })
}
