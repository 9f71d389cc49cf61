import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import type { CallMethod } from './call-method.ts'
import { wireId, wireText } from './wire.ts'

/** The installed app as the portal knows it (method `app.info`). */
export interface AppInfo {
  /** Its number in this portal. */
  id: number | undefined
  /** What links to the app name it by: the code of its Market card, or a local app's `client_id`. */
  code: string
  /** The version that the portal has, as its card or form says. */
  version: string
  /** `L` local, `F` free, `D` demo, `T` trial, `P` paid, `S` subscription. */
  status: string | undefined
  installed: boolean
  /** Language and plan of the portal (`en_ent250`, `ru_selfhosted`). */
  license: string | undefined
}

const wireInfo = v.object({
  ID: v.fallback(v.optional(wireId), undefined),
  CODE: v.pipe(v.string(), v.nonEmpty()),
  VERSION: v.optional(v.union([v.number(), v.string()]), ''),
  STATUS: wireText,
  INSTALLED: v.optional(v.boolean(), true),
  LICENSE: wireText,
})

/** Asked only where the code or a version is needed; it does not change while the app is open. */
export const appInfoQuery = (callMethod: CallMethod) =>
  queryOptions({
    queryKey: ['app-info'],
    queryFn: () =>
      callMethod('app.info', {}, ({ result }): AppInfo => {
        const { ID, CODE, VERSION, STATUS, INSTALLED, LICENSE } = v.parse(wireInfo, result)
        return {
          id: ID,
          code: CODE,
          version: String(VERSION),
          status: STATUS,
          installed: INSTALLED,
          license: LICENSE,
        }
      }),
    staleTime: Number.POSITIVE_INFINITY,
  })
