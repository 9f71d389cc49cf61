/**
 * Runs the project's commands, each after installing what it needs: `node scripts/run.mjs <command>`.
 * Plain JavaScript without dependencies, because it runs on a clone that has none yet.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const reports = join(root, '.cache')
/** What a person must read at the end although nothing failed. */
const warnings = []
process.chdir(root)

const commands = {
  start: () => serve(['--import', 'tsx', 'portal/start.ts'], { build: true }),
  dev: () => serve(['--import', 'tsx', 'portal/start.ts', '--dev']),
  check: () => runAll([TYPES, LINT, DEAD_CODE, UNIT]),
  test: () => {
    ensureBrowser()
    ensureNginx()
    runAll([TYPES, LINT, DEAD_CODE, UNIT, BUILD, PACKAGE, E2E, SHORT_SOAK])
  },
  soak: () => {
    ensureBrowser()
    for (const step of [BUILD, SOAK]) if (!run(step)) process.exit(1)
  },
  bench: () => {
    ensureBrowser()
    // Everything that it measures it builds itself, away from `dist/`.
    if (!run({ ...BENCH, args: [...BENCH.args, ...process.argv.slice(3)] })) process.exit(1)
  },
  package: () => {
    for (const step of [BUILD, PACKAGE]) if (!run(step)) process.exit(1)
  },
}

const TYPES = { name: 'types', args: ['tsc', '--noEmit'] }
const LINT = { name: 'lint', args: ['biome', 'ci', '.'] }
const DEAD_CODE = { name: 'dead code', args: ['knip', '--no-config-hints'] }
const BUILD = { name: 'build', args: ['vite', 'build'] }
const PACKAGE = { name: 'package', args: ['tsx', 'scripts/package/package.ts'] }
const UNIT = {
  name: 'unit tests',
  args: ['vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile=.cache/unit.json'],
  report: 'unit.json',
  count: ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }),
}
const E2E = {
  name: 'stories in Chromium',
  args: ['playwright', 'test'],
  report: 'e2e.json',
  count: ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }),
}
const SOAK = {
  name: 'soak: the app in a portal that fails',
  args: ['tsx', 'test/soak/soak.ts'],
  report: 'soak.json',
  count: (counts) => counts,
}
const BENCH = { name: 'bench', args: ['tsx', 'test/bench/run.ts'] }
const SHORT_SOAK = { ...SOAK, env: { SOAK_SECONDS: '60', ...process.env } }

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Node ${process.versions.node} is too old: this project needs Node 20.19 or newer.`)
}
const command = commands[process.argv[2]]
if (!command)
  fail(`Unknown command "${process.argv[2] ?? ''}". There are: ${Object.keys(commands).join(', ')}.`)
ensurePackages()
command()

/** Installs the packages of the lock file, unless exactly these are there. */
function ensurePackages() {
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  const mark = join('node_modules', '.installed')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return
  console.log('Installing packages…')
  if (spawnSync('npm', ['ci', '--include=dev'], { stdio: 'inherit' }).status !== 0)
    fail('npm ci failed; see above.')
  writeFileSync(mark, wanted)
}

/** Makes sure that there is a Chromium to test in; as root on Debian it installs Debian's. */
function ensureBrowser() {
  const browser = programOf('CHROMIUM_PATH', '/usr/bin/chromium')
  // Fonts for Arabic and Cyrillic names; without them the screenshots show boxes.
  if (existsSync(browser) || (installFromDebian('chromium', 'fonts-noto-core') && existsSync(browser))) return
  fail('There is no Chromium. Install it (on Debian: apt-get install chromium), or set CHROMIUM_PATH to one.')
}

/** Looks for an nginx that can run `deploy/nginx`, installs it where that is possible, and warns without one. */
function ensureNginx() {
  const nginx = programOf('NGINX_PATH', '/usr/sbin/nginx')
  if (existsSync(nginx)) return
  if (installFromDebian('nginx') && existsSync('/run/systemd/system')) {
    // Debian starts what it installs; a program for tests must not become a public server.
    spawnSync('systemctl', ['disable', '--now', '--quiet', 'nginx'], { stdio: 'inherit' })
  }
  if (existsSync(nginx)) return
  const warning =
    'There is no nginx: the stories of deploy/nginx are NOT told. Install it, or set NGINX_PATH.'
  console.warn(warning)
  warnings.push(warning)
}

/** Where a program lies: as the environment says, which must then be true, or at its usual place. */
function programOf(variable, usual) {
  const path = process.env[variable]
  if (path && !existsSync(path)) fail(`${variable} is ${path}, and there is no such file.`)
  return path || usual
}

/** Whether Debian's packages could be installed; only root may. */
function installFromDebian(...packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  console.log(`Installing ${packages.join(', ')}…`)
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) => spawnSync('apt-get', args, { stdio: 'inherit', env: environment }).status === 0
  return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', ...packages)
}

/** Runs every step even when one fails, and ends with the sum of all tests on a line of its own. */
function runAll(steps) {
  mkdirSync(reports, { recursive: true })
  const sum = { passed: 0, failed: 0 }
  const failedSteps = []
  for (const step of steps) {
    if (step.report) rmSync(join(reports, step.report), { force: true })
    const isDone = run(step)
    const { passed, failed } = countOf(step)
    sum.passed += passed
    // A step that fails without a failed test (types, lint, a crashed runner) still counts as one.
    sum.failed += isDone ? failed : Math.max(1, failed)
    if (!isDone) failedSteps.push(step.name)
  }
  for (const warning of warnings) console.warn(`\n${warning}`)
  if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join('; ')}`)
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`)
  process.exitCode = sum.failed > 0 ? 1 : 0
}

function run({ name, args, env = process.env }) {
  console.log(`\n— ${name}`)
  return spawnSync('npx', ['--no-install', ...args], { stdio: 'inherit', env }).status === 0
}

function countOf({ report, count }) {
  const file = report && join(reports, report)
  if (!file || !existsSync(file)) return { passed: 0, failed: 0 }
  return count(JSON.parse(readFileSync(file, 'utf8')))
}

/** Runs a server in the foreground; Ctrl-C and `kill` stop it. */
function serve(args, { build = false } = {}) {
  if (
    build &&
    spawnSync('npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn'], { stdio: 'inherit' }).status !==
      0
  ) {
    fail('The app could not be built; see above.')
  }
  const server = spawn(process.execPath, args, { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
  server.on('exit', (code) => process.exit(code ?? 0))
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
