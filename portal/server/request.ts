import type { IncomingMessage } from 'node:http'
import { parseForm } from '../rest/form.ts'

/** PHP's `post_max_size` has a preset of this order; nothing honest comes near it. */
const MAX_BODY_BYTES = 8 * 1024 * 1024

/** The body, or `undefined` when it is longer than the server takes. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY_BYTES) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/**
 * Parameters of a REST request: the query, then the body over it, as a form or as JSON by its content type.
 * A body of any other type, and JSON that is no object, counts as none.
 */
export function readParams(query: string, contentType: string, body: string): Record<string, unknown> {
  return { ...parseForm(query), ...readBodyParams(contentType, body) }
}

function readBodyParams(contentType: string, body: string): Record<string, unknown> {
  const [type = ''] = contentType.toLowerCase().split(';')
  if (type.trim() === 'application/x-www-form-urlencoded') return parseForm(body)
  if (type.trim() !== 'application/json') return {}
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

/** The origin that the client used, and the same server under its other host name. */
export function origins(request: IncomingMessage): { origin: string; otherOrigin: string } {
  const { hostname, port } = new URL(`http://${request.headers.host ?? '127.0.0.1'}`)
  const other = hostname === 'localhost' ? '127.0.0.1' : 'localhost'
  const suffix = port === '' ? '' : `:${port}`
  return { origin: `http://${hostname}${suffix}`, otherOrigin: `http://${other}${suffix}` }
}
