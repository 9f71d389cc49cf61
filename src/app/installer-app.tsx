import { QueryClientProvider } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { type Host, HostProvider } from '../bitrix24/host.ts'
import { lazyScreen } from '../screens/lazy-screen.tsx'
import { useFittedFrame } from './fit-height.ts'
import { LoadingScreen } from './notice-screens.tsx'
import { createQueryClient } from './query-client.ts'
import { SlowNotice } from './slow-notice.tsx'

const InstallScreen = lazyScreen(
  'setup',
  async () => (await import('../screens/install/install-screen.tsx')).InstallScreen,
)

/** The installer page: what an administrator meets before anybody else can open the app. */
export function InstallerApp({ host }: { host: Host }) {
  const [client] = useState(createQueryClient)
  useFittedFrame(host)
  return (
    <QueryClientProvider client={client}>
      <HostProvider value={host}>
        <SlowNotice />
        <Suspense fallback={<LoadingScreen />}>
          <InstallScreen />
        </Suspense>
      </HostProvider>
    </QueryClientProvider>
  )
}
