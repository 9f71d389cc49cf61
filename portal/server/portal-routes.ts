import type { IncomingMessage } from 'node:http'
import * as v from 'valibot'
import { readFaults } from './fault-schema.ts'
import { UnknownTargetError } from './faults.ts'
import { readBody } from './request.ts'
import { jsonReply, type Reply } from './respond.ts'
import type { PortalState } from './state.ts'
import { findUser } from './tokens.ts'

/** The addresses for tests; `undefined` for a path that is none of them. */
export async function portalReply(
  state: PortalState,
  request: IncomingMessage,
  url: URL,
): Promise<Reply | undefined> {
  const routes: Record<string, () => Reply | Promise<Reply>> = {
    'GET /portal/log': () => jsonReply(200, state.log.read()),
    'DELETE /portal/log': () => done(state.log.clear),
    'POST /portal/faults': () =>
      whenReadable(request, (body) => {
        for (const fault of readFaults(body)) state.faults.add(fault)
      }),
    'DELETE /portal/faults': () => done(state.faults.clear),
    'POST /portal/token': () => issueToken(state, url.searchParams.get('as') ?? 'admin'),
  }
  return routes[`${request.method} ${url.pathname}`]?.()
}

function done(change: () => void): Reply {
  change()
  return { status: 204, contentType: '', body: '' }
}

async function whenReadable(request: IncomingMessage, change: (body: unknown) => void): Promise<Reply> {
  try {
    const body: unknown = JSON.parse((await readBody(request)) ?? '')
    return done(() => change(body))
  } catch (error) {
    if (error instanceof v.ValiError) {
      const { message, path } = error.issues[0]
      const where = path?.map(({ key }: { key: unknown }) => String(key)).join('.') ?? 'the body'
      return jsonReply(400, { error: `${where}: ${message}` })
    }
    if (error instanceof SyntaxError) return jsonReply(400, { error: 'The body is not JSON.' })
    if (error instanceof UnknownTargetError) return jsonReply(404, { error: error.message })
    throw error
  }
}

function issueToken({ world, tokens }: PortalState, key: string): Reply {
  const user = findUser(world, key)
  if (!user) return jsonReply(404, { error: `There is no user "${key}".` })
  const { accessToken, refreshToken, expiresIn } = tokens.issue(user)
  return jsonReply(200, { token: accessToken, refreshToken, expiresIn, user: user.key })
}
