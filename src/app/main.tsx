import { App } from './app.tsx'
import { startUp } from './start-up.tsx'

await startUp((host) => <App host={host} />)
