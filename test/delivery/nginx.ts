import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { listen, portOf } from '../../portal/server/listen.ts'

const PROGRAM = process.env.NGINX_PATH || '/usr/sbin/nginx'

/** Why the stories of nginx cannot be told here; nothing when they can. */
export const nginxIsMissing = existsSync(PROGRAM)
  ? undefined
  : `There is no ${PROGRAM}: what deploy/nginx says is NOT tested. Install nginx, or set NGINX_PATH.`

interface RunningNginx {
  /** With a closing slash. */
  url: string
  /** What it wrote to its log so far. */
  log(): string
  close(): Promise<void>
}

/**
 * Runs nginx with the configuration of `deploy/nginx`; only what `site.conf` says of certificates, address, folder
 * and on-premise portals is replaced, as whoever installs it does.
 *
 * @param ownPortals sources of on-premise portals, separated by blanks
 */
export async function startNginx(folder: string, ownPortals: string): Promise<RunningNginx> {
  const port = await freePort()
  const configuration = await mkdtemp(join(tmpdir(), 'stock-and-photos-nginx-'))
  await chmod(configuration, 0o755)
  const site = siteAt(await readFile(deployed('stock-and-photos/site.conf'), 'utf8'), {
    listen: `127.0.0.1:${port}`,
    root: folder,
    'set $own_portals': `"${ownPortals}"`,
  })
  for (const part of ['conf.d', 'stock-and-photos', 'run']) await mkdir(join(configuration, part))
  await copyFile(deployed('nginx.conf'), join(configuration, 'nginx.conf'))
  await copyFile(deployed('stock-and-photos.conf'), join(configuration, 'conf.d/stock-and-photos.conf'))
  await writeFile(join(configuration, 'stock-and-photos/site.conf'), site)

  const paths = ['-p', `${join(configuration, 'run')}/`, '-c', join(configuration, 'nginx.conf')]
  const nginx = spawn(PROGRAM, [...paths, '-g', 'daemon off;'], { stdio: ['ignore', 'ignore', 'pipe'] })
  let log = ''
  nginx.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text
  })
  const ended = once(nginx, 'exit')
  const close = async () => {
    nginx.kill('SIGQUIT')
    await ended
    await rm(configuration, { recursive: true })
  }
  const url = `http://127.0.0.1:${port}/`
  for (let tries = 0; !(await answers(url)); tries++) {
    if (tries === 100 || nginx.exitCode !== null) {
      if (nginx.exitCode === null) await close()
      throw new Error(`nginx does not answer at ${url}. Its log: ${log}`)
    }
    await sleep(50)
  }
  return { url, log: () => log, close }
}

const deployed = (path: string) => resolve('deploy/nginx', path)

/** Drops what only TLS needs, and gives each of the named directives its value. */
function siteAt(text: string, values: Record<string, string>): string {
  const lines = text.split('\n').filter((line) => !/^(ssl_|listen \[)/.test(line))
  for (const [directive, value] of Object.entries(values)) {
    const at = lines.findIndex((line) => line.startsWith(`${directive} `))
    if (at < 0) throw new Error(`site.conf has no "${directive}"`)
    lines[at] = `${directive} ${value};`
  }
  return lines.join('\n')
}

async function freePort(): Promise<number> {
  const server = createServer()
  await listen(server, 0, 'APP_PORT')
  const port = portOf(server)
  server.close()
  await once(server, 'close')
  return port
}

const answers = (url: string) =>
  fetch(url, { method: 'HEAD' }).then(
    () => true,
    () => false,
  )
