import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { demandMethod, errorBody } from '../rest/answer.ts'
import { commandsOf } from '../rest/batch.ts'
import type { Call } from '../rest/call.ts'
import { RestError } from '../rest/errors.ts'
import { microtime } from '../rest/time.ts'
import { authenticate } from './authenticate.ts'
import type { RateBucket } from './limits.ts'
import { origins, readBody, readParams } from './request.ts'
import { jsonReply, REST_HEADERS, type Reply, send } from './respond.ts'
import { type RestPath, readRestPath } from './rest-path.ts'
import { type Exchange, noteNotEmulated, type RestBackend, run } from './rest-run.ts'
import type { HttpEntry } from './state.ts'

export interface RestServer extends RestBackend {
  bucket: RateBucket
  linkKey: Buffer
}

/** Answers one request below `/rest/` and puts it into the log before the answer leaves. */
export async function handleRest(
  server: RestServer,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const start = microtime()
  const path = readRestPath(url.pathname)
  const entry: HttpEntry = {
    kind: 'http',
    at: new Date().toISOString(),
    verb: request.method ?? '',
    path: path.logged,
    method: request.method === 'OPTIONS' ? '' : path.method,
    user: null,
    status: 0,
    contentType: '',
    commands: [],
    warnings: [],
    durationMs: 0,
  }
  await sleep(server.state.latencyMs)
  const reply = { headers: REST_HEADERS, ...(await replyTo(server, request, url, path, entry, start)) }
  entry.status = reply.drop === 'before' ? 0 : reply.status
  entry.contentType = reply.drop === 'before' ? '' : reply.contentType
  entry.durationMs = Math.round((microtime() - start) * 1000)
  server.state.log.add(entry)
  send(response, reply)
}

async function replyTo(
  server: RestServer,
  request: IncomingMessage,
  url: URL,
  path: RestPath,
  entry: HttpEntry,
  start: number,
): Promise<Reply> {
  const { state } = server
  const body = await readBody(request)
  if (request.method === 'OPTIONS') return { status: 200, contentType: '', body: '' }
  const params = readParams(url.search.slice(1), request.headers['content-type'] ?? '', body ?? '')
  entry.commands = commandsToLog(path, params)
  if (body === undefined) entry.warnings.push('The body was too long and was not read.')
  if (/^multipart\//i.test(request.headers['content-type'] ?? '')) {
    entry.warnings.push('The portal does not read multipart bodies.')
  }
  try {
    demandCallable(path)
    if (!server.bucket.admit(request.socket.remoteAddress ?? '')) {
      throw new RestError('QUERY_LIMIT_EXCEEDED', 'Too many requests', 503)
    }
    const { user, access } = authenticate(state, path, params, request)
    entry.user = user.key
    const call: Call = {
      world: state.world,
      generation: state.generation,
      mixedErrorTypes: state.faults.mixedErrorTypes(),
      listsAsOne: state.faults.listsAsOne(),
      user,
      access,
      ...origins(request),
      appUrl: state.appUrl,
      linkKey: server.linkKey,
      warn: (sentence) => entry.warnings.push(sentence),
    }
    const exchange: Exchange = { method: path.method.toLowerCase(), params, entry, start }
    return await run(server, exchange, call)
  } catch (error) {
    if (!(error instanceof RestError)) throw error
    const value = errorBody(error, {
      generation: state.generation,
      mixedErrorTypes: state.faults.mixedErrorTypes(),
    })
    noteNotEmulated(entry, value)
    const [command] = entry.commands
    if (command && path.method.toLowerCase() !== 'batch') command.error = value.error
    return jsonReply(error.status, value)
  }
}

/** One entry per command, with parameters as asked for; tokens and the SDK's request ids stay out. */
function commandsToLog(path: RestPath, params: Readonly<Record<string, unknown>>): HttpEntry['commands'] {
  if (path.method.toLowerCase() === 'batch') return commandsOf(params)
  const shown = Object.fromEntries(
    Object.entries(params).filter(
      ([name]) => !['auth', 'access_token', 'token'].includes(name) && !name.startsWith('bx24_'),
    ),
  )
  return [{ method: path.method, params: shown }]
}

const SERVERS_OWN = ['batch', 'download']

/** Refuses what nobody can call, before anybody is asked who they are. */
function demandCallable({ method, transport }: RestPath) {
  if (transport === 'xml') {
    throw new RestError('PORTAL_TRANSPORT_NOT_EMULATED', 'The local portal does not answer in XML.', 501)
  }
  if (!SERVERS_OWN.includes(method.toLowerCase())) demandMethod(method)
}
