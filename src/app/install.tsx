import { InstallerApp } from './installer-app.tsx'
import { startUp } from './start-up.tsx'

await startUp((host) => <InstallerApp host={host} />)
