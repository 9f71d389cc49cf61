import { App } from './app.tsx'
import { prefetchEntry } from './prefetch.ts'
import { createQueryClient } from './query-client.ts'
import { startUp } from './start-up.tsx'

await startUp((host) => {
  const client = createQueryClient()
  prefetchEntry(client, host)
  return <App host={host} client={client} />
})
