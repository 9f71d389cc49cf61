import { type QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { appStateQuery } from '../bitrix24/app-state.ts'
import { type Host, HostProvider, useHost } from '../bitrix24/host.ts'
import { useReasonsAtHand } from '../screens/lazy-reason.tsx'
import { lazyScreen } from '../screens/lazy-screen.tsx'
import { ProductScreen } from '../screens/product/product-screen.tsx'
import { type Entry, resolveEntry } from './entry.ts'
import { useFittedFrame } from './fit-height.ts'
import { LoadingScreen } from './notice-screens.tsx'
import { BackFromSelfCheck, SELF_CHECK_HASH, WithSelfCheck } from './self-check-link.tsx'
import { SlowNotice } from './slow-notice.tsx'
import { useHash } from './use-hash.ts'
import { useWholeAppProblem } from './whole-app-problem.ts'

/** Loaded only where they are opened: the product screen's weight is what most people wait for. */
const LinesScreen = lazyScreen(
  'lists',
  async () => (await import('../screens/lines/lines-screen.tsx')).LinesScreen,
)

const SelfCheckScreen = lazyScreen(
  'setup',
  async () => (await import('../screens/self-check/self-check-screen.tsx')).SelfCheckScreen,
)

const NothingOpenedScreen = lazyScreen(
  'lists',
  async () => (await import('./nothing-opened-screen.tsx')).NothingOpenedScreen,
)

const WholeAppProblemScreen = lazyScreen(
  'refused',
  async () => (await import('./whole-app-problem-screen.tsx')).WholeAppProblemScreen,
)

const CatalogueScreen = lazyScreen(
  'lists',
  async () => (await import('../screens/catalogue/catalogue-screen.tsx')).CatalogueScreen,
)

/** The app inside a portal. */
export function App({ host, client }: { host: Host; client: QueryClient }) {
  useFittedFrame(host)
  useReasonsAtHand()
  return (
    <QueryClientProvider client={client}>
      <HostProvider value={host}>
        <SlowNotice />
        <Suspense fallback={<LoadingScreen />}>
          <Screen host={host} />
        </Suspense>
      </HostProvider>
    </QueryClientProvider>
  )
}

function Screen({ host }: { host: Host }) {
  const problem = useWholeAppProblem()
  // Whoever came by a link that leads to no product can look for it.
  const [isBrowsing, setBrowsing] = useState(false)
  const isChecking = useHash() === SELF_CHECK_HASH
  const opened: Entry = isBrowsing ? { screen: 'catalogue' } : resolveEntry(host.placement)
  const entry: Entry = isChecking ? { screen: 'self-check' } : opened
  if (problem) return <WholeAppProblemScreen problem={problem} />
  switch (entry.screen) {
    case 'product':
      return (
        <>
          <AppState />
          <ProductScreen
            productId={entry.offerId ?? entry.productId}
            insteadId={entry.productId}
            imageId={entry.imageId}
            onBrowse={() => setBrowsing(true)}
          />
        </>
      )
    case 'lines':
      return (
        <>
          <AppState />
          <LinesScreen owner={entry.owner} />
        </>
      )
    case 'catalogue':
      return (
        <WithSelfCheck>
          <AppState />
          <CatalogueScreen />
        </WithSelfCheck>
      )
    case 'self-check':
      return <SelfCheckScreen lead={isChecking && <BackFromSelfCheck />} />
    default:
      return (
        <WithSelfCheck>
          <NothingOpenedScreen entry={entry} onBrowse={() => setBrowsing(true)} />
        </WithSelfCheck>
      )
  }
}

/** Asks after the app's subscription along with the screen's own questions; `useWholeAppProblem` sees the answer. */
function AppState() {
  const { callMethod } = useHost()
  useQuery(appStateQuery(callMethod))
  return null
}
