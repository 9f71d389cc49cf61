import type { IncomingMessage } from 'node:http'
import { accessStatus } from '../rest/answer.ts'
import type { Access } from '../rest/call.ts'
import { RestError } from '../rest/errors.ts'
import { toText } from '../rest/php.ts'
import type { User } from '../world/types.ts'
import type { RestPath } from './rest-path.ts'
import type { PortalState } from './state.ts'
import { webhookSecret } from './tokens.ts'

export interface Caller {
  user: User
  access: Access
}

/**
 * Who is asking (wire reference 3.1, 3.7): by a webhook's address, `auth` or `access_token` among the
 * parameters, or an `Authorization: Bearer` header.
 *
 * @throws RestError 401 for a token that is missing, unknown or expired; `user_access_error` once the
 * person has no access to the application.
 */
export function authenticate(
  { world, tokens, generation }: PortalState,
  { webhook }: RestPath,
  params: Readonly<Record<string, unknown>>,
  request: IncomingMessage,
): Caller {
  if (webhook) {
    const user = world.users.find(({ id }) => String(id) === webhook.userId)
    if (!user || webhook.secret !== webhookSecret(user)) {
      throw new RestError('INVALID_CREDENTIALS', 'Invalid request credentials', accessStatus(generation))
    }
    return { user, access: { kind: 'webhook', path: `${webhook.userId}/${webhook.secret}` } }
  }
  const token = toText(params.auth ?? params.access_token ?? bearer(request))
  if (token === '') throw new RestError('NO_AUTH_FOUND', 'Wrong authorization data', 401)
  const found = tokens.find(token)
  if (!found) throw new RestError('invalid_token', 'Unable to get application by token', 401)
  if (found.expired) {
    throw new RestError('expired_token', 'The access token provided has expired.', 401)
  }
  if (!found.user.appAccess) {
    throw new RestError(
      'user_access_error',
      'The user does not have access to the application.',
      accessStatus(generation),
    )
  }
  return { user: found.user, access: { kind: 'app', token } }
}

const bearer = ({ headers }: IncomingMessage) => /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1]
