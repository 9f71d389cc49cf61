import type { Generation } from '../server/state.ts'

/**
 * A refusal as a REST answer carries it. A code of the catalog module is a number here, as in its source;
 * `wireCode` gives it the JSON type that the server generation sends.
 */
export class RestError extends Error {
  override name = 'RestError'
  readonly code: string | number
  readonly status: number
  /** Was it the role model of the catalogue that refused (and not the rights of one element)? */
  readonly catalogueLevel: boolean

  constructor(code: string | number, description: string, status = 400, catalogueLevel = false) {
    super(description)
    this.code = code
    this.status = status
    this.catalogueLevel = catalogueLevel
  }
}

/** A parameter that the server's own type checks refuse; the answer names it once more, under `argument`. */
export class ArgumentError extends RestError {
  override name = 'ArgumentError'
  readonly argument: string

  constructor(argument: string, description: string, status = 400) {
    super('ERROR_ARGUMENT', description, status)
    this.argument = argument
  }
}

/**
 * JSON type of `error` (wire reference 6.1, 6.5): `g1` sends catalog codes as numbers, later generations as
 * strings. Servers of mid 2025 mixed them: the catalogue-level check a string, the rest numbers.
 */
export function wireCode(error: RestError, generation: Generation, mixedTypes: boolean): string | number {
  if (typeof error.code === 'string') return error.code
  if (mixedTypes) return error.catalogueLevel ? String(error.code) : error.code
  return generation === 'g1' ? error.code : String(error.code)
}

/** No right in the role model of inventory management. */
export const catalogueDenied = () => new RestError(200040300010, 'Access Denied', 400, true)

/** "Not found" of catalog ≤ 24.100 has code 0 and a text of its own, later ones an empty code. */
export function notFound(generation: Generation, entity: string, oldText: string): RestError {
  return generation === 'g1' ? new RestError(0, oldText) : new RestError('', `${entity} does not exist.`)
}

export const missingParameter = (name: string) =>
  new RestError(100, `Could not find value for parameter {${name}}`)

export const methodNotFound = () => new RestError('ERROR_METHOD_NOT_FOUND', 'Method not found!', 404)

/** Bitrix24 knows the method, this portal does not play it. Never an answer of a real server. */
export const notEmulated = (method: string) =>
  new RestError(
    'PORTAL_METHOD_NOT_EMULATED',
    `The local portal does not emulate ${method}, which exists in Bitrix24.`,
    501,
  )
