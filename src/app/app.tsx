import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { appStateQuery } from '../bitrix24/app-state.ts'
import { type Host, HostProvider, useHost } from '../bitrix24/host.ts'
import { ProductScreen } from '../screens/product/product-screen.tsx'
import { resolveEntry } from './entry.ts'
import { useFittedFrame } from './fit-height.ts'
import { BadProductScreen, NoProductScreen, WholeAppProblemScreen } from './notice-screens.tsx'
import { createQueryClient } from './query-client.ts'
import { SlowNotice } from './slow-notice.tsx'
import { useWholeAppProblem } from './whole-app-problem.ts'

/** The app inside a portal. */
export function App({ host }: { host: Host }) {
  const [client] = useState(createQueryClient)
  useFittedFrame(host)
  return (
    <QueryClientProvider client={client}>
      <HostProvider value={host}>
        <SlowNotice />
        <Screen host={host} />
      </HostProvider>
    </QueryClientProvider>
  )
}

function Screen({ host }: { host: Host }) {
  const problem = useWholeAppProblem()
  const entry = resolveEntry(host.placement)
  if (problem) return <WholeAppProblemScreen problem={problem} />
  switch (entry.screen) {
    case 'product':
      return (
        <>
          <AppState />
          <ProductScreen productId={entry.offerId ?? entry.productId} imageId={entry.imageId} />
        </>
      )
    case 'bad-product':
      return <BadProductScreen text={entry.text} />
    default:
      return <NoProductScreen />
  }
}

/** Asks after the app's subscription along with the screen's own questions; `useWholeAppProblem` sees the answer. */
function AppState() {
  const { callMethod } = useHost()
  useQuery(appStateQuery(callMethod))
  return null
}
