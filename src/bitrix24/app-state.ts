import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import type { CallMethod } from './call-method.ts'
import { PortalError } from './portal-error.ts'

export const appStateKey = ['app-state'] as const

/**
 * Asks whether the app's paid period is over (`app.info`, `PAYMENT_EXPIRED`). No REST answer ever fails for that
 * reason, so it fails here, with kind `payment`. The portal itself refuses only to open the frame.
 */
export const appStateQuery = (callMethod: CallMethod) =>
  queryOptions({
    queryKey: appStateKey,
    queryFn: () =>
      callMethod('app.info', {}, ({ result }) => {
        const { PAYMENT_EXPIRED } = v.parse(v.object({ PAYMENT_EXPIRED: v.optional(v.string()) }), result)
        if (PAYMENT_EXPIRED !== 'Y') return { isPaid: true }
        throw new PortalError({
          kind: 'payment',
          code: 'PAYMENT_EXPIRED',
          method: 'app.info',
          description: '',
        })
      }),
    staleTime: 60_000,
  })
