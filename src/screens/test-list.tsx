import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { vi } from 'vitest'
import type { CallMethod } from '../bitrix24/call-method.ts'
import { type Host, HostProvider } from '../bitrix24/host.ts'
import { isRefusal } from '../bitrix24/portal-error.ts'
import type { StockRow } from '../catalog/stock.ts'
import type { Warehouse } from '../catalog/warehouses.ts'
import { messages } from '../i18n/locales/en.ts'
import { messages as lists } from '../i18n/locales/en-lists.ts'
import type { StockFacts } from './availability.ts'

/** What parts of lists stand in, for tests of them without a portal. */

/** A store of answers that, like the app's, asks nothing again by itself and keeps nothing behind a refusal. */
export const quietClient = () =>
  new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (isRefusal(error)) query.setState({ data: undefined, dataUpdatedAt: 0 })
      },
    }),
    defaultOptions: { queries: { retry: false, retryOnMount: false } },
  })

/** Answers by method; what has no answer is never answered. */
export function answering(answers: Record<string, (params: never) => unknown>) {
  return vi.fn(async (method: string, params: object, read: (answer: object) => unknown) => {
    const answer = answers[method]
    if (!answer) return new Promise<never>(() => {})
    return read({ result: await answer(params as never), total: undefined })
  })
}

interface AroundProps {
  client: QueryClient
  callMethod: ReturnType<typeof answering>
  isAdmin?: boolean
  children: ReactNode
}

export function Around({ client, callMethod, isAdmin = false, children }: AroundProps) {
  const origin = 'https://portal.test'
  const host = { callMethod: callMethod as unknown as CallMethod, origin, isAdmin } as Host
  return (
    <IntlProvider locale="en" messages={{ ...messages, ...lists }} timeZone="UTC">
      <QueryClientProvider client={client}>
        <HostProvider value={host}>{children}</HostProvider>
      </QueryClientProvider>
    </IntlProvider>
  )
}

export const row = (productId: number, storeId: number, amount: number): StockRow => ({
  id: productId * 100 + storeId,
  productId,
  storeId,
  amount,
  reserved: 0,
})

export const wireRow = ({ reserved, ...rest }: StockRow) => ({ ...rest, quantityReserved: reserved })

export const facts: StockFacts = {
  warehouses: [{ id: 1, active: true } as Warehouse],
  isWithheld: false,
  namesDenied: false,
  inventoryOn: true,
}
