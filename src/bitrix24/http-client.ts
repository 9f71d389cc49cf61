import type { LimitWatch } from './limit-watch.ts'
import { errorOfBody } from './portal-error.ts'

/**
 * A JSON body costs a CORS preflight on every call (the server sends no Max-Age, and each address is new);
 * the server reads form bodies just as well.
 */
const FORM = 'application/x-www-form-urlencoded'

/**
 * The SDK waits 30 s for an answer, and the seam asks a second time after that: a minute of silence for somebody
 * with a customer on the phone. Our requests are answered in seconds even by a slow portal.
 */
const ANSWER_PATIENCE_MS = 20_000

/** The part of the SDK's axios instance that is set up here. */
interface AxiosLike {
  defaults: { timeout?: number | undefined; headers: { post: object } }
  interceptors: {
    // axios types what it hands over as `any`
    // biome-ignore lint/suspicious/noExplicitAny: see above
    response: { use(onAnswer: (answer: any) => any, onError?: (error: any) => any): unknown }
  }
  request(config: object): Promise<unknown>
}

/** What axios knows of a request that was answered, or failed. */
interface Exchange {
  config?: { url?: string; data?: unknown }
  response?: { status: number; data: unknown }
}

export interface ClientOptions {
  /** Attempts that the SDK makes of one request. */
  attempts: number
  limits: Pick<LimitWatch, 'begin'>
  /** The access token of this moment; `undefined` when none is valid. */
  currentToken: () => string | undefined
}

/** Sets up an HTTP client of the SDK: body type, patience, and what has to be known about its answers. */
export function setUpClient(client: AxiosLike, { attempts, limits, currentToken }: ClientOptions): void {
  Object.assign(client.defaults.headers.post, { 'Content-Type': FORM })
  client.defaults.timeout = ANSWER_PATIENCE_MS
  tellRefusals(client)
  watchLimits(client, attempts, limits)
  reuseRenewedToken(client, currentToken)
}

/**
 * The SDK takes a refusal under HTTP 200 whose code is a number, `0` or `""` for a success without data, and loses the
 * text of others. Thrown here, it keeps its body, like a refusal under any other status.
 */
function tellRefusals(client: AxiosLike) {
  client.interceptors.response.use((answer: NonNullable<Exchange['response']> & Exchange) => {
    const isRefused = errorOfBody(answer.data) && !Object.hasOwn(answer.data as object, 'result')
    if (isRefused) throw Object.assign(new Error('Refused'), { config: answer.config, response: answer })
    return answer
  })
}

/** Between a 503 or 429 and the next answer to the same request, the SDK waits. Every attempt has the same address. */
function watchLimits(client: AxiosLike, attempts: number, limits: Pick<LimitWatch, 'begin'>) {
  const waiting = new Map<string, { end: () => void; refusals: number }>()

  function note(config: Exchange['config'], status: number | undefined) {
    const address = config?.url ?? ''
    const before = waiting.get(address)
    before?.end()
    waiting.delete(address)
    const refusals = (before?.refusals ?? 0) + 1
    const isLimited = status === 503 || status === 429
    if (isLimited && refusals < attempts) waiting.set(address, { end: limits.begin(), refusals })
  }

  client.interceptors.response.use(
    (answer: Exchange) => {
      note(answer.config, undefined)
      return answer
    },
    (error: Exchange) => {
      note(error.config, error.response?.status)
      throw error
    },
  )
}

/**
 * Many requests of one moment may all meet the end of the token. Their 401s arrive one after another, and for each
 * that comes after a renewal the SDK would renew once more: those are sent again with the token that is already there.
 */
function reuseRenewedToken(client: AxiosLike, currentToken: () => string | undefined) {
  client.interceptors.response.use(
    (answer) => answer,
    (error: Exchange) => {
      const form = new URLSearchParams(typeof error.config?.data === 'string' ? error.config.data : '')
      const token = currentToken()
      const isOutdated = token !== undefined && form.has('auth') && form.get('auth') !== token
      if (!isOutdated || !isTokenRefused(error)) throw error
      form.set('auth', token)
      return client.request({ ...error.config, data: form.toString() })
    },
  )
}

function isTokenRefused({ response }: Exchange): boolean {
  const code = errorOfBody(response?.data)?.error
  return response?.status === 401 && (code === 'expired_token' || code === 'invalid_token')
}
