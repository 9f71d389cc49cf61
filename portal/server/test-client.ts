import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testWorld } from '../world/test-world.ts'
import { type PortalOptions, startPortal } from './portal.ts'
import type { Fault, HostEntry, HttpEntry } from './state.ts'

/** The smallest PNG there is: one transparent pixel. */
export const DOT_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

export interface RestAnswer {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into from many sides by the tests
  body: any
}

/** A running portal with the test world, and ways to ask it; for tests only. */
export async function openTestPortal(options: Partial<PortalOptions> = {}) {
  const picturesDirectory = await mkdtemp(join(tmpdir(), 'portal-pictures-'))
  await writeFile(join(picturesDirectory, 'dot.png'), DOT_PNG)
  const portal = await startPortal({
    world: testWorld(),
    port: 0,
    appUrl: 'http://127.0.0.1:9/',
    picturesDirectory,
    ...options,
  })

  const url = (path: string) => new URL(path, portal.url)

  async function read(response: Response): Promise<RestAnswer> {
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.startsWith('application/json')
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
  }

  async function token(as = 'admin'): Promise<string> {
    const response = await fetch(url(`portal/token?as=${as}`), { method: 'POST' })
    return ((await response.json()) as { token: string }).token
  }

  /** A JSON request, as the SDK sends it. */
  async function call(method: string, params: object = {}, as = 'admin'): Promise<RestAnswer> {
    return post(`rest/${method}`, { ...params, auth: await token(as) })
  }

  async function post(path: string, body: object): Promise<RestAnswer> {
    return read(
      await fetch(url(path), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    )
  }

  /** A form request; `body` is what stands behind the token. */
  async function form(method: string, body: string, as = 'admin'): Promise<RestAnswer> {
    return read(
      await fetch(url(`rest/${method}`), {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: `auth=${await token(as)}&${body}`,
      }),
    )
  }

  return {
    ...portal,
    call,
    form,
    post,
    token,
    get: async (path: string, init?: RequestInit) => read(await fetch(url(path), init)),
    batch: async (cmd: object, { halt = 0, as = 'admin' }: { halt?: unknown; as?: string } = {}) =>
      (await call('batch', { halt, cmd }, as)).body.result,
    faults: (fault: Fault | Fault[]) => post('portal/faults', fault),
    log: async () => (await read(await fetch(url('portal/log')))).body as (HttpEntry | HostEntry)[],
    async close() {
      await portal.close()
      await rm(picturesDirectory, { recursive: true })
    },
  }
}

export type TestPortal = Awaited<ReturnType<typeof openTestPortal>>
