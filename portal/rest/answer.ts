import type { Answer, Call, Params } from './call.ts'
import { ArgumentError, methodNotFound, notEmulated, RestError, wireCode } from './errors.ts'
import { findMethod, isKnownToBitrix, type Method } from './registry.ts'
import { grantedScopes } from './scopes.ts'

/**
 * Refuses a name that cannot be called, before anybody is asked who they are.
 *
 * @throws RestError `ERROR_METHOD_NOT_FOUND`, or `PORTAL_METHOD_NOT_EMULATED` for a method that Bitrix24 has.
 */
export function demandMethod(method: string): Method {
  const found = findMethod(method)
  if (found) return found
  throw isKnownToBitrix(method) ? notEmulated(method) : methodNotFound()
}

/** Answers one method for one person. @throws RestError */
export function answer(call: Call, method: string, params: Params): Answer {
  const { scopes, run } = demandMethod(method)
  const granted = grantedScopes(call)
  if (scopes.length > 0 && !scopes.some((scope) => granted.includes(scope))) throw insufficientScope(call)
  return run(call, params)
}

/**
 * Status of a token that is good for less than was asked: 401 by the server's source, 403 by the
 * documentation of 2026 (wire reference 3.7). The portal sends both, by generation.
 */
export const accessStatus = (generation: Call['generation']) => (generation === 'g3' ? 403 : 401)

const insufficientScope = ({ generation }: Call) =>
  new RestError(
    'insufficient_scope',
    'The request requires higher privileges than provided by the access token',
    accessStatus(generation),
  )

/** `error` and `error_description` as they go out. In a batch the scope error has an empty description. */
export function errorBody(
  error: RestError,
  call: Pick<Call, 'generation' | 'mixedErrorTypes'>,
  inBatch = false,
) {
  return {
    error: wireCode(error, call.generation, call.mixedErrorTypes),
    error_description: inBatch && error.code === 'insufficient_scope' ? '' : error.message,
    ...(error instanceof ArgumentError && { argument: error.argument }),
  }
}
