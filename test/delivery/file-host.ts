import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { extname, join } from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'application/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

/**
 * A host of files as Bitrix24 keeps unpacked archives on one: below a path that it chose, no page for a folder, no
 * rewriting, nothing but GET and HEAD.
 *
 * @param below path of the folder, with slashes at both ends
 */
export function createFileHost(folder: string, paths: readonly string[], below: string): Server {
  const addresses = new Map(paths.map((path) => [below + path, path]))
  return createServer(async (request, response) => {
    request.resume()
    const path = addresses.get((request.url ?? '').replace(/\?.*$/s, ''))
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return void response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    }
    if (path === undefined) return void response.writeHead(403).end()
    const body = await readFile(join(folder, path))
    response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' })
    response.end(request.method === 'HEAD' ? undefined : body)
  })
}
