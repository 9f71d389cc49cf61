/**
 * Serves the built app the way a server-type application must be served: a POST of the portal's form opens the page
 * like a GET does (a plain file server would answer 405 into the frame).
 */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { CONTENT_POLICY } from '../deploy/content-policy.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json; charset=utf-8',
}

/** An HTTP server of the files below `root`; the caller lets it listen. */
export function createAppServer(root: string): Server {
  return createServer((request, response) => {
    serve(root, request, response).catch(() => response.writeHead(500).end())
  })
}

async function serve(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const isKnownVerb = request.method === 'GET' || request.method === 'HEAD' || request.method === 'POST'
  if (!isKnownVerb) return void response.writeHead(405, { Allow: 'GET, HEAD, POST' }).end()
  // The form's fields are for apps with a server side; this one takes everything from the host page.
  request.resume()

  const file = await fileOf(root, request.url ?? '/')
  if (!file) return void response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found')
  const isHashed = /\/assets\/[^/]+-[\w-]{8}\.\w+$/.test(file)
  response.writeHead(200, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    // Without `frame-ancestors`: the portal here is a local one, at whatever port.
    'Content-Security-Policy': CONTENT_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  })
  if (request.method === 'HEAD') return void response.end()
  createReadStream(file).pipe(response)
}

/** The file behind an address, never one outside of `root`; a folder means its `index.html`, `install` the installer. */
async function fileOf(root: string, address: string): Promise<string | undefined> {
  const path = decodePath(new URL(address, 'http://app').pathname)
  if (path === undefined) return undefined
  const file = join(root, normalize(path.endsWith('/') ? `${path}index.html` : path))
  if (!file.startsWith(root + sep)) return undefined
  const found = await stat(file).catch(() => undefined)
  return found?.isFile() ? file : undefined
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
