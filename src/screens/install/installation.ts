import type { Host } from '../../bitrix24/host.ts'
import type { Target } from '../../bitrix24/placements.ts'
import { PortalError } from '../../bitrix24/portal-error.ts'
import { ESSENTIAL_SCOPES, missingScopes, readScopes, type Scope } from '../../bitrix24/scopes.ts'
import { createFlow, type Flow } from '../setup/flow.ts'
import type { Pause } from '../setup/patiently.ts'
import { type PlacesReport, type Progress, setUpPlaces } from '../setup/set-up-places.ts'

export type Installation =
  | { step: 'checking' }
  /** Only administrators may bind places. */
  | { step: 'not-admin' }
  /** The app cannot do its work without these. */
  | { step: 'missing-scopes'; missing: Scope[] }
  | { step: 'binding'; progress: Progress }
  | { step: 'failed'; error: unknown }
  | { step: 'ready'; report: PlacesReport; missing: Scope[] }
  /** The portal was told; it loads the app anew. */
  | { step: 'finishing' }
  /** The portal was told, and has not loaded anything since. */
  | { step: 'not-reloaded' }

/** The portal reloads its page at once; after this long, a person should do it. */
export const RELOAD_PATIENCE_MS = 8_000

export interface Installer {
  flow: Flow<Installation>
  /** Checks and binds, from the beginning; does nothing while it is at work or after the end. */
  run(): Promise<void>
  /** Ends the installation. Nothing is asked of the portal after it. */
  finish(): void
}

type InstallerHost = Pick<Host, 'callMethod' | 'callOnce' | 'isAdmin' | 'isInstalling' | 'finishInstallation'>

export function createInstaller(
  host: InstallerHost,
  loadTarget: () => Promise<Target>,
  pause: Pause,
): Installer {
  const flow = createFlow<Installation>({ step: 'checking' })
  let isAtWork = false
  let isOver = false

  async function work(): Promise<Installation> {
    if (!host.isAdmin) return { step: 'not-admin' }
    const granted = await readScopes(host.callMethod)
    const essential = missingScopes(granted, ESSENTIAL_SCOPES)
    if (essential.length > 0) return { step: 'missing-scopes', missing: essential }
    const target = await loadTarget()
    const onProgress = (progress: Progress) => flow.set({ step: 'binding', progress })
    const report = await setUpPlaces(host, target, onProgress, pause)
    return { step: 'ready', report, missing: missingScopes(granted) }
  }

  return {
    flow,
    async run() {
      if (isAtWork || isOver) return
      isAtWork = true
      flow.set({ step: 'checking' })
      const end = await work().catch(failure)
      isAtWork = false
      if (!isOver) flow.set(end)
    },
    finish() {
      if (isOver || isAtWork || !host.isInstalling) return
      isOver = true
      flow.set({ step: 'finishing' })
      host.finishInstallation()
      setTimeout(() => flow.set({ step: 'not-reloaded' }), RELOAD_PATIENCE_MS)
    },
  }
}

/** A person who may install apps need not be an administrator; the portal then refuses what installers need. */
function failure(error: unknown): Installation {
  const isRefused = error instanceof PortalError && error.kind === 'admin-only'
  return isRefused ? { step: 'not-admin' } : { step: 'failed', error }
}
