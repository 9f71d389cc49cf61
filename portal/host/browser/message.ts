/** A command of the app, whichever form it came in. */
export interface Message {
  command: string
  /** JSON text as it came, or the params themselves of an object message; empty when there were none. */
  params: unknown
  callback: string
  sid: string
}

/**
 * Reads what an app posted: `<command>:<JSON or nothing>:<callback>:<sid>`, three parts when there are
 * no params, or an object. `undefined` for anything else.
 *
 * The first colon ends the command and the last two begin callback and sid, so that colons inside the
 * JSON do no harm (the server's `applayout.js` splits the same way).
 */
export function parseMessage(data: unknown): Message | undefined {
  if (typeof data === 'string') {
    const parts = data.split(':')
    return {
      command: parts[0] ?? '',
      params: parts.slice(1, -2).join(':'),
      callback: parts.at(-2) ?? '',
      sid: parts.at(-1) ?? '',
    }
  }
  if (typeof data !== 'object' || data === null) return undefined
  const { method, params, callback, appSid } = data as Record<string, unknown>
  return { command: text(method), params: params ?? '', callback: text(callback), sid: text(appSid) }
}

/** Params as a value: JSON text is parsed, none are `[]`. Throws a `SyntaxError` for text that is not JSON. */
export function readParams(message: Message): unknown {
  const { params } = message
  if (params === '') return []
  return typeof params === 'string' ? JSON.parse(params) : params
}

/** The host's answer to a callback; nothing stands after the colon when a command has nothing to say. */
export function formatReply(callback: string, result: unknown): string {
  return `${callback}:${result === undefined ? '' : JSON.stringify(result)}`
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')
