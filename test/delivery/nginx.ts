import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { listen, portOf } from '../../portal/server/listen.ts'

const PROGRAM = process.env.NGINX_PATH || '/usr/sbin/nginx'
const OPENSSL = 'openssl'

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
  for (let tries = 1; ; tries++) {
    try {
      return await startAt(await freePort(), folder, ownPortals)
    } catch (error) {
      if (!(error instanceof PortTaken) || tries === 3) throw error
    }
  }
}

/** Between looking for a free port and nginx, somebody else took it. */
class PortTaken extends Error {}

async function startAt(port: number, folder: string, ownPortals: string): Promise<RunningNginx> {
  const site = withValues(withoutTls(await shippedSite()), {
    listen: `127.0.0.1:${port}`,
    root: folder,
    'set $own_portals': `"${ownPortals}"`,
  })
  const configuration = await configurationWith(site)
  const nginx = spawn(PROGRAM, [...argumentsFor(configuration), '-g', 'daemon off;'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
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
  // Written once it listens: until then, whatever answers is somebody else.
  const pidFile = join(configuration, 'run/nginx.pid')
  for (let tries = 0; !(existsSync(pidFile) && (await answers(url))); tries++) {
    if (tries === 100 || nginx.exitCode !== null) {
      await close()
      const Reason = log.includes('Address already in use') ? PortTaken : Error
      throw new Reason(`nginx does not answer at ${url}. Its log: ${log}`)
    }
    await sleep(50)
  }
  return { url, log: () => log, close }
}

/** Why no certificate can be made here; nothing when it can. */
export const certificateIsMissing =
  spawnSync(OPENSSL, ['version']).status === 0
    ? undefined
    : 'There is no openssl: the TLS lines of deploy/nginx are NOT tested. Install openssl.'

/**
 * What `nginx -t` says of the shipped `site.conf`: every line as it is, with a certificate of this test's own making in
 * the place of a real one, and a port that needs no root.
 */
export async function checkShippedSite(): Promise<{ status: number | null; output: string }> {
  const port = await freePort()
  const shipped = await shippedSite()
  // A kernel without IPv6 has no such address to listen at.
  const site = existsSync('/proc/net/if_inet6') ? shipped : shipped.replace(/^listen \[.*\n/m, '')
  const configuration = await configurationWith('')
  const certificate = join(configuration, 'fullchain.pem')
  const key = join(configuration, 'privkey.pem')
  makeCertificate(certificate, key)
  const tested = withValues(site.replaceAll(/^(listen .*)\b443\b/gm, `$1${port}`), {
    ssl_certificate: certificate,
    ssl_certificate_key: key,
  })
  await writeFile(join(configuration, SITE), tested)
  const { status, stderr } = spawnSync(PROGRAM, ['-t', ...argumentsFor(configuration)], { encoding: 'utf8' })
  await rm(configuration, { recursive: true })
  return { status, output: stderr }
}

function makeCertificate(certificate: string, key: string): void {
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2']
  execFileSync(
    OPENSSL,
    ['req', ...kind, '-subj', '/CN=app.example.com', '-keyout', key, '-out', certificate],
    { stdio: 'ignore' },
  )
}

const SITE = 'stock-and-photos/site.conf'

const shippedSite = () => readFile(deployed(SITE), 'utf8')

/** A folder of its own with the shipped configuration and this site; whoever asked for it removes it. */
async function configurationWith(site: string): Promise<string> {
  const configuration = await mkdtemp(join(tmpdir(), 'stock-and-photos-nginx-'))
  await chmod(configuration, 0o755)
  for (const part of ['conf.d', 'stock-and-photos', 'run']) await mkdir(join(configuration, part))
  await copyFile(deployed('nginx.conf'), join(configuration, 'nginx.conf'))
  await copyFile(deployed('stock-and-photos.conf'), join(configuration, 'conf.d/stock-and-photos.conf'))
  await writeFile(join(configuration, SITE), site)
  return configuration
}

const argumentsFor = (configuration: string) => [
  '-p',
  `${join(configuration, 'run')}/`,
  '-c',
  join(configuration, 'nginx.conf'),
]

const deployed = (path: string) => resolve('deploy/nginx', path)

const withoutTls = (site: string) => site.replaceAll(/^(ssl_|listen \[).*\n/gm, '')

/** Gives each of the named directives its value. */
function withValues(site: string, values: Record<string, string>): string {
  const lines = site.split('\n')
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
