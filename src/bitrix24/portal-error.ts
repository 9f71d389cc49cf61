/**
 * The one error type that leaves the seam, and the rules that decide what a refusal or a fault means.
 * Codes and texts: the documentation's pages on REST system errors and on the catalog methods, and
 * `RestException` of the portal's rest module (the JSON type of `error` differs between releases).
 */

import { withoutSecrets } from './without-secrets.ts'

export type ProblemKind =
  /** A right of this person is missing. */
  | 'denied'
  /** Only administrators may ask this. */
  | 'admin-only'
  /** The app itself was not granted the scope. */
  | 'scope'
  /** The app is closed to this person. */
  | 'app-closed'
  /** The app is open to employees of the company, and this person is none. */
  | 'employees-only'
  /** The portal's plan has no REST. */
  | 'plan'
  /** The app's paid period is over. */
  | 'payment'
  /** The portal was deleted, or its public part closed. */
  | 'portal-gone'
  /** The token has ended and cannot be renewed. */
  | 'session'
  /** What this page shows as its authorization is none that the portal accepts. */
  | 'credentials'
  /** The portal could not reach the server that checks tokens. */
  | 'unchecked'
  | 'not-found'
  /** The portal does not have this method. */
  | 'no-method'
  /** Too many requests, or the method's time is used up: waiting helps. */
  | 'busy'
  /** No connection, or it broke. */
  | 'offline'
  | 'timeout'
  /** The server failed (5xx). */
  | 'server'
  /** An answer that is not what the documentation promises. */
  | 'malformed'
  | 'unexpected'

export interface PortalErrorFacts {
  kind: ProblemKind
  /** The code as text, whatever JSON type it came as; `''` where the server sent an empty one. */
  code: string
  method: string
  /** The server's own words, in English; for the curious, not for the first line of a message. */
  description: string
  cause?: unknown
}

/**
 * A failure of one call. `cause` is only ever another error of ours or a parser's report: the SDK's error
 * carries the request with its token and stays behind.
 */
export class PortalError extends Error {
  readonly kind: ProblemKind
  readonly code: string
  readonly method: string
  readonly description: string

  constructor({ kind, code, method, description, cause }: PortalErrorFacts) {
    super(
      `${method}: ${kind}${code ? ` (${code})` : ''}${description ? `: ${withoutSecrets(description)}` : ''}`,
      {
        cause,
      },
    )
    this.name = 'PortalError'
    this.kind = kind
    this.code = code
    this.method = method
    this.description = withoutSecrets(description)
  }
}

/** `error` and `error_description` as a server wrote them, of any JSON type. */
export interface ServerError {
  error: unknown
  description: string
  /** HTTP status; 200 for a command inside a batch. */
  status: number
}

/** Codes that say by themselves what happened; docs/errors.md has a row for each. */
export const KIND_OF_CODE: Readonly<Record<string, ProblemKind>> = {
  '200040300000': 'not-found',
  '200040300010': 'denied',
  '200040300020': 'denied',
  '200040300030': 'denied',
  '200040300040': 'denied',
  '201100000000': 'not-found',
  '200600000020': 'not-found',
  ERROR_ENTITY_NOT_FOUND: 'not-found',
  NOT_FOUND: 'not-found',
  insufficient_scope: 'scope',
  user_access_error: 'app-closed',
  allowed_only_intranet_user: 'employees-only',
  PORTAL_DELETED: 'portal-gone',
  APPLICATION_NOT_FOUND: 'portal-gone',
  expired_token: 'session',
  invalid_token: 'session',
  NO_AUTH_FOUND: 'credentials',
  INVALID_CREDENTIALS: 'credentials',
  WRONG_AUTH_TYPE: 'credentials',
  authorization_error: 'unchecked',
  CONNECTION_ERROR: 'unchecked',
  ERROR_METHOD_NOT_FOUND: 'no-method',
  QUERY_LIMIT_EXCEEDED: 'busy',
  OVERLOAD_LIMIT: 'busy',
  OPERATION_TIME_LIMIT: 'busy',
  INTERNAL_SERVER_ERROR: 'server',
  ERROR_UNEXPECTED_ANSWER: 'server',
}

