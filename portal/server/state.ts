import type { InstalledApp, User, World } from '../world/types.ts'

/** Server generations of the wire reference, table 6.5. */
export type Generation = 'g1' | 'g2' | 'g3'

/** What every part of a running portal works on; one object per running portal, so that tests run several side by side. */
export interface PortalState {
  world: World
  generation: Generation
  /** Milliseconds added to every HTTP request below `/rest/`. */
  latencyMs: number
  /** Address of the app's `index.html` folder, with a closing slash: `http://127.0.0.1:8025/`. */
  appUrl: string
  tokens: TokenStore
  log: PortalLog
  faults: FaultBoard
  /** Per person: what the host keeps between openings of the frame. */
  memory: HostMemory
}

interface TokenPair {
  accessToken: string
  refreshToken: string
  /** Seconds until the access token ends. */
  expiresIn: number
}

export interface TokenStore {
  issue(user: User): TokenPair
  /** `undefined` for a token that was never given out. */
  find(accessToken: string): { user: User; expired: boolean } | undefined
  /** Makes every access token given out so far answer `expired_token`; refresh tokens go on working. */
  expireAll(): void
}

export interface HttpEntry {
  kind: 'http'
  /** ISO time of arrival. */
  at: string
  /** HTTP verb, `OPTIONS` included. */
  verb: string
  /** Path without query: tokens and request ids are not logged. */
  path: string
  /** REST method as asked for, `batch` included; '' for OPTIONS. */
  method: string
  /** Key of the user whose token came along. */
  user: string | null
  status: number
  contentType: string
  /** One for a single call, one per command of a batch. `error` is the code as it went out (with its JSON type). */
  commands: { method: string; params: unknown; error?: unknown }[]
  /** Names in filter, select or order that the method does not know, as sentences. */
  warnings: string[]
  durationMs: number
}

export interface HostEntry {
  kind: 'host'
  at: string
  user: string | null
  placement: string
  command: string
  params: unknown
  /** `answered`, `silent` (the command was dropped: unknown, denied, wrong origin or sid), `pending` (answers on close only). */
  outcome: 'answered' | 'silent' | 'pending'
  /** Why it was dropped. */
  reason?: string
}

export interface PortalLog {
  add(entry: HttpEntry | HostEntry): void
  read(): (HttpEntry | HostEntry)[]
  clear(): void
}

/** Body of `POST /portal/faults`; what each does stands in `docs/portal.md`. `times` defaults to 1. */
export type Fault =
  /** Answers of a REST method ('*' any, 'batch' the whole batch request). */
  | {
      kind: 'rest'
      method: string
      times?: number | 'always'
      /** Lets this many matching answers through first. */
      after?: number
      effect: /** A REST error of this command: a `result_error` entry inside a batch, an HTTP error outside. */
        | { type: 'error'; error: unknown; description: string; status?: number }
        /** The whole HTTP request answers this status and text, batch or not. */
        | {
            type: 'http'
            status: number
            body: string
            contentType?: string
            /** False for an answer of a proxy before the server: without the CORS headers. */
            cors?: boolean
          }
        | { type: 'delay'; ms: number }
        /** Connection closed before any byte, or after half of the body. */
        | { type: 'drop'; when: 'before' | 'halfway' }
        /** Half of the JSON text, with a matching Content-Length. */
        | { type: 'truncate' }
        /** `result` of this command is replaced. */
        | { type: 'result'; result: unknown }
        /** In a batch: the command's key appears in neither `result` nor `result_error`. */
        | { type: 'omit' }
    }
  /** Host commands: no reply, or a late one. */
  | {
      kind: 'host'
      command: string
      times?: number | 'always'
      effect: { type: 'silent' } | { type: 'delay'; ms: number }
    }
  /** Picture files: by file name ending, '*' all. */
  | {
      kind: 'image'
      file: string
      times?: number | 'always'
      effect: { type: 'http'; status: number } | { type: 'delay'; ms: number } | { type: 'notImage' }
    }
  | { kind: 'expireTokens' }
  /** The app is closed to this person from now on (`user_access_error`), open frames included. */
  | { kind: 'withdrawAccess'; user: string }
  /** Replaces rights of a person from now on. */
  | { kind: 'rights'; user: string; rights: Partial<User['rights']> }
  | { kind: 'app'; set: Partial<Pick<InstalledApp, 'paymentExpired' | 'installed' | 'scopes'>> }
  /** Takes a product, warehouse or image out of the world, as if another person had deleted it. */
  | { kind: 'delete'; what: 'product' | 'store' | 'image'; id: number }
  /** Moves stock, as if another person had. */
  | { kind: 'stock'; productId: number; storeId: number; amount: number; quantityReserved?: number | null }
  /** Generation g-mixed of mid 2025: catalogue-level refusals as strings, element-level and other codes as numbers. */
  | { kind: 'mixedErrorTypes' }
  /** Filters of releases up to rest 22.400: any list of integers is the number 1. */
  | { kind: 'listsAsOne' }

export interface FaultBoard {
  add(fault: Fault): void
  /** Ends every fault; world, rights and access are as at the start again. */
  clear(): void
  /**
   * Takes one use of the first matching fault, or `undefined`. `place` tells a whole HTTP request
   * (the default) from a command inside a batch.
   */
  takeRest(
    method: string,
    place?: 'request' | 'command',
  ): Extract<Fault, { kind: 'rest' }>['effect'] | undefined
  takeHost(command: string): Extract<Fault, { kind: 'host' }>['effect'] | undefined
  /** `file` is the decoded name at the end of the picture's address. */
  takeImage(file: string): Extract<Fault, { kind: 'image' }>['effect'] | undefined
  mixedErrorTypes(): boolean
  listsAsOne(): boolean
}

export interface HostMemory {
  /** FIRST_RUN: true until `setInstall` of this person. */
  isFirstRun(user: User): boolean
  endFirstRun(user: User): void
  userOptions(user: User): Record<string, string>
  appOptions: Record<string, string>
  /** Everything above is as on the first day: the app was removed with its settings. */
  forget(): void
}
