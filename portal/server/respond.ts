import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** Every header that the server puts on an answer below `/rest/` beside its type and length (wire reference 3.2). */
export const REST_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'origin, content-type, accept',
  'X-Content-Type-Options': 'nosniff',
} as const

const JSON_TYPE = 'application/json; charset=utf-8'

export interface Reply {
  status: number
  contentType: string
  body: string | Buffer
  headers?: OutgoingHttpHeaders
  /** Breaks the connection off: before any byte, or after half of the body. */
  drop?: 'before' | 'halfway'
}

/** Sends a reply, or as much of it as a fault lets through. */
export function send(response: ServerResponse, { status, contentType, body, headers, drop }: Reply) {
  if (drop === 'before') {
    response.destroy()
    return
  }
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  response.writeHead(status, {
    ...(contentType !== '' && { 'Content-Type': contentType }),
    'Content-Length': bytes.length,
    ...headers,
  })
  if (drop !== 'halfway') {
    response.end(bytes)
    return
  }
  response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => response.destroy())
}

export const jsonReply = (status: number, value: unknown): Reply => ({
  status,
  contentType: JSON_TYPE,
  body: JSON.stringify(value),
})
