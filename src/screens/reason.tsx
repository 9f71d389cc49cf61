import { useTranslations } from 'use-intl'
import { useHost } from '../bitrix24/host.ts'
import { PortalError } from '../bitrix24/portal-error.ts'
import { scopeOf } from '../bitrix24/scopes.ts'
import { AccessRequest } from './access-request.tsx'
import { messageOf } from './problem-words.ts'
import { RightName } from './right-name.tsx'

/** A right as Bitrix24 words it, or the access permissions of one product or of one card of the CRM. */
export type MissingRight = 'catalog' | 'warehouses' | 'element' | 'crm'

/** The access permissions of a catalogue's information block: no matter of the right to the catalogue. */
const BLOCK_DENIED = '200040300030'

interface ReasonProps {
  error: unknown
  /** What could not be shown: "Pictures". */
  subject: string
  /** The product or the list that it belongs to, for the request to an administrator. */
  product: string
  /** The right that gives it, named when the portal denies. */
  right: MissingRight
  /** The request waits behind its name, because there is more to see below. */
  compact?: boolean
}

/** Why something is not shown, and what the reader can do; with a request to copy where an administrator can help. */
export function Reason({ error, right, ...request }: ReasonProps) {
  const t = useTranslations()
  const { isAdmin } = useHost()
  const method = error instanceof PortalError ? error.method : ''
  const scope = scopeOf(method)
  const message = messageOf(error)
  const denied = error instanceof PortalError && error.code === BLOCK_DENIED ? 'block' : right
  const missing = message === 'denied' ? denied : message === 'scope' ? 'scope' : undefined
  return (
    <>
      {message === 'denied' && <Denial right={denied} />}
      {message === 'session' && <p>{t('problem.session.body')}</p>}
      {message !== 'denied' && message !== 'session' && <p>{t(`reason.${message}`, { method, scope })}</p>}
      {message === 'scope' && <p>{isAdmin ? t('reason.grantScope') : t('reason.askScope')}</p>}
      {!isAdmin && missing && <AccessRequest missing={missing} scope={scope} {...request} />}
    </>
  )
}

function Denial({ right }: { right: MissingRight | 'block' }) {
  const t = useTranslations()
  const { isAdmin } = useHost()
  if (right === 'element') {
    return (
      <>
        <p>{t('reason.denied.element')}</p>
        <p>{isAdmin ? t('reason.denied.grantElement') : t('reason.denied.askElement')}</p>
      </>
    )
  }
  if (right === 'crm') {
    return (
      <>
        <p>{t('reason.denied.crm')}</p>
        {!isAdmin && <p>{t('reason.denied.askCrm')}</p>}
      </>
    )
  }
  const place = t(`rights.${right}Place`)
  if (right === 'block') {
    return (
      <>
        <p>{t.rich('reason.denied.block', { right: () => <RightName right="block" /> })}</p>
        <p>{isAdmin ? t('reason.denied.grantBlock', { place }) : t('reason.denied.askBlock', { place })}</p>
      </>
    )
  }
  return (
    <>
      <p>{t.rich('reason.denied.right', { right: () => <RightName right={right} /> })}</p>
      <p>{isAdmin ? t('reason.denied.grantRight', { place }) : t('reason.denied.askRight', { place })}</p>
    </>
  )
}