const NOT_FOUND_TEXT = /(does not exist|is not exists|was not found|not found)\.?$/i
const DENIED_TEXT = /^access denied\.?!?$/i

/** Methods that the server answers to administrators only, whatever the person's catalogue rights are. */
const ADMIN_METHODS = /^(catalog\.catalog\.list|placement\.(bind|unbind|get))$/i

/** What a server's error means. `"0"`, `0` and `""` say nothing themselves: their text decides. */
export function kindOfServerError(method: string, { error, description, status }: ServerError): ProblemKind {
  const code = textOfCode(error)
  if (code === 'ACCESS_DENIED') return /commercial plans?/i.test(description) ? 'plan' : denial(method)
  const known = KIND_OF_CODE[code]
  if (known) return known === 'denied' ? denial(method) : known
  if (code === '' || code === '0') {
    if (DENIED_TEXT.test(description)) return denial(method)
    if (NOT_FOUND_TEXT.test(description)) return 'not-found'
  }
  if (status === 429 || status === 503) return 'busy'
  if (status >= 500) return 'server'
  if (status === 401) return 'session'
  return 'unexpected'
}

function denial(method: string): ProblemKind {
  return ADMIN_METHODS.test(method) ? 'admin-only' : 'denied'
}

/** The code as text: a number keeps its digits, anything that is neither text nor number counts as none. */
export function textOfCode(error: unknown): string {
  return typeof error === 'string' || typeof error === 'number' ? String(error) : ''
}

export function serverError(method: string, facts: ServerError): PortalError {
  return new PortalError({
    kind: kindOfServerError(method, facts),
    code: textOfCode(facts.error),
    method,
    description: facts.description,
  })
}

/** What befell a whole batch, as the failure of one of its commands: nobody asked for a method called `batch`. */
export function ofMethod(method: string, error: unknown): PortalError {
  if (!(error instanceof PortalError)) return malformed(method, String(error), error)
  const { kind, code, description, cause } = error
  return new PortalError({ kind, code, method, description, cause })
}

export function malformed(method: string, description: string, cause?: unknown): PortalError {
  return new PortalError({ kind: 'malformed', code: '', method, description, cause })
}

/** Reads `{error, error_description}` out of a body or a `result_error` entry; `undefined` where there is none. */
export function errorOfBody(body: unknown): Omit<ServerError, 'status'> | undefined {
  if (typeof body !== 'object' || body === null || !('error' in body)) return undefined
  const description = 'error_description' in body ? body.error_description : ''
  return { error: body.error, description: typeof description === 'string' ? description : '' }
}

/** Kinds after which data that was shown must go: the person may no longer see it. */
export function isRefusal(error: unknown): boolean {
  return error instanceof PortalError && REFUSALS.has(error.kind)
}

/** What was asked for is not there (any more). */
export function isNotFound(error: unknown): boolean {
  return error instanceof PortalError && error.kind === 'not-found'
}

/** Refusals of everything to this person or this app. */
const REFUSALS_OF_ALL = [
  'app-closed',
  'employees-only',
  'plan',
  'payment',
  'portal-gone',
  'credentials',
] as const
const REFUSALS = new Set<ProblemKind>(['denied', 'admin-only', 'scope', ...REFUSALS_OF_ALL])

/** Kinds that concern the whole app, not one section of a screen. */
export function concernsWholeApp(error: unknown): error is PortalError & { kind: WholeAppKind } {
  return error instanceof PortalError && WHOLE_APP.has(error.kind)
}

export type WholeAppKind = (typeof REFUSALS_OF_ALL)[number] | 'session'
const WHOLE_APP = new Set<ProblemKind>([...REFUSALS_OF_ALL, 'session'])

/** A request that failed in one of these ways says nothing about its single commands; asking them apart may help. */
export function mayHelpApart(error: unknown): boolean {
  return error instanceof PortalError && REPEATABLE.has(error.kind)
}

const REPEATABLE = new Set<ProblemKind>(['offline', 'timeout', 'server', 'malformed'])

/** Kinds that pass by themselves: asking the same again later may help. */
export function mayHelpLater(error: unknown): boolean {
  return error instanceof PortalError && PASSING.has(error.kind)
}

const PASSING = new Set<ProblemKind>(['offline', 'timeout', 'server', 'busy', 'unchecked'])
