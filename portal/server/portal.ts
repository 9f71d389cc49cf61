import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { hostRoutes } from '../host/routes.ts'
import type { World } from '../world/types.ts'
import { createFaults } from './faults.ts'
import { createOperatingTime, createRateBucket, ENTERPRISE_LIMITS, type Limits } from './limits.ts'
import { listen, PortTakenError, portOf } from './listen.ts'
import { createLog } from './log.ts'
import { createMemory } from './memory.ts'
import { publicPicture } from './picture-files.ts'
import { portalReply } from './portal-routes.ts'
import { send } from './respond.ts'
import { handleRest, type RestServer } from './rest-handler.ts'
import type { Generation, PortalState } from './state.ts'
import { createTokens } from './tokens.ts'

export interface PortalOptions {
  /** Copied, so that portals side by side share nothing. */
  world: World
  generation?: Generation
  /** Milliseconds added to every HTTP request below `/rest/`. */
  latencyMs?: number
  /** 0 for any free one. */
  port: number
  /** Folder of the app's `index.html`, with a closing slash. */
  appUrl: string
  limits?: Partial<Limits>
  /** Where the files of the world's pictures lie; the demo's by default. */
  picturesDirectory?: string
}

export interface RunningPortal {
  /** With a closing slash: `http://127.0.0.1:8024/`. */
  url: string
  state: PortalState
  close(): Promise<void>
}

/**
 * Starts a portal on this machine only, reachable as `127.0.0.1` and as `localhost`: two origins.
 *
 * @throws PortTakenError with a sentence that names the port and its variable.
 */
export async function startPortal(options: PortalOptions): Promise<RunningPortal> {
  const { generation = 'g3', latencyMs = 0, appUrl } = options
  const world = structuredClone(options.world)
  // Before the board of faults remembers the world: what it restores must not be relative either.
  for (const binding of world.placements) binding.handler = new URL(binding.handler, appUrl).href
  const tokens = createTokens(world)
  const state: PortalState = {
    world,
    generation,
    latencyMs,
    appUrl,
    tokens,
    log: createLog(),
    faults: createFaults(world, tokens),
    memory: createMemory(),
  }
  const limits = { ...ENTERPRISE_LIMITS, ...options.limits }
  const rest: RestServer = {
    state,
    bucket: createRateBucket(limits),
    operating: createOperatingTime(),
    operatingLimitSeconds: limits.operatingSeconds,
    linkKey: randomBytes(32),
    picturesDirectory:
      options.picturesDirectory ?? fileURLToPath(new URL('../demo/pictures', import.meta.url)),
  }
  const host = hostRoutes(state)
  const servers = await listenOnBoth(options.port, (request, response) => {
    handle(rest, host, request, response).catch((error: unknown) => {
      // A client that left, in the middle of its request or before anybody read it, is no fault of the portal.
      if (request.complete && !request.errored) fail(response, error)
      else response.destroy()
    })
  })
  return {
    url: `http://127.0.0.1:${portOf(servers[0])}/`,
    state,
    close: () => close(servers),
  }
}

async function handle(
  rest: RestServer,
  host: ReturnType<typeof hostRoutes>,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const { state, picturesDirectory } = rest
  const url = readUrl(request)
  if (!url)
    return send(response, { status: 400, contentType: 'text/plain; charset=utf-8', body: 'Bad request\n' })
  if (url.pathname.startsWith('/rest/')) return handleRest(rest, request, response, url)
  if (url.pathname.startsWith('/upload/')) {
    const { reply, delayMs } = await publicPicture(state, picturesDirectory, url.pathname)
    await sleep(delayMs)
    return send(response, reply)
  }
  const reply = await portalReply(state, request, url)
  if (reply) return send(response, reply)
  if (await host(request, response, url)) return
  send(response, { status: 404, contentType: 'text/plain; charset=utf-8', body: 'Not found\n' })
}

/** The address asked for; `undefined` for a path or a Host header that is none. */
function readUrl({ url = '', headers }: IncomingMessage): URL | undefined {
  const address = `http://${headers.host ?? '127.0.0.1'}${url}`
  return url.startsWith('/') && URL.canParse(address) ? new URL(address) : undefined
}

/** A fault of the portal itself, never of the Bitrix24 that it plays. */
function fail(response: ServerResponse, error: unknown) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  if (response.headersSent) response.destroy()
  else send(response, { status: 500, contentType: 'text/plain; charset=utf-8', body: 'The portal failed.\n' })
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void

/**
 * Listens on both loopback addresses, since `localhost` may mean either. Without IPv6 on the machine the
 * first is enough; but a port that somebody else has on `::1` is taken.
 */
async function listenOnBoth(port: number, handler: Handler): Promise<[Server, ...Server[]]> {
  const [ipv4, ipv6] = [createServer(handler), createServer(handler)]
  await listen(ipv4, port, 'PORTAL_PORT')
  try {
    await listen(ipv6, portOf(ipv4), 'PORTAL_PORT', '::1')
    return [ipv4, ipv6]
  } catch (error) {
    if (!(error instanceof PortTakenError)) return [ipv4]
    await close([ipv4])
    if (port !== 0) throw error
    return listenOnBoth(port, handler)
  }
}

async function close(servers: readonly Server[]) {
  await Promise.all(
    servers.map(
      (server) =>
        new Promise<void>((resolve) => {
          server.close(() => resolve())
          server.closeAllConnections()
        }),
    ),
  )
}
