import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { type Host, HostProvider } from '../bitrix24/host.ts'
import { InstallScreen } from '../screens/install/install-screen.tsx'
import { useFittedFrame } from './fit-height.ts'
import { createQueryClient } from './query-client.ts'
import { SlowNotice } from './slow-notice.tsx'

/** The installer page: what an administrator meets before anybody else can open the app. */
export function InstallerApp({ host }: { host: Host }) {
  const [client] = useState(createQueryClient)
  useFittedFrame(host)
  return (
    <QueryClientProvider client={client}>
      <HostProvider value={host}>
        <SlowNotice />
        <InstallScreen />
      </HostProvider>
    </QueryClientProvider>
  )
}
