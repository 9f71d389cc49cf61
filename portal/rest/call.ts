import type { Generation } from '../server/state.ts'
import type { ProductImage, User, World } from '../world/types.ts'
import { missingParameter } from './errors.ts'
import { phpHas, toInt } from './php.ts'

/** With what a request identified itself. */
export type Access =
  | { kind: 'app'; token: string }
  /** `path` is `<userId>/<secret>`. */
  | { kind: 'webhook'; path: string }

/** Everything one method answers from: the portal's facts, who asks, and by which address. */
export interface Call {
  world: World
  generation: Generation
  mixedErrorTypes: boolean
  listsAsOne: boolean
  user: User
  access: Access
  /** Origin by which the portal was addressed, `http://127.0.0.1:8024`. */
  origin: string
  /** The same server under its other host name: another origin to a browser. */
  otherOrigin: string
  /** Address of the app's own pages. */
  appUrl: string
  /** Key of the signatures in download links; new at every start of a portal. */
  linkKey: Buffer
  /** Notes for the log what the server would swallow silently. */
  warn: (sentence: string) => void
}

export type Params = Readonly<Record<string, unknown>>

/** What a method gives: a JSON result with its paging, or the body of a file. */
export type Answer =
  | { kind: 'json'; result: unknown; total?: number; next?: number }
  | { kind: 'file'; image: ProductImage }

export const json = (result: unknown): Answer => ({ kind: 'json', result })

/** A required integer parameter, cast as PHP casts it: `"42"` is 42, `"abc"` 0, an array with elements 1. */
export function requiredInt(params: Params, name: string): number {
  if (!phpHas(params, name)) throw missingParameter(name)
  return toInt(params[name])
}
