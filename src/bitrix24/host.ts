import { createContext, use } from 'react'
import type { CallMethod } from './call-method.ts'
import type { CallOnce } from './call-once.ts'
import type { LimitWatch } from './limit-watch.ts'

/** Everything that the app asks of the portal that it is embedded in. */
export interface Host {
  callMethod: CallMethod
  /** For methods that write. */
  callOnce: CallOnce
  /** Tells whether a request is waiting because the portal limits them. */
  limits: LimitWatch
  /** Tells whether a call lasts unusually long. */
  slow: Pick<LimitWatch, 'isWaiting' | 'subscribe'>
  /** `https://portal.example`, without a trailing slash: what relative addresses are relative to. */
  origin: string
  /** Placement code, `DEFAULT` on the app's own page, and its options exactly as they came: text of strangers. */
  placement: { code: string; options: unknown }
  /** The portal's language code of this person (`en`, `ru`, `la` …), not a BCP-47 tag. */
  language: string
  /** Portal administrator, or a person who may install apps. */
  isAdmin: boolean
  /** Is this the installer page of an app that is not installed yet? */
  isInstalling: boolean
  /**
   * Tells the portal that the installation is finished; it loads the app anew, and nothing may be asked after it.
   * Only while `isInstalling`, and only once: a second call does nothing.
   */
  finishInstallation(): void
  /** Opens a page of the portal in its slider; in a new tab where the portal will not. */
  openPath(path: string): void
  /** Asks the host page for a frame as high as the content, in CSS pixels. Silently without effect where the host refuses. */
  fitHeight(height: number): void
}

const HostContext = createContext<Host | null>(null)

export const HostProvider = HostContext.Provider

/** The portal around the app; only below `HostProvider`. */
export function useHost(): Host {
  const host = use(HostContext)
  if (!host) throw new Error('useHost needs a HostProvider above it')
  return host
}
