/**
 * The only file that knows the SDK (`@bitrix24/b24jssdk`): the handshake with the host page, and REST requests.
 * What the SDK does and does not do was measured with 2.2.0; see docs/decisions/0002-seam-over-the-sdk.md.
 */
import { type AjaxError, ApiVersion, type B24Frame, HttpV2, initializeB24Frame } from '@bitrix24/b24jssdk'
import { createCallMethod } from './call-method.ts'
import { createCallOnce } from './call-once.ts'
import type { Host } from './host.ts'
import { setUpClient } from './http-client.ts'
import { createLimitWatch, type LimitWatch } from './limit-watch.ts'
import { errorOfBody, malformed, PortalError, serverError } from './portal-error.ts'
import { tellingSlow } from './slow-calls.ts'
import type { Answer, Send } from './transport.ts'

/** The SDK waits for the host's first answer for ever; a person does not. */
const HANDSHAKE_PATIENCE_MS = 8_000

/** Why there is no portal to talk to. */
export class NotConnected extends Error {
  readonly reason: 'outside' | 'silent'

  /** `outside`: this page is no frame of a portal. `silent`: the host page never answered. */
  constructor(reason: 'outside' | 'silent', options?: ErrorOptions) {
    super(reason === 'outside' ? 'This page is not inside a portal' : 'The portal did not answer', options)
    this.name = 'NotConnected'
    this.reason = reason
  }
}

/**
 * Shakes hands with the host page. Rejects with `NotConnected`.
 * The frame's name (`<host>|<1 or 0>|<sid>`) is what makes this page a frame of a portal.
 */
export async function connect(): Promise<Host> {
  if (!/^[^|]+\|[01]\|[^|]+$/.test(window.name)) throw new NotConnected('outside')
  return toHost(await handshake())
}

async function handshake(): Promise<B24Frame> {
  let timer: number | undefined
  const patience = new Promise<never>((_, reject) => {
    timer = window.setTimeout(() => reject(new NotConnected('silent')), HANDSHAKE_PATIENCE_MS)
  })
  try {
    return await Promise.race([initializeB24Frame({ restrictionParams: RETRIES }), patience])
  } finally {
    window.clearTimeout(timer)
  }
}

/**
 * What the SDK repeats by itself: 503 (after 1.5 s, 2.3 s) and 429 (after 10 s twice), where waiting helps.
 * Broken connections, timeouts and failing servers are left to the seam, which repeats once with the commands of a
 * batch apart: repeating the same poisoned batch three times would only delay the healthy sections.
 * A method whose time is nearly used up is asked all the same: by itself the SDK would hold a call back for up to ten
 * minutes, and nobody would know. The portal's own refusal is waited for in plain sight.
 * The other values are the SDK's own defaults, which its type wants named: the documented limits of all plans
 * but the largest.
 */
export const RETRIES = {
  maxRetries: 3,
  retryDelay: 1_000,
  retryOnNetworkError: false,
  hardErrorCodes: ['ERR_BAD_RESPONSE'],
  rateLimit: { burstLimit: 50, drainRate: 2, adaptiveEnabled: true },
  operatingLimit: { windowMs: 600_000, limitMs: Number.POSITIVE_INFINITY, heavyPercent: 80 },
  adaptiveConfig: { enabled: true, thresholdPercent: 80, coefficient: 0.01, maxDelay: 7_000 },
}

