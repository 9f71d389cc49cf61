import { type Answer, type Call, json } from '../call.ts'
import { RestError } from '../errors.ts'
import { mayReadCatalogue, mayViewAnyStore } from '../rights.ts'
import { grantedScopes } from '../scopes.ts'
import { isoDate } from '../time.ts'

/** Methods about the portal, the application and the person (wire reference 4.11, 4.14). */

/** Language of the portal, not of the person. */
const PORTAL_LANGUAGE = 'en'
const LICENSE = `${PORTAL_LANGUAGE}_ent250`

/** Is inventory management on? Its refusal has a text and no code of its own. */
export function documentModeStatus({ user, world }: Call): Answer {
  if (!mayReadCatalogue(user) && !mayViewAnyStore(user)) throw new RestError(0, 'Access denied')
  return json(world.inventoryManagement ? 'Y' : 'N')
}

export function appInfo(call: Call): Answer {
  const { app } = call.world
  if (call.access.kind === 'webhook') return json({ SCOPE: grantedScopes(call), LICENSE })
  return json({
    ID: app.id,
    CODE: app.code,
    VERSION: app.version,
    STATUS: app.status,
    INSTALLED: app.installed,
    PAYMENT_EXPIRED: app.paymentExpired ? 'Y' : 'N',
    DAYS: null,
    LANGUAGE_ID: PORTAL_LANGUAGE,
    LICENSE,
    LICENSE_TYPE: 'ent250',
    LICENSE_FAMILY: 'ent',
  })
}

export const profile = ({ user }: Call): Answer =>
  json({
    ID: String(user.id),
    ADMIN: user.isAdmin,
    NAME: user.name,
    LAST_NAME: user.lastName,
    PERSONAL_GENDER: '',
    TIME_ZONE: '',
  })

export const scope = (call: Call): Answer => json(grantedScopes(call))

export const serverTime = ({ world }: Call): Answer => json(isoDate(new Date(), world.offset))
