import { HttpV2 } from '@bitrix24/b24jssdk'
import type { RunningPortal } from '../portal/server/portal.ts'
import { RETRIES, sendOnceAs, type sendThrough } from '../src/bitrix24/connect.ts'
import { setUpClient } from '../src/bitrix24/http-client.ts'
import { createLimitWatch } from '../src/bitrix24/limit-watch.ts'
import type { Send } from '../src/bitrix24/transport.ts'

/** The frame's authorisation of a person of the portal, who stays authorised. */
function authOf({ url, state }: RunningPortal, as: string) {
  const user = state.world.users.find(({ key }) => key === as)
  if (!user) throw new Error(`The portal has nobody called ${as}`)
  const { accessToken } = state.tokens.issue(user)
  const token = { access_token: accessToken, refresh_token: 'none', expires_in: 3600 }
  const base = `${new URL(url).origin}/rest`
  return {
    getAuthData: () => token,
    refreshAuth: async () => token,
    getTargetOriginWithPath: () => new Map([['v2', base]]),
  }
}

/** What `b24.actions.v2.call` does in a frame, as a person of the portal, without a host page. */
export function sdkClient(portal: RunningPortal, as: string): Parameters<typeof sendThrough>[0] {
  const auth = authOf(portal, as)
  const http = new HttpV2(auth as never, {}, RETRIES as never)
  setUpClient(http.ajaxClient, {
    attempts: RETRIES.maxRetries,
    limits: createLimitWatch(),
    currentToken: () => auth.getAuthData().access_token,
  })
  const call = {
    make: ({ method, params }: { method: string; params: object }) => http.call(method, params as never),
  }
  return { actions: { v2: { call } } } as never
}

/** The same person's way to write: one attempt, whatever comes of it. */
export function sendOnce(portal: RunningPortal, as: string): Send {
  const auth = authOf(portal, as)
  const currentToken = () => auth.getAuthData().access_token
  return sendOnceAs(auth as never, { limits: createLimitWatch(), currentToken })
}
