/** What the address of a REST request says. */
export interface RestPath {
  /** As asked for, without the ending; '' where there is none. */
  method: string
  /** `.json` or none is JSON. */
  transport: 'json' | 'xml'
  webhook?: { userId: string; secret: string }
  /** For the log: without the webhook's secret. */
  logged: string
}

/** Reads `/rest/<method>[.json]` and `/rest/<user id>/<secret>/<method>[.json]`. */
export function readRestPath(pathname: string): RestPath {
  const steps = pathname
    .slice('/rest/'.length)
    .split('/')
    .filter((step) => step !== '')
    .map(decode)
  const name = steps.at(-1) ?? ''
  const ending = /\.(json|xml)$/i.exec(name)
  const method = ending ? name.slice(0, ending.index) : name
  const transport = ending?.[1]?.toLowerCase() === 'xml' ? 'xml' : 'json'
  if (steps.length <= 1) return { method, transport, logged: `/rest/${name}` }
  const [userId = '', secret = ''] = steps
  return {
    // More steps than a webhook has name no method.
    method: steps.length === 3 ? method : '',
    transport,
    webhook: { userId, secret },
    logged: `/rest/${userId}/***/${name}`,
  }
}

function decode(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}