function toHost(b24: B24Frame): Host {
  const limits = createLimitWatch()
  const slow = createLimitWatch()
  const currentToken = () => tokenOf(b24)
  setUpClient(b24.getHttpClient(ApiVersion.v2).ajaxClient, {
    attempts: RETRIES.maxRetries,
    limits,
    currentToken,
  })
  let isFinished = false
  const origin = b24.getTargetOrigin()

  return {
    callMethod: tellingSlow(createCallMethod(sendThrough(b24), limits), slow),
    callOnce: tellingSlow(createCallOnce(sendOnceAs(b24.auth, { limits, currentToken })), slow),
    limits,
    slow,
    origin,
    placement: { code: b24.placement.title, options: b24.placement.options },
    language: b24.getLang(),
    isAdmin: b24.auth.isAdmin,
    isInstalling: b24.isInstallMode,
    finishInstallation() {
      if (isFinished) return
      isFinished = true
      // Never answered: the portal loads the app anew. Outside an installation the SDK refuses by itself.
      b24.installFinish().catch(() => {})
    },
    openPath(path) {
      const address = new URL(path, origin)
      // Settles only when the slider closes, so nobody waits for it; an error comes at once.
      b24.slider.openPath(address).catch(() => window.open(address, '_blank', 'noopener'))
    },
    fitHeight(height) {
      // Not `fitWindow`: it measures the document, which is never shorter than the frame, so the frame could only grow.
      // Not `resizeWindow`: it takes the width in pixels only and would freeze it.
      b24.parent.message.send('resizeWindow', { width: '100%', height, isSafely: true }).catch(() => {})
    },
  }
}

function tokenOf(b24: B24Frame): string | undefined {
  const auth = b24.auth.getAuthData()
  return auth ? auth.access_token : undefined
}

/** REST requests through an SDK client, whatever kind of client it is. */
export function sendThrough(b24: Pick<B24Frame, 'actions'>): Send {
  return sendBy((method, params) => b24.actions.v2.call.make({ method, params }))
}

/**
 * REST requests of one attempt. The SDK's client for everything else repeats what it takes for passing: a 503 of
 * whatever proxy, and a 500 with a code that it does not know, after which a write may well have happened.
 */
export function sendOnceAs(
  auth: B24Frame['auth'],
  client: { limits: Pick<LimitWatch, 'begin'>; currentToken: () => string | undefined },
): Send {
  const http = new HttpV2(auth, {}, { ...RETRIES, maxRetries: ATTEMPTS_OF_A_WRITE })
  setUpClient(http.ajaxClient, { ...client, attempts: ATTEMPTS_OF_A_WRITE })
  return sendBy((method, params) => http.call(method, params))
}

const ATTEMPTS_OF_A_WRITE = 1

function sendBy(make: (method: string, params: object) => ReturnType<HttpV2['call']>): Send {
  return async (method, params): Promise<Answer> => {
    const reply = await make(method, params).catch((error: unknown) => {
      throw ours(method, error)
    })
    if (!reply.isSuccess) throw ours(method, [...reply.getErrors()][0])
    const result: unknown = reply.getData()?.result
    // `null` is an answer.
    if (result === undefined) throw malformed(method, 'The answer has no result')
    // The only way to a total: `getData` leaves it out. It makes a zero of one that is missing, and a list without
    // rows needs none.
    return { result, total: reply.getTotal() || undefined }
  }
}

/** What the SDK threw or returned, as our error. Its own error holds the request with the token and goes no further. */
function ours(method: string, error: unknown): PortalError {
  const { code, description, status, originalError } = factsOf(error)
  const response = originalError?.response
  const body = errorOfBody(response?.data)
  if (body) return serverError(method, { ...body, status: response?.status ?? status })

  const fail = (kind: PortalError['kind']) => new PortalError({ kind, code, method, description })
  if (originalError?.code === 'JSSDK_FRAME_REFRESH_AUTH_TIMEOUT') return fail('session')
  // axios's word for an answer that broke off while it was read
  const brokeOff = code === 'ERR_BAD_RESPONSE' && status < 400
  if (code === 'NETWORK_ERROR' || brokeOff) return fail('offline')
  if (code === 'REQUEST_TIMEOUT') return fail('timeout')
  if (code === 'JSSDK_UNKNOWN_ERROR') return fail('malformed')
  return serverError(method, { error: code, description, status })
}

interface SdkFacts {
  code: string
  description: string
  status: number
  originalError: { code?: string; response?: { status?: number; data?: unknown } } | undefined
}

function factsOf(error: unknown): SdkFacts {
  const { code, message, status, originalError } = (error ?? {}) as Partial<AjaxError>
  return {
    code: code ?? '',
    description: message ?? '',
    status: status ?? 0,
    originalError:
      typeof originalError === 'object' ? (originalError as SdkFacts['originalError']) : undefined,
  }
}
